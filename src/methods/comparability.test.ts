import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InYear } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { comparability, periodKind, type Comparability } from './comparability.ts';

const of = (basis: Period['basis'], start: string, end: string): Period => ({ basis, start, end });

const PERIODS: Readonly<Record<string, Period>> = {
  'discrete month': of('month', '2012-10-01', '2012-10-31'),
  'discrete quarter': of('quarter', '2012-07-01', '2012-09-30'),
  'YTD part-year': of('running_total', '2012-04-01', '2012-09-30'),
  'rolling 12 months': of('rolling_year', '2011-10-01', '2012-09-30'),
  'full financial year': of('year', '2010-04-01', '2011-03-31'),
  'full academic year': of('year', '2010-09-01', '2011-08-31'),
  'snapshot as at date': of('snapshot', '2012-10-31', '2012-10-31'),
  'snapshot 31 March': of('snapshot', '2012-03-31', '2012-03-31'),
};

const judge = (own: Period, benchmark: Period, inYear: InYear): Comparability =>
  comparability(own.basis, own, benchmark.basis, benchmark, inYear);

const period = (name: string): Period => {
  const found = PERIODS[name];
  if (found === undefined) throw new Error(`No such basis: ${name}`);
  return found;
};

function expected(words: string): Comparability {
  if (words === 'comparable') return { firmness: 'firm' };
  if (words.startsWith('comparable with label')) return { firmness: 'labelled' };
  if (words.startsWith('indicative only')) return { firmness: 'indicative' };
  if (words.includes('part-year value')) return { noBand: 'part_year' };
  if (words.includes('different measure basis')) return { noBand: 'basis_differs' };
  throw new Error(`Unknown verdict: ${words}`);
}

const path = resolve('../shared/vectors/computed/period_comparability.csv');

describe('an own figure beside a benchmark', () => {
  it.skipIf(!existsSync(path))('has the verdict of all 48 cases of the table', () => {
    const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
    const cases = lines.map((line) => line.slice(1, -1).split('","'));
    expect(cases).toHaveLength(48);
    for (const [own = '', benchmark = '', behaviour = '', words = ''] of cases) {
      const kinds: readonly InYear[] = behaviour.startsWith('rate')
        ? ['both', 'cohort']
        : ['total'];
      for (const inYear of kinds) {
        const verdict = judge(period(own), period(benchmark), inYear);
        expect(verdict, `${own} | ${benchmark} | ${inYear}`).toEqual(expected(words));
      }
    }
  });

  it('is never judged in part of a year where only its numerator grows', () => {
    for (const own of ['discrete month', 'discrete quarter', 'YTD part-year'] as const) {
      for (const benchmark of ['full financial year', 'snapshot 31 March'] as const) {
        expect(judge(period(own), period(benchmark), 'numerator')).toEqual({ noBand: 'part_year' });
      }
    }
  });

  it('is firm as a stock on the same day, whatever accumulates in it', () => {
    const stock = period('snapshot 31 March');
    expect(judge(stock, of('snapshot', '2011-03-31', '2011-03-31'), 'numerator')).toEqual({
      firmness: 'firm',
    });
  });

  it('counts as a full year when twelve months to the same month are called something else', () => {
    const year = period('full financial year');
    for (const basis of ['running_total', 'rolling_year', 'cohort', 'not_stated'] as const) {
      const own = of(basis, '2012-04-01', '2013-03-31');
      expect(judge(own, year, 'numerator')).toEqual({ firmness: 'firm' });
    }
  });

  it('takes a figure whose basis nobody stated as a part of the year', () => {
    const own = of('not_stated', '2012-04-01', '2012-10-31');
    expect(judge(own, period('full financial year'), 'both')).toEqual({ firmness: 'indicative' });
    expect(judge(own, period('full financial year'), 'numerator')).toEqual({ noBand: 'part_year' });
  });

  it('takes the academic year so far as part of the academic year only', () => {
    const own = of('running_total', '2012-09-01', '2012-12-31');
    expect(judge(own, period('full academic year'), 'both')).toEqual({ firmness: 'indicative' });
    expect(judge(own, period('full financial year'), 'both')).toEqual({ noBand: 'basis_differs' });
  });

  it('labels a quarter set against another quarter of the year', () => {
    const own = of('quarter', '2012-07-01', '2012-09-30');
    expect(judge(own, of('quarter', '2011-07-01', '2011-09-30'), 'both')).toEqual({
      firmness: 'firm',
    });
    expect(judge(own, of('quarter', '2012-01-01', '2012-03-31'), 'both')).toEqual({
      firmness: 'labelled',
    });
  });

  it('has the same verdict as every other figure of its kind', () => {
    const earlier = of('running_total', '2010-04-01', '2010-09-30');
    expect(periodKind(earlier)).toBe(periodKind(period('YTD part-year')));
    expect(periodKind(period('snapshot 31 March'))).not.toBe(
      periodKind(period('snapshot as at date')),
    );
  });
});

describe('the kind of a period', () => {
  const february = (year: number) =>
    of('month', `${year}-02-01`, `${year}-02-${year % 4 === 0 ? 29 : 28}`);

  it('goes by the month for a span, whose last day moves in a leap year', () => {
    expect(judge(february(2012), february(2011), 'both')).toEqual({ firmness: 'firm' });
    expect(periodKind(february(2012))).toBe(periodKind(february(2011)));
    expect(periodKind(february(2012))).not.toBe(
      periodKind(of('month', '2012-03-01', '2012-03-31')),
    );
  });

  it('goes by the day for a stock', () => {
    const [middle, last] = [
      of('snapshot', '2012-10-15', '2012-10-15'),
      period('snapshot as at date'),
    ];
    expect(judge(middle, last, 'snapshot')).toEqual({ firmness: 'labelled' });
    expect(periodKind(middle)).not.toBe(periodKind(last));
  });

  it('goes by the basis even where the months are the same', () => {
    const [quarter, soFar] = (['quarter', 'running_total'] as const).map((basis) =>
      of(basis, '2012-04-01', '2012-06-30'),
    );
    if (quarter === undefined || soFar === undefined) throw new Error('two periods');
    expect(judge(quarter, soFar, 'both')).toEqual({ noBand: 'basis_differs' });
    expect(periodKind(quarter)).not.toBe(periodKind(soFar));
  });
});

describe('a year that is not the financial one', () => {
  it('is joined by the months since January where it ends in December', () => {
    const soFar = of('running_total', '2012-01-01', '2012-06-30');
    const calendar = of('year', '2011-01-01', '2011-12-31');
    expect(judge(soFar, calendar, 'both')).toEqual({ firmness: 'indicative' });
    expect(judge(soFar, period('full financial year'), 'both')).toEqual({
      noBand: 'basis_differs',
    });
  });

  it('is not stood in for by more than twelve months', () => {
    const long = of('running_total', '2011-04-01', '2012-09-30');
    expect(judge(long, period('full financial year'), 'both')).toEqual({ noBand: 'basis_differs' });
    expect(judge(long, period('snapshot 31 March'), 'numerator')).toEqual({
      noBand: 'basis_differs',
    });
  });
});
