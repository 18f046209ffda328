import { shownOf } from '../../copy/import-review.ts';
import { reviewCopy } from '../../copy/import.ts';
import '../../ui/facts.css';
import type { ChangeRow } from '../../insight/review-view.ts';

/** What is held beside what the files say, where the two differ. */
export function Changes(props: { readonly rows: readonly ChangeRow[]; readonly all: number }) {
  const { rows, all } = props;
  if (rows.length === 0) return null;
  return (
    <section className="sec found">
      <h2>{reviewCopy.changesTitle}</h2>
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
                <td>
                  {row.by}
                  {row.target !== null && <span className="note">{row.target}</span>}
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
