import type { ReactNode } from 'react';
import './controls.css';

/** Something to press. `pressed` for one that stays down, `expanded` for one that opens a part. */
export function Button(props: {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly main?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
}) {
  return (
    <button
      type="button"
      className={props.main === true ? 'btn main' : 'btn'}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.expanded === true ? props.controls : undefined}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
