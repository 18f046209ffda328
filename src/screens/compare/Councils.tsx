import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import { bandWord } from '../../copy/bands.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import { count } from '../../copy/format.ts';
import type { CouncilCell, CouncilRow, CouncilsView } from '../../insight/views-compare.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { orderCouncils, type CouncilLine, type CouncilOrder } from './councils-order.ts';

const { councils: words } = compareCopy;
const ROW = 32;

type Sort = (order: string | null) => void;

const placeOf = (cell: CouncilCell): string =>
  [
    cell.band === null ? (cell.mark ?? '') : bandWord(cell.band).toLowerCase(),
    cell.rank === null ? '' : `${count(cell.rank)} of ${count(cell.n)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const Cell = (props: { readonly cell: CouncilCell | null; readonly name: string }) => {
  const { cell, name } = props;
  if (cell === null) {
    return (
      <td className="x" title={words.wasNot}>
        <span className="vh">{words.wasNot}</span>
      </td>
    );
  }
  const said = words.cell({ name, shown: cell.shown, place: placeOf(cell) });
  return (
    <td className={cell.band ?? 'x'} title={said}>
      <span aria-hidden="true">{cell.band ?? cell.mark}</span>
      <span className="vh">{[cell.shown, placeOf(cell)].join(', ')}</span>
    </td>
  );
};

const Council = memo(function Council(props: {
  readonly row: CouncilRow;
  readonly view: CouncilsView;
  readonly order: CouncilOrder;
  readonly at: number;
  readonly onSort: Sort;
}) {
  const { row, view, order, at, onSort } = props;
  const sorting = order.by === row.areaCode;
  return (
    <tr aria-rowindex={at} className={row.ours ? 'us' : row.neighbour ? 'near' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="sort"
          aria-pressed={sorting}
          title={words.sortRow}
          onClick={() => onSort(sorting ? null : row.areaCode)}
        >
          {row.areaName}
        </button>
      </th>
      {order.columns.map((place) => (
        <Cell
          key={view.columns[place]?.indicatorCode ?? place}
          cell={row.cells[place] ?? null}
          name={view.columns[place]?.name ?? ''}
        />
      ))}
    </tr>
  );
});

const Head = memo(function Head(props: {
  readonly view: CouncilsView;
  readonly order: CouncilOrder;
  readonly onSort: Sort;
}) {
  const { view, order, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{words.council}</th>
        {order.columns.map((place) => {
          const column = view.columns[place];
          if (column === undefined) return null;
          const { indicatorCode: code, name } = column;
          const sorted = order.by === code;
          return (
            <th
              key={code}
              scope="col"
              className="turned"
              aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className="sort"
                title={name}
                onClick={() => onSort(sorted && !order.down ? `-${code}` : code)}
              >
                {name}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

const Spacer = (props: { readonly height: number; readonly across: number }) =>
  props.height <= 0 ? null : (
    <tr aria-hidden="true" className="spacer">
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- it only holds the height of rows not drawn */}
      <td colSpan={props.across} style={{ height: props.height }} />
    </tr>
  );

const Line = memo(function Line(props: {
  readonly line: CouncilLine;
  readonly view: CouncilsView;
  readonly order: CouncilOrder;
  readonly at: number;
  readonly onSort: Sort;
}) {
  const { line, view, order, at, onSort } = props;
  if (line.kind === 'council') {
    return <Council row={line.row} view={view} order={order} at={at} onSort={onSort} />;
  }
  return (
    <tr aria-rowindex={at} className="grp">
      <th scope="rowgroup" colSpan={order.columns.length + 1}>
        {line.name}
      </th>
    </tr>
  );
});

const Table = (props: {
  readonly view: CouncilsView;
  readonly order: CouncilOrder;
  readonly onSort: Sort;
}) => {
  const { view, order, onSort } = props;
  const host = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const { pinned, lines } = order;
  // Nothing here is memoised on what the library returns.
  // eslint-disable-next-line react/incompatible-library -- the virtualiser keeps its own state; nothing here is memoised
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = printing
    ? lines.map((_, index) => index)
    : virtual.getVirtualItems().map((item) => item.index);
  const first = items[0] ?? 0;
  const last = items.at(-1) ?? -1;
  const across = order.columns.length + 1;
  return (
    <section ref={host} className="scroll councils" aria-label={words.region} tabIndex={0}>
      <table
        className="rug"
        aria-rowcount={lines.length + pinned.length + 1}
        aria-colcount={across}
      >
        <caption className="vh">{words.table}</caption>
        <Head view={view} order={order} onSort={onSort} />
        <tbody>
          {pinned.map((row, place) => (
            <Council
              key={row.areaCode}
              row={row}
              view={view}
              order={order}
              at={place + 2}
              onSort={onSort}
            />
          ))}
        </tbody>
        <tbody>
          <Spacer height={first * ROW} across={across} />
          {items.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            const key = line.kind === 'region' ? line.name : line.row.areaCode;
            const at = index + pinned.length + 2;
            return <Line key={key} line={line} view={view} order={order} at={at} onSort={onSort} />;
          })}
          <Spacer height={(lines.length - 1 - last) * ROW} across={across} />
        </tbody>
      </table>
    </section>
  );
};

/** Every council by measure; only the rows in sight are drawn. */
export const Councils = memo(function Councils(props: {
  readonly view: CouncilsView;
  readonly order: string | null;
  readonly onSort: Sort;
}) {
  const { view, order: asked, onSort } = props;
  const order = useMemo(() => orderCouncils(view, asked), [view, asked]);
  const sorted = view.columns.find(({ indicatorCode }) => indicatorCode === order.by);
  return (
    <section className="sec first" aria-labelledby="councils">
      <h2 id="councils">{words.title}</h2>
      <p className="small lede">
        {[
          view.sentence,
          words.pinned,
          sorted === undefined ? '' : words.sortedBy(sorted.name, order.down),
        ].join(' ')}
      </p>
      <div className="does noprint">
        <Button pressed={asked === null} onPress={() => onSort(null)}>
          {words.byName}
        </Button>
        <Button pressed={asked === 'region'} onPress={() => onSort('region')}>
          {words.byRegion}
        </Button>
      </div>
      <Table view={view} order={order} onSort={onSort} />
      <p className="note">{words.key}</p>
    </section>
  );
});
