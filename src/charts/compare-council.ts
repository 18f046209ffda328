import { sketchCopy } from '../copy/compare-charts.ts';
import { fixed, percentShown } from '../copy/format.ts';
import type { MeasureDot, MeasureView } from '../insight/views-compare.ts';
import type { Place, WalkStop } from '../ui/drawing.ts';
import type { Mark } from './compare-marks.ts';
import type { ChartTheme } from './theme.ts';

/** A number of a measure's scale, without its unit. */
export const scaleShown = (view: MeasureView, value: number): string =>
  view.unit === 'percent' && value !== 0 && value !== 100
    ? percentShown(value, Math.max(view.decimals, Number.isInteger(value) ? 0 : 1))
    : fixed(value, Number.isInteger(value) ? 0 : Math.max(1, view.decimals));

interface Marked {
  readonly ours: boolean;
  readonly london: boolean;
  readonly neighbour?: boolean;
  readonly small?: boolean;
}

/** One council's ring: London's filled, a neighbour's ringed in ink, ours larger and in ink. */
export function councilMark(council: Marked, at: Place, theme: ChartTheme): Mark {
  if (council.ours) return { kind: 'circle', at, r: 5.5, fill: theme.ink };
  const dash = council.small === true ? { dash: '2 2' } : {};
  const fill = council.london && council.small !== true ? theme.ink3 : theme.paper;
  if (council.neighbour === true) {
    return { kind: 'circle', at, r: 4, fill, stroke: theme.ink, width: 2, ...dash };
  }
  return { kind: 'circle', at, r: 3.6, fill, stroke: theme.mark, width: 1.1, ...dash };
}

/** What a council says when it is reached. */
function dotWords(view: MeasureView, dot: MeasureDot, n: number): string {
  const interval =
    dot.lower === null || dot.upper === null
      ? []
      : [sketchCopy.interval(scaleShown(view, dot.lower), scaleShown(view, dot.upper))];
  return sketchCopy.dot({
    name: dot.areaName,
    shown: dot.shown,
    counts: dot.countsWords,
    rank: dot.rank === null ? '' : sketchCopy.rank(dot.rank, n),
    band: dot.band,
    notes: [
      ...interval,
      ...(dot.ours ? [sketchCopy.ours] : []),
      ...(dot.london ? [sketchCopy.london] : []),
      ...(dot.neighbour ? [sketchCopy.neighbour] : []),
    ],
  });
}

/** Every council in the drawing's order, worst at the left. */
export const walkCouncils = (view: MeasureView): readonly WalkStop[] =>
  view.dots
    .map((dot) => ({ id: dot.areaCode, words: dotWords(view, dot, view.dots.length) }))
    .toReversed();
