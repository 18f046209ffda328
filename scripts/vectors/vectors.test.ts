import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runAll, unexplained } from './all.ts';
import { agrees } from './judge.ts';

const folder = '../shared/vectors';
const isThere = existsSync(folder);
if (!isThere) console.warn(`Vectors skipped: no folder ${folder} beside the project.`);

describe.skipIf(!isThere)('the shared test vectors', () => {
  const outcomes = isThere ? runAll(folder) : [];
  const total = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0);

  test.each(outcomes.map((outcome) => [outcome.file, outcome] as const))(
    '%s: every row passes, is explained, or is not asked',
    (_, outcome) => {
      const rows = new Set(outcome.differences.map((difference) => difference.line)).size;
      const left = [...outcome.notAsked.values()].reduce((sum, count) => sum + count, 0);
      expect(outcome.differences.filter((each) => each.explanation === null)).toEqual([]);
      expect(outcome.passed + rows + left).toBe(outcome.there);
    },
  );

  test('43 files hold 1,855 rows, of which 1,817 pass outright and 20 are not asked', () => {
    expect(outcomes).toHaveLength(43);
    expect(total((outcome) => outcome.there)).toBe(1855);
    expect(total((outcome) => outcome.passed)).toBe(1817);
    expect(total((o) => [...o.notAsked.values()].reduce((sum, n) => sum + n, 0))).toBe(20);
    expect(unexplained(outcomes)).toBe(0);
  });
});

describe('a cell agrees with an answer', () => {
  test('only where empty meets null: nothing is not zero', () => {
    expect(agrees('', null, 1e-9)).toBe(true);
    expect(agrees('', 0, 1e-9)).toBe(false);
    expect(agrees('0', null, 1e-9)).toBe(false);
  });

  test('within the tolerance, relative to the larger', () => {
    expect(agrees('1000', 1000.0000009, 1e-9)).toBe(true);
    expect(agrees('1000', 1000.000002, 1e-9)).toBe(false);
    expect(agrees('0', 1e-12, 1e-9)).toBe(false);
  });

  test('by truth, by word, and member by member', () => {
    expect(agrees('TRUE', true, 0)).toBe(true);
    expect(agrees('TRUE', false, 0)).toBe(false);
    expect(agrees('worse', 'better', 1)).toBe(false);
    expect(agrees('1;2', '1;2.0', 0)).toBe(true);
    expect(agrees('1;2', '1;2;3', 0)).toBe(false);
    expect(agrees('1;2', '1;', 0)).toBe(false);
  });
});
