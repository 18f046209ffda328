import type { Band } from '../domain/band.ts';
import type { CompareView, ProfileRow, RangeView } from '../insight/views-compare.ts';
import type { Place } from '../ui/drawing.ts';
import { label, line, moved, rect, type Mark, type Sketch } from './compare-marks.ts';
import type { ChartTheme } from './theme.ts';

const HEIGHT = 42;
const EDGE = 6;

function rangeMarks(range: RangeView, width: number, theme: ChartTheme): readonly Mark[] {
  const span = width - 2 * EDGE;
  const x = (share: number): number => EDGE + share * span;
  const stroke = theme.outlined ? theme.mark : undefined;
  const numbers = range.shown.map((text, place): Mark => {
    const anchor = place === 0 ? 'start' : place === 4 ? 'end' : 'middle';
    return label([x(place / 4), 40], text, theme.ink2, { anchor });
  });
  const wedge =
    range.london === null
      ? []
      : [
          {
            kind: 'shape' as const,
            points: [
              [x(range.london), 10],
              [x(range.london) - 4.5, 3],
              [x(range.london) + 4.5, 3],
            ] satisfies readonly Place[],
            fill: theme.ink3,
          },
        ];
  const middle =
    range.england === null
      ? []
      : [
          line(
            [
              [x(range.england), 6],
              [x(range.england), 24],
            ],
            theme.ink,
            1.5,
          ),
        ];
  return [
    rect([EDGE, 11, span, 8], theme.rule, stroke),
    rect([x(0.25), 11, span / 2, 8], theme.rule2, stroke),
    ...middle,
    ...wedge,
    ...numbers,
  ];
}

function ownMarks(
  range: RangeView,
  band: Band | null,
  width: number,
  theme: ChartTheme,
): readonly Mark[] {
  if (range.own === null) return [];
  const x = (share: number): number => EDGE + share * (width - 2 * EDGE);
  const at: Place = [x(range.own), 15];
  const whisker =
    range.lower === null || range.upper === null
      ? []
      : [
          line(
            [
              [x(range.lower), 15],
              [x(range.upper), 15],
            ],
            theme.ink,
            1.5,
          ),
          ...[range.lower, range.upper].map((end) =>
            line(
              [
                [x(end), 12],
                [x(end), 18],
              ],
              theme.ink,
              1.5,
            ),
          ),
        ];
  const colours = band === null ? null : theme.bands[band];
  return [
    ...whisker,
    {
      kind: 'circle',
      at,
      r: band === null ? 6 : 9,
      fill: colours?.fill ?? theme.ink,
      stroke: colours?.edge ?? theme.paper,
      width: 1.5,
    },
    ...(band === null || colours === null
      ? []
      : [label([at[0], 19.5], band, colours.on, { anchor: 'middle', bold: true })]),
  ];
}

/** One row of a profile: better to the right, each quarter of councils the same width. */
export function profileSketch(
  range: RangeView,
  band: Band | null,
  width: number,
  theme: ChartTheme,
): Sketch {
  return {
    width,
    height: HEIGHT,
    marks: [...rangeMarks(range, width, theme), ...ownMarks(range, band, width, theme)],
    places: new Map(),
  };
}

/** The whole profile as one drawing, to take away. */
export function profileSheet(view: CompareView, theme: ChartTheme): Sketch {
  const rows: readonly (ProfileRow | string)[] = view.themes.flatMap(({ name, rows: own }) => [
    name,
    ...own,
  ]);
  const step = HEIGHT + 10;
  const marks = rows.flatMap((row, place): readonly Mark[] => {
    const top = place * step;
    if (typeof row === 'string') return [label([0, top + 30], row, theme.ink, { bold: true })];
    const plot =
      row.range === null ? [] : profileSketch(row.range, row.place.band, 420, theme).marks;
    return [
      label([0, top + 18], row.name, theme.ink),
      label([0, top + 36], [row.shown, row.countsWords ?? ''].join('  '), theme.ink2),
      ...moved(plot, [480, top]),
      label([920, top + 18], row.place.word, theme.ink, { bold: true }),
      label([920, top + 36], row.place.detail, theme.ink2),
    ];
  });
  return { width: 1120, height: rows.length * step, marks, places: new Map() };
}
