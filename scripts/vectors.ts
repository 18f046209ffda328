import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runAll, unexplained } from './vectors/all.ts';
import { neighbourAverages } from './vectors/neighbours.ts';
import type { Difference, Outcome } from './vectors/judge.ts';

const orEmpty = (text: string): string => (text === '' ? '(empty)' : text);

function tellCell({ column, expected, got }: Difference): string {
  return `${column} expected ${orEmpty(expected)} got ${orEmpty(String(got ?? ''))}`;
}

/** One line a row: its cells that differ, expected beside got, and why. */
function tellRow(cells: readonly Difference[]): string {
  const whys = new Set(cells.map((cell) => cell.explanation ?? 'DIFFERS'));
  const place = cells[0] === undefined ? '' : `line ${cells[0].line}, ${cells[0].label}`;
  return `        ${place}: ${cells.map(tellCell).join('; ')} (${[...whys].join('; ')})`;
}

function report(outcome: Outcome): readonly string[] {
  const { file, there, passed, notAsked, differences } = outcome;
  const left = [...notAsked].map(([why, rows]) => `        ${rows} not asked: ${why}`);
  const found = passed === there ? '' : '  <-';
  const lines = [...new Set(differences.map((cell) => cell.line))];
  return [
    `${`${passed}`.padStart(5)} of ${`${there}`.padStart(4)}  ${file}${found}`,
    ...left,
    ...lines.map((line) => tellRow(differences.filter((cell) => cell.line === line))),
  ];
}

/** `npm run vectors [-- --from DIR]`: vectors passed of vectors there; 1 where one differs unexplained. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  const folder = resolve(values.from ?? '../shared/vectors');
  if (!existsSync(folder)) {
    console.error(`No test vectors at ${folder}. Name their folder with --from DIR.`);
    return 1;
  }
  const neighbours = await neighbourAverages(folder);
  const outcomes = [...runAll(folder), ...(neighbours === null ? [] : [neighbours])];
  const total = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  const wrong = unexplained(outcomes);
  console.log(outcomes.flatMap(report).join('\n'));
  console.log(
    `\n${total((o) => o.passed)} of ${total((o) => o.there)} rows pass in ${outcomes.length} files; ${wrong} cells differ without an explanation.`,
  );
  return wrong === 0 && outcomes.length > 0 ? 0 : 1;
}

process.exitCode = await main();
