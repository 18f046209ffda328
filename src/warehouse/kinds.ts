import { inYearBehaviours } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/port.ts';
import { comparability, periodKind } from '../methods/comparability.ts';
import { columnsOf, text } from './columns.ts';

/** The kinds of period met so far, each with one example. */
export interface Kinds {
  readonly own: Map<string, Period>;
  readonly benchmark: Map<string, Period>;
}

/** Notes the kind of a period and returns its key. */
export function noteKind(kinds: Map<string, Period>, period: Period): string {
  const kind = periodKind(period);
  kinds.set(kind, period);
  return kind;
}

interface Verdict {
  readonly ownKind: string;
  readonly benchmarkKind: string;
  readonly inYear: string;
  readonly firmness: string | null;
  readonly noBand: string | null;
}

const VERDICT = [
  text<Verdict>('own_kind', ({ ownKind }) => ownKind),
  text<Verdict>('benchmark_kind', ({ benchmarkKind }) => benchmarkKind),
  text<Verdict>('in_year', ({ inYear }) => inYear),
  text<Verdict>('firmness', ({ firmness }) => firmness),
  text<Verdict>('no_band', ({ noBand }) => noBand),
];

function verdicts(kinds: Kinds): readonly Verdict[] {
  return [...kinds.own].flatMap(([ownKind, own]) =>
    [...kinds.benchmark].flatMap(([benchmarkKind, benchmark]) =>
      inYearBehaviours.map((inYear) => {
        const verdict = comparability(own.basis, own, benchmark.basis, benchmark, inYear);
        const firmness = 'firmness' in verdict ? verdict.firmness : null;
        const noBand = 'noBand' in verdict ? verdict.noBand : null;
        return { ownKind, benchmarkKind, inYear, firmness, noBand };
      }),
    ),
  );
}

/**
 * Keeps the verdict of `methods/comparability` for each pair of kinds in the database, so that SQL
 * can join it; written again only when a kind was met that it lacks.
 */
export function comparabilityWriter(engine: Engine, kinds: Kinds): () => Promise<void> {
  let written = 0;
  return async () => {
    const pairs = kinds.own.size * kinds.benchmark.size;
    if (pairs === written) return;
    await engine.run('delete from comparability');
    await engine.append('comparability', columnsOf(verdicts(kinds), VERDICT));
    written = pairs;
  };
}
