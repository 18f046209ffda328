import { memo } from 'react';
import { compareCopy } from '../../copy/compare-screen.ts';
import { bandSpoken } from '../../copy/parts.ts';
import { bandWord, NO_BAND } from '../../copy/bands.ts';
import type { CompareView, OtherwiseCell } from '../../insight/views-compare.ts';
import { QuarterCells } from '../../ui/QuarterCells.tsx';
import { Words } from '../../ui/Words.tsx';

const { otherwise: words } = compareCopy;

const Cell = ({ cell }: { readonly cell: OtherwiseCell }) => (
  <td className={cell.changes ? 'ch' : undefined}>
    {cell.band === null ? (
      NO_BAND
    ) : (
      <>
        <QuarterCells band={cell.band} firmness="firm" />
        <span className="vh">
          {bandSpoken(cell.band)}
          {bandWord(cell.band)}
        </span>
      </>
    )}
    {cell.note !== '' && <span className="s">{cell.note}</span>}
  </td>
);

/** The measures whose quarter another choice would change, and by how little. */
export const Otherwise = memo(function Otherwise(props: { readonly view: CompareView }) {
  const { otherwise } = props.view;
  return (
    <section className="sec" aria-labelledby="otherwise">
      <h2 id="otherwise">{words.title}</h2>
      <p className="small lede">
        <Words words={otherwise.sentence} />
      </p>
      {otherwise.rows.length > 0 && (
        <section className="scroll" aria-label={words.region} tabIndex={0}>
          <table className="facts alt">
            <caption className="vh">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{compareCopy.profile.measure}</th>
                {otherwise.columns.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {otherwise.rows.map((row) => (
                <tr key={row.indicatorCode}>
                  <th scope="row">
                    {row.name}
                    {row.note !== null && <span className="note">{row.note}</span>}
                  </th>
                  {otherwise.columns.map(({ id }, place) => {
                    const cell = row.cells[place];
                    return cell === undefined ? null : <Cell key={id} cell={cell} />;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {otherwise.neighbours !== null && <p className="note">{otherwise.neighbours}</p>}
    </section>
  );
});
