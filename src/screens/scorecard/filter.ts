import type { ScorecardRow, ScorecardView } from '../../insight/views.ts';
import type { BandFilter, TargetFilter, View } from '../../state/view.ts';

type Filters = Pick<View, 'theme' | 'band' | 'target' | 'find'>;

/** Letters and digits in lower case, without accents, so that "NI59" finds "NI 59". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

export function inBand(row: ScorecardRow, filter: BandFilter): boolean {
  return (row[filter.comparator].band ?? 'none') === filter.band;
}

export function inTarget(row: ScorecardRow, filter: TargetFilter): boolean {
  return row.target.state === filter;
}

/** Whether every word sought is in the measure's name, reference or code. */
function isFound(row: ScorecardRow, find: string): boolean {
  const text = plain(`${row.name} ${row.ref} ${row.indicatorCode}`);
  return find.split(/\s+/u).every((word) => text.includes(plain(word)));
}

/** The rows that all filters leave, in the view's order. */
export function filterRows(view: ScorecardView, filters: Filters): readonly ScorecardRow[] {
  return view.themes.flatMap((theme) =>
    theme.rows.filter(
      (row) =>
        (filters.theme === null || theme.name === filters.theme) &&
        (filters.band === null || inBand(row, filters.band)) &&
        (filters.target === null || inTarget(row, filters.target)) &&
        isFound(row, filters.find),
    ),
  );
}

export const noFilters: Filters = { theme: null, band: null, target: null, find: '' };
