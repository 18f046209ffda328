import { expect, it } from 'vitest';
import { scorecardView } from '../scorecard.ts';
import { scorecardInput } from '../testing/page.ts';
import { slimScorecard } from './slim.ts';

it('a scorecard for the first paint has every word of a row but not its reading or ranges', () => {
  const view = scorecardView(scorecardInput());
  const slim = slimScorecard(view);
  const [row, thin] = [view, slim].map(({ themes }) => themes[0]?.rows[0]);
  expect(row?.reading).toBeDefined();
  expect(thin).not.toHaveProperty('reading');
  expect(thin).toMatchObject({ name: row?.name, target: row?.target, england: row?.england });
  expect(thin?.spark.points.map(({ shown }) => shown)).toEqual(['70.0%', '70.8%']);
  expect(slim.themes[0]?.name).toBe('Safe');
  expect(slim.title).toBe(view.title);
});

it('a small group keeps its range for its own page alone', () => {
  const [first] = scorecardInput().series;
  if (first === undefined) throw new Error('a year');
  const few = { ...first, numerator: 12, denominator: 16, value: 75, stated: 75 };
  const view = scorecardView(scorecardInput({ series: [few] }));
  const point = (of: typeof view) => of.themes[0]?.rows[0]?.spark.points[0];
  expect(point(view)).toHaveProperty('lower');
  expect(point(slimScorecard(view))).not.toHaveProperty('lower');
  expect(point(slimScorecard(view))).toMatchObject({ shown: '75.0%', value: 75 });
});
