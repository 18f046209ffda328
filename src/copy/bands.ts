import type { Band, ComparatorId, Firmness, NoBandReason } from '../domain/band.ts';
import { count, counted, ordinal } from './format.ts';

/** The word of a band, best to lowest. Quartile ordinals are never printed. */
export function bandWord(band: Band): string {
  const words: Readonly<Record<Band, string>> = {
    A: 'Best quarter',
    B: 'Better half',
    C: 'Lower half',
    D: 'Lowest quarter',
  };
  return words[band];
}

export const OUT_OF_LOWEST = 'Out of the lowest quarter';
export const NO_BAND = 'No band';
export const AS_FOR_ENGLAND = 'As for England';

/** What a set of councils is called in running text: "London councils". */
export function comparatorName(id: ComparatorId, areaName: string | null = null): string {
  switch (id) {
    case 'england':
      return 'England';
    case 'london':
      return 'London';
    case 'inner-london':
      return 'Inner London';
    case 'outer-london':
      return 'Outer London';
    default:
      return areaName ?? id.slice(id.indexOf(':') + 1);
  }
}

const hidden = (missing: number): string =>
  `${count(missing)} ${missing === 1 ? 'has' : 'have'} no figure`;

/** "Indicative: 21 councils, 2010/11; 12 have no figure". */
export function bandDetail(parts: {
  readonly firmness: Firmness;
  readonly because: string | null;
  readonly n: number;
  readonly missing: number;
  readonly periodId: string;
  readonly extreme: string | null;
}): string {
  const set = `${counted(parts.n, 'council', 'councils')}, ${parts.periodId}`;
  const firm = parts.firmness === 'indicative' ? `Indicative: ${set}` : set;
  const labelled = parts.because === null ? firm : `${firm}, ${parts.because}`;
  const low = parts.n < 0.8 * (parts.n + parts.missing);
  const covered = low ? `${labelled}; ${hidden(parts.missing)}` : labelled;
  return parts.extreme === null ? covered : `${covered}. ${parts.extreme}`;
}

/** Where every other council is on one side: "All were higher", or "All others were lower". */
export function allWere(higher: boolean, amongThem: boolean): string {
  return `${amongThem ? 'All others' : 'All'} were ${higher ? 'higher' : 'lower'}`;
}

/** How a figure that stands beside another kind of period is named. */
export const OTHER_TWELVE_MONTHS = '12 months to another month';
export const OTHER_DATE = 'another date';

/** The firmness of a band, and why, in the words of the comparability table. */
export function firmnessLabel(
  firmness: Firmness | null,
  noBand: NoBandReason | null,
  snapshot: boolean,
): string {
  if (noBand === 'part_year') return 'NOT comparable: part-year value is structurally lower';
  if (noBand === 'basis_differs') return 'NOT comparable: different measure basis';
  switch (firmness) {
    case 'firm':
      return 'firm: comparable';
    case 'labelled':
      return snapshot
        ? 'firm: comparable with label (different date)'
        : 'firm: comparable with label (rolling to a different month)';
    case 'indicative':
      return 'indicative only: same measure, shorter period (more noise, seasonality)';
    case null:
      return '';
  }
}

export interface NoBandFacts {
  readonly n: number;
  readonly councils: number;
  /** Benchmark year looked at, `2010/11`. */
  readonly periodId: string | null;
  readonly sharedBest: number;
  /** "100%". */
  readonly bestShown: string | null;
  readonly comparatorWords: string;
}

/** "68 councils share 100%, so quarters would mean nothing". */
function tiedWords(shared: number, shown: string): string {
  return `${counted(shared, 'council shares', 'councils share')} ${shown}, so quarters would mean nothing`;
}

/** Why there is no band, in one sentence without its full stop. */
export function noBandWords(reason: NoBandReason, facts: NoBandFacts): string {
  switch (reason) {
    case 'own_missing':
      return 'We have no figure';
    case 'no_polarity':
      return 'Neither high nor low is better';
    case 'plain_count':
      return 'A plain count: councils differ in size';
    case 'no_benchmark':
      return facts.periodId === null
        ? 'No council figures'
        : `No council figures, ${facts.periodId}`;
    case 'too_few':
    case 'low_coverage':
      return `Only ${count(facts.n)} of ${counted(facts.councils, 'council has', 'councils have')} a figure`;
    case 'tied':
      return facts.sharedBest > 1 && facts.bestShown !== null
        ? tiedWords(facts.sharedBest, facts.bestShown)
        : 'Too many councils share a figure, so quarters would mean nothing';
    case 'part_year':
      return 'Part of a year cannot be set beside full years';
    case 'basis_differs':
      return 'The figures are counted in different ways';
  }
}

/** "National figures not yet published (“tbc”)". */
export function notYetPublished(symbol: string | null): string {
  const shown = symbol === null ? '' : ` (“${symbol}”)`;
  return `National figures not yet published${shown}`;
}

/** "68 councils share 100%, as published, so quarters would mean nothing". */
export function publishedTie(shared: number, shown: string, comparator: ComparatorId): string {
  const scope = comparator === 'london' ? 'London councils' : 'councils';
  return `${count(shared)} ${scope} share ${shown}, as published, so quarters would mean nothing`;
}

/** "England average 75.5%". */
export function averageWords(comparatorName: string, shown: string): string {
  return `${comparatorName} average ${shown}`;
}

interface Placed {
  readonly rank: number;
  readonly tied: number;
  /** Councils that are ranked, ours among them. */
  readonly n: number;
  /** An indication, or a council that has no figure of its own in the set. */
  readonly indicative: boolean;
}

/** "Joint 77th of 149"; "Would be 149th of 149" for an indication. */
export function placeWords(parts: Placed): string {
  const place = `${parts.tied > 0 ? 'joint ' : ''}${ordinal(parts.rank)} of ${count(parts.n)}`;
  const words = parts.indicative ? `would be ${place}` : place;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Joint 77th of 149 councils". */
export function rankWords(parts: Placed): string {
  return `${placeWords(parts)} ${parts.n === 1 ? 'council' : 'councils'}`;
}

/**
 * A banded chip in two short lines: "149th of 149, 2010/11" and "Indicative; 2 years older;
 * 12 have no figure".
 */
export function chipLines(parts: {
  readonly place: string | null;
  readonly n: number;
  readonly missing: number;
  readonly periodId: string;
  readonly firmness: Firmness;
  readonly because: string | null;
  readonly stale: string | null;
}): readonly string[] {
  const { place, n, missing, periodId, firmness, because, stale } = parts;
  const set = place ?? counted(n, 'council', 'councils');
  const low = n < 0.8 * (n + missing);
  const said = [
    firmness === 'indicative' ? 'indicative' : null,
    because,
    stale,
    low ? hidden(missing) : null,
  ].filter((each) => each !== null);
  const second = said.join('; ');
  return [
    `${set}, ${periodId}`,
    ...(second === '' ? [] : [second.charAt(0).toUpperCase() + second.slice(1)]),
  ];
}

/** "2 years older". */
export function staleWords(years: number): string {
  return `${count(years)} years older`;
}

/** "Lowest quarter, 2011/12". */
export function bandOfYear(band: Band, periodId: string): string {
  return `${bandWord(band)}, ${periodId}`;
}

/** Target and quarter disagree; each is said once, without a cause. */
export const BETTER_THAN_TARGET_NOT_COUNCILS =
  'Better than our target, but most councils do better.';
export const MEETS_TARGET_NOT_COUNCILS = 'Meets our target, but most councils do better.';
export const SHORT_OF_TARGET_NOT_COUNCILS = 'Short of our target, but better than most councils.';

/** "Better than our target; higher than England’s average." */
export function besideAverage(target: 'better' | 'meets' | 'short', higher: boolean): string {
  const first = { better: 'Better than', meets: 'Meets', short: 'Short of' } as const;
  return `${first[target]} our target; ${higher ? 'higher' : 'lower'} than England’s average.`;
}
