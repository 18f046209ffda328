import { otherwiseWords } from '../../copy/compare-otherwise.ts';
import {
  compareWords,
  setChoice,
  setInText,
  setName,
  standfirstWords,
} from '../../copy/compare.ts';
import { yearName } from '../../copy/compare-views.ts';
import type { Band, ComparatorId } from '../../domain/band.ts';
import { parseComparator } from '../../domain/comparator.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Theme } from '../../domain/catalogue.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import type { CompareView, ProfileRow } from '../views-compare.ts';
import { definitionsView, methodView } from './method.ts';
import { otherwiseView, type OtherChoice } from './otherwise.ts';
import { profileRow } from './profile.ts';
import { yearsView } from './years.ts';

export interface CompareInput {
  readonly areaCode: string;
  readonly areaName: string;
  readonly regionName: string | null;
  /** `2024/25`; null for the latest of each measure. */
  readonly year: string | null;
  readonly yearBefore: string | null;
  readonly comparator: ComparatorId;
  readonly beside: ComparatorId;
  readonly alternatives: readonly ComparatorId[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  /** One row an indicator and comparator. */
  readonly rows: readonly ComparedRow[];
  /** The same figures beside the chosen set of the year before. */
  readonly before: readonly ComparedRow[];
  readonly years: readonly ComparedRow[];
  readonly neighbours: { readonly model: string; readonly names: readonly string[] } | null;
  readonly choices: Pick<
    CompareView,
    'areas' | 'yearChoices' | 'comparators' | 'themeChoices' | 'indicators'
  >;
}

const rowsOf = (input: CompareInput, id: ComparatorId): readonly ComparedRow[] =>
  input.rows.filter(({ comparator }) => comparator === id);

function profileRows(input: CompareInput): readonly ProfileRow[] {
  const find = (id: ComparatorId, code: string): ComparedRow | null =>
    rowsOf(input, id).find(({ indicatorCode }) => indicatorCode === code) ?? null;
  return input.indicators.flatMap((indicator): readonly ProfileRow[] => {
    const chosen = find(input.comparator, indicator.code);
    const beside = find(input.beside, indicator.code);
    if (chosen === null || beside === null) return [];
    return [
      profileRow({
        indicator,
        chosen,
        beside,
        england: find('england', indicator.code),
        london: find('london', indicator.code),
        years: input.years,
        year: input.year,
        chosenName: setName(input.comparator, input.regionName),
      }),
    ];
  });
}

function otherChoices(input: CompareInput): readonly OtherChoice[] {
  const { regionName, comparator, year, yearBefore } = input;
  const shown = rowsOf(input, comparator);
  const sets = input.alternatives
    .filter((id) => id !== comparator)
    .map((id): OtherChoice => {
      const name = setName(id, regionName);
      const label = otherwiseWords.withYear(name, year ?? '');
      return {
        id,
        label,
        words: otherwiseWords.beside(name),
        rule: 'lait',
        rows: rowsOf(input, id),
      };
    });
  const earlier: readonly OtherChoice[] =
    yearBefore === null
      ? []
      : [
          {
            id: 'year',
            label: otherwiseWords.withYear(setName(comparator, regionName), yearBefore),
            words: otherwiseWords.ifYear(yearBefore),
            rule: 'lait',
            rows: input.before,
          },
        ];
  return [
    ...sets,
    {
      id: 'line',
      label: otherwiseWords.favourable,
      words: otherwiseWords.ifLine,
      rule: 'favourable',
      rows: shown,
    },
    ...earlier,
    {
      id: 'chance',
      label: otherwiseWords.interval,
      words: otherwiseWords.ifChance,
      rule: 'interval',
      rows: shown,
    },
  ];
}

/** Names of the measures nearest to the best, and to the lowest, place; at most two of each. */
function extremes(rows: readonly ProfileRow[]): {
  readonly best: readonly string[];
  readonly lowest: readonly string[];
} {
  const placed = rows
    .flatMap(({ name, place }) =>
      place.band === null || place.rank === null
        ? []
        : [{ name, band: place.band, share: (place.rank - 0.5) / place.n }],
    )
    .toSorted((a, b) => a.share - b.share);
  const named = (items: typeof placed): readonly string[] =>
    items.slice(0, 2).map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1));
  return {
    best: named(placed.filter(({ band }) => band === 'A')),
    lowest: named(placed.filter(({ band }) => band === 'D').toReversed()),
  };
}

function standfirst(input: CompareInput, rows: readonly ProfileRow[]): CompareView['standfirst'] {
  const counted = (band: Band): number => rows.filter(({ place }) => place.band === band).length;
  return standfirstWords({
    areaName: input.areaName,
    total: rows.length,
    counts: { A: counted('A'), B: counted('B'), C: counted('C'), D: counted('D') },
    ...extremes(rows),
  });
}

const sourcesOf = (indicators: readonly Indicator[]): readonly string[] => [
  ...new Set(indicators.map(({ source }) => source)),
];

/** The whole comparison of one council: profile, other choices, years, method. Pure, serialisable. */
export function compareView(input: CompareInput): CompareView {
  const { areaName, comparator, regionName, year } = input;
  const rows = profileRows(input);
  const present = new Set(rows.map(({ indicatorCode }) => indicatorCode));
  const shown = rowsOf(input, comparator);
  const councils = Math.max(0, ...shown.map((row) => row.councils));
  const neighbours =
    input.neighbours === null
      ? null
      : otherwiseWords.neighbours(input.neighbours.model, input.neighbours.names);
  const chosenName = setName(comparator, regionName);
  const drawn = input.indicators.filter(({ code }) => present.has(code));
  const asShown = otherwiseWords.asShown(chosenName, year ?? '');
  return {
    areaCode: input.areaCode,
    areaName,
    comparator,
    comparatorName: chosenName,
    beside: input.beside,
    besideName: setName(input.beside, regionName),
    year,
    yearWords: year === null ? compareWords.latest : yearName(year),
    eyebrow: compareWords.eyebrow(
      areaName,
      year === null ? compareWords.latest : yearName(year),
      councils,
    ),
    title: compareWords.title(areaName),
    standfirst: standfirst(input, rows),
    themes: input.themes
      .map(({ name }) => ({ name, rows: rows.filter(({ theme }) => theme === name) }))
      .filter((theme) => theme.rows.length > 0),
    absent: input.indicators.filter(({ code }) => !present.has(code)).map(({ name }) => name),
    otherwise: otherwiseView({
      areaName,
      indicators: drawn,
      shown,
      shownLabel: asShown,
      choices: otherChoices(input),
      neighbours,
    }),
    years: yearsView(drawn, input.years, {
      area: areaName,
      set: setInText(comparator, regionName),
    }),
    method: methodView({
      setName: setChoice(comparator, regionName),
      councils,
      member: shown.some(({ member }) => member),
      yearWords: year === null ? null : yearName(year),
      neighbours: parseComparator(comparator)?.kind === 'neighbours' ? neighbours : null,
    }),
    definitions: definitionsView(drawn),
    sources: sourcesOf(drawn),
    ...input.choices,
  };
}
