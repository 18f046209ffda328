import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import type { ChartTheme } from './theme.ts';

/** One shape of a custom series, placed in pixels. */
export type Shape = NonNullable<CustomSeriesRenderItemReturn>;

/** Nothing is read at 13 px but not below it. */
export const textSize = 13;
export const lineHeight = 16;

interface Stroke {
  readonly stroke: string;
  readonly lineWidth: number;
  readonly lineDash?: readonly number[];
}

const dashed = ({ lineDash, ...stroke }: Stroke) =>
  lineDash === undefined ? stroke : { ...stroke, lineDash: [...lineDash] };

export const rectangle = (
  [x, y, width, height]: readonly [number, number, number, number],
  style: { readonly fill: string } & Partial<Stroke>,
): Shape => ({
  type: 'rect',
  shape: { x, y, width, height },
  style: { fill: style.fill, ...outlineOf(style) },
});

const outlineOf = (style: Partial<Stroke>) =>
  style.stroke === undefined ? {} : dashed({ lineWidth: 1, ...style, stroke: style.stroke });

export const segment = (
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: Stroke,
): Shape => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: dashed(stroke) });

export const path = (points: readonly (readonly [number, number])[], stroke: Stroke): Shape => ({
  type: 'polyline',
  shape: { points: points.map(([x, y]) => [x, y]) },
  style: { fill: 'none', ...dashed(stroke) },
});

export const disc = (
  [cx, cy]: readonly [number, number],
  r: number,
  style: { readonly fill: string } & Partial<Stroke>,
): Shape => ({
  type: 'circle',
  shape: { cx, cy, r },
  style: { fill: style.fill, ...outlineOf(style) },
});

export const polygon = (
  points: readonly (readonly [number, number])[],
  style: { readonly fill: string } & Partial<Stroke>,
): Shape => ({
  type: 'polygon',
  shape: { points: points.map(([x, y]) => [x, y]) },
  style: { fill: style.fill, ...outlineOf(style) },
});

export const diamond = (
  [x, y]: readonly [number, number],
  reach: number,
  style: { readonly fill: string } & Partial<Stroke>,
): Shape => ({
  type: 'polygon',
  shape: {
    points: [
      [x, y - reach],
      [x + reach, y],
      [x, y + reach],
      [x - reach, y],
    ],
  },
  style: { fill: style.fill, ...outlineOf(style) },
});

/** A run of a label's line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

export type Line = readonly Run[];

export const bold = (text: string): Run => ({ text, bold: true });
export const plain = (text: string): Run => ({ text, bold: false });

/** Braces and bars steer ECharts' rich text; a file's words must not. */
const inert = (text: string): string => text.replaceAll(/[{}|\n]/gu, ' ');

/** Lines of text with a halo of paper, so that a line behind them does not cut the letters. */
export const words = (
  [x, y]: readonly [number, number],
  lines: readonly Line[],
  theme: ChartTheme,
  given: {
    readonly align?: 'left' | 'center' | 'right';
    readonly fill?: string;
    readonly halo?: boolean;
  } = {},
): Shape => ({
  type: 'text',
  style: {
    x,
    y,
    text: lines
      .map((line) => line.map((run) => `{${run.bold ? 'b' : 'r'}|${inert(run.text)}}`).join(''))
      .join('\n'),
    align: given.align ?? 'left',
    verticalAlign: 'top',
    lineHeight,
    fontSize: textSize,
    fontFamily: theme.face,
    ...(given.halo === false ? {} : { stroke: theme.paper, lineWidth: 3 }),
    rich: {
      b: {
        fontSize: textSize,
        fontFamily: theme.face,
        fontWeight: 650,
        lineHeight,
        fill: given.fill ?? theme.ink,
      },
      r: { fontSize: textSize, fontFamily: theme.face, lineHeight, fill: given.fill ?? theme.ink2 },
    },
  },
});

/** A series that draws shapes already placed; `name` says what they are. */
export const layer = (name: string, z: number, shapes: readonly Shape[]): CustomSeriesOption => ({
  type: 'custom',
  name,
  z,
  silent: true,
  coordinateSystem: 'none',
  data: shapes.map((_, place) => place),
  renderItem: (params) => shapes[params.dataIndex],
});
