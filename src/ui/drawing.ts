import type { EChartsOption } from 'echarts';

/** How a drawing is to look: the colour-blind-safe palette, a contrast theme's own colours. */
export interface Look {
  readonly safe: boolean;
  readonly forced: boolean;
  /** On paper drawings are lower, so that both of a measure's stand on one page. */
  readonly paper: boolean;
}

/** Where a stop of the walk stands, in pixels from the drawing's top left. */
export type Place = readonly [x: number, y: number];

/** A chart made for one width: its option, the height it needs, and where each stop stands. */
export interface Drawing {
  readonly option: EChartsOption;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** One point of a chart as it is spoken. */
export interface WalkStop {
  readonly id: string;
  readonly words: string;
}
