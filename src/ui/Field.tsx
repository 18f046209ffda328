import { useId } from 'react';
import './controls.css';

interface Option {
  readonly id: string;
  readonly label: string;
}
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const Options = (props: { readonly options: readonly Option[] }) =>
  props.options.map((option) => (
    <option key={option.id} value={option.id}>
      {option.label}
    </option>
  ));

/** One choice of several, under its label; `groups` follow the plain options. */
export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly onChoose: (id: string) => void;
  readonly half?: boolean;
}) {
  const id = useId();
  return (
    <div className={props.half === true ? 'f half' : 'f'}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
        <Options options={props.options} />
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** A line to type, under its label. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly kind?: 'text' | 'date';
  readonly decimal?: boolean;
}) {
  const id = useId();
  return (
    <div className="f">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type={props.kind ?? 'text'}
        inputMode={props.decimal === true ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={200}
        value={props.value}
        onChange={({ currentTarget }) => props.onType(currentTarget.value)}
      />
    </div>
  );
}

/** A box to search with, under its label. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly half?: boolean;
}) {
  const id = useId();
  return (
    <div className={props.half === true ? 'f half' : 'f'}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </div>
  );
}
