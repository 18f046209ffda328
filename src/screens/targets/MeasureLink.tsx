import type { MouseEvent } from 'react';
import { isPlainClick } from '../../ui/Masthead.tsx';

/** How a measure's own page is reached. */
export interface Opens {
  readonly hrefOf: (indicatorCode: string) => string;
  readonly onOpen: (indicatorCode: string) => void;
}

/** A measure's name, which opens its page. */
export function MeasureLink(props: {
  readonly code: string;
  readonly name: string;
  readonly opens: Opens;
}) {
  const { code, name, opens } = props;
  const open = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    opens.onOpen(code);
  };
  return (
    <a href={opens.hrefOf(code)} onClick={open}>
      {name}
    </a>
  );
}
