import { chartCopy } from '../copy/charts.ts';
import type { IndicatorView } from '../insight/views.ts';
import { drawnPoints, placeOf, type Frame } from './frame.ts';
import { sizeOf, type Wanted } from './labels.ts';
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

/** Breaks in the measure: an upright through the drawing, with its words at the foot. */
export const breakShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
): readonly Shape[] =>
  view.trajectory.breaks.flatMap(({ date, words: why }): readonly Shape[] => {
    const x = frame.x(dayOf(date));
    if (x < frame.left - 1 || x > frame.right + 1) return [];
    const line = segment([x, frame.top - 8, x, frame.bottom + 6], {
      stroke: theme.ink2,
      lineWidth: 1.5,
      lineDash: [1, 3],
    });
    const lines = wrapped(why, frame.wide ? 170 : 110);
    const { width, height } = sizeOf(lines);
    const leftwards = x + width + 8 > frame.right;
    return [
      line,
      words([leftwards ? x - 6 : x + 6, frame.bottom - height - 4], lines, theme, {
        align: leftwards ? 'right' : 'left',
      }),
    ];
  });
