/**
 * Stryker's plugins of ours: a checker that keeps a mutant out unless chance, by a seed, puts it in
 * the sample; and a reporter that writes each result as one line, so that nothing is lost on the way.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Whether a mutant is in the sample: the same for the same seed, whatever else is mutated. */
export function inSample({ fileName, location, mutatorName, replacement }, { rate, seed }) {
  const { start, end } = location;
  const place = [start.line, start.column, end.line, end.column].join(':');
  const name = [seed, fileName.replace(/^.*\/src\//u, ''), place, mutatorName, replacement];
  const digest = createHash('sha256').update(JSON.stringify(name)).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < rate;
}

/** The sample asked for, which Stryker's own processes are told by their surroundings. */
export const sampleAsked = () => ({
  rate: Number(process.env['MUTATE_RATE'] ?? 1),
  seed: process.env['MUTATE_SEED'] ?? '1',
});

/** A checker is told places that are counted from 0, a report from 1. */
const fromOne = (mutant) => {
  const next = ({ line, column }) => ({ line: line + 1, column: column + 1 });
  const { start, end } = mutant.location;
  return { ...mutant, location: { start: next(start), end: next(end) } };
};

class SampleChecker {
  async init() {}

  async check(mutants) {
    const asked = sampleAsked();
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        inSample(fromOne(mutant), asked)
          ? { status: 'passed' }
          : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

class LinesReporter {
  onMutantTested(result) {
    const { fileName, location, mutatorName, replacement, status, statusReason } = result;
    if (status === 'CompileError') return;
    const said = { fileName, location, mutatorName, replacement, status, statusReason };
    appendFileSync(process.env['MUTATE_LINES'], `${JSON.stringify(said)}\n`);
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: SampleChecker },
  { kind: 'Reporter', name: 'lines', injectableClass: LinesReporter },
];
