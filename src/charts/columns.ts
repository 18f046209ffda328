import type { CouncilDot } from '../insight/views.ts';

/** Councils stacked over one stretch of the value axis, ours first, then London's. */
export interface Column {
  readonly x: number;
  readonly councils: readonly CouncilDot[];
}

/** A stretch of the drawing between two cut points, in pixels, with the councils in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly councils: readonly { readonly council: CouncilDot; readonly x: number }[];
}

const order = (council: CouncilDot): number => (council.ours ? 0 : council.london ? 1 : 2);

const stackOrder = (councils: readonly CouncilDot[]): readonly CouncilDot[] =>
  councils.toSorted(
    (one, other) => order(one) - order(other) || one.areaName.localeCompare(other.areaName),
  );

/**
 * Columns of about `width` pixels. A column never straddles a cut point, so no dot stands on the
 * wrong side of one; councils that share the end of the scale keep a column of their own.
 */
export const columnsOf = (stretches: readonly Stretch[], width: number): readonly Column[] =>
  stretches.flatMap(({ from, to, councils }) => {
    const count = Math.max(1, Math.round((to - from) / width));
    const each = (to - from) / count;
    const held = new Map<number, CouncilDot[]>();
    for (const { council, x } of councils) {
      const place = Math.min(count - 1, Math.max(0, Math.floor((x - from) / each)));
      held.set(place, [...(held.get(place) ?? []), council]);
    }
    return [...held].map(([place, inside]) => ({
      x: from + (place + 0.5) * each,
      councils: stackOrder(inside),
    }));
  });

/** The tallest stack. */
export const tallest = (columns: readonly Column[]): number =>
  Math.max(0, ...columns.map((column) => column.councils.length));
