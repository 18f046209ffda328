import type { IsoDate } from '../../domain/period.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target, TargetKind } from '../../domain/target.ts';
import { targetKinds } from '../../domain/target.ts';
import { periodFor } from '../basis.ts';
import { readNumber } from '../cell.ts';
import type { Columns, Role } from '../columns.ts';
import { columnsOf } from '../columns.ts';
import type { Facts, ReadContext } from '../context.ts';
import type { SheetRow } from '../sheet.ts';
import type { Table } from '../table.ts';
import type { TargetValue } from '../target-value.ts';
import { readTargetValue, ruleFor, ruleWords, withRange } from '../target-value.ts';
import { columnName } from '../text.ts';
import { areaOf, indicatorOf, textOf } from '../who.ts';

interface Reader {
  readonly table: Table;
  readonly columns: Columns;
  readonly context: ReadContext;
}

const place = (row: SheetRow, role: Role, cell: string, { columns, table }: Reader) => {
  const index = columns.get(role);
  return {
    line: row.line,
    column: index === undefined ? null : columnName(table.headings[index], index),
    cell,
  };
};

const kindOf = (row: SheetRow, reader: Reader): TargetKind | null => {
  const text = textOf(row, reader.columns, 'kind', reader.context);
  if (text === '') return 'target';
  const kind = targetKinds.find((known) => known === text.toLowerCase());
  if (kind !== undefined) return kind;
  reader.context.out.add('set_aside', 'KIND_NOT_TARGET', place(row, 'kind', text, reader));
  return null;
};

const isChange = (unit: string): boolean =>
  /^%? ?(?:change|reduction|increase|cut|rise)\b|^per ?cent change$/iu.test(unit);

/** What a row aims at: a value, a range, or a change on its base in per cent. */
const aimOf = (
  row: SheetRow,
  reader: Reader,
): { readonly read: TargetValue; readonly asWritten: string } | null => {
  const { columns, context } = reader;
  const value =
    textOf(row, columns, 'target_value', context) || textOf(row, columns, 'value', context);
  const change = textOf(row, columns, 'change', context);
  const unit = textOf(row, columns, 'unit', context);
  const role = columns.has('target_value') ? 'target_value' : 'value';
  const read = readTargetValue(value === '' ? change : value);
  const asWritten = value === '' ? change : value;
  if (read === null || (value !== '' && change !== '')) {
    context.out.add(
      'set_aside',
      asWritten === '' ? 'TARGET_MISSING' : 'TARGET_NOT_READ',
      place(row, role, asWritten, reader),
    );
    return null;
  }
  if (value !== '' && !isChange(unit))
    return { read, asWritten: unit === '%' ? `${value}%` : value };
  const index = columns.get('change');
  const reduction =
    value === '' && index !== undefined && /reduction/iu.test(reader.table.headings[index] ?? '');
  const changePercent = read.value === null ? null : reduction ? -Math.abs(read.value) : read.value;
  return {
    read: { ...read, value: null, upper: null, changePercent },
    asWritten: `${asWritten.replace(/%$/u, '')}% change`,
  };
};

const noDate = /^(?:|-|–|not stated|maintain|ongoing|tbc|n\/?a|none|no date)$/iu;

/** The last day of what the date column names; null where the plan gives no date. */
const dateOf = (row: SheetRow, indicator: Indicator, reader: Reader): IsoDate | null => {
  const { columns, context } = reader;
  const roles = ['date', 'end', 'period', 'date_words'] as const;
  const role = roles.find((name) => textOf(row, columns, name, context) !== '');
  if (role === undefined) return null;
  const text = textOf(row, columns, role, context);
  if (noDate.test(text)) return null;
  const parsed = context.period(text, false);
  const period =
    parsed === null
      ? null
      : periodFor(parsed, { ...indicator, yearEndMonth: 3, inYear: 'total' }, null, null);
  if (period === null) context.out.add('check', 'DATE_NOT_READ', place(row, role, text, reader));
  return period?.end ?? null;
};

const toleranceOf = (row: SheetRow, { columns, context }: Reader): Target['tolerance'] => {
  const text = textOf(row, columns, 'tolerance', context);
  const amount = readNumber(text.replace(/ ?(?:points?|pp|per ?cent)$/iu, ''), {
    year: null,
    dash: 'not_yet_due',
    decimalComma: false,
  });
  if (amount.kind !== 'number' || amount.value < 0) return null;
  return { amount: amount.value, kind: /%|per ?cent/iu.test(text) ? 'percent' : 'points' };
};

const readRow = (row: SheetRow, reader: Reader): Target | null => {
  const { columns, context, table } = reader;
  const kind = kindOf(row, reader);
  if (kind === null) return null;
  const asked = { row, columns, headings: table.headings, context };
  const indicator = indicatorOf(asked);
  if (indicator === null) return null;
  const area = areaOf(asked);
  if (area === null) {
    if (!columns.has('area') && !columns.has('area_code'))
      context.out.add('set_aside', 'AREA_NOT_STATED', { line: row.line });
    return null;
  }
  const aim = aimOf(row, reader);
  if (aim === null) return null;
  const said = ruleWords(textOf(row, columns, 'rule', context)).rule ?? aim.read.rule;
  // A baseline is where a path begins and is never judged, so it asks for no direction.
  const rule =
    kind === 'baseline' && indicator.polarity === 'none'
      ? (said ?? 'at_least')
      : ruleFor(said, indicator, context);
  if (rule === null) {
    context.out.add(
      'set_aside',
      'TARGET_NO_DIRECTION',
      place(row, 'indicator', indicator.name, reader),
      { indicator: indicator.name },
    );
    return null;
  }
  const index = columns.get('target_value') ?? columns.get('value') ?? 0;
  return {
    indicatorCode: indicator.code,
    areaCode: area.code,
    kind,
    ...withRange(aim.read, rule, indicator),
    changePercent: aim.read.changePercent,
    date: dateOf(row, indicator, reader),
    tolerance: toleranceOf(row, reader),
    reason: textOf(row, columns, 'reason', context) || null,
    asWritten: aim.asWritten,
    source: {
      file: context.file,
      line: row.line,
      column: columnName(table.headings[index], index),
    },
  };
};

const keyOf = (target: Target): string =>
  [target.indicatorCode, target.areaCode, target.kind, target.date ?? ''].join('|');

const sameAim = (a: Target, b: Target): boolean =>
  a.value === b.value &&
  a.upper === b.upper &&
  a.changePercent === b.changePercent &&
  a.rule === b.rule;

/** Lines that say the same are one target; where they differ, none is kept. */
const settle = (same: readonly Target[], context: ReadContext): Target | null => {
  const [first, ...others] = same;
  if (first === undefined) return null;
  if (others.every((target) => sameAim(first, target))) {
    for (const { source } of others)
      context.out.notice(
        'DUPLICATE_ROWS_DROPPED',
        { line: source.line },
        { firstLine: first.source.line },
      );
    return first;
  }
  const last = others.at(-1) ?? first;
  for (const target of same) {
    const other = sameAim(first, target) ? last : first;
    context.out.add(
      'set_aside',
      'CONFLICTING_DUPLICATES',
      { ...target.source, cell: target.asWritten },
      { otherLine: other.source.line },
    );
  }
  return null;
};

/** Reads a file of baselines, milestones and targets, one a row. */
export const readTargets = (table: Table, context: ReadContext): Facts => {
  const reader: Reader = { table, columns: columnsOf(table.headings), context };
  const groups = new Map<string, Target[]>();
  for (const row of table.rows) {
    const target = readRow(row, reader);
    if (target === null) continue;
    const group = groups.get(keyOf(target));
    if (group === undefined) groups.set(keyOf(target), [target]);
    else group.push(target);
  }
  const targets: Target[] = [];
  let used = 0;
  for (const group of groups.values()) {
    const target = settle(group, context);
    if (target === null) continue;
    targets.push(target);
    used += group.length;
  }
  return { observations: [], targets, best: [], used, setAside: table.rows.length - used };
};
