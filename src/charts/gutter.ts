import { fixed } from '../copy/format.ts';
import { chartCopy } from '../copy/charts.ts';
import type { IndicatorView } from '../insight/views.ts';
import type { Fan } from './fan.ts';
import { cutShown, shownWithSign, type Frame } from './frame.ts';
import { wrapped } from './gaps.ts';
import { sizeOf, spread } from './labels.ts';
import { bold, plain, segment, words, type Line, type Shape } from './marks.ts';
import type { OwnMark } from './own.ts';
import { lastMiddle } from './ribbons.ts';
import type { TargetMark } from './targets.ts';
import type { ChartTheme } from './theme.ts';

interface Note {
  readonly y: number;
  readonly height: number;
  readonly aimsAt: number | null;
  readonly lines: readonly Line[];
}

const room = 130;

const noteAt = (aim: number, lines: readonly Line[], pointed: boolean): Note => ({
  y: aim - 12,
  height: sizeOf(lines).height + 6,
  aimsAt: pointed ? aim : null,
  lines,
});

const middleNote = (view: IndicatorView, frame: Frame): readonly Note[] => {
  const england = lastMiddle(view, frame, 'england');
  const london = lastMiddle(view, frame, 'london');
  const value = england?.q2 ?? london?.q2 ?? null;
  const periodId = england?.periodId ?? london?.periodId;
  if (value === null || periodId === undefined) return [];
  const line = (name: string, q2: number | null | undefined, kind: string): readonly Line[] =>
    q2 === null || q2 === undefined ? [] : [[plain(`${name} ${cutShown(view, q2)} ${kind}`)]];
  const lines: readonly Line[] = [
    [plain(chartCopy.middle(periodId))],
    ...line('England', england?.q2, chartCopy.line),
    ...line('London', london?.q2, chartCopy.dots),
  ];
  return [{ ...noteAt(frame.y(value), lines, false), y: frame.y(value) - 44 }];
};

const fanNote = (view: IndicatorView, frame: Frame, fan: Fan | null): readonly Note[] => {
  if (fan === null || !isAtEdge(fan.x, frame)) return [];
  const { low80, high80 } = fan.forecast;
  const shown = (value: number): string => shownWithSign(view, fixed(value, 0));
  return [
    noteAt(
      fan.y,
      [
        [plain(chartCopy.ifNothing)],
        [bold(chartCopy.range(shown(low80), shown(high80)))],
        [plain(chartCopy.fourInFive)],
      ],
      true,
    ),
  ];
};

/** Marks that stand at the right edge are named beside it. */
export const isAtEdge = (x: number, frame: Frame): boolean => frame.wide && x > frame.right - 30;

/** The words right of a wide drawing: middles, the target, and what was published since. */
export const gutterShapes = (
  view: IndicatorView,
  frame: Frame,
  theme: ChartTheme,
  marks: {
    readonly own: readonly OwnMark[];
    readonly targets: readonly TargetMark[];
    readonly fan: Fan | null;
  },
): readonly Shape[] => {
  if (!frame.wide) return [];
  const targets = marks.targets
    .filter(({ x }) => isAtEdge(x, frame))
    .map(({ target, y }) => {
      const cut = target.words.lastIndexOf(' by ');
      const [what, when] =
        cut < 0 ? [target.words, ''] : [target.words.slice(0, cut), target.words.slice(cut + 1)];
      const strong = wrapped(what, room).map((line) => line.map((run) => bold(run.text)));
      return noteAt(y, [...strong, ...(when === '' ? [] : wrapped(when, room))], true);
    });
  const own = marks.own
    .filter(({ x }) => isAtEdge(x, frame))
    .map((mark) => {
      const people = mark.point.countsWords;
      const first: Line = [
        bold(shownWithSign(view, mark.point.shown)),
        ...(people === null ? [] : [plain(`, ${people}`)]),
      ];
      return noteAt(
        mark.y,
        mark.since ? [first, [plain(chartCopy.publishedSince)]] : [first],
        true,
      );
    });
  const notes = [
    ...middleNote(view, frame),
    ...fanNote(view, frame, marks.fan),
    ...targets,
    ...own,
  ];
  const tops = spread(notes, [frame.top - 10, frame.bottom + 4]);
  return notes.flatMap((note, place) => {
    const top = tops[place] ?? 0;
    const moved = note.aimsAt !== null && Math.abs(top + 8 - note.aimsAt) > 14;
    const leader =
      moved && note.aimsAt !== null
        ? [
            segment([frame.right + 9, note.aimsAt, frame.right + 16, top + 9], {
              stroke: theme.mark,
              lineWidth: 1,
            }),
          ]
        : [];
    return [...leader, words([frame.right + 18, top], note.lines, theme, { halo: false })];
  });
};
