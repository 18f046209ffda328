import { z } from 'zod';
import { parsePeriodChoice } from '../domain/calendar.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Target } from '../domain/target.ts';
import type { Engine, SqlRow, SqlValue } from '../engine/port.ts';
import type { ReadAsset } from './benchmarks.ts';
import type { KnownFacts } from './catalogue.ts';
import type { Groups } from './comparators.ts';
import * as sql from './queries.ts';
import type { BandRow, BenchmarkYearRow, ObservationRow, StandingRow } from './rows.ts';
import * as shape from './shapes.ts';
import { openStock } from './stock.ts';

export interface StandingQuery {
  readonly areaCode: string;
  /** Figures that end after this day are not looked at. */
  readonly asAt: IsoDate;
  /** `2010/11`: the benchmark must have ended in this span. Null: the latest that the figure allows. */
  readonly benchmark: string | null;
  readonly comparators: readonly ComparatorId[];
}

/** Every question that the screens and commands may ask. Rejects with an `EngineError` on failure. */
export interface Warehouse {
  loadCatalogue(known: KnownFacts): Promise<void>;
  /** Loads the pack's figures for these indicators, once each; those it lacks are passed over. */
  ensureBenchmarks(indicatorCodes: readonly string[]): Promise<void>;
  /** Replaces all that the officer's files hold. */
  loadReadings(readings: readonly FileReading[]): Promise<void>;
  /** Makes comparators; groups are sets of ONS codes by name. Unknown ones have no councils. */
  useComparators(ids: readonly ComparatorId[], groups?: Groups): Promise<void>;
  standing(query: StandingQuery): Promise<readonly StandingRow[]>;
  /** The latest yearly figure of each indicator, set against its own year. */
  lastFullYear(query: Omit<StandingQuery, 'benchmark'>): Promise<readonly StandingRow[]>;
  ownSeries(query: {
    readonly areaCode: string;
    readonly indicatorCode: string | null;
    readonly asAt: IsoDate | null;
  }): Promise<readonly ObservationRow[]>;
  targets(areaCode: string): Promise<readonly Target[]>;
  publishedBest(): Promise<readonly PublishedBest[]>;
  bands(query: {
    readonly indicatorCode?: string | undefined;
    readonly periodId?: string | undefined;
    readonly comparator: ComparatorId;
  }): Promise<readonly BandRow[]>;
  benchmarkYears(query: {
    readonly indicatorCode: string;
    readonly comparators: readonly ComparatorId[];
  }): Promise<readonly BenchmarkYearRow[]>;
  /** Every period that some councils have figures for, loaded or not. */
  benchmarkPeriods(): Promise<readonly shape.BenchmarkPeriodRow[]>;
  ownIndicators(areaCode: string): Promise<readonly string[]>;
  /** Councils with figures or targets in the officer's files. */
  ownAreas(): Promise<readonly string[]>;
  ownPeriods(areaCode: string): Promise<readonly IsoDate[]>;
}

const LAST_DAY = '9999-12-31';
const together = (ids: readonly string[]): string => ids.join('\u001f');
const codeShape = z.object({ code: z.string() });
const endShape = z.object({ end: z.string() });

/** Area, date and the span in which the benchmark must have ended: `VIEW`'s four parameters. */
function viewParams(areaCode: string, asAt: IsoDate | null, benchmark: string | null): SqlValue[] {
  const span = benchmark === null ? null : parsePeriodChoice(benchmark);
  if (benchmark !== null && span === null) throw new Error(`Not a period: ${benchmark}`);
  return [areaCode, asAt ?? LAST_DAY, span?.start ?? null, span?.end ?? null];
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

/**
 * The warehouse over one engine. What a question needs of the pack is loaded before it is answered,
 * so no answer says "no benchmark" because of a file that has not come yet. Calls run one by one.
 */
export async function openWarehouse(engine: Engine, readAsset: ReadAsset): Promise<Warehouse> {
  const stock = await openStock(engine, readAsset);
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const answer = queue.then(work);
    queue = answer.catch(() => {});
    return answer;
  };
  const codes = async (statement: string, params: readonly string[]): Promise<readonly string[]> =>
    shape.parseRows(codeShape, await engine.rows(statement, params)).map((row) => row.code);
  /** The pack's figures for what an area's scorecard lists. */
  const ensureFor = async (areaCode: string): Promise<void> => {
    const own = await codes(sql.OWN_INDICATORS, [areaCode, areaCode]);
    await stock.ensureBenchmarks(own.length > 0 ? own : stock.packed());
  };
  const standing = (statement: string, query: StandingQuery): Promise<readonly StandingRow[]> =>
    inTurn(async () => {
      await ensureFor(query.areaCode);
      await stock.ensureComparators(query.comparators);
      const view = viewParams(query.areaCode, query.asAt, query.benchmark);
      const rows = await engine.rows(statement, [...view, together(query.comparators)]);
      return shape.parseRows(shape.standingShape, rows);
    });
  const simple = <T>(
    rowShape: z.ZodType<T>,
    statement: string,
    params: readonly string[],
  ): Promise<readonly T[]> =>
    inTurn(async () => shape.parseRows(rowShape, await engine.rows(statement, params)));

  return {
    loadCatalogue: (known) => inTurn(() => stock.loadCatalogue(known)),
    ensureBenchmarks: (wanted) => inTurn(() => stock.ensureBenchmarks(wanted)),
    loadReadings: (readings) => inTurn(() => stock.loadReadings(readings)),
    useComparators: (ids, groups) => inTurn(() => stock.useComparators(ids, groups ?? new Map())),
    standing: (query) => standing(sql.STANDING_NOW, query),
    lastFullYear: (query) => standing(sql.STANDING_FULL_YEAR, { ...query, benchmark: null }),
    ownSeries: ({ areaCode, indicatorCode, asAt }) =>
      inTurn(async () => {
        await (indicatorCode === null
          ? ensureFor(areaCode)
          : stock.ensureBenchmarks([indicatorCode]));
        const params = [...viewParams(areaCode, asAt, null), indicatorCode];
        return shape.parseRows(shape.observationShape, await engine.rows(sql.OWN_SERIES, params));
      }),
    targets: async (areaCode) =>
      (await simple(shape.targetShape, sql.TARGETS, [areaCode, areaCode])).map(targetOf),
    publishedBest: async () => (await simple(shape.bestShape, sql.PUBLISHED_BEST, [])).map(bestOf),
    bands: ({ indicatorCode, periodId, comparator }) =>
      inTurn(async () => {
        await stock.ensureBenchmarks(
          indicatorCode === undefined ? stock.packed() : [indicatorCode],
        );
        await stock.ensureComparators([comparator]);
        const params = [comparator, indicatorCode ?? null, periodId ?? null];
        return shape.parseRows(shape.bandShape, await engine.rows(sql.ALL_BANDS, params));
      }),
    benchmarkYears: ({ indicatorCode, comparators }) =>
      inTurn(async () => {
        await stock.ensureBenchmarks([indicatorCode]);
        await stock.ensureComparators(comparators);
        const rows: readonly SqlRow[] = await engine.rows(sql.BENCHMARK_YEARS, [
          together(comparators),
          indicatorCode,
        ]);
        return shape.parseRows(shape.benchmarkYearShape, rows);
      }),
    benchmarkPeriods: () => simple(shape.benchmarkPeriodShape, sql.BENCHMARK_PERIODS, []),
    ownIndicators: (areaCode) => inTurn(() => codes(sql.OWN_INDICATORS, [areaCode, areaCode])),
    ownAreas: () => inTurn(() => codes(sql.OWN_AREAS, [])),
    ownPeriods: async (areaCode) =>
      (await simple(endShape, sql.OWN_PERIODS, [areaCode, areaCode])).map((row) => row.end),
  };
}
