import type { Band } from '../domain/band.ts';
import type { Words } from './words.ts';
import { count, counted, listed } from './format.ts';
import { monthWords } from './period.ts';

/** "Full years 85.5% and 71.4%; 2012/13 so far 53.6%, 52.1%, 47%. Target 85% or more by March 2013." */
export function sparkWords(parts: {
  readonly years: readonly string[];
  readonly sinceYear: string;
  readonly sinceWords: readonly string[];
  readonly target: string | null;
}): string {
  const years =
    parts.years.length === 0
      ? []
      : [`${parts.years.length === 1 ? 'full year' : 'full years'} ${listed(parts.years)}`];
  const since =
    parts.sinceWords.length === 0
      ? []
      : [`${parts.sinceYear} so far ${parts.sinceWords.join(', ')}`];
  const history = [...years, ...since].join('; ');
  const first =
    history === '' ? 'No figures yet' : history.charAt(0).toUpperCase() + history.slice(1);
  return parts.target === null ? `${first}.` : `${first}. ${parts.target}.`;
}

/** "How are Harrow’s children doing?" */
export function titleWords(areaName: string): string {
  const owner = areaName.endsWith('s') ? `${areaName}’` : `${areaName}’s`;
  return `How are ${owner} children doing?`;
}

export interface Tally {
  readonly measures: number;
  readonly met: number;
  readonly notMet: number;
  readonly tooSoon: number;
  readonly noFigure: number;
  readonly other: number;
  /** How many measures have a target at all. */
  readonly targets: number;
}

const clause = (n: number, one: string, many: string): readonly string[] =>
  n === 0 ? [] : [`${count(n)} ${n === 1 ? one : many}`];

const noTargets = (measures: number): string =>
  `${counted(measures, 'measure', 'measures')}; no targets have been added, so none is judged against one.`;

/** "Of 11 measures, 6 meet their target, 4 do not, and 1 cannot be judged until March." */
export function tallyWords(tally: Tally, yearEndMonth: string): string {
  const parts = [
    ...clause(tally.met, 'meets its target', 'meet their target'),
    ...(tally.met > 0
      ? clause(tally.notMet, 'does not', 'do not')
      : clause(tally.notMet, 'does not meet its target', 'do not meet their target')),
    ...clause(
      tally.tooSoon,
      `cannot be judged until ${monthWords(yearEndMonth)}`,
      `cannot be judged until ${monthWords(yearEndMonth)}`,
    ),
    ...clause(tally.noFigure, 'has no figure yet', 'have no figure yet'),
    ...clause(tally.other, 'has no target that can be judged', 'have no target that can be judged'),
  ];
  if (tally.measures === 0) return 'No figures yet.';
  if (tally.targets === 0) return noTargets(tally.measures);
  const of = `Of ${counted(tally.measures, 'measure', 'measures')}`;
  if (parts.length < 3) return `${of}, ${parts.join(' and ')}.`;
  return `${of}, ${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}.`;
}

const bandPlaces = [
  ['A', 'in the best quarter of England’s councils'],
  ['B', 'in the better half'],
  ['C', 'in the lower half'],
  ['D', 'in the lowest quarter'],
] as const satisfies readonly (readonly [Band, string])[];

/** "Of 42 measures, 9 are in the best quarter of England’s councils, 12 in the better half, …": without files of its own a council has no targets. */
export function quartersWords(measures: number, counts: Readonly<Record<Band, number>>): string {
  const judged = bandPlaces.reduce((sum, [band]) => sum + counts[band], 0);
  if (measures === 0) return 'No figures yet.';
  const of = counted(measures, 'measure', 'measures');
  if (judged === 0)
    return `${of}, ${measures === 1 ? 'which has no quarter' : 'none of which has a quarter'}.`;
  const said = bandPlaces
    .filter(([band]) => counts[band] > 0)
    .map(
      ([band, words], at) =>
        `${count(counts[band])}${at === 0 ? (counts[band] === 1 ? ' is' : ' are') : ''} ${words}`,
    );
  const without = measures - judged;
  const rest = without === 0 ? [] : [`${count(without)} without a quarter`];
  return `Of ${of}, ${listed([...said, ...rest])}.`;
}

/** The line under the title: which figures, which councils, how many meet their target. */
export function standfirstWords(parts: {
  readonly until: string;
  readonly published: boolean;
  readonly benchmark: string | null;
  readonly tally: string;
}): Words {
  const beside =
    parts.benchmark === null
      ? 'compared with the latest councils’ figures that each measure allows'
      : `compared with councils in ${parts.benchmark}`;
  const figures = parts.published ? 'Published figures' : 'Figures';
  return [`${figures} to the end of ${parts.until}, ${beside}. `, { strong: parts.tally }];
}

export const NO_NOTE = 'No note given.';

/** "September: 122 of 234 were completed" where the note belongs to an earlier figure. */
export function datedNote(month: string, note: string): string {
  return `${month}: ${note}`;
}

export const AVERAGES_SOURCE =
  'Councils’ figures: Department for Education, Open Government Licence v3.0.';

/** "Our figures: council-table.csv and targets.csv." */
export function ourSource(files: readonly string[]): string {
  return `Our figures: ${listed(files)}.`;
}

export const TIE_SOURCE =
  'A value on a line between two quarters takes the lower-value side, as in the Department for Education’s own tool.';
export const PUBLISHED_SOURCE =
  'Figures printed as published in a council’s own table are marked so, and are never ranked.';
