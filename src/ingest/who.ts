import type { Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Columns } from './columns.ts';
import { cellOf } from './columns.ts';
import type { ReadContext } from './context.ts';
import type { SheetRow } from './sheet.ts';
import { asItLooks, codeAsItLooks, codeWithZero, isOnsCode } from './look-alike.ts';
import { NO_RESULT } from './no-result.ts';
import { cleanText, columnName } from './text.ts';

/** Cleaned text of the cell that plays a role; what was cleaned off is said once a file. */
export const textOf = (
  row: SheetRow,
  columns: Columns,
  role: Parameters<typeof cellOf>[2],
  context: ReadContext,
): string => {
  const raw = cellOf(row.cells, columns, role);
  if (raw === '' || (raw === NO_RESULT && (role === 'note' || role === 'reason'))) return '';
  const { text, notices } = cleanText(raw);
  for (const code of notices) context.out.notice(code, { line: row.line, cell: raw });
  return text;
};

const nameOfColumn = (headings: readonly string[], index: number | undefined): string | null =>
  index === undefined ? null : columnName(headings[index], index);

interface Asked {
  readonly row: SheetRow;
  readonly columns: Columns;
  readonly headings: readonly string[];
  readonly context: ReadContext;
}

/** The indicator of a row by its code and its name; null, and reported, where unknown or in conflict. */
export const indicatorOf = ({ row, columns, headings, context }: Asked): Indicator | null => {
  const code = textOf(row, columns, 'indicator_code', context);
  const name = textOf(row, columns, 'indicator', context);
  const byCode = context.indicator(code);
  const byName = context.indicator(name);
  const index = columns.get('indicator') ?? columns.get('indicator_code');
  const place = { line: row.line, column: nameOfColumn(headings, index), cell: name || code };
  if (byCode !== null && byName !== null && byCode.code !== byName.code) {
    context.out.add('set_aside', 'INDICATOR_CONFLICT', place, {
      code,
      byCode: byCode.name,
      name,
      byName: byName.name,
    });
    return null;
  }
  const found = byCode ?? byName;
  if (found !== null) return found;
  const asked = name || code;
  const like = context.indicator(asItLooks(asked));
  if (asked === '') context.out.add('set_aside', 'INDICATOR_MISSING', place);
  else if (like !== null) context.out.add('set_aside', 'LOOK_ALIKE', place, { like: like.name });
  else {
    const nearest = context.nearestIndicators(asked);
    context.out.add('set_aside', 'INDICATOR_UNKNOWN', place, { nearest });
  }
  return null;
};

/** What a code or a name that isn't known looks like, or null. */
const lookAlike = (
  code: string,
  byCode: Area | null,
  name: string,
  byName: Area | null,
  context: ReadContext,
  on?: IsoDate,
): string | null => {
  const right = code === '' || byCode !== null ? null : codeAsItLooks(code);
  if (right !== null && right !== code && context.area(right, on) !== null) return right;
  const shown = asItLooks(name);
  return byName === null && shown !== name ? (context.area(shown, on)?.name ?? null) : null;
};

interface Mended {
  readonly area: Area;
  readonly code: 'AREA_CODE_ZERO' | 'AREA_CODE_UNKNOWN';
}

/** A code that lost its zero; or one of another kind beside a council's name. Both are said. */
const byMending = (
  code: string,
  byName: Area | null,
  context: ReadContext,
  on?: IsoDate,
): Mended | null => {
  const zero = codeWithZero(code);
  const area = zero === null ? null : context.area(zero, on);
  if (area !== null && (byName === null || byName.name === area.name))
    return { area, code: 'AREA_CODE_ZERO' };
  // A code in due form is that of another place, whatever the name says.
  return byName === null || isOnsCode(code) ? null : { area: byName, code: 'AREA_CODE_UNKNOWN' };
};

/** The area of a row by its code and its name, or the workspace's own where the file has no such column. */
export const areaOf = ({ row, columns, headings, context }: Asked, on?: IsoDate): Area | null => {
  if (!columns.has('area_code') && !columns.has('area')) return context.areaHint;
  const code = textOf(row, columns, 'area_code', context);
  const name = textOf(row, columns, 'area', context);
  const byCode = context.area(code, on);
  const byName = context.area(name, on);
  const index =
    code === '' ? (columns.get('area') ?? columns.get('area_code')) : columns.get('area_code');
  const place = { line: row.line, column: nameOfColumn(headings, index), cell: code || name };
  const same =
    byCode?.code === byName?.code ||
    (byCode?.authorityCode ?? '') === byName?.authorityCode ||
    // Two authorities, one after the other, have had the name; the code says which is meant.
    byCode?.name === byName?.name;
  if (byCode !== null && byName !== null && !same) {
    context.out.add('set_aside', 'AREA_CONFLICT', place, {
      code,
      byCode: byCode.name,
      name,
      byName: byName.name,
    });
    return null;
  }
  if (columns.has('area_code') && code === '' && columns.has('area')) {
    if (byName !== null) return byName;
    context.out.add(
      'set_aside',
      /^(?:grand )?total|^all\b|^sum\b|^average\b/iu.test(name) ? 'TOTAL_ROW' : 'AREA_MISSING',
      { ...place, cell: name },
    );
    return null;
  }
  const like = lookAlike(code, byCode, name, byName, context, on);
  if (like !== null) {
    context.out.add('set_aside', 'LOOK_ALIKE', place, { like });
    return null;
  }
  const mended = code === '' || byCode !== null ? null : byMending(code, byName, context, on);
  if (mended !== null) {
    context.out.add('check', mended.code, place, { area: mended.area.name });
    return mended.area;
  }
  if (byCode !== null && name !== '' && byName === null)
    context.out.add('check', 'AREA_NAME_UNKNOWN', { ...place, cell: name }, { area: byCode.name });
  const found = byCode ?? (code === '' || !columns.has('area_code') ? byName : null);
  if (found !== null) return found;
  const asked = code || name;
  if (asked === '') context.out.add('set_aside', 'AREA_MISSING', place);
  else {
    const nearest = context.nearestAreas(name || code);
    context.out.add('set_aside', 'AREA_UNKNOWN', place, { nearest });
  }
  return null;
};
