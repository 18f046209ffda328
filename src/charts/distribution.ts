import { chartCopy } from '../copy/charts.ts';
import type { CouncilDot, IndicatorView } from '../insight/views.ts';
import type { Drawing, Look, Place } from '../ui/drawing.ts';
import { cutShown, shownWithSign, tickShown } from './frame.ts';
import { sizeOf, spread, widthOf } from './labels.ts';
import {
  bold,
  disc,
  layer,
  path,
  plain,
  rectangle,
  segment,
  words,
  type Line,
  type Shape,
} from './marks.ts';
import { stripFor, type Strip } from './strip.ts';
import { themeFor, type ChartTheme } from './theme.ts';

export const NOW = 'now';

interface Dot {
  readonly council: CouncilDot;
  readonly x: number;
  readonly y: number;
}

const dotsOf = (strip: Strip): readonly Dot[] =>
  strip.columns.flatMap(({ x, councils }) =>
    councils.map((council, place) => ({ council, x, y: strip.base - 6 - place * strip.pitch })),
  );

const quarterShapes = (strip: Strip, theme: ChartTheme): readonly Shape[] =>
  strip.segments.flatMap(({ band, from, to }): readonly Shape[] => {
    if (band === null) return [];
    const { fill, edge, tint } = theme.bands[band];
    const width = to - from;
    const outlined = theme.outlined ? { stroke: theme.mark, lineWidth: 1 } : {};
    const name: Line = [bold(band), plain(chartCopy.band(band))];
    const fits = sizeOf([name]).width < width - 8;
    return [
      rectangle([from, strip.top, width, strip.base - strip.top], { fill: tint, ...outlined }),
      rectangle([from + 0.5, strip.top - 4, Math.max(1, width - 1), 5], {
        fill,
        stroke: edge,
        lineWidth: 1,
      }),
      words([(from + to) / 2, strip.top + 6], [fits ? name : [bold(band)]], theme, {
        align: 'center',
        halo: false,
      }),
    ];
  });

const cutShapes = (view: IndicatorView, strip: Strip, theme: ChartTheme): readonly Shape[] => {
  const shown = strip.cuts.map((cut) => cutShown(view, cut.value));
  const wanted = strip.cuts.map((cut, place) => {
    const width = widthOf(shown[place] ?? '', true) + 6;
    return { y: cut.x - width / 2, height: width };
  });
  // The same rule that moves notes apart downwards moves these apart sideways.
  const lefts = spread(wanted, [strip.left, strip.right]);
  return strip.cuts.flatMap((cut, place) => {
    const centre = (lefts[place] ?? 0) + (wanted[place]?.height ?? 0) / 2;
    const foot = strip.top - 12;
    return [
      segment([cut.x, foot + 2, cut.x, strip.base], { stroke: theme.ink2, lineWidth: 1 }),
      ...(Math.abs(centre - cut.x) > 3
        ? [segment([centre, foot - 2, cut.x, foot + 3], { stroke: theme.ink2, lineWidth: 1 })]
        : []),
      words([centre, foot - 17], [[bold(shown[place] ?? '')]], theme, {
        align: 'center',
        halo: false,
      }),
    ];
  });
};

const axisShapes = (view: IndicatorView, strip: Strip, theme: ChartTheme): readonly Shape[] => {
  const { ticks, step } = strip.axis;
  const line = segment([strip.left, strip.base, strip.right, strip.base], {
    stroke: theme.ink2,
    lineWidth: 1,
  });
  return [
    line,
    ...ticks.flatMap((tick) => {
      const x = strip.x(tick);
      const shown = tickShown(tick, step);
      const text = tick === ticks.at(-1) ? shownWithSign(view, shown) : shown;
      const half = widthOf(text) / 2;
      const at = Math.min(strip.width - half - 1, Math.max(half + 1, x));
      return [
        segment([x, strip.base, x, strip.base + 5], { stroke: theme.rule2, lineWidth: 1 }),
        words([at, strip.base + 9], [[plain(text)]], theme, { align: 'center', halo: false }),
      ];
    }),
  ];
};

/** "Better", with an arrow drawn as a shape, since the face has none. */
const betterShapes = (view: IndicatorView, strip: Strip, theme: ChartTheme): readonly Shape[] => {
  if (view.row.polarity === 'none' || view.row.unit === 'count') return [];
  const y = strip.base + 46;
  const end = strip.right - 2;
  return [
    words([end - 22, y - 8], [[plain(chartCopy.better)]], theme, { align: 'right', halo: false }),
    path(
      [
        [end - 17, y],
        [end, y],
      ],
      { stroke: theme.ink2, lineWidth: 1.5 },
    ),
    path(
      [
        [end - 5, y - 4],
        [end, y],
        [end - 5, y + 4],
      ],
      { stroke: theme.ink2, lineWidth: 1.5 },
    ),
  ];
};

const dotShapes = (dots: readonly Dot[], theme: ChartTheme): readonly Shape[] =>
  dots
    .toSorted((one, other) => Number(one.council.ours) - Number(other.council.ours))
    .map(({ council, x, y }) => {
      if (council.ours) return disc([x, y], 5.3, { fill: theme.ink });
      if (council.london) return disc([x, y], 3.9, { fill: theme.ink3 });
      return disc([x, y], 3.6, { fill: theme.paper, stroke: theme.mark, lineWidth: 1.1 });
    });

const ourShapes = (strip: Strip, dots: readonly Dot[], theme: ChartTheme): readonly Shape[] => {
  const ours = dots.find(({ council }) => council.ours);
  if (ours === undefined) return [];
  const { council, x } = ours;
  const lines: readonly Line[] = [
    [bold(`${council.areaName} ${council.shown}`)],
    ...(council.countsWords === null ? [] : [[plain(council.countsWords)]]),
  ];
  const half = sizeOf(lines).width / 2;
  // Kept off the word "Better" at the right edge.
  const at = Math.min(strip.right - half - 78, Math.max(strip.left + half, x));
  return [
    // Broken where a tick's number may stand.
    segment([x, ours.y, x, strip.base + 7], { stroke: theme.ink, lineWidth: 1 }),
    segment([x, strip.base + 25, x, strip.base + 28], { stroke: theme.ink, lineWidth: 1 }),
    ...(Math.abs(at - x) > 2
      ? [segment([x, strip.base + 28, at, strip.base + 32], { stroke: theme.ink, lineWidth: 1 })]
      : []),
    words([at, strip.base + 31], lines, theme, { align: 'center' }),
  ];
};

interface Now {
  readonly at: Place;
  readonly lines: readonly Line[];
  readonly leftwards: boolean;
}

/** Our part-year value stands clear of the dots that it is not one of. */
const nowOf = (view: IndicatorView, strip: Strip): Now | null => {
  const { oursNow } = view.distribution;
  if (oursNow === null) return null;
  const lines: readonly Line[] = [[bold(oursNow.words)]];
  const x = Math.min(strip.right - 8, Math.max(strip.left + 8, strip.x(oursNow.value)));
  const width = sizeOf(lines).width + 18;
  const leftwards = x + width > strip.right;
  const [from, to] = leftwards ? [x - width, x + 8] : [x - 8, x + width];
  const under = strip.columns
    .filter((column) => column.x > from && column.x < to)
    .map((column) => column.councils.length);
  const above = Math.max(54, Math.max(0, ...under) * strip.pitch + 28);
  return { at: [x, Math.max(strip.top + 42, strip.base - above)], lines, leftwards };
};

const nowShapes = (strip: Strip, now: Now | null, theme: ChartTheme): readonly Shape[] => {
  if (now === null) return [];
  const [x, y] = now.at;
  return [
    segment([x, y + 6, x, strip.base], { stroke: theme.ink, lineWidth: 1, lineDash: [2, 3] }),
    disc([x, y], 5.5, { fill: theme.paper, stroke: theme.ink, lineWidth: 2 }),
    words([now.leftwards ? x - 11 : x + 11, y - 9], now.lines, theme, {
      align: now.leftwards ? 'right' : 'left',
    }),
  ];
};

/**
 * Every council of one benchmark year as a dot, for one width in pixels: stacked in columns that
 * keep to their quarter, the three cut points named, ours larger and named, better to the right.
 */
export const drawDistribution = (view: IndicatorView, width: number, look: Look): Drawing => {
  const theme = themeFor(look);
  const strip = stripFor(view, width, look);
  const dots = dotsOf(strip);
  const now = nowOf(view, strip);
  return {
    height: strip.height,
    places: new Map<string, Place>([
      ...dots.map(({ council, x, y }): [string, Place] => [council.areaCode, [x, y]]),
      ...(now === null ? [] : [[NOW, now.at] satisfies [string, Place]]),
    ]),
    option: {
      animation: false,
      backgroundColor: 'transparent',
      series: [
        layer('quarters', 1, quarterShapes(strip, theme)),
        layer('cut points', 2, cutShapes(view, strip, theme)),
        layer('axis', 3, [...axisShapes(view, strip, theme), ...betterShapes(view, strip, theme)]),
        layer('councils', 4, dotShapes(dots, theme)),
        layer('ours', 5, [...ourShapes(strip, dots, theme), ...nowShapes(strip, now, theme)]),
      ],
    },
  };
};
