import { ofWords } from '../../copy/figures.ts';
import { fitsWords, peopleWords, splitWords } from '../../copy/readings.ts';
import { decimalsOf } from '../../copy/format.ts';
import { countsBehind, decompose } from '../../methods/decompose.ts';
import { splitRunningTotal } from '../../methods/year-to-date.ts';
import type { Counts } from '../../methods/year-to-date.ts';
import type { ObservationRow } from '../../warehouse/rows.ts';
import { breakIndex, isYearly, sameYear } from '../spans.ts';
import { shownMeasure } from '../value.ts';
import type { ReadingFacts } from './counts.ts';
import type { ReadCounts } from './views.ts';

const of = ({ numerator, denominator }: Counts): string => ofWords(numerator, denominator);

const own = (row: ObservationRow): Counts | null =>
  row.numerator !== null && row.denominator !== null && row.denominator > 0
    ? { numerator: row.numerator, denominator: row.denominator }
    : null;

/** Groups that grow by a few between two readings: what a figure without counts may stand for. */
const REACH = 3;
const SMALL = 30;

function fitsNow({ indicator, latest }: ReadingFacts, counts: ReadCounts): readonly Counts[] {
  if (counts.own || latest.value === null || counts.denominator >= SMALL) return [];
  if (indicator.inYear !== 'cohort' && latest.basis !== 'running_total') return [];
  if (latest.value === 0 || latest.value === 100) return [];
  const near = counts.denominator;
  return countsBehind(latest.value, decimalsOf(latest.value), near, REACH).filter(
    ({ denominator }) => denominator >= near,
  );
}

const said = (before: Counts, now: Counts, fits: boolean): string | null => {
  const parts = decompose(before, now);
  if (parts === null) return null;
  return peopleWords({ ...parts, before: of(before), now: of(now), fits });
};

/** The figure before, of the same kind, that has counts of its own. */
function beforeWithCounts(facts: ReadingFacts, row: ObservationRow): Counts | null {
  const { indicator, series } = facts;
  const yearly = isYearly(indicator, row);
  const single = ['month', 'quarter', 'snapshot', 'rolling_year'].includes(row.basis);
  if (!yearly && !single && row.basis !== 'cohort') return null;
  const found = series.findLast(
    (other) =>
      other.end < row.end &&
      own(other) !== null &&
      isYearly(indicator, other) === yearly &&
      (yearly || other.basis === row.basis) &&
      (row.basis !== 'cohort' || yearly || sameYear(other, row)) &&
      breakIndex(indicator, other.end) === breakIndex(indicator, row.end),
  );
  return found === undefined ? null : own(found);
}

/** More people, or different results? Between two readings with counts, or with one that fits. */
export function peopleChange(facts: ReadingFacts, counts: ReadCounts): string | null {
  const { indicator, latest } = facts;
  if (counts.own) {
    const before = beforeWithCounts(facts, latest);
    return before === null ? null : said(before, counts, false);
  }
  const fits = fitsNow(facts, counts);
  if (fits.length === 0) return null;
  const lead = fitsWords(latest.end, shownMeasure(indicator, latest), fits.map(of));
  const [only] = fits;
  if (fits.length > 1 || only === undefined) return `${lead}.`;
  const change = said(counts, only, true);
  return change === null ? `${lead}.` : `${lead}. ${change}`;
}

/** An earlier running figure’s counts: its own, or the only ones that print as it does. */
function earlierCounts(
  row: ObservationRow,
  within: Counts,
): { counts: Counts; fits: boolean } | null {
  const mine = own(row);
  if (mine !== null) return { counts: mine, fits: false };
  if (row.value === null || within.denominator >= SMALL) return null;
  const near = within.denominator;
  const fits = countsBehind(row.value, decimalsOf(row.value), near, near - 1).filter(
    ({ denominator }) => denominator <= near,
  );
  const [only] = fits;
  return only === undefined || fits.length > 1 ? null : { counts: only, fits: true };
}

/** The months between two running figures, taken out where that can be, refused where it cannot. */
export function splitSaid(facts: ReadingFacts, counts: ReadCounts): string | null {
  const { indicator, series } = facts;
  const row = series.find((one) => one.end === counts.end && own(one) !== null);
  if (row === undefined || isYearly(indicator, row)) return null;
  if (row.basis !== 'running_total' && row.basis !== 'cohort') return null;
  if (indicator.inYear !== 'both' && indicator.inYear !== 'cohort') return null;
  const before = series.findLast(
    (one) => one.end < row.end && one.basis === row.basis && sameYear(one, row),
  );
  const earlier = before === undefined ? null : earlierCounts(before, counts);
  if (before === undefined || earlier === null) return null;
  const split = splitRunningTotal(earlier.counts, counts);
  if (split.kind === 'unknown') return null;
  const next = new Date(`${before.end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return splitWords({
    before: of(earlier.counts),
    beforeFits: earlier.fits,
    beforeShown: shownMeasure(indicator, before),
    beforeEnd: before.end,
    now: of(counts),
    rest: of(split.counts),
    span: { start: next.toISOString().slice(0, 10), end: row.end },
    possible: split.kind === 'split',
    cohort: row.basis === 'cohort',
  });
}
