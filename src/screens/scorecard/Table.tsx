/* Cards change how rows and cells are displayed, and a browser then forgets what they are: every
   role is written out. */
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { captionWords, columnCopy, groupWords } from '../../copy/scorecard-screen.ts';
import type { ScorecardRow, ScorecardView, ThemeView } from '../../insight/views.ts';
import { columnIds, type ColumnId, type Sort, type SortId } from '../../state/view.ts';
import { columns, features } from './columns.tsx';
import { Head } from './Head.tsx';
import { MeasureRow, type Opens, type TableRow } from './MeasureRow.tsx';

function Group(props: {
  readonly name: string;
  readonly gloss: string;
  readonly span: number;
  readonly rows: number;
}) {
  return (
    <tr className="grp" role="row">
      <th colSpan={props.span} role="cell">
        <h2>{props.name}</h2>
        <span>{groupWords(props.gloss, props.rows)}</span>
      </th>
    </tr>
  );
}

function useOrder(
  rows: readonly ScorecardRow[],
  sort: Sort | null,
  shown: readonly ColumnId[],
): readonly TableRow[] {
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.indicatorCode,
    state: {
      sorting: sort ? [{ id: sort.by, desc: sort.descending }] : [],
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, shown.includes(id)])),
    },
  });
  return table.getRowModel().rows;
}

interface BodyProps extends Opens {
  readonly themes: readonly ThemeView[];
  readonly ordered: readonly TableRow[];
  readonly sorted: boolean;
  readonly shown: readonly ColumnId[];
}

function Body(props: BodyProps) {
  const { themes, ordered, sorted, shown, hrefOf, onOpen } = props;
  const drawn = (list: readonly TableRow[]) =>
    list.map((row) => (
      <MeasureRow
        key={row.id}
        row={row}
        shown={shown.join()}
        themed={sorted}
        hrefOf={hrefOf}
        onOpen={onOpen}
      />
    ));
  if (sorted) return <tbody role="rowgroup">{drawn(ordered)}</tbody>;
  return themes.map((theme) => {
    const within = ordered.filter((row) => row.original.theme === theme.name);
    return within.length === 0 ? null : (
      <tbody key={theme.name} role="rowgroup">
        <Group name={theme.name} gloss={theme.gloss} span={shown.length + 1} rows={within.length} />
        {drawn(within)}
      </tbody>
    );
  });
}

/** One row a measure, by theme; sorted, one list across the themes. */
export function Table(
  props: {
    readonly view: ScorecardView;
    readonly rows: readonly ScorecardRow[];
    readonly sort: Sort | null;
    readonly shown: readonly ColumnId[];
    readonly onSort: (by: SortId) => void;
  } & Opens,
) {
  const { view, rows, sort, shown, onSort, hrefOf, onOpen } = props;
  const ordered = useOrder(rows, sort, shown);
  const heads = ['measure', ...columnIds.filter((id) => shown.includes(id))] as const;
  return (
    <div className="tw">
      <table className="card" role="table">
        <caption className="vh">
          {captionWords(view.areaName, view.periodWords, rows.length)}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((id) => (
              <Head
                key={id}
                id={id}
                covers={id === 'latest' ? view.periodWords : columnCopy[id].covers}
                sort={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <Body
          themes={view.themes}
          ordered={ordered}
          sorted={sort !== null}
          shown={shown}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      </table>
    </div>
  );
}
