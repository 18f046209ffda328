import { financialYear } from '../domain/calendar.ts';
import type { BenchmarkPeriodRow } from '../warehouse/shapes.ts';

/** How many indicators have figures of councils in each financial year. */
export function indicatorsByYear(
  periods: readonly Pick<BenchmarkPeriodRow, 'indicatorCode' | 'end'>[],
): ReadonlyMap<string, number> {
  const codes = new Map<string, Set<string>>();
  for (const { indicatorCode, end } of periods) {
    const year = financialYear(end);
    codes.set(year, (codes.get(year) ?? new Set()).add(indicatorCode));
  }
  return new Map([...codes].map(([year, found]) => [year, found.size]));
}

/** The last year for which at least half as many indicators have figures as in the fullest year. */
export function usualYear(counts: ReadonlyMap<string, number>): string | null {
  const most = Math.max(0, ...counts.values());
  const full = [...counts].filter(([, n]) => 2 * n >= most).map(([year]) => year);
  return full.toSorted().at(-1) ?? null;
}
