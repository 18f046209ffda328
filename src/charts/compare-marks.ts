import type { Place } from '../ui/drawing.ts';
import type { ChartTheme } from './theme.ts';

/** One shape of an SVG drawing of our own, in pixels, with its colours. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly at: readonly [x: number, y: number, width: number, height: number];
      readonly fill: string;
      readonly stroke?: string;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Place[];
      readonly stroke: string;
      readonly width: number;
      readonly dash?: string;
    }
  | { readonly kind: 'shape'; readonly points: readonly Place[]; readonly fill: string }
  | {
      readonly kind: 'circle';
      readonly at: Place;
      readonly r: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'text';
      readonly at: Place;
      readonly text: string;
      readonly fill: string;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
      readonly size?: number;
    };

/** A drawing made for one width, and where each stop of its walk stands. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly places: ReadonlyMap<string, Place>;
}

export const rect = (
  at: readonly [number, number, number, number],
  fill: string,
  stroke?: string,
): Mark => ({ kind: 'rect', at, fill, ...(stroke === undefined ? {} : { stroke }) });

export const line = (
  points: readonly Place[],
  stroke: string,
  width: number,
  dash?: string,
): Mark => ({ kind: 'line', points, stroke, width, ...(dash === undefined ? {} : { dash }) });

export const label = (
  at: Place,
  text: string,
  fill: string,
  given: { readonly anchor?: 'start' | 'middle' | 'end'; readonly bold?: boolean } = {},
): Mark => ({ kind: 'text', at, text, fill, ...given });

/** The same shapes further along. */
export const moved = (marks: readonly Mark[], [dx, dy]: Place): readonly Mark[] =>
  marks.map((mark) => {
    switch (mark.kind) {
      case 'rect': {
        const [x, y, width, height] = mark.at;
        return { ...mark, at: [x + dx, y + dy, width, height] };
      }
      case 'line':
      case 'shape':
        return { ...mark, points: mark.points.map(([x, y]): Place => [x + dx, y + dy]) };
      case 'circle':
      case 'text':
        return { ...mark, at: [mark.at[0] + dx, mark.at[1] + dy] };
    }
  });

export const pathOf = (points: readonly Place[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const round = (value: number): number => Math.round(value * 10) / 10;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as XML takes it; control characters, which it does not, are left out. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (letter) => entities[letter] ?? '').replaceAll(/[^\P{C}\t\n]/gu, '');

function markText(mark: Mark, face: string): string {
  const dash = 'dash' in mark && mark.dash !== undefined ? ` stroke-dasharray="${mark.dash}"` : '';
  switch (mark.kind) {
    case 'rect': {
      const [x, y, width, height] = mark.at.map(round);
      const edge = mark.stroke === undefined ? '' : ` stroke="${mark.stroke}"`;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${mark.fill}"${edge}/>`;
    }
    case 'line':
      return `<polyline points="${pathOf(mark.points)}" fill="none" stroke="${mark.stroke}" stroke-width="${mark.width}"${dash}/>`;
    case 'shape':
      return `<polygon points="${pathOf(mark.points)}" fill="${mark.fill}"/>`;
    case 'circle': {
      const edge =
        mark.stroke === undefined
          ? ''
          : ` stroke="${mark.stroke}" stroke-width="${mark.width ?? 1}"${dash}`;
      return `<circle cx="${round(mark.at[0])}" cy="${round(mark.at[1])}" r="${mark.r}" fill="${mark.fill}"${edge}/>`;
    }
    case 'text':
      return `<text x="${round(mark.at[0])}" y="${round(mark.at[1])}" font-family="${escaped(face)}" font-size="${mark.size ?? 13}" font-weight="${mark.bold === true ? 650 : 400}" fill="${mark.fill}" text-anchor="${mark.anchor ?? 'start'}">${escaped(mark.text)}</text>`;
  }
}

/** An SVG file: title above, source and date below. */
export function sketchFile(
  sketch: Sketch,
  words: { readonly title: string; readonly foot: readonly string[] },
  theme: ChartTheme,
): {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
} {
  const pad = 16;
  const width = sketch.width + 2 * pad;
  const foot = sketch.height + 3 * pad + 20;
  const height = foot + words.foot.length * 18 + pad;
  const marks = [
    rect([0, 0, width, height], theme.paper),
    label([pad, pad + 14], words.title, theme.ink, { bold: true }),
    ...moved(sketch.marks, [pad, pad + 28]),
    ...words.foot.map((text, place) => label([pad, foot + place * 18], text, theme.ink2)),
  ];
  const body = marks.map((mark) => markText(mark, theme.face)).join('');
  return {
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${escaped(words.title)}</title>${body}</svg>`,
    marks,
    width,
    height,
  };
}
