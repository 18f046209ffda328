import { compareWords, setChoice } from '../copy/compare.ts';
import { yearChoice } from '../copy/compare-views.ts';
import type { Area } from '../domain/area.ts';
import type { ComparatorId } from '../domain/band.ts';
import { areaFor, type Catalogue } from '../domain/catalogue.ts';
import { comparatorsFor, parseComparator } from '../domain/comparator.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { CompareView } from '../insight/views-compare.ts';
import type { Warehouse } from '../warehouse/open.ts';
import { councilsOfToday } from './councils.ts';
import { indicatorsByYear, usualYear } from './years.ts';

/** What is compared: one council, a set of measures, a set of councils, and a second set beside it. */
export interface AskedCompare {
  readonly areaCode: string;
  /** `2024/25`, `latest` of each measure, or null: the last year that most measures have. */
  readonly year: string | null;
  readonly comparator: ComparatorId;
  readonly beside: ComparatorId;
  readonly theme: string | null;
  /** Codes of a set of one's own; empty for the theme's or all. */
  readonly measures: readonly string[];
  /** ONS codes by the name of the group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** The council, year, measures and sets that a question turned out to mean. */
export interface Ground {
  readonly area: Area;
  readonly year: string | null;
  readonly years: readonly string[];
  readonly all: readonly Indicator[];
  readonly indicators: readonly Indicator[];
  readonly comparator: ComparatorId;
  readonly beside: ComparatorId;
  readonly sets: readonly ComparatorId[];
}

const known = (id: ComparatorId, sets: readonly ComparatorId[]): boolean => {
  const comparator = parseComparator(id);
  if (comparator === null) return false;
  return comparator.kind === 'group' ? sets.includes(id) : true;
};

/** The council, year, measures and sets that are meant. Throws on an area that does not exist. */
export async function groundOf(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedCompare,
): Promise<Ground> {
  const area = areaFor(catalogue, asked.areaCode);
  if (area === null) throw new Error(`No area ${asked.areaCode} in the catalogue`);
  const periods = await warehouse.benchmarkPeriods();
  const basisOf = new Map(catalogue.indicators.map((one) => [one.code, one.yearBasis] as const));
  const yearly = periods.filter(({ indicatorCode, basis }) => basisOf.get(indicatorCode) === basis);
  const held = new Set(yearly.map(({ indicatorCode }) => indicatorCode));
  const all = catalogue.indicators.filter(({ code }) => held.has(code));
  const counts = indicatorsByYear(yearly);
  const years = [...counts.keys()].toSorted().toReversed();
  const chosen = asked.year !== null && years.includes(asked.year) ? asked.year : usualYear(counts);
  const mine = all.filter(({ code }) => asked.measures.includes(code));
  const themed = all.filter(({ theme }) => asked.theme === null || theme === asked.theme);
  const sets = comparatorsFor(area, [...asked.groups.keys()]);
  if (asked.groups.size > 0) {
    const groups = [...asked.groups.keys()].map((name) => `group:${name}`);
    await warehouse.useComparators(groups, asked.groups);
  }
  const comparator = known(asked.comparator, sets) ? asked.comparator : 'england';
  const second = known(asked.beside, sets) ? asked.beside : 'london';
  // A set beside itself says nothing more.
  const other = comparator === 'england' ? 'london' : 'england';
  return {
    area,
    year: asked.year === 'latest' ? null : chosen,
    years,
    all,
    indicators: mine.length > 0 ? mine : themed.length > 0 ? themed : all,
    comparator,
    beside: second === comparator ? other : second,
    sets,
  };
}

/** What may be chosen, on the ground that was found. */
export function choicesOf(
  catalogue: Catalogue,
  ground: Ground,
): Pick<CompareView, 'areas' | 'yearChoices' | 'comparators' | 'themeChoices' | 'indicators'> {
  const { area, all, years, sets } = ground;
  const offered = [...new Set([...sets, ground.comparator, ground.beside])];
  const themes = catalogue.themes.filter(({ name }) => all.some(({ theme }) => theme === name));
  return {
    areas: councilsOfToday(catalogue, area)
      .map(({ code, name }) => ({ id: code, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    yearChoices: [
      ...years.map((id) => ({ id, label: yearChoice(id) })),
      { id: 'latest', label: compareWords.latestChoice },
    ],
    comparators: offered.map((id) => ({ id, label: setChoice(id, regionOf(catalogue, id)) })),
    themeChoices: themes.map(({ name }) => ({ id: name, label: name })),
    indicators: all.map(({ code, name }) => ({ id: code, label: name })),
  };
}

/** The region that a `region:` id names, by its name. */
export function regionOf(catalogue: Catalogue, id: ComparatorId): string | null {
  const comparator = parseComparator(id);
  if (comparator?.kind !== 'region') return null;
  return areaFor(catalogue, comparator.regionCode)?.name ?? null;
}

/** All ONS codes that these places' authorities have had, so that older figures are theirs too. */
export function everyCode(catalogue: Catalogue, codes: readonly string[]): ReadonlySet<string> {
  const authorities = new Set(
    catalogue.areas.flatMap(({ code, authorityCode }) =>
      authorityCode !== null && codes.includes(code) ? [authorityCode] : [],
    ),
  );
  const all = catalogue.areas.filter(
    ({ authorityCode }) => authorityCode !== null && authorities.has(authorityCode),
  );
  return new Set([...codes, ...all.map(({ code }) => code)]);
}
