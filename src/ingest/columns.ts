import { headingKey } from './text.ts';

export type Role =
  | 'indicator_code'
  | 'indicator'
  | 'area_code'
  | 'area'
  | 'period'
  | 'start'
  | 'end'
  | 'basis'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'note'
  | 'status'
  | 'unit'
  | 'kind'
  | 'target_value'
  | 'upper'
  | 'change'
  | 'rule'
  | 'reason'
  | 'date'
  | 'date_words'
  | 'tolerance';

const spellings: Readonly<Record<Role, string>> = {
  indicator_code:
    'indicator code|pi ref|ref|pi code|measure code|indicator id|measure id|kpi ref|ni ref|pi number|code',
  indicator:
    'indicator|indicator name|measure|measure name|pi description|pi|pi name|performance indicator|kpi|metric|description|indicator description|performance measure',
  area_code:
    'la code|area code|ons code|new la code|local authority code|council code|authority code|geography code|gss code|lad code|old la code|dfe code|la number',
  area: 'la name|area|area name|local authority|local authority name|council|council name|authority|authority name|la|geography|place|lad name',
  period:
    'period|time period|quarter|month|year|financial year|reporting period|date|period id|period label|period name|fy',
  start: 'period start|start|start date|from|date from|period from',
  end: 'period end|end|end date|to|as at|date to|period to|period ending|as at date',
  basis: 'basis|period basis|period type|time period type|cumulative or discrete',
  value:
    'value|figure|result|actual|performance|outturn|score|rate|percentage|%|percent|percentage value|current value|latest',
  numerator: 'numerator|num|count|numerator count|top',
  denominator: 'denominator|den|denom|out of|base|denominator count|bottom|total',
  note: 'note|notes|comment|comments|commentary|officer note|remark|remarks',
  status: 'status|data status|provisional or final|revision status|release status',
  unit: 'unit|units|measure unit|unit of measure',
  kind: 'kind|figure type|target kind|target type|kind of figure|type of figure|type',
  target_value: 'target|target value|milestone value|aim',
  upper: 'upper|upper value|to value|maximum',
  change: 'change %|% change|change percent|reduction %|reduction|% reduction|change',
  rule: 'rule|at least / at most|at least/at most|at least or at most|direction|condition|comparison',
  reason: 'reason|why|rationale|quote|source of target',
  date: 'date|target date|by|by when|due|due date|date iso|deadline|when',
  date_words: 'date as written|timescale',
  tolerance: 'tolerance|amber|amber tolerance',
};

const roleNames = Object.keys(spellings);
const isRole = (name: string): name is Role => Object.hasOwn(spellings, name);

const rolesByHeading: ReadonlyMap<string, readonly Role[]> = (() => {
  const map = new Map<string, Role[]>();
  for (const name of roleNames) {
    if (!isRole(name)) continue;
    for (const spelling of spellings[name].split('|')) {
      const roles = map.get(spelling) ?? [];
      roles.push(name);
      map.set(spelling, roles);
    }
  }
  return map;
})();

export type Columns = ReadonlyMap<Role, number>;

/** Which column is which, by heading; the first column of a role has it. Index counts from 0. */
export const columnsOf = (headings: readonly string[]): Columns => {
  const columns = new Map<Role, number>();
  headings.forEach((heading, index) => {
    for (const role of rolesByHeading.get(headingKey(heading)) ?? []) {
      if (!columns.has(role)) columns.set(role, index);
    }
  });
  return columns;
};

/** Text of the cell that plays a role in a row, empty where there is none. */
export const cellOf = (cells: readonly string[], columns: Columns, role: Role): string => {
  const index = columns.get(role);
  return index === undefined ? '' : (cells[index] ?? '');
};
