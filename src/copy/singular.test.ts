import { describe, expect, it } from 'vitest';
import { setInText } from './compare.ts';
import { ladderTally } from './ladder.ts';
import { assumptionWords } from './outlooks.ts';
import { quartersWords } from './scorecard.ts';

describe('words of one, and of none', () => {
  it('one measure without a quarter is not “none of which”', () => {
    const none = { A: 0, B: 0, C: 0, D: 0 };
    expect(quartersWords(1, none)).toBe('1 measure, which has no quarter.');
    expect(quartersWords(2, none)).toBe('2 measures, none of which has a quarter.');
    expect(quartersWords(0, none)).toBe('No figures yet.');
  });

  it('no ladder is said, and not counted', () => {
    expect(ladderTally({ all: 0, good: 0, behind: 0, unknown: 0 })).toBe(
      'No measure has a ladder yet.',
    );
    expect(ladderTally({ all: 1, good: 1, behind: 0, unknown: 0 })).toBe(
      'Of 1 ladder, 1 is met or on the way.',
    );
  });

  it('one more case is one, not several', () => {
    const noun = { one: 'visit', many: 'visits' };
    expect(assumptionWords.percent(1, noun, false)).toBe(
      'Assumes 1 more visit by March, at the rate so far, each on its own.',
    );
    expect(assumptionWords.percent(2, noun, true)).toBe(
      'Assumes 2 more visits by March, at the rate so far, each on its own, and that the counts are the year so far.',
    );
  });
});

describe('a set of councils inside a sentence', () => {
  it.each([
    ['england', null, 'England’s councils'],
    ['region:E12000001', 'North East', 'North East councils'],
    ['neighbours-2025:E09000015', null, 'the statistical neighbours (2025 list)'],
    ['group:Three', null, 'the councils of “Three”'],
  ])('%s reads on', (id, region, words) => {
    expect(setInText(id, region)).toBe(words);
  });
});
