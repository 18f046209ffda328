import { lineHeight, type Line } from './marks.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const narrow = new Set(Array.from("iljtfrI.,:;’'|()1 "));
const broad = new Set(Array.from('mwMW%@'));

/** About how wide a text is at 13 px in Source Sans 3, erring wide; no font is at hand here. */
export const widthOf = (text: string, isBold = false): number => {
  let width = 0;
  for (const letter of text) width += narrow.has(letter) ? 3.8 : broad.has(letter) ? 10.6 : 6.6;
  return width * (isBold ? 1.06 : 1);
};

export const sizeOf = (
  lines: readonly Line[],
): { readonly width: number; readonly height: number } => ({
  width: Math.max(
    0,
    ...lines.map((line) => line.reduce((sum, run) => sum + widthOf(run.text, run.bold), 0)),
  ),
  height: lines.length * lineHeight,
});

const shared = (one: Box, other: Box): number => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
};

/** Boxes along a straight line, so that a label can keep off it. */
export const boxesAlong = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): readonly Box[] => {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: count + 1 }, (_, place) => {
    const along = place / count;
    return { x: x1 + (x2 - x1) * along - 2, y: y1 + (y2 - y1) * along - 2, width: 4, height: 4 };
  });
};

export const around = ([x, y]: readonly [number, number], reach: number): Box => ({
  x: x - reach,
  y: y - reach,
  width: reach * 2,
  height: reach * 2,
});

/** A label that wants a place beside its point. `must`: it is drawn even where it is tight. */
export interface Wanted {
  readonly at: readonly [number, number];
  readonly lines: readonly Line[];
  readonly must: boolean;
  /** A column is named above itself. */
  readonly above?: boolean;
  /** A mark at the end of its year is named inside that year where it can be. */
  readonly before?: boolean;
}

export interface Placed {
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right';
}

type Candidate = Omit<Placed, 'lines'> & { readonly far?: true };

const candidates = ({
  at: [x, y],
  lines,
  above = false,
  before = false,
}: Wanted): readonly Candidate[] => {
  const { width, height } = sizeOf(lines);
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const off = 10;
  const backwards: Candidate = { align: 'right', box: box(x - off - width, y - height / 2) };
  const over: Candidate = { align: 'center', box: box(x - width / 2, y - 4 - height) };
  return [
    ...(above ? [over] : []),
    ...(before ? [backwards, { ...backwards, box: box(x - 6 - width, y + off) }] : []),
    { align: 'left', box: box(x + off, y - height / 2) },
    { align: 'right', box: box(x - off - width, y - height / 2) },
    { align: 'left', box: box(x + 2, y + off) },
    { align: 'right', box: box(x - 6 - width, y + off - 2) },
    { align: 'right', box: box(x - 4 - width, y - off - height) },
    { align: 'left', box: box(x + 4, y - off - height) },
    { align: 'center', box: box(x - width / 2, y - off - height) },
    { align: 'center', box: box(x - width / 2, y + off) },
    { align: 'left', box: box(x + off, y + 2) },
    { align: 'right', box: box(x - off - width, y + 2) },
    { align: 'left', box: box(x + off, y - height - 2) },
    { align: 'right', box: box(x - off - width, y - height - 2) },
    { align: 'left', box: box(x + 2, y + off + height), far: true },
    { align: 'right', box: box(x - 2 - width, y + off + height), far: true },
  ];
};

/**
 * Places labels one after another, each where it covers least. One that may be left out is, when
 * every place would cover something.
 */
export const placeLabels = (
  wanted: readonly Wanted[],
  obstacles: readonly Box[],
  bounds: Box,
): readonly Placed[] => {
  const placed: Placed[] = [];
  for (const want of wanted) {
    const taken = [...obstacles, ...placed.map((each) => each.box)];
    const scored = candidates(want).map((candidate, order) => {
      const { width, height } = candidate.box;
      const outside = width * height - shared(candidate.box, bounds);
      const covered = taken.reduce((sum, box) => sum + shared(candidate.box, box), 0);
      return {
        candidate,
        covered: covered + outside * 4 + (candidate.far === true ? 60 : 0),
        order,
      };
    });
    const best = scored.toSorted(
      (one, other) => one.covered - other.covered || one.order - other.order,
    )[0];
    if (best !== undefined && (want.must || best.covered < 1)) {
      const { box, align } = best.candidate;
      placed.push({ box, align, lines: want.lines });
    }
  }
  return placed;
};

/** Moves items apart downwards, then back up within `top` and `bottom`, keeping their order. */
export const spread = (
  items: readonly { readonly y: number; readonly height: number }[],
  [top, bottom]: readonly [number, number],
): readonly number[] => {
  const order = items
    .map((_, place) => place)
    .toSorted((one, other) => (items[one]?.y ?? 0) - (items[other]?.y ?? 0));
  const tops = items.map((item) => item.y);
  let floor = top;
  for (const place of order) {
    const y = Math.max(tops[place] ?? top, floor);
    tops[place] = y;
    floor = y + (items[place]?.height ?? 0);
  }
  let roof = bottom;
  for (const place of order.toReversed()) {
    const height = items[place]?.height ?? 0;
    const y = Math.min(tops[place] ?? top, roof - height);
    tops[place] = y;
    roof = y;
  }
  return tops;
};
