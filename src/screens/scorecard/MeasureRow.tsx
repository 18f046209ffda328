/* Cards change how rows and cells are displayed, and a browser then forgets what they are: every
   role is written out. */
import type { Row } from '@tanstack/react-table';
import { memo, type MouseEvent } from 'react';
import { cardLabels } from '../../copy/scorecard-screen.ts';
import type { ScorecardRow } from '../../insight/views.ts';
import { columnIds } from '../../state/view.ts';
import { isPlainClick } from '../../ui/Masthead.tsx';
import { columnClasses } from './classes.ts';
import type { features } from './columns.tsx';

export type TableRow = Row<typeof features, ScorecardRow>;
export interface Opens {
  readonly hrefOf: (indicatorCode: string) => string;
  readonly onOpen: (indicatorCode: string) => void;
}

/** The measure, as the heading of its row. */
function Measure(props: { readonly row: ScorecardRow; readonly themed: boolean } & Opens) {
  const { row, hrefOf, onOpen } = props;
  const open = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(row.indicatorCode);
  };
  const second = [row.ref, row.polarityWords, props.themed ? row.theme : null].filter(
    (words) => words !== null && words !== '',
  );
  return (
    <th scope="row" role="rowheader" className="nm">
      <a href={hrefOf(row.indicatorCode)} onClick={open}>
        {row.name}
      </a>
      <span className="s">{second.join('; ')}</span>
    </th>
  );
}

/** One measure across the columns shown; `shown` changes when they do. */
export const MeasureRow = memo(function MeasureRow(
  props: { readonly row: TableRow; readonly shown: string; readonly themed: boolean } & Opens,
) {
  const { row, themed, hrefOf, onOpen } = props;
  return (
    <tr className="r" role="row">
      <Measure row={row.original} themed={themed} hrefOf={hrefOf} onOpen={onOpen} />
      {row.getVisibleCells().map((cell) => {
        const id = columnIds.find((each) => each === cell.column.id);
        if (id === undefined) return null;
        const { cell: draw } = cell.column.columnDef;
        return (
          <td key={id} role="cell" className={columnClasses[id]}>
            <span className="lab2">{cardLabels[id]}</span>
            {typeof draw === 'function' && draw(cell.getContext())}
          </td>
        );
      })}
    </tr>
  );
});
