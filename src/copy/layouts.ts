import type { LayoutId } from '../domain/reading.ts';

const kinds: Readonly<Record<LayoutId, string>> = {
  tidy: 'one row for each indicator, area and period',
  'council-table': 'a council’s performance table, one row an indicator and one column a period',
  targets: 'a list of baselines, milestones and targets',
  'dfe-tidy': 'a Department for Education table',
  'wide-years': 'one row a council and one column a year',
  mapped: 'columns as you matched them',
};

/** Why a file was taken for what it is: "Read as … because of its headings A, B, C". */
export const layoutWords = (layout: LayoutId, headings: readonly string[]): string => {
  const shown = headings.slice(0, 6).map((heading) => `“${heading.slice(0, 60)}”`);
  return `Read as ${kinds[layout]}, because of the headings ${shown.join(', ')}`;
};
