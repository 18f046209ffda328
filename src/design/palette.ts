import type { Band } from '../domain/band.ts';

export const paletteNames = ['standard', 'safe'] as const;
/** `safe` is for every kind of colour vision. */
export type PaletteName = (typeof paletteNames)[number];

/**
 * One band's colours: `fill` of a tile, `on` for the letter on it, `edge` for its border (which
 * carries the contrast that pale fills lack), `tint` for ribbons behind lines.
 */
export interface BandColours {
  readonly fill: string;
  readonly on: string;
  readonly edge: string;
  readonly tint: string;
}

/** The bands' colours, for charts and exports; `tokens.css` holds the same values for pages. */
export const palettes: Readonly<Record<PaletteName, Readonly<Record<Band, BandColours>>>> = {
  standard: {
    A: { fill: '#0f7a52', on: '#ffffff', edge: '#0b5c3e', tint: '#dcece4' },
    B: { fill: '#87bca8', on: '#15181c', edge: '#3f7a65', tint: '#eef6f2' },
    C: { fill: '#ffdd00', on: '#15181c', edge: '#8a7600', tint: '#fff8d6' },
    D: { fill: '#ca3535', on: '#ffffff', edge: '#9c2626', tint: '#fae6e6' },
  },
  safe: {
    A: { fill: '#12436d', on: '#ffffff', edge: '#0d3252', tint: '#d5e0ea' },
    B: { fill: '#6bace6', on: '#15181c', edge: '#2f74b3', tint: '#eaf4fc' },
    C: { fill: '#fabb9c', on: '#15181c', edge: '#b0653c', tint: '#fef3ed' },
    D: { fill: '#b7592a', on: '#ffffff', edge: '#8c421d', tint: '#f7e6dd' },
  },
};

/** Everything that is not a judgement. */
export const inks = {
  paper: '#ffffff',
  panel: '#f6f5f1',
  ink: '#15181c',
  ink2: '#454c54',
  ink3: '#5f6770',
  mark: '#727a83',
  rule: '#d9dbd7',
  rule2: '#a9aeb2',
  act: '#5a2a82',
} as const;

/** The faces by the names that `tokens.css` gives them. */
export const typefaces = {
  sans: '"Source Sans 3", "QL Sans Fallback", "Segoe UI", Arial, sans-serif',
  serif: '"Source Serif 4", "QL Serif Fallback", Georgia, serif',
} as const;
