import { chartCopy } from '../copy/charts.ts';
import { count } from '../copy/format.ts';
import type { BenchmarkYear, IndicatorView } from '../insight/views.ts';
import type { Frame, Panel } from './frame.ts';
import { spread, widthOf, type Box } from './labels.ts';
import { bold, plain, rectangle, segment, words, type Shape } from './marks.ts';
import { bandsUpwards, type ChartTheme } from './theme.ts';

interface Shaded {
  readonly panel: Panel;
  readonly year: BenchmarkYear;
}

const yearsOf = (view: IndicatorView, frame: Frame, comparator: string): readonly Shaded[] =>
  frame.panels.flatMap((panel) => {
    const year = view.trajectory.years.find(
      (each) => each.comparator === comparator && each.end === panel.end,
    );
    return year === undefined ? [] : [{ panel, year }];
  });

const edgesOf = ({ min, q1, q2, q3, max }: BenchmarkYear): readonly number[] =>
  q1 === null || q2 === null || q3 === null ? [] : [min ?? q1, q1, q2, q3, max ?? q3];

const gap = 2;

const ribbon = (
  { panel, year }: Shaded,
  frame: Frame,
  theme: ChartTheme,
  highIsGood: boolean,
): readonly Shape[] => {
  const edges = edgesOf(year).map((edge) =>
    frame.y(Math.min(frame.axis.high, Math.max(frame.axis.low, edge))),
  );
  const width = panel.to - panel.from - gap * 2;
  const tints = bandsUpwards(highIsGood).flatMap((band, place): readonly Shape[] => {
    const low = edges[place];
    const high = edges[place + 1];
    if (low === undefined || high === undefined) return [];
    const outlined = theme.outlined ? { stroke: theme.mark, lineWidth: 1 } : {};
    return [
      rectangle([panel.from + gap, high, width, low - high], {
        fill: theme.bands[band].tint,
        ...outlined,
      }),
    ];
  });
  const cuts = [edges[1], edges[3]].flatMap((y): readonly Shape[] =>
    y === undefined
      ? []
      : [
          segment([panel.from + gap, y, panel.to - gap, y], {
            stroke: theme.mark,
            lineWidth: 0.75,
          }),
        ],
  );
  return [...tints, ...cuts];
};

/** The quarters of the chosen councils, one ribbon a benchmark year; none without polarity. */
export const ribbonShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  view.row.polarity === 'none'
    ? []
    : yearsOf(view, frame, view.comparator).flatMap((shaded) =>
        ribbon(shaded, frame, theme, view.row.polarity === 'high'),
      );

/** The letters A to D, once, in the first year that has quarters. */
export const letterLabels = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } => {
  const first = yearsOf(view, frame, view.comparator).find(({ year }) => edgesOf(year).length > 0);
  if (first === undefined || view.row.polarity === 'none') return { shapes: [], boxes: [] };
  const edges = edgesOf(first.year).map((edge) =>
    Math.min(frame.axis.high, Math.max(frame.axis.low, edge)),
  );
  const letters = bandsUpwards(view.row.polarity === 'high').flatMap((band, place) => {
    const low = edges[place];
    const high = edges[place + 1];
    // An outer quarter can be long: its letter stands near the middle half, where the eye is.
    if (low === undefined || high === undefined) return [];
    const [bottom, top] = [frame.y(low), frame.y(high)];
    const y =
      place === 0
        ? Math.min((bottom + top) / 2, top + 14)
        : place === 3
          ? Math.max((bottom + top) / 2, bottom - 14)
          : (bottom + top) / 2;
    return [{ band, y: y - 8, height: 14 }];
  });
  const tops = spread(letters, [frame.top - 4, frame.bottom]);
  const x = first.panel.from + 7;
  return {
    shapes: letters.map(({ band }, place) => words([x, tops[place] ?? 0], [[bold(band)]], theme)),
    boxes: letters.map((_, place) => ({ x, y: tops[place] ?? 0, width: 12, height: 16 })),
  };
};

/** Middle lines: England's solid, London's dotted; each year alone. */
export const middleShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  (['england', 'london'] as const).flatMap((comparator) =>
    yearsOf(view, frame, comparator).flatMap(({ panel, year }): readonly Shape[] => {
      if (year.q2 === null || year.q2 > frame.axis.high || year.q2 < frame.axis.low) return [];
      const y = frame.y(year.q2);
      const lineDash = comparator === 'london' ? { lineDash: [2, 3] } : {};
      return [
        segment([panel.from + gap, y, panel.to - gap, y], {
          stroke: theme.ink2,
          lineWidth: 1.75,
          ...lineDash,
        }),
      ];
    }),
  );

/** Boxes along the middle lines, for labels to keep off. */
export const middleBoxes = (view: IndicatorView, frame: Frame): readonly Box[] =>
  ['england', 'london'].flatMap((comparator) =>
    yearsOf(view, frame, comparator).flatMap(({ panel, year }): readonly Box[] =>
      year.q2 === null
        ? []
        : [{ x: panel.from, y: frame.y(year.q2) - 2, width: panel.to - panel.from, height: 4 }],
    ),
  );

/** The last year of a comparator's middle line, for its label. */
export const lastMiddle = (
  view: IndicatorView,
  frame: Frame,
  comparator: string,
): BenchmarkYear | null =>
  yearsOf(view, frame, comparator).findLast(({ year }) => year.q2 !== null)?.year ?? null;

const yearName = (end: string, short: boolean): string => {
  const ends = Number(end.slice(0, 4));
  const tail = String(ends).slice(2);
  if (end.slice(5, 7) === '12') return String(ends);
  return short ? `${String(ends - 1).slice(2)}/${tail}` : `${ends - 1}/${tail}`;
};

/** Year names under the axis, with how many councils each year's quarters rest on. */
export const panelShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] => {
  const shaded = yearsOf(view, frame, view.comparator);
  const roomy = Math.min(...frame.panels.map((panel) => panel.to - panel.from));
  const short = roomy < 58;
  const every = Math.ceil(40 / Math.max(roomy, 1));
  const bars = [frame.left, ...frame.panels.map((panel) => panel.to)].map((x) =>
    segment([x, frame.top, x, frame.bottom + 6], { stroke: theme.rule2, lineWidth: 1 }),
  );
  const last = frame.panels.length - 1;
  const names = frame.panels.flatMap((panel, place): readonly Shape[] => {
    if ((last - place) % every !== 0) return [];
    const year = shaded.find((each) => each.panel === panel)?.year;
    const under = year === undefined ? null : chartCopy.councils(count(year.n));
    const fits = under !== null && widthOf(under) < roomy - 4;
    const lines = [[{ ...plain(yearName(panel.end, short)) }], ...(fits ? [[plain(under)]] : [])];
    return [
      words([(panel.from + panel.to) / 2, frame.bottom + 10], lines, theme, {
        align: 'center',
        halo: false,
      }),
    ];
  });
  return [...bars, ...names];
};
