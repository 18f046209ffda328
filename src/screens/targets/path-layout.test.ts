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
});
