/** Where the marks of a small path stand. Pure: a ladder in, places in a 150 by 40 drawing out. */
import type { LadderRow } from '../../insight/readings/targets-view.ts';

export const PATH = { width: 150, height: 40, left: 8, right: 138, top: 8, bottom: 32 } as const;

export interface PathMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly shape: 'start' | 'open' | 'met' | 'year';
}

export interface PathLayout {
  readonly marks: readonly PathMark[];
  readonly latest: { readonly x: number; readonly y: number } | null;
  /** The dashed path; one rung alone has a level line, a start alone none. */
  readonly line: readonly (readonly [x: number, y: number])[];
  /** From the start to the latest figure. */
  readonly own: boolean;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const round = (value: number): number => Math.round(value * 10) / 10;

const between = (value: number, [low, high]: readonly [number, number]): number =>
  high === low ? 0.5 : (value - low) / (high - low);

/** From rung to rung, straight or holding each level until the next is due. */
const lineThrough = (marks: readonly PathMark[], stepped: boolean): PathLayout['line'] =>
  marks.flatMap(({ x, y }, place): PathLayout['line'] => {
    const before = marks[place - 1];
    return stepped && before !== undefined
      ? [
          [x, before.y],
          [x, y],
        ]
      : [[x, y]];
  });

/** A year's total and the part of the next are never joined. */
const joins = (
  { partYear, latestEnd }: LadderRow,
  first: { readonly kind: string; readonly drawnAt: string } | undefined,
): boolean =>
  first?.kind === 'baseline' &&
  (partYear !== true || first.drawnAt.slice(5, 7) === latestEnd.slice(5, 7));

/** Null where nothing stands on a day: no path to draw. Higher values are higher up. */
export function pathLayout(row: LadderRow): PathLayout | null {
  const { ladder, latestValue, latestEnd, lastYear } = row;
  const rungs = ladder.rungs.flatMap(({ kind, value, drawnAt, state }) =>
    value === null || drawnAt === null ? [] : [{ kind, value, drawnAt, state }],
  );
  const now = latestValue === null ? null : { day: dayOf(latestEnd), value: latestValue };
  if (rungs.length === 0 || (rungs.length < 2 && now === null)) return null;
  const before =
    lastYear === undefined ? [] : [{ day: dayOf(lastYear.end), value: lastYear.value }];
  const places = [
    ...rungs.map(({ drawnAt, value }) => ({ day: dayOf(drawnAt), value })),
    ...(now === null ? [] : [now]),
    ...before,
  ];
  const days = places.map(({ day }) => day);
  const values = places.map(({ value }) => value);
  const dayRange = [Math.min(...days), Math.max(...days)] as const;
  const valueRange = [Math.min(...values), Math.max(...values)] as const;
  const { left, right, top, bottom } = PATH;
  const x = (day: number): number => round(left + between(day, dayRange) * (right - left));
  const y = (value: number): number => round(bottom - between(value, valueRange) * (bottom - top));
  const marks = rungs.map(({ kind, value, drawnAt, state }): PathMark => ({
    key: `${kind} ${drawnAt}`,
    x: x(dayOf(drawnAt)),
    y: y(value),
    shape: kind === 'baseline' ? 'start' : state === 'met' ? 'met' : 'open',
  }));
  const [only] = marks;
  return {
    marks: [
      ...marks,
      ...before.map(({ day, value }): PathMark => ({
        key: 'last year',
        x: x(day),
        y: y(value),
        shape: 'year',
      })),
    ],
    line:
      marks.length === 1 && only !== undefined && only.shape !== 'start'
        ? [
            [left, only.y],
            [right, only.y],
          ]
        : lineThrough(marks, ladder.path === 'steps'),
    latest: now === null ? null : { x: x(now.day), y: y(now.value) },
    own: now !== null && joins(row, rungs[0]),
  };
}
