import { attribute, tagsOf } from './xml.ts';

/** How a number of a workbook is shown: as it is, as a share of 100, as a day or as a month. */
export type Shown = 'number' | 'percent' | 'day' | 'month';

const builtIn: ReadonlyMap<number, Shown> = new Map<number, Shown>([
  [9, 'percent'],
  [10, 'percent'],
  [14, 'day'],
  [15, 'day'],
  [16, 'day'],
  [17, 'month'],
  [22, 'day'],
]);

const shownBy = (code: string): Shown => {
  // Quoted words, escaped letters and [colours] are no part of the format.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/d/u.test(bare) && /[my]/u.test(bare)) return 'day';
  return bare.includes('y') ? 'month' : 'number';
};

/** The format of each cell style, by its number. */
export const formatsOf = (styles: string): readonly Shown[] => {
  const own = new Map<number, Shown>();
  const formats: Shown[] = [];
  let inCells = false;
  for (const { name, attributes, empty } of tagsOf(styles)) {
    if (name === 'numFmt')
      own.set(
        Number(attribute(attributes, 'numFmtId')),
        shownBy(attribute(attributes, 'formatCode') ?? ''),
      );
    if (name === 'cellXfs') inCells = !empty;
    if (name === '/cellXfs') inCells = false;
    if (name !== 'xf' || !inCells) continue;
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    formats.push(own.get(id) ?? builtIn.get(id) ?? 'number');
  }
  return formats;
};

const DAY = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A number without the noise of binary fractions: 15 digits, as the workbook shows it. */
const tidied = (value: number): string => String(Number(value.toPrecision(15)));

/** A number as its format shows it. Days count from the end of 1899, or of 1903 on old Macs. */
export const shownNumber = (raw: string, format: Shown, from1904: boolean): string => {
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === '') return raw;
  if (format === 'number') return tidied(value);
  if (format === 'percent') return `${tidied(value * 100)}%`;
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(origin + Math.floor(value) * DAY);
  if (Number.isNaN(day.getTime()) || value < 1) return tidied(value);
  return format === 'day'
    ? day.toISOString().slice(0, 10)
    : `${months[day.getUTCMonth()] ?? ''} ${String(day.getUTCFullYear())}`;
};
