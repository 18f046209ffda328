import type { IndicatorView, TargetPoint } from '../insight/views.ts';
import { panelOf, type Frame } from './frame.ts';
import { diamond, path, type Shape } from './marks.ts';
import { dayOf } from './scale.ts';
import type { ChartTheme } from './theme.ts';

export interface TargetMark {
  readonly target: TargetPoint;
  readonly x: number;
  readonly y: number;
}

export const targetId = (target: TargetPoint): string => `${target.kind}:${target.date}`;

/** Targets in the order of their dates, each on its own day. */
export const targetMarks = (view: IndicatorView, frame: Frame): readonly TargetMark[] =>
  view.trajectory.targets
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map((target) => ({ target, x: frame.x(dayOf(target.date)), y: frame.y(target.value) }));

/**
 * The path from rung to rung, straight or in steps, where each level holds until the next is due; a
 * single target is a level line through its own year.
 */
export const targetPath = (
  marks: readonly TargetMark[],
  frame: Frame,
  stepped: boolean,
): readonly (readonly [number, number])[] => {
  const first = marks[0];
  if (first === undefined) return [];
  const start = panelOf(frame, first.target.date)?.from ?? frame.left;
  const lead: readonly (readonly [number, number])[] =
    first.target.kind === 'baseline' ? [] : [[start, first.y]];
  const rungs = marks.flatMap(({ x, y }, place): readonly (readonly [number, number])[] => {
    const before = marks[place - 1];
    return stepped && before !== undefined
      ? [
          [x, before.y],
          [x, y],
        ]
      : [[x, y]];
  });
  return [...lead, ...rungs];
};

/** The dashed path and its diamonds, filled when met; a baseline is a smaller one. */
export const targetShapes = (
  marks: readonly TargetMark[],
  frame: Frame,
  theme: ChartTheme,
  stepped: boolean,
): readonly Shape[] => {
  const points = targetPath(marks, frame, stepped);
  const line =
    points.length < 2
      ? []
      : [path(points, { stroke: theme.ink, lineWidth: 1.5, lineDash: [6, 4] })];
  const diamonds = marks.map(({ target, x, y }) =>
    diamond([x, y], target.kind === 'baseline' ? 5 : 7, {
      fill: target.met === true ? theme.ink : theme.paper,
      stroke: theme.ink,
      lineWidth: 1.75,
    }),
  );
  return [...line, ...diamonds];
};
