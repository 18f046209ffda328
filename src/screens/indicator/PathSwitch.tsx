import { useId } from 'react';
import { pathCopy as words } from '../../copy/charts.ts';
import type { Reading } from '../../insight/readings/views.ts';

/** Whether the path runs straight between the plan's dates or in steps, and what that asks now. */
export const PathSwitch = (props: {
  readonly reading: Reading | undefined;
  readonly stepped: boolean;
  readonly onChange: (stepped: boolean) => void;
}) => {
  const { reading, stepped, onChange } = props;
  const name = useId();
  const ways = [
    { label: words.straight, value: false },
    { label: words.stepped, value: true },
  ];
  const asked = reading?.ladder?.asks;
  return (
    <fieldset className="path-switch">
      <legend>{words.title}</legend>
      {ways.map(({ label, value }) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            checked={stepped === value}
            onChange={() => onChange(value)}
          />
          {label}
        </label>
      ))}
      <output>{stepped ? asked?.stepped : asked?.straight}</output>
    </fieldset>
  );
};
