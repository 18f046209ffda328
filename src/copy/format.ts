/** Numbers for people, through Intl en-GB: half away from zero, a true minus sign. */
const MINUS = '−';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const kept = formats.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** A number at a fixed number of decimals: 1234.5 at 1 is "1,234.5". */
export function fixed(value: number, decimals: number): string {
  return formatOf(decimals, decimals)
    .format(value === 0 ? 0 : value)
    .replace('-', MINUS);
}

/** A number with as few decimals as it needs, up to `most`: 85 is "85", 8.75 is "8.75". */
export function plain(value: number, most = 10): string {
  return formatOf(0, most)
    .format(value === 0 ? 0 : value)
    .replace('-', MINUS);
}

/** A whole number of people or things: "2,800". */
export function count(value: number): string {
  return plain(value, 0);
}

/** How many decimals a number has as written in its shortest form: 8.75 has 2. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const [digits = '', exponent = '0'] = text.split('e');
  const point = digits.indexOf('.');
  const own = point < 0 ? 0 : digits.length - point - 1;
  return Math.max(0, own - Number(exponent));
}

/** Takes float noise off a difference: 10.6 − 8.75 is 1.85, not 1.8499999999999996. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * A percentage from counts at `decimals`, where only a true 0 or 100 may be shown as one:
 * 99.96 is ">99.9" and 0.04 is "<0.1" (METHODS.md §7.9).
 */
export function percentShown(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  const step = 10 ** -decimals;
  if (value < 100 && text === fixed(100, decimals)) return `>${fixed(100 - step, decimals)}`;
  if (value > 0 && text === fixed(0, decimals)) return `<${fixed(step, decimals)}`;
  return text;
}

/** "1st", "2nd", "77th". */
export function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(n);
  const ends: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${count(n)}${ends[rule] ?? 'th'}`;
}

/** "1 council", "149 councils". */
export function counted(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** "Ealing, Salford and Cambridgeshire". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A value with its unit: "52.1%", "7.0 per 10,000 children", "33 children". */
export function withUnit(shown: string, unitWords: string): string {
  if (unitWords === '' || unitWords === '%') return `${shown}${unitWords}`;
  return `${shown} ${unitWords}`;
}

/** The first letter made a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
