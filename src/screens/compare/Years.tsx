import { memo } from 'react';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { CompareView } from '../../insight/views-compare.ts';

const { years: words } = compareCopy;

/** One council's quarter in every year, a letter and colour a cell. */
export const Years = memo(function Years(props: { readonly view: CompareView }) {
  const { years, areaName } = props.view;
  return (
    <section className="sec" aria-labelledby="years">
      <h2 id="years">{words.title}</h2>
      <p className="small lede">{years.sentence}</p>
      <section className="scroll" aria-label={words.region} tabIndex={0}>
        <table className="rug">
          <caption className="vh">{words.table(areaName)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{compareCopy.profile.measure}</span>
              </th>
              {years.years.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.rows.map((row) => (
              <tr key={row.indicatorCode}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell) => (
                  <td key={cell.yearId} className={cell.band ?? 'x'} title={cell.words}>
                    <span aria-hidden="true">{cell.mark}</span>
                    <span className="vh">{cell.words}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="note">{compareCopy.councils.key}</p>
    </section>
  );
});
