/* Cards change how rows and cells are displayed, and a browser then forgets what they are: every
   role is written out. */
import { columnCopy } from '../../copy/scorecard-screen.ts';
import { sortIds, type ColumnId, type Sort, type SortId } from '../../state/view.ts';
import { columnClasses } from './classes.ts';

/** A column's heading: its name, which sorts, and what it covers. Print takes the plain copy. */
export function Head(props: {
  readonly id: 'measure' | ColumnId;
  readonly covers: string;
  readonly sort: Sort | null;
  readonly onSort: (by: SortId) => void;
}) {
  const { id, covers, sort, onSort } = props;
  const { name } = columnCopy[id];
  const by = sortIds.find((each) => each === id);
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      role="columnheader"
      className={columnClasses[id]}
      aria-sort={by && (sort?.by === by ? direction : 'none')}
    >
      {by ? (
        <button type="button" onClick={() => onSort(by)}>
          <b>{name}</b>
          {sort?.by === by && <span className={`way ${direction}`} aria-hidden="true" />}
        </button>
      ) : (
        <b className="plain">{name}</b>
      )}
      <b className="po">{name}</b>
      {covers !== '' && <span className="covers">{covers}</span>}
    </th>
  );
}
