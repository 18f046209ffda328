import type { CouncilCell, CouncilRow, CouncilsView } from '../../insight/views-compare.ts';

/** One line of the councils' table: a council, or the region that opens a group. */
export type CouncilLine =
  | { readonly kind: 'council'; readonly row: CouncilRow }
  | { readonly kind: 'region'; readonly name: string };

export interface CouncilOrder {
  /** Ours and our neighbours, which stand first whatever the order. */
  readonly pinned: readonly CouncilRow[];
  readonly lines: readonly CouncilLine[];
  /** Places of the columns in the view. */
  readonly columns: readonly number[];
  readonly by: string | null;
  readonly down: boolean;
}

const byName = (a: CouncilRow, b: CouncilRow): number =>
  a.areaName.localeCompare(b.areaName, 'en-GB');

/** Best first: by rank, else by value; councils without a figure last. */
function byColumn(place: number, down: boolean): (a: CouncilRow, b: CouncilRow) => number {
  const at = (row: CouncilRow): CouncilCell | null => row.cells[place] ?? null;
  return (a, b) => {
    const [one, other] = [at(a), at(b)];
    const [x, y] = [one?.rank ?? one?.value ?? null, other?.rank ?? other?.value ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return (down ? y - x : x - y) || byName(a, b);
  };
}

/** How high a council stands in a column, 0 best; what has no rank is last. */
const share = (cell: CouncilCell | null): number =>
  cell === null || cell.rank === null ? 2 : cell.rank / cell.n;

/** Sorts by `order`: a measure's code, `-` first for down; a council's code; `region`; else by name. */
export function orderCouncils(view: CouncilsView, order: string | null): CouncilOrder {
  const down = order?.startsWith('-') === true;
  const by = order === null ? null : order.replace(/^-/u, '');
  const column = view.columns.findIndex(({ indicatorCode }) => indicatorCode === by);
  const council = view.rows.find(({ areaCode }) => areaCode === by);
  const compared = column < 0 ? byName : byColumn(column, down);
  const pinned = view.rows
    .filter(({ ours, neighbour }) => ours || neighbour)
    .toSorted((a, b) => Number(b.ours) - Number(a.ours) || compared(a, b));
  const rest = view.rows.filter(({ ours, neighbour }) => !ours && !neighbour).toSorted(compared);
  const regions = [...new Set(rest.map(({ region }) => region))].toSorted();
  const lines: readonly CouncilLine[] =
    by === 'region'
      ? regions.flatMap((name): readonly CouncilLine[] => [
          { kind: 'region', name },
          ...rest
            .filter(({ region }) => region === name)
            .map((row) => ({ kind: 'council' as const, row })),
        ])
      : rest.map((row) => ({ kind: 'council' as const, row }));
  const places = view.columns.map((_, place) => place);
  const columns =
    council === undefined
      ? places
      : places.toSorted(
          (a, b) => share(council.cells[a] ?? null) - share(council.cells[b] ?? null) || a - b,
        );
  return { pinned, lines, columns, by, down };
}
