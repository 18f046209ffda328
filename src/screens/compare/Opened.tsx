import { useState, type ReactNode } from 'react';

/** A part that opens; what it holds is made when it is first opened, and then stays. */
export function Opened(props: {
  readonly title: string;
  readonly className?: string;
  readonly children: () => ReactNode;
}) {
  const [made, setMade] = useState(false);
  return (
    <details
      className={props.className}
      onToggle={(event) => {
        if (event.currentTarget.open) setMade(true);
      }}
    >
      <summary>{props.title}</summary>
      {made && props.children()}
    </details>
  );
}
