import { chartCopy } from '../copy/charts.ts';
import type { IndicatorView } from '../insight/views.ts';
import { drawnPoints, placeOf, type Frame } from './frame.ts';
import { sizeOf, type Box, type Wanted } from './labels.ts';
import { plain, segment, words, type Line, type Shape } from './marks.ts';
import { dayOf } from './scale.ts';
import type { ChartTheme } from './theme.ts';

/** Where a figure is missing: a dotted upright from the base line, never a zero. */
export const gapShapes = (view: IndicatorView, frame: Frame, theme: ChartTheme): readonly Shape[] =>
  drawnPoints(view).flatMap((point): readonly Shape[] => {
    if (point.value !== null) return [];
    const x = placeOf(frame, point.end);
    return [
      segment([x, frame.bottom - 22, x, frame.bottom], {
        stroke: theme.ink3,
        lineWidth: 1.5,
        lineDash: [2, 3],
      }),
    ];
  });

/** Why it is missing, beside it. */
export const gapLabels = (view: IndicatorView, frame: Frame): readonly Wanted[] =>
  drawnPoints(view).flatMap((point): readonly Wanted[] =>
    point.value === null
      ? [
          {
            at: [placeOf(frame, point.end), frame.bottom - 20],
            lines: [[plain(point.missingWords ?? chartCopy.noFigure)]],
            must: point.latest,
          },
        ]
      : [],
  );

/** Breaks a text into lines of about `width` pixels. */
export const wrapped = (text: string, width: number): readonly Line[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || sizeOf([[plain(longer)]]).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => [plain(line)]);
};

interface BreakNote {
  readonly x: number;
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly leftwards: boolean;
}

const breakNotes = (view: IndicatorView, frame: Frame): readonly BreakNote[] =>
  view.trajectory.breaks.flatMap(({ date, words: why }): readonly BreakNote[] => {
    const x = frame.x(dayOf(date));
    // A break at either edge parts nothing that is drawn.
    if (x < frame.left + 4 || x > frame.right - 4) return [];
    // A narrow drawing has no room for the words; the measure's definition below it has them.
    const lines = frame.wide ? wrapped(why, 170) : [];
    const { width, height } = sizeOf(lines);
    const leftwards = x + width + 8 > frame.right;
    const box = {
      x: leftwards ? x - 6 - width : x + 6,
      y: frame.bottom - height - 4,
      width,
      height,
    };
    return [{ x, box, lines, leftwards }];
  });

/** Where the words of breaks stand, for labels to keep off. */
export const breakBoxes = (view: IndicatorView, frame: Frame): readonly Box[] =>
  breakNotes(view, frame).map(({ box }) => box);

/** Breaks in the measure: an upright through the drawing, with its words at the foot. */
export const breakShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  breakNotes(view, frame).flatMap(({ x, box, lines, leftwards }) => [
    segment([x, frame.top - 8, x, frame.bottom + 6], {
      stroke: theme.ink2,
      lineWidth: 1.5,
      lineDash: [1, 3],
    }),
    ...(lines.length === 0
      ? []
      : [
          words([leftwards ? x - 6 : x + 6, box.y], lines, theme, {
            align: leftwards ? 'right' : 'left',
          }),
        ]),
  ]);
