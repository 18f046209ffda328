import { useId, type ReactNode } from 'react';
import './controls.css';

/** One choice of a few, all in view on one line; what it comes to follows as `children`. */
export function Radios<T extends string>(props: {
  readonly legend: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (id: T) => void;
  readonly children?: ReactNode;
}) {
  const { legend, options, value, onChoose, children } = props;
  const name = useId();
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
