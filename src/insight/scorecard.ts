import {
  AVERAGES_SOURCE,
  ourSource,
  PUBLISHED_SOURCE,
  quartersWords,
  standfirstWords,
  tallyWords,
  TIE_SOURCE,
  titleWords,
} from '../copy/scorecard.ts';
import { monthYearWords, periodIdWords } from '../copy/period.ts';
import type { Band } from '../domain/band.ts';
import { parsePeriodChoice } from '../domain/calendar.ts';
import type { PeriodChoice } from '../domain/calendar.ts';
import type { CatalogueParts } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import type { ObservationRow, StandingRow } from '../warehouse/rows.ts';
import { thingsToKnow } from './readings/things.ts';
import { scorecardRow } from './row.ts';
import type { MeasureJudging, RowFacts } from './row.ts';
import { yearEnd } from './spans.ts';
import { distinctTargets } from './target.ts';
import type { Choice, ScorecardRow, ScorecardView, ThemeView } from './views.ts';

/** The rows that one area's scorecard is made from. */
export interface ScorecardInput {
  readonly areaCode: string;
  readonly areaName: string;
  readonly period: PeriodChoice;
  readonly benchmark: string | null;
  readonly catalogue: Pick<CatalogueParts, 'indicators' | 'themes'>;
  readonly standings: readonly StandingRow[];
  readonly lastFullYear: readonly StandingRow[];
  readonly series: readonly ObservationRow[];
  readonly england: readonly ObservationRow[];
  readonly targets: readonly Target[];
  readonly best: readonly PublishedBest[];
  readonly areas: readonly Choice[];
  readonly periods: readonly Choice[];
  readonly benchmarks: readonly Choice[];
  /** By the indicator's code, where the officer has said how it is judged. */
  readonly judging?: ReadonlyMap<string, MeasureJudging> | undefined;
}

/** The facts of one indicator out of an area's rows. */
export function factsOf(input: ScorecardInput, indicator: Indicator): RowFacts {
  const mine = <T extends { readonly indicatorCode: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ indicatorCode }) => indicatorCode === indicator.code);
  return {
    indicator,
    asAt: input.period.end,
    benchmark: input.benchmark,
    standings: mine(input.standings),
    lastFullYear: mine(input.lastFullYear),
    series: mine(input.series),
    england: mine(input.england),
    targets: distinctTargets(mine(input.targets)),
    best: mine(input.best),
    judging: input.judging?.get(indicator.code),
  };
}

/** How far back a published figure may end and still tell of the period. */
const yearsBack = 2;

/** Whether a council is shown by what is published alone: its officer's files hold nothing. */
const isPublishedAlone = ({ series, targets }: ScorecardInput): boolean =>
  targets.length === 0 && series.every(({ origin }) => origin !== 'local');

/**
 * The indicators of an area's scorecard: those that the officer's files give figures up to the
 * period or targets for; where they give none, all that the area has figures for which are not
 * older than two years.
 */
export function scorecardIndicators(input: ScorecardInput): readonly Indicator[] {
  const until = input.series.filter(({ end }) => end <= input.period.end);
  const local = until.filter(({ origin }) => origin === 'local');
  const own = new Set([...local, ...input.targets].map(({ indicatorCode }) => indicatorCode));
  const since = `${Number(input.period.end.slice(0, 4)) - yearsBack}${input.period.end.slice(4)}`;
  const recent = until.filter(({ end }) => end > since);
  const shown = own.size > 0 ? own : new Set(recent.map(({ indicatorCode }) => indicatorCode));
  return input.catalogue.indicators.filter(({ code }) => shown.has(code));
}

function themesOf(input: ScorecardInput, rows: readonly ScorecardRow[]): readonly ThemeView[] {
  const known = input.catalogue.themes.toSorted((a, b) => a.order - b.order);
  const names = [...new Set([...known.map(({ name }) => name), ...rows.map(({ theme }) => theme)])];
  return names
    .map((name) => ({
      name,
      gloss: known.find((theme) => theme.name === name)?.gloss ?? '',
      rows: rows.filter(({ theme }) => theme === name),
    }))
    .filter((theme) => theme.rows.length > 0);
}

function tally(rows: readonly ScorecardRow[], end: string): string {
  const of = (state: string): number => rows.filter(({ target }) => target.state === state).length;
  const [met, notMet, tooSoon] = [of('met'), of('not_met'), of('too_soon')];
  const measures = rows.length;
  const noFigure = rows.filter(({ latest }) => latest.value === null).length;
  const other = measures - met - notMet - tooSoon - noFigure;
  const targets = measures - of('no_target');
  return tallyWords({ measures, met, notMet, tooSoon, noFigure, other, targets }, yearEnd(end));
}

function quarters(rows: readonly ScorecardRow[]): string {
  const of = (band: Band): number => rows.filter(({ england }) => england.band === band).length;
  return quartersWords(rows.length, { A: of('A'), B: of('B'), C: of('C'), D: of('D') });
}

function sourcesOf(input: ScorecardInput): readonly string[] {
  const local = input.series.filter(({ origin }) => origin === 'local').map(({ file }) => file);
  const files = [...new Set([...local, ...input.targets.map(({ source }) => source.file)])];
  const printed = input.england.length + input.best.length > 0 ? [PUBLISHED_SOURCE] : [];
  return [
    ...(files.length === 0 ? [] : [ourSource(files)]),
    AVERAGES_SOURCE,
    TIE_SOURCE,
    ...printed,
  ];
}

function benchmarkWords(benchmark: string | null): string | null {
  const year = benchmark === null ? null : parsePeriodChoice(benchmark);
  return year === null ? benchmark : `the year to ${monthYearWords(year.end)}`;
}

/** One area's scorecard at one period. Pure and serialisable. */
export function scorecardView(input: ScorecardInput): ScorecardView {
  const rows = scorecardIndicators(input).map((one) => scorecardRow(factsOf(input, one)));
  const published = isPublishedAlone(input);
  return {
    areaCode: input.areaCode,
    areaName: input.areaName,
    periodId: input.period.id,
    periodWords: periodIdWords(input.period.id),
    benchmark: input.benchmark,
    title: titleWords(input.areaName),
    standfirst: standfirstWords({
      until: monthYearWords(input.period.end),
      benchmark: benchmarkWords(input.benchmark),
      published,
      tally: published ? quarters(rows) : tally(rows, input.period.end),
    }),
    things: thingsToKnow(rows),
    themes: themesOf(input, rows),
    areas: input.areas,
    periods: input.periods,
    benchmarks: input.benchmarks,
    sources: sourcesOf(input),
  };
}
