import { describe, expect, it } from 'vitest';
import type { PathKind } from '../../domain/target.ts';
import { bandView, emptyStanding } from '../band.ts';
import { indicatorWith, rowWith, targetWith } from '../testing/rows.ts';
import { targetView } from '../target.ts';
import { ladder } from './ladder.ts';
import { ladderBy } from './path.ts';
import type { Ladder } from './views.ts';

/* Care leavers out of work, 34 → 30 → 25: METHODS.md §5.3. */
const neet = indicatorWith({ polarity: 'low', yearBasis: 'snapshot', inYear: 'snapshot' });
const at = (kind: 'baseline' | 'milestone' | 'target', value: number, date: string | null) =>
  targetWith({ kind, value, date, rule: kind === 'baseline' ? 'at_least' : 'at_most' });
const rungs = [
  at('baseline', 34, null),
  at('milestone', 30, '2014-09-30'),
  at('target', 25, '2015-04-30'),
];

const england = bandView({
  indicator: neet,
  standing: emptyStanding(neet, 'england'),
  lastFullYear: null,
  printedEngland: [],
  printedBest: [],
  benchmark: null,
  comparatorName: null,
});

function ladderAt(
  end: string,
  value: number | null,
  targets = rungs,
  path: PathKind | null = null,
): Ladder {
  const row =
    value === null ? null : rowWith({ basis: 'snapshot', start: end, end, value, stated: value });
  const series = row === null ? [] : [row];
  const made = ladder({
    indicator: neet,
    latest: row,
    series,
    targets,
    asAt: end,
    chip: targetView(neet, row, series, targets, end, false),
    england,
    path,
  });
  if (made === null) throw new Error('no ladder');
  return made;
}

describe('a ladder', () => {
  it('stands 2 points ahead of the 30% milestone with 3 points to go in 7 months', () => {
    const made = ladderAt('2014-09-30', 28);
    expect(made).toMatchObject({
      state: 'ahead',
      word: 'Ahead by 2 points',
      aheadWords: '2 points ahead of the 30% milestone',
      paceWords: '3 points to go in 7 months',
      pathNow: 30,
      nextDue: { date: '2015-04-30' },
    });
    expect(made.rungs.map(({ state }) => state)).toEqual(['start', 'met', 'due']);
  });

  it('asks the straight line between its rungs, by days', () => {
    expect(ladderAt('2014-12-31', 28).pathNow).toBeCloseTo(27.83, 2);
    expect(ladderAt('2015-03-31', 28).pathNow).toBeCloseTo(25.71, 2);
  });

  it('is one line: it meets each rung at its date and does not jump', () => {
    const days = Array.from({ length: 390 }, (_, day) =>
      new Date(Date.UTC(2014, 3, 1 + day)).toISOString().slice(0, 10),
    );
    const levels = days.map((day) => ladderAt(day, 28).pathNow ?? Number.NaN);
    expect(levels[0]).toBe(34);
    expect(levels.at(-1)).toBeCloseTo(30 - (5 * 207) / 212, 9);
    levels.slice(1).forEach((level, place) => {
      expect(Math.abs(level - (levels[place] ?? Number.NaN))).toBeLessThan(0.05);
    });
  });

  it('says that a figure is worse than where it began', () => {
    expect(ladderAt('2014-09-30', 36)).toMatchObject({
      state: 'behind',
      word: 'Above its own start',
    });
  });

  it('has states for no figure, no start, and a level to be kept', () => {
    expect(ladderAt('2014-09-30', null).state).toBe('no_figure');
    expect(ladderAt('2014-09-30', null, rungs.slice(1)).state).toBe('no_baseline');
    const kept = [at('baseline', 28, null), at('milestone', 28, null)];
    const made = ladderAt('2014-09-30', 28, kept);
    expect(made.state).toBe('met');
    expect(made.rungs[1]?.level).toBe('Keep at 28% or less');
  });
});

/* At 31 December 2014 the straight line asks 27.83 (METHODS.md §5.3) and the steps ask the 30 of September. */
describe('a path', () => {
  const december = (path: PathKind | null) => ladderAt('2014-12-31', 28, rungs, path);

  it('is straight where nothing is kept, and judged in steps where that is kept', () => {
    expect(december(null)).toMatchObject({
      path: 'straight',
      judged: 'Judged on a straight line',
      state: 'behind',
      word: 'Behind by 0.2 points',
      detail: 'Path at December 2014: 27.8%',
    });
    expect(december('steps')).toMatchObject({
      path: 'steps',
      judged: 'Judged in steps, as kept for this measure',
      state: 'ahead',
      word: 'Ahead by 2 points',
      detail: null,
    });
  });

  it('is judged by the kind that a reader chooses, and by its own where none is chosen', () => {
    const steps = ladderBy(december(null), 'steps');
    expect(steps).toMatchObject({ path: 'steps', judged: 'Judged in steps', state: 'ahead' });
    expect(ladderBy(steps, 'straight')).toMatchObject({ state: 'behind', path: 'straight' });
    expect(ladderBy(december('steps'), null)).toEqual(december('steps'));
  });

  it('of either kind asks a rung of its own day the same', () => {
    const { straight, steps } = ladderAt('2014-09-30', 28).standings ?? {};
    expect(straight).toEqual(steps);
    expect(straight).toMatchObject({ state: 'ahead', word: 'Ahead by 2 points' });
  });

  it('is not said to be judged where none reaches the figure', () => {
    const none = ladderAt('2014-09-30', null);
    expect(none).toMatchObject({ judged: null, standings: null, state: 'no_figure' });
    expect(ladderBy(none, 'steps')).toEqual(none);
  });
});

describe('a figure worse than its start', () => {
  it('says by how much and which way, and what the path asks', () => {
    expect(ladderAt('2014-09-30', 36)).toMatchObject({
      word: 'Above its own start',
      detail: '2 points up on the start. Path at September 2014: 30.0%',
    });
    const floor = (kind: 'baseline' | 'target', value: number, date: string) =>
      targetWith({ kind, value, date, rule: 'at_least' });
    const path = [floor('baseline', 75, '2014-04-01'), floor('target', 100, '2015-04-30')];
    expect(ladderAt('2014-04-01', 70, path)).toMatchObject({
      state: 'behind',
      word: 'Below its own start',
      detail: '5 points down on the start. Path at April 2014: 75.0%',
    });
    // On the start itself it is no worse, and behind only by what the path has asked since.
    expect(ladderAt('2014-04-01', 75, path)).toMatchObject({ state: 'on_path', detail: null });
  });
});
