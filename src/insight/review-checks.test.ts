import { describe, expect, it } from 'vitest';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import { checksOf, isFarOut } from './review-checks.ts';
import { compareObservations, type HeldObservation } from './review-compare.ts';
import { namesOf } from './review-sums.ts';
import { reviewOf } from './review.ts';
import {
  catalogue,
  councils,
  figureWith,
  heldWith,
  holding,
  readingWith,
} from './testing/review.ts';

const names = namesOf(catalogue);
type Given = Partial<Observation>;

/** The checks of one file of these figures, beside what is held and the other files. */
const checks = (
  given: readonly Given[],
  held: readonly HeldObservation[] = [],
  files: readonly string[] = ['sept.csv'],
) => {
  const standing = holding(...held);
  return compareObservations([given.map(figureWith)], standing).flatMap((compared) =>
    checksOf(compared, standing, new Set(files), { earlier: [], later: [] }, names.indicator),
  );
};
const said = (...about: Parameters<typeof checks>): readonly string[] =>
  checks(...about).map(({ words }) => words.message);
const codes = (...about: Parameters<typeof checks>): readonly string[] =>
  checks(...about).map(({ code }) => code);

const counts = (numerator: number | null, denominator: number | null) => ({
  numerator,
  denominator,
});
const hidden = { value: null, missingReason: 'suppressed', symbol: 'c' } as const;

describe('a figure that is not the published one', () => {
  it('is kept, and both are said with the published counts', () => {
    const given = { value: 70.6 };
    expect(checks([given], [heldWith(counts(12, 16), 'published')])).toEqual([
      {
        code: 'DIFFERS_FROM_PUBLISHED',
        observation: figureWith(given),
        words: {
          message: 'The published figure is 75.0%: 12 of 16. Yours says 70.6%.',
          remedy:
            'Yours is kept as reported, and both are shown. Correct the file if it is a slip.',
        },
      },
    ]);
  });
  it('is said without counts where there are not both', () => {
    for (const part of [counts(null, null), counts(12, null), counts(null, 16)])
      expect(said([{ value: 70.6 }], [heldWith(part, 'published')])).toEqual([
        'The published figure is 75.0%. Yours says 70.6%.',
      ]);
  });
  it('is nothing to look at where it agrees, says nothing or replaces one’s own', () => {
    expect(checks([{}], [heldWith({}, 'published')])).toEqual([]);
    expect(checks([hidden], [heldWith({}, 'published')])).toEqual([]);
    expect(checks([{ value: 70.6 }], [heldWith()])).toEqual([]);
    expect(checks([{}], [heldWith(hidden, 'published')])).toEqual([]);
  });
  it('is nothing to look at where its measure is not known', () => {
    const indicatorCode = 'OTHER';
    expect(
      checks([{ indicatorCode, value: 70.6 }], [heldWith({ indicatorCode }, 'published')]),
    ).toEqual([]);
  });
});

describe('a provisional figure', () => {
  const given = { value: 70.6, status: 'provisional' } as const;
  it('is asked about where a final or revised one is held', () => {
    expect(checks([given], [heldWith({ status: 'final' })])).toEqual([
      {
        code: 'PROVISIONAL_OVER_FINAL',
        observation: figureWith(given),
        words: {
          message: 'This figure is provisional, and a final one is held for the same period.',
          remedy: 'Leave it out unless the final figure was withdrawn.',
        },
      },
    ]);
    expect(codes([given], [heldWith({ status: 'revised' })])).toEqual(['PROVISIONAL_OVER_FINAL']);
  });
  it('is asked about after the difference from a published one', () => {
    expect(said([given], [heldWith({ status: 'final' }, 'published')])).toEqual([
      'The published figure is 75.0%. Yours says 70.6%.',
      'This figure is provisional, and a final one is published for the same period.',
    ]);
  });
  it('is asked about where it is hidden and a published one is not', () => {
    const over = { ...hidden, status: 'provisional' } as const;
    expect(codes([over], [heldWith({ status: 'final' }, 'published')])).toEqual([
      'PROVISIONAL_OVER_FINAL',
    ]);
  });
  it('may replace one that is not final, and a final figure any', () => {
    expect(checks([given], [heldWith({ status: 'provisional' })])).toEqual([]);
    expect(checks([given], [heldWith()])).toEqual([]);
    expect(checks([{ value: 70.6, status: 'final' }], [heldWith({ status: 'final' })])).toEqual([]);
  });
});

describe('a figure that two files give', () => {
  const first = heldWith({ source: { file: 'first.csv', line: 2, column: null }, status: 'final' });
  const given = { value: 70.6, status: 'provisional' } as const;
  it('is said once, with the other file and what it says', () => {
    expect(checks([given], [first], ['first.csv', 'sept.csv'])).toEqual([
      {
        code: 'GIVEN_TWICE',
        observation: figureWith(given),
        words: {
          message: '“first.csv” gives 75% for the same measure, area and period.',
          remedy: 'The last file in the list is used. Leave out the one that is wrong.',
        },
      },
    ]);
  });
  it('is not said where the other file was accepted before, or is this one given again', () => {
    expect(codes([given], [first], ['sept.csv'])).toEqual(['PROVISIONAL_OVER_FINAL']);
    const same = heldWith({ source: { file: 'sept.csv', line: 9, column: null } });
    expect(codes([given], [same])).toEqual([]);
  });
});

describe('a running total', () => {
  const june = { end: '2012-06-30' } as const;
  const moves = { indicatorCode: 'MOVES' } as const;

  it('cannot lose people that it counted', () => {
    const given = { value: 68.75, ...counts(11, 16) };
    expect(checks([given], [heldWith({ ...june, ...counts(12, 16) })])).toEqual([
      {
        code: 'RUNNING_TOTAL_FELL',
        observation: figureWith(given),
        words: {
          message: 'A running total of 12 of 16 cannot become 11 of 16.',
          remedy:
            'Either this figure stands alone, or earlier cases were corrected. Check both figures.',
        },
      },
    ]);
  });
  it('of a share may fall where both its numbers grow', () => {
    expect(checks([{ value: 70 }], [heldWith(june)])).toEqual([]);
  });
  it('of a measure that only adds up cannot fall, and is said in people where they are known', () => {
    const fell = (before: Given, now: Given, indicatorCode = 'MOVES') =>
      said([{ indicatorCode, ...now }], [heldWith({ ...june, indicatorCode, ...before })]);
    const [twelve, eleven] = [{ value: 7.6 }, { value: 7 }];
    expect(fell(twelve, eleven)).toEqual(['A running total of 7.6% cannot become 7%.']);
    expect(fell({ ...twelve, ...counts(12, 158) }, { value: 6.96, ...counts(11, 158) })).toEqual([
      'A running total of 12 of 158 cannot become 11 of 158.',
    ]);
    expect(fell({ ...twelve, ...counts(12, null) }, { ...eleven, ...counts(null, 158) })).toEqual([
      'A running total of 7.6% cannot become 7%.',
    ]);
    expect(fell({ value: 5 }, { value: 4 }, 'ADOPTED')).toEqual([
      'A running total of 5 children cannot become 4 children.',
    ]);
    expect(fell(twelve, twelve)).toEqual([]);
    expect(fell(eleven, twelve)).toEqual([]);
    expect(fell(hidden, eleven)).toEqual([]);
    expect(fell(twelve, hidden)).toEqual([]);
  });
  it('is set beside the earlier running totals of its own year alone', () => {
    const beside = (held: Given) =>
      said([{ ...moves, value: 7 }], [heldWith({ ...moves, ...held })]);
    expect(beside({ value: 8, start: '2011-04-01', end: '2011-09-30' })).toEqual([]);
    expect(beside({ value: 8, end: '2012-12-31' })).toEqual([]);
    expect(beside({ value: 8, start: '2012-05-01' })).toEqual([]);
    expect(beside({ value: 8, ...june, basis: 'quarter' })).toEqual([]);
    expect(beside({ value: 8, ...june, areaCode: 'E01' })).toEqual([]);
    expect(beside({ value: 8, ...june, indicatorCode: 'ADOPTED' })).toEqual([]);
    expect(beside({ value: 8, ...june })).toHaveLength(1);
  });
  it('is not what a single quarter is', () => {
    const quarter = { ...moves, basis: 'quarter' } as const;
    expect(checks([{ ...quarter, value: 7 }], [heldWith({ ...moves, ...june, value: 8 })])).toEqual(
      [],
    );
  });
  it('is set beside what the same file corrects, not beside what it was', () => {
    const corrected = [
      { ...moves, ...june, value: 5 },
      { ...moves, value: 7 },
    ];
    expect(checks(corrected, [heldWith({ ...moves, ...june, value: 8 })])).toEqual([]);
  });
});

describe('a figure beside its own past', () => {
  const month = (at: number, value: number | null): Given => ({
    basis: 'month',
    start: `2012-0${at}-01`,
    end: `2012-0${at}-28`,
    value,
  });
  const past = [61.2, 59.8, 62, 60.4, 61].map((value, at) => month(at + 1, value));
  const held = past.map((each) => heldWith(each));
  const far = month(6, 6.1);

  it('is far out where it is a tenth of the usual', () => {
    expect(checks([far], held)).toEqual([
      {
        code: 'FAR_FROM_HISTORY',
        observation: figureWith(far),
        words: {
          message:
            '6.1% is far outside this measure’s own history: the 5 figures before lie between 59.8% and 62.0%.',
          remedy: 'Check for a slip of the decimal point or a figure in the wrong column.',
        },
      },
    ]);
    expect(checks([month(6, 60)], held)).toEqual([]);
    expect(checks([month(6, null)], held)).toEqual([]);
  });
  it('has the other figures of its file as its past too', () => {
    expect(codes([...past, far])).toEqual(['FAR_FROM_HISTORY']);
  });
  it('counts a month once, however often it was given', () => {
    expect(checks([far], [...held.slice(0, 3), ...held.slice(0, 3)])).toEqual([]);
    expect(checks([...past.slice(0, 4), far], held.slice(0, 4))).toEqual([]);
    const [first = {}] = past;
    const published = heldWith({ ...first, value: 50 }, 'published');
    expect(said([far], [...held, published])[0]).toContain('between 59.8% and 62.0%');
    expect(said([far], [published, ...held])[0]).toContain('between 59.8% and 62.0%');
    expect(said([far], [published, ...held.slice(1)])[0]).toContain('between 50.0% and 62.0%');
  });
  it('takes its latest correction', () => {
    const [first = {}] = past;
    expect(said([far], [...held, heldWith({ ...first, value: 63 })])[0]).toContain('and 63.0%');
  });
  it('is set beside no gap, no later month and no other kind of span', () => {
    const [first = {}, ...rest] = past;
    const four = rest.map((each) => heldWith(each));
    expect(checks([far], [...four, heldWith({ ...first, ...hidden })])).toEqual([]);
    expect(checks([far], [...four, heldWith(month(7, 61))])).toEqual([]);
    expect(checks([far], [...four, heldWith({ ...first, basis: 'quarter' })])).toEqual([]);
    expect(checks([far], [...four, heldWith({ ...first, areaCode: 'E01' })])).toEqual([]);
  });
  it.each(['quarter', 'snapshot', 'year'] as const)('of a %s is its past of that kind', (basis) => {
    const years = [0, 1, 2, 3, 4].map((at) =>
      heldWith({ basis, start: `200${at}-04-01`, end: `200${at + 1}-03-31`, value: 60 + at }),
    );
    const given = { basis, start: '2011-04-01', end: '2012-03-31', value: 6.1 };
    expect(codes([given], years)).toEqual(['FAR_FROM_HISTORY']);
  });
  it.each(['running_total', 'rolling_year', 'cohort', 'not_stated'] as const)(
    'has none as a %s',
    (basis) => {
      const before = past.map((each) => heldWith({ ...each, basis }));
      expect(checks([{ ...far, basis }], before)).toEqual([]);
    },
  );
  it('as a year is not set beside single quarters', () => {
    const quarters = past.map((each) => heldWith({ ...each, basis: 'quarter' }));
    expect(checks([{ ...far, basis: 'year' }], quarters)).toEqual([]);
  });
});

describe('a file of eight councils', () => {
  const past = [61.2, 59.8, 62, 60.4, 61].map((value, at) =>
    heldWith({ basis: 'month', end: `2012-0${at + 1}-28`, value }),
  );
  const file = (count: number): readonly Given[] =>
    councils
      .slice(0, count)
      .map(({ code }) => ({ areaCode: code, basis: 'month', end: '2012-06-28', value: 6.1 }));
  it('is set beside what is held, and not beside each council’s past', () => {
    expect(codes(file(7), past)).toEqual(['FAR_FROM_HISTORY']);
    expect(codes(file(8), past)).toEqual([]);
    const published = heldWith({ basis: 'month', end: '2012-06-28', value: 61 }, 'published');
    expect(codes(file(8), [published])).toEqual(['DIFFERS_FROM_PUBLISHED']);
  });
  it('has no running totals that fell', () => {
    const totals = (end: string, numerator: number): readonly Given[] =>
      councils.map(({ code }) => ({ areaCode: code, end, value: 75, ...counts(numerator, 160) }));
    expect(codes([...totals('2012-06-30', 120), ...totals('2012-09-30', 110)])).toEqual([]);
  });
});

describe('far out of a history', () => {
  it('is beyond five scaled deviations from the middle', () => {
    // The middle is 30, the middle deviation 10: 5 × 1.4826 × 10 = 74.13.
    const odd = [50, 10, 30, 20, 40];
    expect([-44.1, 104.1].some((value) => isFarOut(value, odd))).toBe(false);
    expect([-44.2, 104.2].every((value) => isFarOut(value, odd))).toBe(true);
    // The middle is 35, the middle deviation 15: 5 × 1.4826 × 15 = 111.195.
    const even = [60, 10, 30, 50, 20, 40];
    expect([-76.1, 146.1].some((value) => isFarOut(value, even))).toBe(false);
    expect([-76.2, 146.2].every((value) => isFarOut(value, even))).toBe(true);
  });
  it('is beyond a tenth of the level where all are alike', () => {
    const alike = [50, 50, 50, 50, 50];
    expect([45, 55].some((value) => isFarOut(value, alike))).toBe(false);
    expect([44.9, 55.1].every((value) => isFarOut(value, alike))).toBe(true);
    const below = [-50, -50, -50, -50, -50];
    expect(isFarOut(-55, below)).toBe(false);
  });
  it('is beyond one where all are nothing', () => {
    const zeros = [0, 0, 0, 0, 0];
    expect([-1, 1].some((value) => isFarOut(value, zeros))).toBe(false);
    expect([-1.1, 1.1].every((value) => isFarOut(value, zeros))).toBe(true);
  });
  it('is told from five figures on', () => {
    expect(isFarOut(600, [60, 60, 60, 60])).toBe(false);
    expect(isFarOut(600, [60, 60, 60, 60, 60])).toBe(true);
  });
});

describe('two files of one review', () => {
  const file = (name: string, given: readonly Given[]): FileReading =>
    readingWith({
      file: name,
      observations: given.map((each, at) =>
        figureWith({ source: { file: name, line: at + 2, column: 'Value' }, ...each }),
      ),
    });
  const problemsOf = (files: readonly FileReading[], held: readonly HeldObservation[] = []) => {
    const { problems } = reviewOf(files, holding(...held), catalogue);
    return files.map(({ file: name }) => (problems.get(name) ?? []).map(({ message }) => message));
  };
  const rises = { indicatorCode: 'MOVES' } as const;
  const july = { ...rises, end: '2012-07-31', ...counts(12, 100), value: 12 } as const;
  const august = { ...rises, end: '2012-08-31', ...counts(9, 100), value: 9 } as const;

  it('see that a running total falls from one to the other, in either order', () => {
    const [first, second] = [file('july.csv', [july]), file('august.csv', [august])];
    expect(problemsOf([first, second]).map((each) => each.length)).toEqual([0, 1]);
    expect(problemsOf([second, first]).map((each) => each.length)).toEqual([1, 0]);
    expect(problemsOf([second, first])[0]).toEqual(problemsOf([first, second])[1]);
    expect(problemsOf([first, second])[1]).toEqual(
      problemsOf([file('one.csv', [july, august])])[0],
    );
    expect(problemsOf([second])).toEqual([[]]);
  });
  it('make one history, from which a figure can be far', () => {
    const month = (at: number): Given => ({
      basis: 'month',
      start: `2012-0${at}-01`,
      end: `2012-0${at}-28`,
      value: 70 + (at % 2),
    });
    const past = file('past.csv', [1, 2, 3, 4, 5, 6].map(month));
    const now = file('now.csv', [{ ...month(7), value: 7 }]);
    expect(problemsOf([past, now])[1]).toEqual([
      '7% is far outside this measure’s own history: the 6 figures before lie between 70.0% and 71.0%.',
    ]);
    expect(problemsOf([now])).toEqual([[]]);
  });
  it('say that they differ also where the first repeats what is held', () => {
    const [first, second] = [file('a.csv', [{ value: 75 }]), file('b.csv', [{ value: 76 }])];
    const twice = ['“a.csv” gives 75% for the same measure, area and period.'];
    expect(problemsOf([first, second])).toEqual([[], twice]);
    expect(problemsOf([first, second], [heldWith({ value: 75 })])).toEqual([[], twice]);
    expect(problemsOf([first, second], [heldWith({ value: 75 }, 'published')])).toEqual([
      [],
      twice,
    ]);
  });
  it('are each alone for another measure or council', () => {
    const [other, elsewhere] = [
      { ...august, indicatorCode: 'TEST' },
      { ...august, areaCode: 'E01' },
    ];
    expect(problemsOf([file('a.csv', [july]), file('b.csv', [other, elsewhere])])).toEqual([
      [],
      [],
    ]);
  });
});
