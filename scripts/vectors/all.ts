import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarkJudges } from './benchmarks.ts';
import { changeJudges } from './changes.ts';
import { chartJudges } from './charts.ts';
import { forecastJudges } from './forecasts.ts';
import { intervalJudges } from './intervals.ts';
import { readRows, run } from './judge.ts';
import type { Outcome } from './judge.ts';
import { periodJudges } from './periods.ts';
import { targetJudges } from './targets.ts';
import { trendJudges } from './trends.ts';

/** Every file of the folder that a method answers, judged. */
export function runAll(folder: string): readonly Outcome[] {
  const limits = existsSync(join(folder, 'computed/xmr_limits.csv'))
    ? readRows(folder, 'computed/xmr_limits')
    : [];
  const judges = [
    ...targetJudges,
    ...forecastJudges,
    ...intervalJudges,
    ...benchmarkJudges,
    ...chartJudges(limits),
    ...trendJudges,
    ...changeJudges,
    ...periodJudges,
  ];
  return judges.map((judge) => run(folder, judge)).filter((outcome) => outcome !== null);
}

/** Differences that no decision explains. */
export function unexplained(outcomes: readonly Outcome[]): number {
  return outcomes
    .flatMap((outcome) => outcome.differences)
    .filter((difference) => difference.explanation === null).length;
}
