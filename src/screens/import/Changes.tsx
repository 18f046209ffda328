import { shownOf } from '../../copy/import-review.ts';
import { flipsSum } from '../../copy/import-targets.ts';
import { reviewCopy } from '../../copy/import.ts';
import { flipKey, flipWords, type BandFlip } from '../../insight/review-flips.ts';
import '../../ui/facts.css';
import type { ChangeRow, ReviewView } from '../../insight/review-view.ts';

interface Row {
  readonly key: string;
  readonly measure: string;
  readonly area: string;
  /** Of a figure its period; of a target which one it is. */
  readonly what: string;
  readonly held: string;
  readonly heldIn: string;
  readonly given: string;
  readonly by: string;
  /** What the change does to the scorecard: a band or a target that is another than before. */
  readonly does: readonly string[];
}

const figureRow = (row: ChangeRow, flips: readonly BandFlip[]): Row => ({
  ...row,
  what: row.period,
  heldIn: row.heldIn ?? reviewCopy.published,
  does: [
    ...flips.filter(({ key }) => key === flipKey(row.observation)).map(flipWords),
    ...(row.target === null ? [] : [row.target]),
  ],
});

const targetRow = (row: ReviewView['targetChanges'][number]): Row => ({
  ...row,
  key: `target:${row.key}`,
  what: row.rung,
  does: row.target === null ? [] : [row.target],
});

const flipped = (rows: readonly Row[]): number => rows.filter(({ does }) => does.length > 0).length;

/** The roles stay where a narrow page lays rows out as cards and the table's own would be lost. */
const Line = ({ row }: { readonly row: Row }) => (
  <tr role="row">
    <th scope="row" role="rowheader">
      {row.measure}
      <span className="note">{row.area}</span>
    </th>
    <td role="cell">{row.what}</td>
    <td role="cell" className="n" data-label={reviewCopy.held}>
      {row.held}
      <span className="note">{row.heldIn}</span>
    </td>
    <td role="cell" className="n" data-label={reviewCopy.given}>
      {row.given}
    </td>
    <td role="cell">{row.by}</td>
    <td role="cell">
      {row.does.map((words) => (
        <span key={words} className="flip">
          {words}
        </span>
      ))}
    </td>
  </tr>
);

/** What is held beside what the files say, where the two differ, and what flips with it. */
export function Changes(props: { readonly view: ReviewView; readonly flips: readonly BandFlip[] }) {
  const { view, flips } = props;
  const figures = view.changes.map((row) => figureRow(row, flips));
  const targets = view.targetChanges.map(targetRow);
  const rows = [...figures, ...targets];
  if (rows.length === 0) return null;
  const all = view.changesInAll + view.targetChangesInAll;
  const [ofFigures, ofTargets] = [flipped(figures), flipped(targets)];
  return (
    <section className="sec found">
      <h2>{reviewCopy.changesTitle}</h2>
      <output className="small">
        {ofFigures + ofTargets === 0 ? '' : flipsSum(ofFigures, ofTargets)}
      </output>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label={reviewCopy.changesTitle} tabIndex={0}>
        <table className="facts differ" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {reviewCopy.measure}
              </th>
              <th scope="col" role="columnheader">
                {targets.length === 0 ? reviewCopy.period : reviewCopy.periodOrTarget}
              </th>
              <th scope="col" role="columnheader" className="n">
                {reviewCopy.held}
              </th>
              <th scope="col" role="columnheader" className="n">
                {reviewCopy.given}
              </th>
              <th scope="col" role="columnheader">
                {reviewCopy.by}
              </th>
              <th scope="col" role="columnheader">
                {reviewCopy.flips}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <Line key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < all && <p className="small">{shownOf(rows.length, all)}</p>}
    </section>
  );
}
