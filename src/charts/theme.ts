import { inks, palettes, typefaces, type BandColours } from '../design/palette.ts';
import { bands, type Band } from '../domain/band.ts';
import type { Look } from '../ui/drawing.ts';

/** The colours and face of one drawing. `outlined`: bands are outlines, since fills step aside. */
export interface ChartTheme {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly mark: string;
  readonly rule: string;
  readonly rule2: string;
  readonly bands: Readonly<Record<Band, BandColours>>;
  readonly outlined: boolean;
  readonly face: string;
}

const outline: BandColours = {
  fill: 'Canvas',
  on: 'CanvasText',
  edge: 'CanvasText',
  tint: 'Canvas',
};

const forced: ChartTheme = {
  paper: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  mark: 'GrayText',
  rule: 'GrayText',
  rule2: 'GrayText',
  bands: { A: outline, B: outline, C: outline, D: outline },
  outlined: true,
  face: typefaces.sans,
};

/** The theme of a look. In a contrast theme the system's own colour names are used. */
export const themeFor = (look: Look): ChartTheme =>
  look.forced
    ? forced
    : {
        paper: inks.paper,
        ink: inks.ink,
        ink2: inks.ink2,
        ink3: inks.ink3,
        mark: inks.mark,
        rule: inks.rule,
        rule2: inks.rule2,
        bands: palettes[look.safe ? 'safe' : 'standard'],
        outlined: false,
        face: typefaces.sans,
      };

/** Bands from the side of low values to the side of high ones. */
export const bandsUpwards = (highIsGood: boolean): readonly Band[] =>
  highIsGood ? bands.toReversed() : bands;
