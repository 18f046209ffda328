import { flipsSum, shownOf } from '../../copy/import-review.ts';
import { reviewCopy } from '../../copy/import.ts';
import { flipKey, flipWords, type BandFlip } from '../../insight/review-flips.ts';
import '../../ui/facts.css';
import type { ChangeRow } from '../../insight/review-view.ts';

/** What the change does to the scorecard: a band or a target that is another than before. */
function Does(props: { readonly row: ChangeRow; readonly flips: readonly BandFlip[] }) {
  const { row, flips } = props;
  const words = [...flips.map(flipWords), ...(row.target === null ? [] : [row.target])];
  return words.map((each) => (
    <span key={each} className="flip">
      {each}
    </span>
  ));
}

/** What is held beside what the files say, where the two differ, and what flips with it. */
export function Changes(props: {
  readonly rows: readonly ChangeRow[];
  readonly all: number;
  readonly flips: readonly BandFlip[];
}) {
  const { rows, all, flips } = props;
  if (rows.length === 0) return null;
  const flipsOf = ({ observation }: ChangeRow): readonly BandFlip[] =>
    flips.filter(({ key }) => key === flipKey(observation));
  const flipped = rows.filter((row) => row.target !== null || flipsOf(row).length > 0).length;
  return (
    <section className="sec found">
      <h2>{reviewCopy.changesTitle}</h2>
      <output className="small">{flipped === 0 ? '' : flipsSum(flipped)}</output>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label={reviewCopy.changesTitle} tabIndex={0}>
        <table className="facts differ">
          <thead>
            <tr>
              <th scope="col">{reviewCopy.measure}</th>
              <th scope="col">{reviewCopy.period}</th>
              <th scope="col" className="n">
                {reviewCopy.held}
              </th>
              <th scope="col" className="n">
                {reviewCopy.given}
              </th>
              <th scope="col">{reviewCopy.by}</th>
              <th scope="col">{reviewCopy.flips}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.measure}
                  <span className="note">{row.area}</span>
                </th>
                <td>{row.period}</td>
                <td className="n">
                  {row.held}
                  <span className="note">{row.heldIn ?? reviewCopy.published}</span>
                </td>
                <td className="n">{row.given}</td>
                <td>{row.by}</td>
                <td>
                  <Does row={row} flips={flipsOf(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < all && <p className="small">{shownOf(rows.length, all)}</p>}
    </section>
  );
}
