import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bands } from '../domain/band.ts';
import { contrast } from './contrast.ts';
import { inks, paletteNames, palettes } from './palette.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blocks = {
  standard: /:root \{([^}]+)\}/u.exec(css)?.[1] ?? '',
  safe: /:root\.palette-safe \{([^}]+)\}/u.exec(css)?.[1] ?? '',
};
const token = (block: string, name: string): string | undefined =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`, 'u').exec(block)?.[1];

describe('contrast', () => {
  it('is 21 between black and white, and 4.54 for the known grey #767676', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe.each(paletteNames)('the %s palette', (name) => {
  describe.each(bands)('band %s', (band) => {
    const colours = palettes[name][band];
    const stem = band.toLowerCase();
    it('has the values that the pages use', () => {
      expect({
        fill: token(blocks[name], stem),
        on: token(blocks[name], `${stem}-on`),
        edge: token(blocks[name], `${stem}-edge`),
        tint: token(blocks[name], `${stem}-tint`),
      }).toEqual(colours);
    });
    it('has a letter that can be read on it', () => {
      expect(contrast(colours.on, colours.fill)).toBeGreaterThanOrEqual(4.5);
    });
    it('has an edge that stands out from paper and from its tint', () => {
      expect(contrast(colours.edge, inks.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.edge, colours.tint)).toBeGreaterThanOrEqual(3);
    });
    it('carries text and marks on its tint', () => {
      expect(contrast(inks.ink2, colours.tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inks.mark, colours.tint)).toBeGreaterThanOrEqual(3);
    });
  });
});

describe('ink', () => {
  const names = {
    paper: 'paper',
    panel: 'paper-2',
    ink: 'ink',
    ink2: 'ink-2',
    ink3: 'ink-3',
    mark: 'mark',
    rule: 'rule',
    rule2: 'rule-2',
    act: 'act',
  } as const;
  it('has the values that the pages use', () => {
    for (const [key, value] of Object.entries(inks)) {
      const name = Object.entries(names).find(([known]) => known === key)?.[1] ?? '';
      expect(token(blocks.standard, name), key).toBe(value);
    }
  });
  it('can be read on paper and panel, and what is pressed too', () => {
    for (const text of [inks.ink, inks.ink2, inks.ink3, inks.act]) {
      expect(contrast(text, inks.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, inks.panel)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(inks.mark, inks.paper)).toBeGreaterThanOrEqual(3);
  });
});
