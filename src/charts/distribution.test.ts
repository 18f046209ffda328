import { describe, expect, test } from 'vitest';
import { walkDistribution } from './describe.ts';
import { drawDistribution } from './distribution.ts';
import { numbersIn, seriesOf, shapesOf, textsIn } from './fixture/option.ts';
import { moves, suitable } from './fixture/views.ts';
import { stripFor } from './strip.ts';

const screen = { safe: false, forced: false, paper: false };

describe('a dot strip', () => {
  test('holds every council once', () => {
    for (const width of [288, 860]) {
      const drawn = stripFor(suitable, width, screen).columns.flatMap((column) =>
        column.councils.map((council) => council.areaCode),
      );
      expect(drawn.toSorted()).toEqual(
        suitable.distribution.councils.map((council) => council.areaCode).toSorted(),
      );
    }
  });

  test.each([
    ['high is good', suitable],
    ['low is good', moves],
  ] as const)('keeps each council inside its own quarter where %s', (_, view) => {
    for (const width of [288, 600, 860]) {
      const strip = stripFor(view, width, screen);
      for (const column of strip.columns) {
        const segment = strip.segments.find(({ from, to }) => column.x > from && column.x < to);
        expect(new Set(column.councils.map((council) => council.band))).toEqual(
          new Set([segment?.band]),
        );
      }
    }
  });

  test('puts better to the right, also where low is good', () => {
    const { cuts, segments } = stripFor(moves, 860, screen);
    expect(cuts.map((cut) => cut.value)).toEqual([12.7, 10.5, 8.675]);
    expect(segments.map((segment) => segment.band)).toEqual(['D', 'C', 'B', 'A']);
  });

  test('gives councils that share 100% a column of their own', () => {
    const columns = stripFor(suitable, 860, screen).columns;
    expect(columns.at(-1)?.councils.map((council) => council.value)).toEqual(
      Array.from({ length: 28 }, () => 100),
    );
  });

  test('names the cut points, ours and ours now', () => {
    const { option } = drawDistribution(suitable, 860, screen);
    const texts = seriesOf(option)
      .flatMap((series) => textsIn(shapesOf(option, String(series.name))))
      .join(' ');
    for (const words of [
      '88.2',
      '91.8',
      '96.7',
      'Harrow 91.7%',
      '11 of 12',
      'Harrow now: 75.0%',
      'Best quarter',
      'Better',
    ]) {
      expect(texts).toContain(words);
    }
  });

  test('names no quarter where councils have none', () => {
    const councils = suitable.distribution.councils.map((council) => ({ ...council, band: null }));
    const view = { ...suitable, distribution: { ...suitable.distribution, councils } };
    expect(shapesOf(drawDistribution(view, 860, screen).option, 'quarters')).toHaveLength(0);
  });

  test('holds only finite numbers, and still does where all councils are equal', () => {
    const councils = suitable.distribution.councils
      .slice(0, 9)
      .map((council) => ({ ...council, value: 100 }));
    const equal = {
      ...suitable,
      distribution: { ...suitable.distribution, councils, oursNow: null },
    };
    for (const view of [suitable, moves, equal]) {
      const { option, places } = drawDistribution(view, 320, screen);
      const shapes = seriesOf(option).flatMap((series) => shapesOf(option, String(series.name)));
      expect(
        [...numbersIn(shapes), ...numbersIn([...places.values()])].filter(
          ([, number]) => !Number.isFinite(number),
        ),
      ).toEqual([]);
    }
  });

  test('leaves the view as it was', () => {
    const before = structuredClone(moves);
    drawDistribution(moves, 860, screen);
    expect(moves).toEqual(before);
  });

  test('is walked from the left to the right', () => {
    const walk = walkDistribution(moves);
    const { places } = drawDistribution(moves, 860, screen);
    const xs = walk.map((stop) => places.get(stop.id)?.[0] ?? Number.NaN);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
    expect(walk.find((stop) => stop.words.startsWith('Harrow'))?.words).toBe(
      'Harrow: 15.0%, 21 of 140, 136 of 148 councils, lowest quarter, in London, our council.',
    );
  });
});
