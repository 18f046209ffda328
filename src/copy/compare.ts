import type { Band, ComparatorId, NoBandReason } from '../domain/band.ts';
import { parseComparator } from '../domain/comparator.ts';
import { bandWord, noBandWords } from './bands.ts';
import { count, counted, listed, sentenceCase } from './format.ts';
import type { Words } from './words.ts';

const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** "six", "46". */
const inWords = (n: number): string => small[n] ?? count(n);

const owner = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** A set of councils in a list: "England’s councils", "Statistical neighbours, 2025 list". */
export function setChoice(id: ComparatorId, regionName: string | null): string {
  const comparator = parseComparator(id);
  if (comparator === null) return id;
  switch (comparator.kind) {
    case 'england':
      return 'England’s councils';
    case 'london':
      return 'London’s councils';
    case 'inner-london':
      return 'Inner London’s councils';
    case 'outer-london':
      return 'Outer London’s councils';
    case 'region':
      return `${regionName ?? comparator.regionCode} councils`;
    case 'neighbours':
      return `Statistical neighbours, ${comparator.model} list`;
    case 'group':
      return `My list: ${comparator.name}`;
  }
}

/** The same set inside a sentence: "England’s councils", "the statistical neighbours (2025 list)". */
export function setInText(id: ComparatorId, regionName: string | null): string {
  const comparator = parseComparator(id);
  if (comparator?.kind === 'neighbours')
    return `the statistical neighbours (${comparator.model} list)`;
  if (comparator?.kind === 'group') return `the councils of “${comparator.name}”`;
  return setChoice(id, regionName);
}

/** The same set as a column's heading: "England", "Neighbours 2025". */
export function setName(id: ComparatorId, regionName: string | null): string {
  const comparator = parseComparator(id);
  if (comparator === null) return id;
  switch (comparator.kind) {
    case 'england':
      return 'England';
    case 'london':
      return 'London';
    case 'inner-london':
      return 'Inner London';
    case 'outer-london':
      return 'Outer London';
    case 'region':
      return regionName ?? comparator.regionCode;
    case 'neighbours':
      return `Neighbours ${comparator.model}`;
    case 'group':
      return comparator.name;
  }
}

/** "21 of 153", "=104 of 151", "would be 12th of 34". */
export function placeWords(parts: {
  readonly rank: number;
  readonly tied: number;
  readonly n: number;
  readonly member: boolean;
}): string {
  const place = `${parts.tied > 0 ? '=' : ''}${count(parts.rank)} of ${count(parts.n)}`;
  return parts.member ? place : `would be ${place}`;
}

export const shortReasons: Readonly<Record<NoBandReason, string>> = {
  own_missing: 'no figure',
  no_polarity: 'no better side',
  plain_count: 'a plain count',
  no_benchmark: 'no councils',
  too_few: 'too few councils',
  low_coverage: 'too few councils',
  tied: 'too many tied',
  part_year: 'part of a year',
  basis_differs: 'counted otherwise',
};

/** What stands in a cell of the rug in place of a letter. */
export const rugMarks: Readonly<Record<NoBandReason, string>> = {
  own_missing: 'none',
  no_polarity: '·',
  plain_count: '·',
  no_benchmark: 'none',
  too_few: 'few',
  low_coverage: 'few',
  tied: 'tied',
  part_year: 'part',
  basis_differs: 'basis',
};

const bandCounts: readonly (readonly [Band, string])[] = [
  ['A', 'in the best quarter'],
  ['B', 'in the better half'],
  ['C', 'in the lower half'],
  ['D', 'in the lowest quarter'],
];

/** "Of 16 measures, six are in the best quarter, one in the better half …". */
export function standfirstWords(parts: {
  readonly areaName: string;
  readonly total: number;
  readonly counts: Readonly<Record<Band, number>>;
  readonly best: readonly string[];
  readonly lowest: readonly string[];
}): Words {
  const { areaName, counts, best, lowest, total } = parts;
  const judged = counts.A + counts.B + counts.C + counts.D;
  if (judged === 0) return [`None of ${counted(total, 'measure', 'measures')} has a quarter here.`];
  const said = bandCounts.filter(([band]) => counts[band] > 0);
  const list = listed(
    said.map(([band, words], place) => {
      const n = counts[band];
      const verb = place === 0 ? (n === 1 ? ' is' : ' are') : '';
      return `${inWords(n)}${verb} ${words}`;
    }),
  );
  const without =
    total > judged
      ? ` ${sentenceCase(inWords(total - judged))} more ${total - judged === 1 ? 'has' : 'have'} no quarter.`
      : '';
  const stands =
    best.length > 0 && lowest.length > 0
      ? ` ${areaName} stands highest on ${listed(best)}, and lowest on ${listed(lowest)}.`
      : '';
  return [
    `Of ${inWords(judged)} ${judged === 1 ? 'measure' : 'measures'}, `,
    { strong: `${list}.` },
    `${without}${stands}`,
  ];
}

export const compareWords = {
  title: (areaName: string): string => `How does ${areaName} compare?`,
  eyebrow: (areaName: string, year: string, councils: number): string =>
    `${areaName}, ${year}, among ${counted(councils, 'council', 'councils')} with children’s services`,
  latest: 'the latest year of each measure',
  latestChoice: 'Latest of each measure',
  allMeasures: 'All measures',
  chosenMeasures: 'The measures I chose',
  noCounts: 'no counts',
  interval: (lower: string, upper: string): string => `95% interval ${lower} to ${upper}`,
  coverage: (n: number, councils: number): string =>
    `${count(n)} of ${counted(councils, 'council', 'councils')}; ${count(councils - n)} hidden or missing`,
  lowCoverage: (missing: number): string => `${count(missing)} have no figure`,
  asFor: (set: string): string => `As for ${set}`,
  noBand: (reason: NoBandReason, n: number, councils: number): string =>
    reason === 'tied'
      ? 'Too many share a figure'
      : noBandWords(reason, {
          n,
          councils,
          periodId: null,
          sharedBest: 0,
          bestShown: null,
          comparatorWords: '',
        }),
  range: (shown: readonly string[]): string => {
    const [worst = '', first = '', middle = '', last = '', best = ''] = shown;
    return `Worst ${worst}; lines between quarters ${first}, ${middle}, ${last}; best ${best}`;
  },
  plainRange: (shown: readonly string[]): string => {
    const [low = '', first = '', middle = '', last = '', high = ''] = shown;
    return `Lowest ${low}; lines between quarters ${first}, ${middle}, ${last}; highest ${high}`;
  },
  noEarlier: 'no year before',
  brokenSeries: 'the definition changed',
  unchanged: 'No change',
  published: (set: string, shown: string): string => `${set}, as published: ${shown}`,
  pooled: (set: string, shown: string, n: number): string =>
    `${set}, all their cases together: ${shown} (${counted(n, 'council', 'councils')} with counts)`,
  mean: (set: string, shown: string, n: number): string =>
    `${set}, mean of ${counted(n, 'other council', 'other councils')}: ${shown}`,
  median: (set: string, shown: string, n: number): string =>
    `${set}, middle of ${counted(n, 'other council', 'other councils')}: ${shown}`,
} as const;

export const yearsWords = {
  sentence: (areaName: string, set: string): string =>
    `${owner(areaName)} quarter among ${set}, each year against its own year. A, best quarter; D, lowest.`,
  notPublished: (year: string): string => `${year}: no figures were published`,
  cell: (year: string, shown: string, band: Band | null, reason: string, place: string): string =>
    [`${year}: ${shown}`, band === null ? reason : bandWord(band).toLowerCase(), place]
      .filter((part) => part !== '')
      .join(', '),
} as const;
