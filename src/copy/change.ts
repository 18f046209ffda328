/** Change in words. Points are percentage points, never per cent. */
export type Direction = 'better' | 'worse' | 'higher' | 'lower';

/** "Down about 5 points, worse"; "Up 31" for a count or rate; no good or bad word without polarity. */
export function changeWords(parts: {
  readonly up: boolean;
  readonly amount: string;
  readonly about: boolean;
  readonly points: boolean;
  readonly direction: Direction;
}): string {
  const unit = parts.points ? (parts.amount === '1' ? ' point' : ' points') : '';
  const moved = `${parts.up ? 'Up' : 'Down'} ${parts.about ? 'about ' : ''}${parts.amount}${unit}`;
  const judged = parts.direction === 'better' || parts.direction === 'worse';
  return judged ? `${moved}, ${parts.direction}` : moved;
}

export const NO_CHANGE = 'No change';
/** The figures differ by no more than chance alone would make them. */
export const NO_CLEAR_CHANGE = 'No clear change';

/** "Down 5.1 points, from 52.1% in September; chance alone could do that". */
export function byChance(moved: string, from: string): string {
  return `${moved}, ${from.charAt(0).toLowerCase()}${from.slice(1)}; chance alone could do that`;
}

/** "From 52.1% in September. Better or worse by more than chance? It cannot be told". */
export function cannotTell(from: string): string {
  return `${from}; not known whether by more than chance`;
}

/** Where two figures differ by less than they show. */
export function noChangeAt(decimals: number): string {
  if (decimals === 0) return 'No change in whole points';
  return `No change at ${decimals} decimal${decimals === 1 ? '' : 's'}`;
}

export const NOT_COMPARED = 'Not compared';
export const ONLY_RISES = 'A running total can only rise';
export const NOTHING_BEFORE = 'Nothing to compare with';
export const NO_EARLIER_FIGURE = 'No earlier figure on the same basis';
export const NO_FIGURE_NOW = 'No figure for this period';
export const PLEASE_CHECK = 'Please check';

/** "From 52.1% in September". */
export function fromWords(shown: string, when: string): string {
  return `From ${shown} in ${when}`;
}

/** "From 64 in the same months of 2013". */
export function sameMonthsWords(shown: string, year: string): string {
  return `From ${shown} in the same months of ${year}`;
}

/** "A running total of 155 of 157 cannot go back to 100%". */
export function cannotGoBack(counts: string, shown: string): string {
  return `A running total of ${counts} cannot go back to ${shown}`;
}

/** "A running total of 155 of 157 cannot become 150 of 151". */
export function cannotShrink(before: string, now: string): string {
  return `A running total of ${before} cannot become ${now}`;
}

/** "The definition changed in April 2014". */
export function definitionChanged(when: string): string {
  return `The definition changed in ${when}`;
}
