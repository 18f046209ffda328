import { sketchCopy } from '../copy/compare-charts.ts';
import type { Band } from '../domain/band.ts';
import type { MeasureView, MeasureYear } from '../insight/views-compare.ts';
import type { Place, WalkStop } from '../ui/drawing.ts';
import { scaleShown } from './compare-council.ts';
import { label, line, rect, type Mark, type Sketch } from './compare-marks.ts';
import { tickShown } from './frame.ts';
import { spread, widthOf } from './labels.ts';
import { linear, valueAxis, type Scale, type ValueAxis } from './scale.ts';
import type { ChartTheme } from './theme.ts';

const TOP = 24;
const BOTTOM = 320;

interface Ground {
  readonly left: number;
  readonly right: number;
  readonly step: number;
  readonly axis: ValueAxis;
  readonly y: Scale;
}

function groundOf(view: MeasureView, width: number): Ground {
  const values = view.years.flatMap(({ q1, q2, q3, min, max, own, england, london }) => {
    // A far-off council would flatten everything else: the ribbons are cut at twice the middle half.
    const reach = q1 === null || q3 === null ? 0 : 2 * (q3 - q1);
    const low = q1 === null ? min : Math.max(min ?? q1, q1 - reach);
    const high = q3 === null ? max : Math.min(max ?? q3, q3 + reach);
    return [low, high, own, q2, england, london].filter((value) => value !== null);
  });
  const ceiling = view.unit === 'percent' ? 100 : null;
  const axis = valueAxis(values, { zeroBased: false, ceiling, steps: 6 });
  const texts = axis.ticks.map((tick) => `${tickShown(tick, axis.step)}%`);
  const left = Math.max(...texts.map((text) => widthOf(text))) + 12;
  const right = width < 560 ? width - 8 : width - 150;
  const step = (right - left) / Math.max(1, view.years.length);
  return { left, right, step, axis, y: linear([axis.low, axis.high], [BOTTOM, TOP]) };
}

function ribbonMarks(
  view: MeasureView,
  year: MeasureYear,
  x: number,
  ground: Ground,
  theme: ChartTheme,
): readonly Mark[] {
  const { q1, q2, q3, min, max } = year;
  const { axis, y, step } = ground;
  if (q1 === null || q2 === null || q3 === null || view.polarity === 'none') return [];
  const within = (value: number): number => Math.min(axis.high, Math.max(axis.low, value));
  const edges = [min ?? q1, q1, q2, q3, max ?? q3].map((edge) => y(within(edge)));
  const bands: readonly Band[] =
    view.polarity === 'low' ? ['A', 'B', 'C', 'D'] : ['D', 'C', 'B', 'A'];
  const tints = bands.map((band, place): Mark => {
    const [low = 0, high = 0] = [edges[place], edges[place + 1]];
    const stroke = theme.outlined ? theme.mark : undefined;
    return rect([x + 1, high, step - 2, Math.max(0, low - high)], theme.bands[band].tint, stroke);
  });
  const cuts = [edges[1] ?? 0, edges[3] ?? 0].map((at) =>
    line(
      [
        [x + 1, at],
        [x + step - 1, at],
      ],
      theme.mark,
      0.75,
    ),
  );
  return [...tints, ...cuts];
}

const middles = [
  { key: 'england', dash: undefined, name: sketchCopy.england },
  { key: 'london', dash: '2 3', name: sketchCopy.londonMiddle },
  { key: 'neighbours', dash: '7 3', name: sketchCopy.neighbours },
] as const;

function middleMarks(year: MeasureYear, x: number, ground: Ground, theme: ChartTheme) {
  return middles.flatMap(({ key, dash }): readonly Mark[] => {
    const value = year[key];
    if (value === null || value < ground.axis.low || value > ground.axis.high) return [];
    const at = ground.y(value);
    const ends: readonly Place[] = [
      [x + 2, at],
      [x + ground.step - 2, at],
    ];
    return [line(ends, theme.ink2, 1.75, dash)];
  });
}

/** Our line, broken where a year is missing or a definition changed. */
function ownMarks(view: MeasureView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const runs: Place[][] = [];
  let joined = false;
  for (const [place, year] of view.years.entries()) {
    if (year.own === null) {
      joined = false;
      continue;
    }
    const at: Place = [ground.left + (place + 0.5) * ground.step, ground.y(year.own)];
    const last = runs.at(-1);
    if (joined && year.breakWords === null && last !== undefined) last.push(at);
    else runs.push([at]);
    joined = true;
  }
  return [
    ...runs.map((run) => line(run, theme.ink, 2.25)),
    ...runs.flat().map(([x, y]) => rect([x - 5, y - 5, 10, 10], theme.ink, theme.paper)),
  ];
}

function endLabels(view: MeasureView, ground: Ground, theme: ChartTheme): readonly Mark[] {
  const last = view.years.at(-1);
  if (last === undefined || ground.right > ground.left + ground.step * view.years.length + 1)
    return [];
  const all = [
    ...(last.own === null
      ? []
      : [{ value: last.own, text: `${view.areaName} ${last.ownShown}`, bold: true }]),
    ...middles.flatMap(({ key, name }) => {
      const value = last[key];
      return value === null
        ? []
        : [
            {
              value,
              text: `${name} ${scaleShown(view, value)}${view.unitWords === '%' ? '%' : ''}`,
              bold: false,
            },
          ];
    }),
  ].toSorted((a, b) => ground.y(a.value) - ground.y(b.value));
  const tops = spread(
    all.map(({ value }) => ({ y: ground.y(value) - 8, height: 17 })),
    [TOP - 10, BOTTOM],
  );
  return all.map(({ text, bold }, place) =>
    label([ground.right + 8, (tops[place] ?? 0) + 12], text, bold ? theme.ink : theme.ink2, {
      bold,
    }),
  );
}

function yearMarks(
  view: MeasureView,
  year: MeasureYear,
  place: number,
  ground: Ground,
  theme: ChartTheme,
): readonly Mark[] {
  const x = ground.left + place * ground.step;
  const every = Math.ceil(44 / ground.step);
  const named = (view.years.length - 1 - place) % every === 0;
  const text = ground.step < 58 ? year.yearId.slice(2) : year.yearId;
  return [
    ...ribbonMarks(view, year, x, ground, theme),
    ...middleMarks(year, x, ground, theme),
    ...(named
      ? [label([x + ground.step / 2, BOTTOM + 18], text, theme.ink2, { anchor: 'middle' })]
      : []),
    ...(year.breakWords === null
      ? []
      : [
          line(
            [
              [x, TOP - 14],
              [x, BOTTOM + 4],
            ],
            theme.ink,
            1.25,
            '3 3',
          ),
          label([x + 4, TOP - 6], sketchCopy.breakMark, theme.ink2),
        ]),
  ];
}

/** The years of one measure: the set's quarters as ribbons, our line, and three middles. */
export function overTimeSketch(view: MeasureView, width: number, theme: ChartTheme): Sketch {
  const ground = groundOf(view, width);
  const ticks = ground.axis.ticks.flatMap((tick): readonly Mark[] => [
    line(
      [
        [ground.left, ground.y(tick)],
        [ground.right, ground.y(tick)],
      ],
      theme.rule,
      1,
    ),
    label(
      [ground.left - 6, ground.y(tick) + 4],
      `${tickShown(tick, ground.axis.step)}${view.unitWords === '%' ? '%' : ''}`,
      theme.ink2,
      { anchor: 'end' },
    ),
  ]);
  const centre = (place: number): number => ground.left + (place + 0.5) * ground.step;
  return {
    width,
    height: BOTTOM + 30,
    marks: [
      ...ticks,
      ...view.years.flatMap((year, place) => yearMarks(view, year, place, ground, theme)),
      ...ownMarks(view, ground, theme),
      ...(width < 560 ? [] : endLabels(view, ground, theme)),
    ],
    places: new Map(
      view.years.map((year, place) => [
        year.end,
        [centre(place), ground.y(year.own ?? year.q2 ?? ground.axis.low)] satisfies Place,
      ]),
    ),
  };
}

/** Every year as it is said. */
export const walkYears = (view: MeasureView): readonly WalkStop[] =>
  view.years.map((year) => {
    const said = (value: number | null): string =>
      value === null ? sketchCopy.none : scaleShown(view, value);
    const words = sketchCopy.year({
      year: year.yearId,
      own: `${view.areaName} ${year.ownShown}`,
      england: said(year.england),
      london: said(year.london),
      neighbours: said(year.neighbours),
    });
    return {
      id: year.end,
      words: year.breakWords === null ? words : `${words}. ${year.breakWords}`,
    };
  });
