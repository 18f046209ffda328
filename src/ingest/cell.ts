import type { MissingReason, Status } from '../domain/observation.ts';
import type { SymbolContext } from './symbols.ts';
import { missingReason } from './symbols.ts';
import type { CellNotice } from './text.ts';
import { cleanText } from './text.ts';

export type NumberNotice =
  | CellNotice
  | 'THOUSANDS_REMOVED'
  | 'CURRENCY_SIGN'
  | 'PERCENT_SIGN'
  | 'DECIMAL_COMMA'
  | 'TRAILING_MINUS'
  | 'MARKER_SPLIT'
  | 'PRECISION';

export type CellReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Digits after the decimal point as written: 1 for "6.9", 0 for "100.". */
      readonly decimals: number;
      readonly status: Status | null;
      readonly notices: readonly NumberNotice[];
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly symbol: string }
  | {
      readonly kind: 'invalid';
      readonly code: 'NOT_A_NUMBER' | 'CELL_TOO_LONG' | 'BRACKET_NEGATIVE' | 'BANDED_VALUE';
    };

export interface CellContext extends SymbolContext {
  /** The column writes 345,2 for 345.2. */
  readonly decimalComma: boolean;
}

const LONGEST_NUMBER = 40;
const digits = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/iu;
const thousands = /^[+-]?\d{1,3}(?:[, '’]\d{3})+(?:\.\d*)?$/u;
const decimalComma = /^[+-]?(?:\d{1,3}(?:[. ]\d{3})+|\d+),\d+$/u;
const markers: readonly (readonly [RegExp, Status])[] = [
  [/^(.*\d) ?\[p\]$|^(.*\d) p$/u, 'provisional'],
  [/^(.*\d) ?\[r\]$|^(.*\d) r$/u, 'revised'],
  [/^(.*\d) ?\[e\]$|^(.*\d) e$/u, 'not_stated'],
];

interface Draft {
  text: string;
  status: Status | null;
  readonly notices: NumberNotice[];
}

/** A status letter after the number, `21.4 [p]`; `12.5 (r)` and `21.4*` are not known ones. */
const splitMarker = (draft: Draft): void => {
  for (const [pattern, status] of markers) {
    const found = pattern.exec(draft.text);
    if (found) {
      draft.text = (found[1] ?? found[2] ?? '').trim();
      draft.status = status;
      draft.notices.push('MARKER_SPLIT');
      return;
    }
  }
};

const undress = (draft: Draft): void => {
  if (draft.text.endsWith('%')) {
    draft.text = draft.text.slice(0, -1).trim();
    draft.notices.push('PERCENT_SIGN');
  }
  draft.text = draft.text.replace(/^[−–﹣－](?=[\d.£])/u, '-');
  const currency = /^([+-]?)£ ?/u.exec(draft.text);
  if (currency) {
    draft.text = (currency[1] ?? '') + draft.text.slice(currency[0].length);
    draft.notices.push('CURRENCY_SIGN');
  }
  if (/^\d[\d.,]*[-−]$/u.test(draft.text)) {
    draft.text = `-${draft.text.slice(0, -1)}`;
    draft.notices.push('TRAILING_MINUS');
  }
};

const ungroup = (draft: Draft, commaIsPoint: boolean): void => {
  if (commaIsPoint && decimalComma.test(draft.text)) {
    draft.text = draft.text.replace(/[. ]/gu, '').replace(',', '.');
    draft.notices.push('DECIMAL_COMMA');
  } else if (thousands.test(draft.text)) {
    draft.text = draft.text.replace(/[, '’]/gu, '');
    draft.notices.push('THOUSANDS_REMOVED');
  }
};

const decimalsOf = (text: string): number => {
  const mantissa = text.toLowerCase().split('e')[0] ?? '';
  const point = mantissa.indexOf('.');
  return point === -1 ? 0 : mantissa.length - point - 1;
};

const significant = (text: string): number =>
  text.replace(/e.*$/iu, '').replace(/^[+-]?0*\.?0*|\./gu, '').length;

const POINT = 46;
const MINUS = 45;
const MOST_WHOLE = 9;
const MOST_DECIMALS = 6;

/** Digits after the point of a plain number. */
export const plainDecimals = (raw: string): number => {
  const point = raw.indexOf('.');
  return point === -1 ? 0 : raw.length - point - 1;
};

/**
 * What most cells are, `-?123.4`: a number of up to nine digits and six after the point. NaN where
 * the cell is anything else. A whole number over a power of ten is the nearest double, as `Number` gives.
 */
export const plainNumber = (raw: string): number => {
  const from = raw.charCodeAt(0) === MINUS ? 1 : 0;
  let digitsRead = 0;
  let point = -1;
  for (let at = from; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === POINT && point === -1) point = at;
    else if (code < 48 || code > 57) return Number.NaN;
    else digitsRead = digitsRead * 10 + code - 48;
  }
  const whole = (point === -1 ? raw.length : point) - from;
  const decimals = point === -1 ? 0 : raw.length - point - 1;
  const isPlain = whole >= 1 && whole <= MOST_WHOLE && decimals <= MOST_DECIMALS;
  if (!isPlain || (point !== -1 && decimals === 0)) return Number.NaN;
  const value = digitsRead / (POWERS[decimals] ?? 1);
  // Adding 0 makes -0 a plain 0.
  return (from === 1 ? -value : value) + 0;
};

const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
const noNotices: readonly NumberNotice[] = [];

const readPlain = (raw: string): CellReading | null => {
  const value = plainNumber(raw);
  return Number.isNaN(value)
    ? null
    : { kind: 'number', value, decimals: plainDecimals(raw), status: null, notices: noNotices };
};

/** Reads one cell as a number, a symbol that stands for one, or neither. Percentages stay 0–100. */
export const readNumber = (raw: string, context: CellContext): CellReading => {
  const plain = readPlain(raw);
  if (plain !== null) return plain;
  if (raw.length > LONGEST_NUMBER * 4) return { kind: 'invalid', code: 'CELL_TOO_LONG' };
  const clean = cleanText(raw);
  const reason = missingReason(clean.text, context);
  if (reason !== null) return { kind: 'missing', reason, symbol: clean.text };
  if (clean.text.length > LONGEST_NUMBER) return { kind: 'invalid', code: 'CELL_TOO_LONG' };
  if (/^\(£?[\d.,]+%?\)$/u.test(clean.text)) return { kind: 'invalid', code: 'BRACKET_NEGATIVE' };
  if (/^[<>≤≥] ?\d/u.test(clean.text)) return { kind: 'invalid', code: 'BANDED_VALUE' };
  const draft: Draft = { text: clean.text, status: null, notices: [...clean.notices] };
  splitMarker(draft);
  undress(draft);
  ungroup(draft, context.decimalComma);
  const value = digits.test(draft.text) ? Number(draft.text) : Number.NaN;
  if (!Number.isFinite(value)) return { kind: 'invalid', code: 'NOT_A_NUMBER' };
  if (significant(draft.text) > 15 && String(value) !== draft.text) draft.notices.push('PRECISION');
  // Adding 0 makes -0 a plain 0.
  return {
    kind: 'number',
    value: value + 0,
    decimals: decimalsOf(draft.text),
    status: draft.status,
    notices: draft.notices,
  };
};

/** Whether a column writes decimal commas: some cell can only be one, and none has a decimal point. */
export const writesDecimalComma = (cells: readonly string[]): boolean => {
  let seen = false;
  for (const raw of cells) {
    if (raw.length > LONGEST_NUMBER) continue;
    const text = cleanText(raw).text.replace(/ ?%$/u, '');
    if (/^[+-]?\d+,(?:\d{1,2}|\d{4,})$/u.test(text)) seen = true;
    else if (/^[+-]?[\d,]*\.\d+$/u.test(text)) return false;
  }
  return seen;
};
