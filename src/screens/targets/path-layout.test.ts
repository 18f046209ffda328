import { describe, expect, it } from 'vitest';
import type { LadderRow } from '../../insight/readings/targets-view.ts';
import { readingIn } from '../../insight/testing/harrow.ts';
import { PATH, pathLayout } from './path-layout.ts';

const { ladder } = readingIn({ counts: [122, 234], target: { value: 85 } });

function rowWithLadder(): LadderRow {
  if (ladder === null) throw new Error('no ladder');
  return {
    indicatorCode: 'TEST',
    name: 'Visits made on time',
    ref: 'NI 1',
    polarityWords: null,
    latest: '52.1%',
    latestValue: 52.1,
    latestEnd: '2012-09-30',
    ladder,
    start: null,
  };
}

describe('a small path', () => {
  it('is level where a target stands alone, with the figure below it', () => {
    const layout = pathLayout(rowWithLadder());
    expect(layout?.line.map(([, y]) => y)).toEqual([PATH.top, PATH.top]);
    expect(layout?.latest).toEqual({ x: PATH.left, y: PATH.bottom });
    expect(layout?.marks).toHaveLength(1);
  });

  it('is not drawn from one rung without a figure', () => {
    expect(pathLayout({ ...rowWithLadder(), latestValue: null })).toBeNull();
  });

  it('has no level line where there is a start and no target', () => {
    const row = rowWithLadder();
    const start = row.ladder.rungs.map((rung) => ({ ...rung, kind: 'baseline' }) as const);
    expect(pathLayout({ ...row, ladder: { ...row.ladder, rungs: start } })?.line).toEqual([
      [PATH.right, PATH.top],
    ]);
  });

  it('sets last year’s figure beside the path, joined to nothing', () => {
    const drawn = pathLayout({ ...rowWithLadder(), lastYear: { value: 70, end: '2012-03-31' } });
    expect(drawn?.marks.map(({ shape }) => shape)).toEqual(['open', 'year']);
    expect(drawn?.line).toHaveLength(2);
    expect(drawn?.own).toBe(false);
  });

  it('never joins a whole year to a part of the next', () => {
    const row = rowWithLadder();
    const started = (drawnAt: string) =>
      row.ladder.rungs.map((rung) => ({ ...rung, kind: 'baseline', drawnAt }) as const);
    const own = (drawnAt: string, partYear: boolean) =>
      pathLayout({ ...row, partYear, ladder: { ...row.ladder, rungs: started(drawnAt) } })?.own;
    expect(own('2012-03-31', true)).toBe(false);
    expect(own('2011-09-30', true)).toBe(true);
    expect(own('2012-03-31', false)).toBe(true);
  });
});
