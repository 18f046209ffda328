import { comparatorName } from '../copy/bands.ts';
import { comparatorChoice, periodChoice, publishedOnly } from '../copy/choices.ts';
import { ENGLAND } from '../domain/area.ts';
import type { Area } from '../domain/area.ts';
import type { ComparatorId } from '../domain/band.ts';
import { financialYear, parsePeriodChoice } from '../domain/calendar.ts';
import type { PeriodChoice } from '../domain/calendar.ts';
import { comparatorsFor, parseComparator } from '../domain/comparator.ts';
import { areaFor } from '../domain/catalogue.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/period.ts';
import { indicatorView } from '../insight/indicator.ts';
import { factsOf, scorecardIndicators, scorecardView } from '../insight/scorecard.ts';
import type { ScorecardInput } from '../insight/scorecard.ts';
import type { Choice, IndicatorView, ScorecardView } from '../insight/views.ts';
import type { Groups } from '../warehouse/comparators.ts';
import type { Warehouse } from '../warehouse/open.ts';
import type { BandRow } from '../warehouse/rows.ts';
import { councilsOfToday } from './councils.ts';
import { indicatorsByYear, usualYear } from './years.ts';

/** What is asked for: an area, a period id and a benchmark year (null: the latest each figure allows). */
export interface AskedView {
  readonly areaCode: string;
  readonly period: string;
  readonly benchmark: string | null;
  /** How the officer has said that measures are judged, by their codes. */
  readonly judging?: ScorecardInput['judging'];
}

export interface AskedIndicator extends AskedView {
  readonly indicatorCode: string;
  readonly comparator: ComparatorId;
  /** ONS codes by the name of the group. */
  readonly groups?: Groups;
}

function areaOf(catalogue: Catalogue, code: string): Area {
  const area = areaFor(catalogue, code);
  if (area === null) throw new Error(`No area ${code} in the catalogue`);
  return area;
}

function periodOf(id: string): PeriodChoice {
  const period = parsePeriodChoice(id);
  if (period === null) throw new Error(`Not a period: ${id}`);
  return period;
}

/** The id under which a period that ends on a day is asked for. */
function idOfEnd(end: IsoDate): string {
  return end.slice(5, 7) === '03' ? financialYear(end) : end.slice(0, 7);
}

/**
 * The ends of the years of published figures, as far as most indicators have theirs: later ones are
 * a few measures' alone, and no picture of a council.
 */
async function publishedYearEnds(warehouse: Warehouse): Promise<readonly IsoDate[]> {
  const counts = indicatorsByYear(await warehouse.benchmarkPeriods());
  const last = usualYear(counts);
  return [...counts.keys()]
    .filter((year) => last !== null && year <= last)
    .toSorted()
    .map((year) => `${Number(year.slice(0, 4)) + 1}-03-31`);
}

/** The periods that an area has figures for, newest first: of its own, else of published years. */
export async function periodChoices(
  warehouse: Warehouse,
  areaCode: string,
): Promise<readonly Choice[]> {
  const isOurs = (await warehouse.ownAreas()).includes(areaCode);
  const ends = isOurs ? await warehouse.ownPeriods(areaCode) : await publishedYearEnds(warehouse);
  const choices = new Map(ends.map((end) => [idOfEnd(end), end]));
  return [...choices].map(([id, end]) => ({ id, label: periodChoice(id, end) })).toReversed();
}

/** The councils with figures of their own first, then every other of today, whose are published. */
async function areaChoices(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: Area,
): Promise<readonly Choice[]> {
  const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, 'en-GB');
  const codes = await warehouse.ownAreas();
  const own = codes.map((id) => ({ id, label: areaFor(catalogue, id)?.name ?? id }));
  const authorities = new Set(own.map(({ id }) => areaFor(catalogue, id)?.authorityCode));
  const others = [...councilsOfToday(catalogue, asked)].filter(
    ({ authorityCode }) => !authorities.has(authorityCode),
  );
  return [
    ...own.toSorted(byLabel),
    ...others.map(({ code, name }) => ({ id: code, label: publishedOnly(name) })).toSorted(byLabel),
  ];
}

async function benchmarkChoices(
  warehouse: Warehouse,
  indicators: ReadonlySet<string>,
  asAt: IsoDate,
): Promise<readonly Choice[]> {
  const periods = await warehouse.benchmarkPeriods();
  const years = periods
    .filter(({ indicatorCode, end }) => indicators.has(indicatorCode) && end <= asAt)
    .map(({ end }) => financialYear(end));
  return [...new Set(years)]
    .toSorted()
    .toReversed()
    .map((id) => ({ id, label: id }));
}

async function ask(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedView,
  comparators: readonly ComparatorId[],
): Promise<ScorecardInput> {
  const area = areaOf(catalogue, asked.areaCode);
  const period = periodOf(asked.period);
  const { code: areaCode } = area;
  const asAt = period.end;
  const standings = await warehouse.standings({
    areaCode,
    asAt,
    benchmark: asked.benchmark,
    comparators,
  });
  const series = await warehouse.ownSeries({ areaCode, indicatorCode: null, asAt: null });
  const targets = await warehouse.targets(areaCode);
  const best = await warehouse.publishedBest();
  const known = new Set([...series, ...targets].map(({ indicatorCode }) => indicatorCode));
  return {
    areaCode,
    areaName: area.name,
    period,
    benchmark: asked.benchmark,
    catalogue,
    standings: standings.now,
    lastFullYear: standings.lastFullYear,
    series,
    england: await warehouse.printed(ENGLAND),
    targets,
    best,
    areas: await areaChoices(warehouse, catalogue, area),
    periods: await periodChoices(warehouse, areaCode),
    benchmarks: await benchmarkChoices(warehouse, known, asAt),
    judging: asked.judging,
  };
}

/** The scorecard of one area and period. Throws on an area or period that does not exist. */
export async function askScorecard(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedView,
): Promise<ScorecardView> {
  return scorecardView(await ask(warehouse, catalogue, asked, ['england', 'london']));
}

/** The sets of councils that an area may be compared with, groups of one's own among them. */
function comparatorChoices(area: Area, groups: Groups): readonly Choice[] {
  return comparatorsFor(area, [...groups.keys()]).map((id) => ({
    id,
    label: comparatorChoice(id, area.name, area.regionName),
  }));
}

/**
 * One indicator's page; null where the area's scorecard does not hold the indicator. Throws on an
 * area or period that does not exist.
 */
export async function askIndicator(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedIndicator,
): Promise<IndicatorView | null> {
  const { indicatorCode, groups = new Map() } = asked;
  const choices = comparatorChoices(areaOf(catalogue, asked.areaCode), groups);
  // A group that is not held any more, as after an undo, has no councils.
  const isGone = parseComparator(asked.comparator)?.kind === 'group';
  const comparator =
    isGone && !choices.some(({ id }) => id === asked.comparator) ? 'england' : asked.comparator;
  if (groups.size > 0) {
    await warehouse.useComparators(
      [...groups.keys()].map((name) => `group:${name}`),
      groups,
    );
  }
  const comparators = [...new Set(['england', 'london', comparator])];
  const input = await ask(warehouse, catalogue, asked, comparators);
  const indicator =
    scorecardIndicators(input).find(({ code }) => code === indicatorCode) ??
    catalogue.indicators.find(({ code }) => code === indicatorCode);
  if (indicator === undefined) return null;
  const { standings } = factsOf(input, indicator);
  const periodFor = (id: ComparatorId): string | null =>
    standings.find((row) => row.comparator === id)?.benchmarkPeriodId ?? null;
  const councils = async (id: ComparatorId): Promise<readonly BandRow[]> => {
    const periodId = periodFor(id);
    if (periodId === null) return [];
    return warehouse.bands({ indicatorCode, periodId, comparator: id });
  };
  const [chosen, england, london] = [
    await councils(comparator),
    await councils('england'),
    await councils('london'),
  ];
  return indicatorView({
    ...input,
    indicator,
    comparator,
    comparatorName:
      choices.find(({ id }) => id === comparator)?.label ?? comparatorName(comparator),
    comparators: choices,
    years: await warehouse.benchmarkYears({ indicatorCode, comparators }),
    councils: chosen,
    englandCouncils: england,
    londonCouncils: london,
  });
}
