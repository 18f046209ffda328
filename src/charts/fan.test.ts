import { describe, expect, test } from 'vitest';
import type { IndicatorView } from '../insight/views.ts';
import { readingIn } from '../insight/testing/harrow.ts';
import { walkTrajectory } from './describe.ts';
import { FORECAST } from './fan.ts';
import { seriesOf, shapesOf } from './fixture/option.ts';
import { suitable } from './fixture/views.ts';
import { drawTrajectory } from './trajectory.ts';

const screen = { safe: false, forced: false, paper: false };

const ahead: IndicatorView = {
  ...suitable,
  row: {
    ...suitable.row,
    reading: readingIn({
      counts: [12, 16],
      target: { value: 88 },
      indicator: { inYear: 'cohort' },
      row: { basis: 'cohort' },
    }),
  },
};

describe('what may come', () => {
  test('is a fan of two ranges and a middle, spoken like a figure', () => {
    const drawing = drawTrajectory(ahead, 860, screen);
    expect(shapesOf(drawing.option, 'forecast')).toHaveLength(3);
    expect(drawing.places.has(FORECAST)).toBe(true);
    const said = walkTrajectory(ahead).find(({ id }) => id === FORECAST);
    expect(said?.words).toMatch(/^If nothing changes, the year ends between 65\.6% and 84\.4%/);
  });

  test('is not drawn where there is no forecast', () => {
    const names = seriesOf(drawTrajectory(suitable, 860, screen).option).map(({ name }) => name);
    expect(names).not.toContain('forecast');
    expect(names).not.toContain('whiskers');
  });

  test('gives a small group’s figure its whisker', () => {
    const points = suitable.trajectory.points.map((point) =>
      point.value === null ? point : { ...point, lower: 51, upper: 90 },
    );
    const view = { ...suitable, trajectory: { ...suitable.trajectory, points } };
    const drawn = points.filter(({ value }) => value !== null).length;
    const whiskers = shapesOf(drawTrajectory(view, 860, screen).option, 'whiskers');
    expect(whiskers.length).toBeGreaterThan(0);
    expect(whiskers.length % 3).toBe(0);
    expect(whiskers.length).toBeLessThanOrEqual(3 * drawn);
    expect(walkTrajectory(view)[0]?.words).toContain('by chance between 51% and 90%');
  });
});
