import { inYearBehaviours } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/port.ts';
import { comparability, periodKind } from '../methods/comparability.ts';
import { csvText } from './csv.ts';

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

/** Writes the verdict of `methods/comparability` for each pair of kinds, so that SQL can join it. */
export async function writeComparability(engine: Engine, kinds: Kinds): Promise<void> {
  const rows = [...kinds.own].flatMap(([ownKind, own]) =>
    [...kinds.benchmark].flatMap(([benchmarkKind, benchmark]) =>
      inYearBehaviours.map((inYear) => {
        const verdict = comparability(own.basis, own, benchmark.basis, benchmark, inYear);
        const firmness = 'firmness' in verdict ? verdict.firmness : null;
        const noBand = 'noBand' in verdict ? verdict.noBand : null;
        return [ownKind, benchmarkKind, inYear, firmness, noBand];
      }),
    ),
  );
  await engine.run('delete from comparability');
  const columns = ['own_kind', 'benchmark_kind', 'in_year', 'firmness', 'no_band'];
  await engine.appendCsv('comparability', csvText(columns, rows));
}
