import { problemsCaption, shownOf } from '../../copy/import-review.ts';
import { reviewCopy } from '../../copy/import.ts';
import type { ProblemRow } from '../../insight/review-problems.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import '../../ui/facts.css';
import type { Desk } from './desk.ts';
import { Fix } from './Fix.tsx';
import { Kind } from './icons.tsx';

function Row(props: {
  readonly desk: Desk;
  readonly file: string;
  readonly row: ProblemRow;
  readonly lost: boolean;
  readonly headingId: string;
}) {
  const { severity, where, place, cell, message, remedy } = props.row;
  return (
    <tr role="row">
      <td role="cell">
        <Kind severity={severity} />
      </td>
      <td role="cell" className="where">
        {where}
        {place !== '' && <span className="note">{place}</span>}
      </td>
      <td role="cell">{cell !== null && cell !== '' && <code>{cell}</code>}</td>
      <td role="cell">
        <strong>{message}</strong>
      </td>
      <td role="cell" className="fix">
        {remedy}
        <Fix
          desk={props.desk}
          file={props.file}
          row={props.row}
          lost={props.lost}
          headingId={props.headingId}
        />
      </td>
    </tr>
  );
}

const headings = [
  reviewCopy.kind,
  reviewCopy.where,
  reviewCopy.cell,
  reviewCopy.means,
  reviewCopy.doing,
];

/** What one file's reader and the review found, most serious first. */
export function Problems(props: {
  readonly desk: Desk;
  readonly unfixable: string | null;
  readonly id: string;
  readonly file: string;
  readonly rows: readonly ProblemRow[];
  readonly all: number;
  readonly onMore: () => void;
}) {
  const { desk, unfixable, id, file, rows, all, onMore } = props;
  return (
    <section className="sec found">
      <h2 id={id} tabIndex={-1}>
        {file}
      </h2>
      <table className="facts prob" role="table">
        <caption>
          <VisuallyHidden>{problemsCaption(file)}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading) => (
              <th key={heading} scope="col" role="columnheader">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row
              key={row.key}
              desk={desk}
              file={file}
              row={row}
              lost={row.key === unfixable}
              headingId={id}
            />
          ))}
        </tbody>
      </table>
      {rows.length < all && (
        <p className="more">
          <output className="small">{shownOf(rows.length, all)}</output>
          <Button onPress={onMore}>
            {reviewCopy.more}
            <VisuallyHidden> {file}</VisuallyHidden>
          </Button>
        </p>
      )}
    </section>
  );
}
