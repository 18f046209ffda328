import type { Polarity } from '../domain/indicator.ts';
import { count, counted, fixed, listed, sentenceCase } from './format.ts';
import { dayWords } from './period.ts';

/** How the comparison is made, beside every view of it. */
export const methodTerms = {
  set: 'Compared with',
  quarters: 'Quarters',
  ties: 'Values on a line',
  hidden: 'Hidden figures',
  rank: 'Rank',
  averages: 'Averages',
  neighbours: 'Neighbours',
  interval: 'Interval',
  year: 'Year',
} as const;

export const methodWords = {
  set: (name: string, councils: number, own: boolean): string =>
    `${name}: ${counted(councils, 'council', 'councils')} in being then${own ? ', ours included' : ', ours not among them'}.`,
  quarters:
    'The three lines between quarters are quantiles of type 7 (Excel’s QUARTILE.INC) over all councils of the set with a figure. No quarter is given where fewer than 8 councils, or fewer than half, have a figure, or where ties would put more than 40% or fewer than 10% of councils in one quarter.',
  ties: 'A value equal to a line goes to the side of lower values, as in the Department’s interactive tool. “If we chose otherwise” shows what the other rule would do.',
  hidden:
    'Small numbers are hidden by the Department, mostly in small councils with good figures. With them, the lines between quarters would move towards better; under 80% coverage this is said.',
  rank: 'The best is 1; councils with the same figure share a place (=3 of 149). A missing figure is never ranked.',
  averages:
    'England’s and a region’s averages are as published. Others are labelled: all cases together (pooled), the mean, or the middle of the other councils. The Department’s interactive tool uses the mean of neighbours, its children’s social care dashboard the middle, so the two disagree.',
  interval:
    'Where the counts are known, a 95% Wilson interval (Byar’s for rates) says how far the figure could be by chance alone.',
  year: (words: string): string =>
    `Figures that end within the ${words}; a figure of another date says so.`,
  latest: 'The latest year published for each measure.',
} as const;

/** "Year to March 2025"; in running text "year to March 2025". */
export const yearName = (id: string): string => `year to March ${Number(id.slice(0, 4)) + 1}`;
export const yearChoice = (id: string): string => sentenceCase(yearName(id));

export const councilsWords = {
  sentence: (set: string, councils: number, measures: number, year: string): string =>
    `${set} by measure, ${year}: ${counted(councils, 'council', 'councils')}, ${counted(measures, 'measure', 'measures')}. Each letter is a council’s quarter in this set. A, best quarter; D, lowest.`,
  noRegion: 'No region',
} as const;

const side = (polarity: Polarity): string =>
  polarity === 'low'
    ? 'Lower is better, so better is to the right: the scale runs down.'
    : polarity === 'high'
      ? 'Better is to the right.'
      : 'Neither side is better.';

export const measureWords = {
  caption: (n: number, councils: number, polarity: Polarity): string =>
    `${counted(n, 'council', 'councils')}${n < councils ? ` of ${count(councils)}; ${counted(councils - n, 'has', 'have')} no figure` : ''}. Each ring is one council, stacked where they share a figure. ${side(polarity)}`,
  sentence: (area: string, shown: string, place: string, set: string): string =>
    `${area}: ${shown}${place === '' ? '' : `, ${place}`} among ${set}.`,
  absent: (area: string, reason: string): string => `${area} has no figure: ${reason}.`,
  overTime: (set: string, zero: boolean): string =>
    `The shaded ribbons are the quarters of ${set}, each year by itself; councils that have merged or split count by their dates.${zero ? '' : ' The scale does not begin at zero.'}`,
  year: (id: string, shown: string, n: number): string =>
    `${id}: ${shown}, ${counted(n, 'council', 'councils')}`,
  breakAt: (from: string, words: string): string => `From ${dayWords(from)}: ${words}`,
  boundary: (parts: {
    readonly from: readonly string[];
    readonly to: string;
    readonly on: string;
  }): string => {
    const others = parts.from.filter((name) => name !== parts.to);
    const when = dayWords(parts.on);
    return others.length === 0
      ? `${parts.to} was given new bounds on ${when}.`
      : `${parts.to} took over from ${listed(parts.from)} on ${when}.`;
  },
  tableCaption: (name: string, set: string, period: string): string =>
    `${name}: councils of ${set}, ${period}`,
  yearsCaption: (name: string, area: string, set: string): string =>
    `${name}: ${area} and ${set}, year by year`,
  columns: {
    council: 'Council',
    figure: 'Figure',
    people: 'People',
    interval: '95% interval',
    rank: 'Rank',
    quarter: 'Quarter',
    year: 'Year',
    n: 'Councils',
    lines: 'Lines between quarters',
    england: 'England, middle',
    london: 'London, middle',
    neighbours: 'Neighbours, middle',
  },
  none: '',
  noQuarter: 'No band',
  to: (low: string, high: string): string => `${low} to ${high}`,
} as const;

/** 0.31 is "0.3". */
const strength = (r: number): string => fixed(r, 2);

function strengthWords(r: number): string {
  const size = Math.abs(r);
  if (size < 0.1) return 'hardly go together';
  const how = size < 0.3 ? 'weakly' : size < 0.5 ? 'moderately' : 'strongly';
  return r > 0 ? `go together ${how}` : `go opposite ways ${how}`;
}

export const pairsWords = {
  sentence: (n: number, across: string, up: string, rank: number | null): string =>
    rank === null
      ? `${counted(n, 'council has', 'councils have')} both figures.`
      : `Over ${counted(n, 'council', 'councils')} the two ${strengthWords(rank)} (rank correlation ${strength(rank)}): ${across} across, ${up} upwards.`,
  caution: (n: number, small: number): string => {
    if (n < 3)
      return 'Fewer than three councils have both figures, so nothing can be read from them.';
    const few = n < 30 ? ` Only ${count(n)} councils: a few of them decide the picture.` : '';
    const groups =
      small > 0
        ? ` ${counted(small, 'council rests', 'councils rest')} on fewer than 30 cases in one of the two, and ${small === 1 ? 'is' : 'are'} drawn hollow and dashed.`
        : '';
    return `An association between councils, not a cause: other things differ between them too.${few}${groups}`;
  },
  caption: (across: string, up: string): string => `${up} by ${across.toLowerCase()}`,
} as const;

export const packsWords = {
  sentence: (measures: number, figures: string, years: number): string =>
    `${counted(measures, 'measure', 'measures')} over ${counted(years, 'year', 'years')}: ${figures} figures of councils, bundled with the page. A newer file of the Department’s is added like any other, under Add figures.`,
  caption: 'Benchmarks held',
  licence: 'Open Government Licence v3.0',
  uploaded: 'Uploaded by you',
  columns: {
    measure: 'Measure',
    years: 'Years',
    latest: 'Latest',
    n: 'Councils with a figure, latest',
    source: 'Source',
    licence: 'Licence',
  },
  range: (first: string, last: string, n: number): string => `${first} to ${last} (${count(n)})`,
  of: (n: number, councils: number): string => `${count(n)} of ${count(councils)}`,
} as const;
