import { describe, expect, it } from 'vitest';
import { readingIn, rowOf } from '../testing/harrow.ts';
import type { Case } from '../testing/harrow.ts';

const so = 'visits were made on time by the end of September 2012';

describe('a reading in one go', () => {
  it('goes from the figure by its path and its cases to chance and the single person', () => {
    // 5 of 9 is 55.6%; 60% of 9 is 5.4, so 6, and of 18 it is 10.8, so 11: 6 of the next 9.
    const reading = readingIn({
      counts: [5, 9],
      target: { value: 85 },
      rungs: [
        { kind: 'baseline', value: 50, date: '2012-04-01' },
        { kind: 'milestone', value: 60, date: '2012-09-30' },
      ],
    });
    const cases = '1 more of these 9 visits would meet our target of 60% or more.';
    expect(reading.sentence).toBe(
      [
        `5 of 9 ${so}: 55.6%.`,
        '4.4 points behind the 60% milestone.',
        '29.4 points to go in 6 months.',
        cases,
        'If the rest of the year brings 9 more visits, 6 of the next 9 would be needed.',
        'By chance alone this could lie between 27% and 81%.',
        'One visit changes this by 11.1 points.',
      ].join(' '),
    );
    expect(reading).toMatchObject({ short: cases, tiny: true, outlook: null });
  });

  it('says what comes without counts, and leaves out a path that does not reach it', () => {
    const no =
      'No counts were given, so we cannot say how many people this is, or what chance alone could do.';
    const reading = readingIn({ counts: null, target: { value: 85 } });
    expect(reading.sentence).toBe(`50% by the end of September 2012. ${no}`);
    expect(reading.short).toBe('50% by the end of September 2012.');
    const score = readingIn({
      counts: null,
      target: null,
      indicator: { unit: 'score', unitWords: '' },
    });
    expect(score.sentence).toBe('50 by the end of September 2012.');
  });

  it('ends with what each answer on the basis would mean', () => {
    const asked = readingIn({ counts: [12, 60], target: null, row: { basis: 'not_stated' } });
    expect(asked.sentence).toMatch(
      / Is 20\.0% September 2012 alone, or the year so far\? September alone: 12 of 60 in September itself\. The year so far: 12 of 60 since April\.$/u,
    );
    expect(asked.sentence).toContain('If nothing changes, the year ends between');
    expect(asked.sentence).not.toContain('By chance alone');
  });

  it('says where target and councils disagree, and what the months between leave', () => {
    const reading = readingIn({
      counts: [80, 100],
      target: { value: 75 },
      before: [{ end: '2012-06-30', numerator: 30, denominator: 40, value: 75 }],
      standing: { n: 9, councils: 9, band: 'D', firmness: 'firm', noBand: null },
    });
    expect(reading.sentence).toMatch(
      / Better than our target, but most councils do better\. 30 of 40 by June, taken from 80 of 100, leaves 50 of 60 for July to September 2012 alone\.$/u,
    );
    expect(reading.disagreement).toBe('Better than our target, but most councils do better.');
  });

  it('is short of its limit first, or of what is left of it', () => {
    const rising = {
      polarity: 'low',
      inYear: 'numerator',
      one: 'child',
      many: 'children',
    } as const;
    const limit = { rule: 'at_most', value: 11 } as const;
    expect(readingIn({ counts: [11, 158], target: limit, indicator: rising }).short).toBe(
      'The target allows 17 of 158; 11 were used by September: 6 left until March.',
    );
    expect(
      readingIn({
        counts: [7, 66],
        target: { rule: 'at_most', value: 10 },
        indicator: { polarity: 'low' },
      }).short,
    ).toBe('1 fewer of these 66 visits would meet our target of 10% or less.');
  });
});

describe('a small group', () => {
  const of = (numerator: number, denominator: number) =>
    readingIn({ counts: [numerator, denominator], target: null });

  it('is tiny under ten, and said with its range and single person under thirty', () => {
    expect(of(5, 9).tiny).toBe(true);
    expect(of(5, 10).tiny).toBe(false);
    expect(of(20, 29).sentence).toContain('One visit changes this by 3.4 points.');
    expect(of(20, 29).sentence).toContain('By chance alone this could lie between');
    expect(of(20, 30).sentence).not.toContain('One visit changes this');
    expect(of(20, 30).sentence).not.toContain('By chance alone');
    expect(of(20, 30).interval).not.toBeNull();
    expect(of(10, 20).sentence).toContain('One visit changes this by 5 points.');
  });
});

describe('the outlook', () => {
  const outlook = (given: Partial<Case>) =>
    rowOf({ counts: [80, 100], target: { value: 80 }, ...given }).outlook;

  it('is the forecast, or that the target is out of reach, which a group counted again is not', () => {
    expect(outlook({})).toMatch(/^Could go either way: about 1 in 2 \(/u);
    expect(outlook({ target: { value: 95 } })).toBe('Out of reach this year');
    expect(outlook({ target: null })).toBeNull();
    expect(outlook({ counts: [7, 9] })).toBeNull();
    expect(
      outlook({ target: { value: 95 }, indicator: { inYear: 'cohort' }, row: { basis: 'cohort' } }),
    ).toBe('Unlikely to be met: almost no chance (under 0.01%)');
  });
});
