import { sketchCopy } from '../copy/compare-charts.ts';
import { bandWord } from '../copy/bands.ts';
import type { Band } from '../domain/band.ts';
import type { MeasureDot, MeasureView } from '../insight/views-compare.ts';
import type { Place } from '../ui/drawing.ts';
import { councilMark, scaleShown } from './compare-council.ts';
import { label, line, rect, type Mark, type Sketch } from './compare-marks.ts';
import { spread, widthOf } from './labels.ts';
import { linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import { tickShown } from './frame.ts';
import type { ChartTheme } from './theme.ts';

const PITCH = 8.4;
const TOP = 46;
const SIDE = 14;

interface Ground {
  readonly width: number;
  readonly x: Scale;
  readonly axis: ValueAxis;
  readonly base: number;
  readonly lowIsGood: boolean;
}

/** Dots of one pixel column, ours lowest so that its leader is clear. */
function stacksOf(view: MeasureView, x: Scale): ReadonlyMap<number, readonly MeasureDot[]> {
  const stacks = new Map<number, MeasureDot[]>();
  for (const dot of view.dots) {
    const column = Math.round(x(dot.value) / PITCH);
    const stack = stacks.get(column);
    if (stack === undefined) stacks.set(column, [dot]);
    else if (dot.ours) stack.unshift(dot);
    else stack.push(dot);
  }
  return stacks;
}

function scaleOf(view: MeasureView, width: number): Pick<Ground, 'x' | 'axis' | 'lowIsGood'> {
  const axis = valueAxis(
    view.dots.map(({ value }) => value),
    { zeroBased: false, ceiling: view.unit === 'percent' ? 100 : null, steps: width < 560 ? 4 : 8 },
  );
  const lowIsGood = view.polarity === 'low';
  const ends = [SIDE, width - SIDE] as const;
  const x = linear([axis.low, axis.high], lowIsGood ? [ends[1], ends[0]] : ends);
  return { x, axis, lowIsGood };
}

function quarterMarks(view: MeasureView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const { q1, q2, q3 } = view;
  const { x, axis, base, lowIsGood } = ground;
  if (!view.judged || q1 === null || q2 === null || q3 === null) return [];
  const edges = [axis.low, q1, q2, q3, axis.high];
  const bands: readonly Band[] = lowIsGood ? ['A', 'B', 'C', 'D'] : ['D', 'C', 'B', 'A'];
  const tints = bands.flatMap((band, place): readonly Mark[] => {
    const ends = [x(edges[place] ?? 0), x(edges[place + 1] ?? 0)];
    const [left, right] = [Math.min(...ends), Math.max(...ends)];
    const { fill, edge, tint } = theme.bands[band];
    const full = `${band}  ${bandWord(band)}`;
    const words = widthOf(full, true) < right - left - 8 ? full : band;
    return [
      rect([left, TOP, right - left, base - TOP], tint, theme.outlined ? theme.mark : undefined),
      rect([left + 0.5, TOP - 5, Math.max(1, right - left - 1), 5], fill, edge),
      label([(left + right) / 2, TOP + 18], words, theme.ink, { anchor: 'middle', bold: true }),
    ];
  });
  const cuts = [q1, q2, q3].toSorted((a, b) => x(a) - x(b));
  const wanted = cuts.map((cut) => {
    const size = widthOf(scaleShown(view, cut), true) + 8;
    return { y: x(cut) - size / 2, height: size };
  });
  const lefts = spread(wanted, [0, ground.width]);
  const lines = cuts.flatMap((cut, place): readonly Mark[] => {
    const middle = (lefts[place] ?? 0) + (wanted[place]?.height ?? 0) / 2;
    return [
      line(
        [
          [middle, TOP - 16],
          [x(cut), TOP - 6],
          [x(cut), base],
        ],
        theme.ink2,
        1,
      ),
      label([middle, TOP - 20], scaleShown(view, cut), theme.ink, { anchor: 'middle', bold: true }),
    ];
  });
  return [...tints, ...lines];
}

function axisMarks(view: MeasureView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const { x, axis, base, width } = ground;
  const ticks = axis.ticks.flatMap((tick): readonly Mark[] => {
    const text = `${tickShown(tick, axis.step)}${view.unitWords === '%' ? '%' : ''}`;
    const half = widthOf(text) / 2;
    const at = Math.min(width - half, Math.max(half, x(tick)));
    return [
      line(
        [
          [x(tick), base],
          [x(tick), base + 5],
        ],
        theme.rule2,
        1,
      ),
      label([at, base + 20], text, theme.ink2, { anchor: 'middle' }),
    ];
  });
  const y = base + 42;
  const end = width - 4;
  const better: readonly Mark[] =
    view.polarity === 'none'
      ? []
      : [
          label([end - 26, y + 4], sketchCopy.better, theme.ink2, { anchor: 'end' }),
          line(
            [
              [end - 20, y],
              [end, y],
            ],
            theme.ink2,
            1.5,
          ),
          line(
            [
              [end - 5, y - 4],
              [end, y],
              [end - 5, y + 4],
            ],
            theme.ink2,
            1.5,
          ),
        ];
  const baseLine = line(
    [
      [SIDE, base],
      [width - SIDE, base],
    ],
    theme.ink2,
    1,
  );
  return [baseLine, ...ticks, ...better];
}

function ourMarks(ground: Ground, at: Place, dot: MeasureDot, theme: ChartTheme): readonly Mark[] {
  const text = `${dot.areaName} ${dot.shown}`;
  const half = widthOf(text, true) / 2;
  const centre = Math.min(ground.width - half - 92, Math.max(half, at[0]));
  const leader: readonly Place[] = [
    [at[0], at[1] + 6],
    [at[0], ground.base + 24],
    [centre, ground.base + 32],
  ];
  return [
    line(leader, theme.ink, 1),
    label([centre, ground.base + 46], text, theme.ink, { anchor: 'middle', bold: true }),
  ];
}

/** Every council as a ring, stacked where they share a figure; better to the right. */
export function distributionSketch(view: MeasureView, width: number, theme: ChartTheme): Sketch {
  const scale = scaleOf(view, width);
  const stacks = stacksOf(view, scale.x);
  const tallest = Math.max(1, ...[...stacks.values()].map((stack) => stack.length));
  const base = TOP + 34 + Math.max(90, tallest * PITCH);
  const ground: Ground = { ...scale, width, base };
  const placed = [...stacks].flatMap(([column, stack]) =>
    stack.map((dot, level) => ({
      dot,
      at: [
        Math.min(width - SIDE, Math.max(SIDE, column * PITCH)),
        base - 7 - level * PITCH,
      ] satisfies Place,
    })),
  );
  const ours = placed.find(({ dot }) => dot.ours);
  return {
    width,
    height: base + 56,
    marks: [
      ...quarterMarks(view, ground, theme),
      ...axisMarks(view, ground, theme),
      ...(ours === undefined ? [] : ourMarks(ground, ours.at, ours.dot, theme)),
      ...placed
        .toSorted((a, b) => Number(a.dot.ours) - Number(b.dot.ours))
        .map(({ dot, at }) => councilMark(dot, at, theme)),
    ],
    places: new Map(placed.map(({ dot, at }) => [dot.areaCode, at])),
  };
}
