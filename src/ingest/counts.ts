/** So many of so many. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

const MOST_CHARACTERS = 2000;
const pair =
  /(?<![\d.,/])(\d{1,6}|\d{1,3}(?:,\d{3}){1,2}) (?:out )?of (?:the )?(\d{1,6}|\d{1,3}(?:,\d{3}){1,2})(?![\d/%]|[.,]\d)/giu;

const whole = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

/** Every "122 of 234" and "8 out of 16" of a note that can be a part of a whole. */
export const countsIn = (note: string): readonly Counts[] =>
  note === ''
    ? []
    : [...note.slice(0, MOST_CHARACTERS).replace(/\s+/gu, ' ').matchAll(pair)]
        .map((found) => ({ numerator: whole(found[1]), denominator: whole(found[2]) }))
        .filter(({ numerator, denominator }) => denominator > 0 && numerator <= denominator);

/** Whether a note says that its counts run from the start of the year. */
export const saysYearToDate = (note: string): boolean =>
  /\b(?:ytd|year to date|cumulative|so far this year)\b/iu.test(note.slice(0, MOST_CHARACTERS));

/** Whether a stated percentage is its counts rounded: within half a unit of its last decimal. */
export const agrees = (stated: number, decimals: number, counts: Counts): boolean => {
  const scale = 10 ** Math.min(decimals, 8);
  const scaled = Math.round(stated * scale);
  const difference = Math.abs(100 * counts.numerator * scale - scaled * counts.denominator);
  // Whole numbers throughout, so that 12.5 of a unit is not lost to binary fractions.
  return 2 * difference <= counts.denominator;
};

/** The pair that a stated percentage speaks of: the one that agrees, else the nearest. */
export const countsFor = (
  pairs: readonly Counts[],
  stated: number | null,
  decimals: number,
): Counts | null => {
  const [first, ...others] = pairs;
  if (first === undefined) return null;
  if (stated === null) return others.length === 0 ? first : null;
  const distance = (counts: Counts): number =>
    Math.abs((100 * counts.numerator) / counts.denominator - stated);
  return (
    pairs.find((counts) => agrees(stated, decimals, counts)) ??
    others.reduce((best, counts) => (distance(counts) < distance(best) ? counts : best), first)
  );
};
