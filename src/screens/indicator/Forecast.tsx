import { useId, useState } from 'react';
import { forecastCopy as words } from '../../copy/outlooks.ts';
import { forecastFrom } from '../../insight/readings/forecast.ts';
import type { Forecast, Reading } from '../../insight/readings/views.ts';

/** More further cases than any measure of one council brings in a year. */
const MOST = 20_000;

const Told = ({ forecast }: { readonly forecast: Forecast }) => (
  <div aria-live="polite">
    {forecast.stateWords !== null && (
      <p className="outlook">
        <strong>{forecast.stateWords}</strong>
      </p>
    )}
    <p className="small">{forecast.words}</p>
    <p className="note">{forecast.assumption}</p>
  </div>
);

/** Where the year may end if nothing changes, for a volume that the reader may choose. */
export const Outlook = (props: { readonly reading: Reading }) => {
  const { forecast, forecastBasis, noForecast } = props.reading;
  const [further, setFurther] = useState<number | null>(null);
  const id = useId();
  if (forecast === null) {
    return noForecast === null ? null : (
      <section className="keep">
        <h3>{words.title}</h3>
        <p className="small">{noForecast}</p>
      </section>
    );
  }
  const chosen = further ?? forecast.further;
  const shown = forecastBasis === null ? forecast : forecastFrom(forecastBasis, chosen);
  return (
    <section className="keep">
      <h3>{words.title}</h3>
      {forecastBasis !== null && (
        <p className="volume">
          <label htmlFor={id}>{words.volume(forecastBasis.many)}</label>
          <input
            id={id}
            type="number"
            min={0}
            max={MOST}
            step={1}
            value={chosen}
            onChange={(event) => {
              const given = event.currentTarget.valueAsNumber;
              if (Number.isInteger(given) && given >= 0 && given <= MOST) setFurther(given);
            }}
          />
        </p>
      )}
      {shown !== null && <Told forecast={shown} />}
    </section>
  );
};
