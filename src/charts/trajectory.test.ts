import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorView, SeriesPoint } from '../insight/views.ts';
import { walkTrajectory } from './describe.ts';
import { numbersIn, seriesOf, shapesOf, textsIn } from './fixture/option.ts';
import { moves, nothing, suitable } from './fixture/views.ts';
import { drawTrajectory } from './trajectory.ts';

const screen = { safe: false, forced: false, paper: false };

const linesOf = (view: IndicatorView, width = 860) =>
  seriesOf(drawTrajectory(view, width, screen).option).filter((each) => each.type === 'line');

const withPoints = (points: readonly SeriesPoint[]): IndicatorView => ({
  ...suitable,
  trajectory: { ...suitable.trajectory, points },
});

describe('a trajectory', () => {
  test('joins the points of one series and never points of two', () => {
    const values = linesOf(suitable).map((line) =>
      numbersIn(line.data)
        .filter(([way]) => way.endsWith('.1'))
        .map(([, value]) => value),
    );
    expect(values).toEqual([
      [91.666_666, 77.272_727],
      [44.4, 75, 71],
    ]);
  });

  test('never joins a running total', () => {
    expect(linesOf(moves)).toHaveLength(1);
    expect(numbersIn(linesOf(moves)[0]?.data).map(([, value]) => value)).toEqual(
      expect.arrayContaining([15, 16.56]),
    );
  });

  test('breaks a line at a missing figure, at a missing year and at a change of definition', () => {
    const [first, second] = suitable.trajectory.points;
    if (first === undefined || second === undefined) throw new Error('fixture');
    const third = { ...second, periodId: '2012/13', end: '2013-03-31' };
    expect(
      linesOf(withPoints([first, { ...second, value: null, missingWords: 'Suppressed' }, third])),
    ).toHaveLength(0);
    expect(linesOf(withPoints([first, third]))).toHaveLength(0);
    const broken = {
      ...suitable.trajectory,
      points: [first, second],
      breaks: [{ date: '2011-04-01', words: 'Ages changed' }],
    };
    expect(linesOf({ ...suitable, trajectory: broken })).toHaveLength(0);
  });

  test('draws running totals as columns from zero, and as discs where the axis has no zero', () => {
    const kinds = (view: IndicatorView) =>
      shapesOf(drawTrajectory(view, 860, screen).option, 'own figures').map((shape) =>
        textsIn(shape).find((text) => text === 'rect' || text === 'circle'),
      );
    expect(kinds(moves)).toEqual(['rect', 'rect', 'rect', 'rect', 'rect']);
    const fitted = { ...moves, trajectory: { ...moves.trajectory, zeroBased: false } };
    expect(kinds(fitted)).toEqual(['rect', 'rect', 'circle', 'circle', 'circle']);
  });

  test('names every own figure of a short series, its target and the middles', () => {
    const texts = textsIn(shapesOf(drawTrajectory(suitable, 860, screen).option, 'labels')).join(
      ' ',
    );
    for (const words of [
      '91.7%',
      '77.3%',
      '44.4%',
      '75.0%',
      '71%',
      '80.0%',
      '12 of 16',
      'Target 88%',
      'by March 2013',
      'England 90.6',
      'London 90.4',
    ]) {
      expect(texts).toContain(words);
    }
  });

  test('shades each benchmark year with four quarters, and none without a judgement', () => {
    const tints = (view: IndicatorView) =>
      shapesOf(drawTrajectory(view, 860, screen).option, 'quarters').filter((shape) =>
        textsIn(shape).includes('rect'),
      );
    expect(tints(suitable)).toHaveLength(12);
    expect(tints({ ...suitable, row: { ...suitable.row, polarity: 'none' } })).toHaveLength(0);
  });

  test('says why a figure is missing and never draws it as zero', () => {
    const drawing = drawTrajectory(nothing, 560, screen);
    expect(textsIn(shapesOf(drawing.option, 'labels')).join(' ')).toContain('Not yet due (-)');
    expect(shapesOf(drawing.option, 'own figures')).toHaveLength(0);
  });

  test('leaves the view as it was', () => {
    const before = structuredClone(suitable);
    drawTrajectory(suitable, 860, screen);
    expect(suitable).toEqual(before);
  });

  test('gives a place to every stop of the walk', () => {
    for (const view of [suitable, moves, nothing]) {
      const { places } = drawTrajectory(view, 860, screen);
      for (const stop of walkTrajectory(view)) expect(places.has(stop.id)).toBe(true);
    }
  });

  test('speaks period, basis, value, people and the middle council', () => {
    const words = walkTrajectory(suitable).map((stop) => stop.words);
    expect(words[0]).toBe(
      'April 2010 to March 2011, full year: 91.7%, 11 of 12, England’s middle council 91.8%, lower half.',
    );
    expect(words).toContain('Target 88% or more by March 2013, not yet due.');
  });

  test('holds only finite numbers, whatever the values and the width', () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 240, max: 1200 }),
        (values, width) => {
          const points = suitable.trajectory.points.map((point, place) => ({
            ...point,
            value: values[place] ?? null,
          }));
          const { option, places } = drawTrajectory(withPoints(points), width, screen);
          const shapes = seriesOf(option).flatMap((series) =>
            shapesOf(option, String(series.name)),
          );
          const numbers = [
            ...numbersIn(option),
            ...numbersIn(shapes),
            ...numbersIn([...places.values()]),
          ];
          expect(numbers.filter(([, number]) => !Number.isFinite(number))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
