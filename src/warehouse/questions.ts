import { z } from '../domain/zod.ts';
import { parsePeriodChoice } from '../domain/calendar.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import type { Engine, SqlValue } from '../engine/port.ts';
import * as sql from './queries.ts';
import type { BandRow, BenchmarkYearRow, ObservationRow, StandingRow } from './rows.ts';
import * as shape from './shapes.ts';
import type { Stock } from './stock.ts';

export interface StandingQuery {
  readonly areaCode: string;
  /** Figures that end after this day are not looked at. */
  readonly asAt: IsoDate;
  /** `2010/11`: the benchmark must have ended in this span. Null: the latest that the figure allows. */
  readonly benchmark: string | null;
  readonly comparators: readonly ComparatorId[];
}

export interface Standings {
  readonly now: readonly StandingRow[];
  readonly lastFullYear: readonly StandingRow[];
}

/** Every question that the screens and commands may ask. Rejects with an `EngineError` on failure. */
export interface Questions {
  readonly standing: (query: StandingQuery) => Promise<readonly StandingRow[]>;
  /** `standing`, and the latest yearly figure of each indicator, set against its own year. */
  readonly standings: (query: StandingQuery) => Promise<Standings>;
  /** What the officer's own files print for an area, as for England. */
  readonly printed: (areaCode: string) => Promise<readonly ObservationRow[]>;
  readonly ownSeries: (query: {
    readonly areaCode: string;
    readonly indicatorCode: string | null;
    readonly asAt: IsoDate | null;
  }) => Promise<readonly ObservationRow[]>;
  readonly targets: (areaCode: string) => Promise<readonly Target[]>;
  readonly publishedBest: () => Promise<readonly PublishedBest[]>;
  readonly bands: (query: {
    readonly indicatorCode?: string | undefined;
    readonly periodId?: string | undefined;
    readonly comparator: ComparatorId;
  }) => Promise<readonly BandRow[]>;
  readonly benchmarkYears: (query: {
    readonly indicatorCode: string;
    readonly comparators: readonly ComparatorId[];
  }) => Promise<readonly BenchmarkYearRow[]>;
  /** Every period that some councils have figures for, loaded or not. */
  readonly benchmarkPeriods: () => Promise<readonly shape.BenchmarkPeriodRow[]>;
  readonly ownIndicators: (areaCode: string) => Promise<readonly string[]>;
  /** Councils with figures or targets in the officer's files. */
  readonly ownAreas: () => Promise<readonly string[]>;
  readonly ownPeriods: (areaCode: string) => Promise<readonly IsoDate[]>;
}

const LAST_DAY = '9999-12-31';
const together = (ids: readonly string[]): string => ids.join('\u001f');
const codeShape = z.object({ code: z.string() });
const endShape = z.object({ end: z.string() });

/** Authority, day and the span in which the benchmark must have ended: the reader's view. */
function viewParams(
  authority: string,
  asAt: IsoDate,
  benchmark: string | null,
): readonly SqlValue[] {
  const span = benchmark === null ? null : parsePeriodChoice(benchmark);
  if (benchmark !== null && span === null) throw new RangeError(`Not a period: ${benchmark}`);
  return [authority, asAt, span?.start ?? null, span?.end ?? null];
}

function targetOf(row: z.infer<typeof shape.targetShape>): Target {
  const { toleranceAmount: amount, toleranceKind: kind, file, line, column, ...rest } = row;
  const tolerance = amount === null || kind === null ? null : { amount, kind };
  return { ...rest, tolerance, source: { file, line, column } };
}

function bestOf(row: z.infer<typeof shape.bestShape>): PublishedBest {
  const { file, line, column, ...rest } = row;
  return { ...rest, source: { file, line, column } };
}

type Ask = <T>(
  row: z.ZodType<T>,
  statement: string,
  params?: readonly SqlValue[],
) => Promise<readonly T[]>;

/** Questions about the officer's own files, which need nothing of the pack. */
function ownQuestions(
  ask: Ask,
  authorityOf: Stock['authorityOf'],
): Pick<
  Questions,
  | 'printed'
  | 'targets'
  | 'publishedBest'
  | 'benchmarkPeriods'
  | 'ownIndicators'
  | 'ownAreas'
  | 'ownPeriods'
> {
  const codes = async (statement: string, params: readonly string[]): Promise<readonly string[]> =>
    (await ask(codeShape, statement, params)).map((row) => row.code);
  return {
    printed: (areaCode) => ask(shape.observationShape, sql.PRINTED, [authorityOf(areaCode)]),
    targets: async (areaCode) =>
      (await ask(shape.targetShape, sql.TARGETS, [authorityOf(areaCode)])).map(targetOf),
    publishedBest: async () => (await ask(shape.bestShape, sql.PUBLISHED_BEST)).map(bestOf),
    benchmarkPeriods: () => ask(shape.benchmarkPeriodShape, sql.BENCHMARK_PERIODS),
    ownIndicators: (areaCode) => codes(sql.OWN_INDICATORS, [authorityOf(areaCode)]),
    ownAreas: () => codes(sql.OWN_AREAS, []),
    ownPeriods: async (areaCode) =>
      (await ask(endShape, sql.OWN_PERIODS, [authorityOf(areaCode)])).map((row) => row.end),
  };
}

/** What a question needs of the pack is loaded before it is answered, so that no answer says "no benchmark" because of a file that has not come yet. */
export function questions(engine: Engine, stock: Stock): Questions {
  const ask: Ask = async (row, statement, params) =>
    shape.parseRows(row, await engine.rows(statement, params));
  const own = ownQuestions(ask, stock.authorityOf);
  /** The pack's figures for what an area's scorecard lists. */
  const ensureFor = async (areaCode: string): Promise<void> => {
    const listed = await own.ownIndicators(areaCode);
    await stock.ensureBenchmarks(listed.length > 0 ? listed : stock.packed());
  };
  const standing = async (statement: string, query: StandingQuery) => {
    await ensureFor(query.areaCode);
    await stock.ensureComparators(query.comparators);
    const view = viewParams(stock.authorityOf(query.areaCode), query.asAt, query.benchmark);
    return ask(shape.standingShape, statement, [...view, together(query.comparators)]);
  };
  return {
    ...own,
    standing: (query) => standing(sql.STANDING_NOW, query),
    standings: async (query) => {
      const rows = await standing(sql.STANDING_BOTH, query);
      return {
        now: rows.filter(({ question }) => question === 'now'),
        lastFullYear: rows.filter(({ question }) => question === 'year'),
      };
    },
    ownSeries: async ({ areaCode, indicatorCode, asAt }) => {
      await (indicatorCode === null
        ? ensureFor(areaCode)
        : stock.ensureBenchmarks([indicatorCode]));
      const params = [stock.authorityOf(areaCode), asAt ?? LAST_DAY, indicatorCode];
      return ask(shape.observationShape, sql.OWN_SERIES, params);
    },
    bands: async ({ indicatorCode, periodId, comparator }) => {
      await stock.ensureBenchmarks(indicatorCode === undefined ? stock.packed() : [indicatorCode]);
      await stock.ensureComparators([comparator]);
      const params = [comparator, indicatorCode ?? null, periodId ?? null];
      return ask(shape.bandShape, sql.ALL_BANDS, params);
    },
    benchmarkYears: async ({ indicatorCode, comparators }) => {
      await stock.ensureBenchmarks([indicatorCode]);
      await stock.ensureComparators(comparators);
      return ask(shape.benchmarkYearShape, sql.BENCHMARK_YEARS, [
        together(comparators),
        indicatorCode,
      ]);
    },
  };
}
