import { missingReasons, type Observation, type Status } from './observation.ts';
import { bases } from './period.ts';

/** Figures as columns of numbers, which cross between threads without being copied one by one. */
export interface PackedObservations {
  readonly count: number;
  readonly texts: readonly string[];
  /** Row by row: which text, or which of a fixed list, stands in each of `CODES` places; -1 for none. */
  readonly codes: Int32Array<ArrayBuffer>;
  /** Row by row, in `NUMBERS` places; NaN for none. */
  readonly numbers: Float64Array<ArrayBuffer>;
}

const CODES = 12;
const NUMBERS = 5;
const NONE = -1;
const statuses: readonly Status[] = ['final', 'provisional', 'revised', 'not_stated'];

const placeIn = <T>(list: readonly T[], value: T | null): number =>
  value === null ? NONE : list.indexOf(value);

/** Packs figures; the buffers of what it gives may be transferred. */
export function packObservations(observations: readonly Observation[]): PackedObservations {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (text: string | null): number => {
    if (text === null) return NONE;
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const count = observations.length;
  const codes = new Int32Array(count * CODES);
  const numbers = new Float64Array(count * NUMBERS);
  observations.forEach((one, row) => {
    const { source } = one;
    codes.set(
      [
        codeOf(one.indicatorCode),
        codeOf(one.areaCode),
        codeOf(one.start),
        codeOf(one.end),
        placeIn(bases, one.basis),
        placeIn(missingReasons, one.missingReason),
        codeOf(one.symbol),
        placeIn(statuses, one.status),
        codeOf(one.note),
        codeOf(source.file),
        source.line,
        codeOf(source.column),
      ],
      row * CODES,
    );
    numbers.set(
      [
        one.value ?? Number.NaN,
        one.stated ?? Number.NaN,
        one.statedDecimals ?? Number.NaN,
        one.numerator ?? Number.NaN,
        one.denominator ?? Number.NaN,
      ],
      row * NUMBERS,
    );
  });
  return { count, texts, codes, numbers };
}

/** The buffers of packed figures, to be handed over with them. */
export const buffersOf = ({ codes, numbers }: PackedObservations): ArrayBuffer[] => [
  codes.buffer,
  numbers.buffer,
];

/** The figures again, equal to those that were packed. */
export function unpackObservations(packed: PackedObservations): readonly Observation[] {
  const { count, texts, codes, numbers } = packed;
  const code = (row: number, place: number): number => codes[row * CODES + place] ?? NONE;
  const text = (row: number, place: number): string | null => texts[code(row, place)] ?? null;
  const number = (row: number, place: number): number | null => {
    const found = numbers[row * NUMBERS + place] ?? Number.NaN;
    return Number.isNaN(found) ? null : found;
  };
  return Array.from({ length: count }, (_, row): Observation => ({
    indicatorCode: text(row, 0) ?? '',
    areaCode: text(row, 1) ?? '',
    start: text(row, 2) ?? '',
    end: text(row, 3) ?? '',
    basis: bases[code(row, 4)] ?? 'not_stated',
    value: number(row, 0),
    stated: number(row, 1),
    statedDecimals: number(row, 2),
    numerator: number(row, 3),
    denominator: number(row, 4),
    missingReason: missingReasons[code(row, 5)] ?? null,
    symbol: text(row, 6),
    status: statuses[code(row, 7)] ?? 'not_stated',
    note: text(row, 8),
    source: { file: text(row, 9) ?? '', line: code(row, 10), column: text(row, 11) },
  }));
}

/** Figures that cross at a time, so that no message holds the page up. */
const PART = 20_000;

/** Figures packed in parts, of which each is opened in a few milliseconds. */
export function* packedParts(observations: readonly Observation[]): Generator<PackedObservations> {
  for (let at = 0; at < observations.length; at += PART)
    yield packObservations(observations.slice(at, at + PART));
}
