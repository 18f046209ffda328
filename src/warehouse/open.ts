import type { ComparatorId } from '../domain/band.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Engine } from '../engine/port.ts';
import type { ReadAsset } from './pack.ts';
import type { KnownFacts } from './catalogue.ts';
import type { Groups } from './comparators.ts';
import { compareQuestions, type CompareQuestions } from './compare.ts';
import { questions, type Questions, type StandingQuery } from './questions.ts';
import type { StandingRow } from './rows.ts';
import { openStock } from './stock.ts';

export interface Warehouse extends Questions, CompareQuestions {
  /** Replaces areas and indicators. */
  loadCatalogue(known: KnownFacts): Promise<void>;
  /** Loads the pack's figures for these indicators, once each; those it lacks are passed over. */
  ensureBenchmarks(indicatorCodes: readonly string[]): Promise<void>;
  /** Replaces all that the officer's files hold. */
  loadReadings(readings: readonly FileReading[]): Promise<void>;
  /** Answers `standing` as though these were all the officer's files, one answer a query. */
  standingWith(
    readings: readonly FileReading[],
    queries: readonly StandingQuery[],
  ): Promise<readonly (readonly StandingRow[])[]>;
  /** Makes comparators; groups are sets of ONS codes by name. Unknown ones have no councils. */
  useComparators(ids: readonly ComparatorId[], groups?: Groups): Promise<void>;
}

/** Makes a queue: what is wrapped by it runs one call after another, so none sees half a load. */
function oneByOne() {
  let queue: Promise<unknown> = Promise.resolve();
  return <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      const answer = queue.then(() => work(...args));
      queue = answer.catch(() => {});
      return answer;
    };
}

/** The warehouse over one engine. `readAsset` reads below `data/`. Load the catalogue first. */
export async function openWarehouse(engine: Engine, readAsset: ReadAsset): Promise<Warehouse> {
  const stock = await openStock(engine, readAsset);
  const ask = questions(engine, stock);
  const compare = compareQuestions(engine, stock);
  const inTurn = oneByOne();
  return {
    loadCatalogue: inTurn(stock.loadCatalogue),
    ensureBenchmarks: inTurn(stock.ensureBenchmarks),
    loadReadings: inTurn(stock.loadReadings),
    useComparators: inTurn((ids: readonly ComparatorId[], groups: Groups = new Map()) =>
      stock.makeComparators(ids, groups),
    ),
    standing: inTurn(ask.standing),
    standingWith: inTurn((readings: readonly FileReading[], queries: readonly StandingQuery[]) =>
      stock.withReadings(readings, async () => {
        const answers: (readonly StandingRow[])[] = [];
        for (const query of queries) answers.push(await ask.standing(query));
        return answers;
      }),
    ),
    standings: inTurn(ask.standings),
    printed: inTurn(ask.printed),
    ownSeries: inTurn(ask.ownSeries),
    targets: inTurn(ask.targets),
    publishedBest: inTurn(ask.publishedBest),
    bands: inTurn(ask.bands),
    benchmarkYears: inTurn(ask.benchmarkYears),
    benchmarkPeriods: inTurn(ask.benchmarkPeriods),
    ownIndicators: inTurn(ask.ownIndicators),
    ownAreas: inTurn(ask.ownAreas),
    ownPeriods: inTurn(ask.ownPeriods),
    profile: inTurn(compare.profile),
    profileYears: inTurn(compare.profileYears),
    councils: inTurn(compare.councils),
    pairs: inTurn(compare.pairs),
    comparatorMembers: inTurn(compare.comparatorMembers),
    packs: inTurn(compare.packs),
    uploaded: inTurn(compare.uploaded),
    bandsWith: inTurn(compare.bandsWith),
  };
}
