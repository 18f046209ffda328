/** Chances as people say them. */
import { count, plain } from './format.ts';

const fractions: readonly (readonly [value: number, words: string])[] = [
  [19 / 20, '19 in 20'],
  [9 / 10, '9 in 10'],
  [4 / 5, '4 in 5'],
  [3 / 4, '3 in 4'],
  [2 / 3, '2 in 3'],
  [3 / 5, '3 in 5'],
  [1 / 2, '1 in 2'],
  [2 / 5, '2 in 5'],
  [1 / 3, '1 in 3'],
  [1 / 4, '1 in 4'],
  [1 / 5, '1 in 5'],
  [1 / 10, '1 in 10'],
  [1 / 20, '1 in 20'],
];
const CERTAIN = 0.985;
const NONE = 0.0001;
const rare = [50, 100, 200, 500, 1000, 5000];

const nearest = <T>(items: readonly T[], far: (item: T) => number): T | undefined =>
  items.toSorted((a, b) => far(a) - far(b))[0];

/** "about 4 in 5", "about 1 in 1,000", "almost no chance", "almost certain". `chance` is 0–1. */
export function chanceWords(chance: number): string {
  if (chance >= CERTAIN) return 'almost certain';
  if (chance < NONE) return 'almost no chance';
  if (chance < 0.035) {
    const odds = nearest(rare, (each) => Math.abs(Math.log(each * chance))) ?? 1000;
    return `about 1 in ${count(odds)}`;
  }
  const [, words] = nearest(fractions, ([value]) => Math.abs(value - chance)) ?? [0, '1 in 2'];
  return `about ${words}`;
}

/** The same as a number: "81%", "0.07%", "under 0.01%". */
function chanceNumber(chance: number): string {
  if (chance >= 1) return '100%';
  if (chance > 0.995) return 'over 99%';
  if (chance >= 0.095) return `${plain(100 * chance, 0)}%`;
  if (chance >= 0.00995) return `${plain(100 * chance, 1)}%`;
  return chance < NONE ? 'under 0.01%' : `${plain(100 * chance, 2)}%`;
}

/** "about 4 in 5 (81%)". */
export function chanceInFull(chance: number): string {
  return `${chanceWords(chance)} (${chanceNumber(chance)})`;
}

/** "The chance of meeting our target of 85% is about 4 in 5 (81%)." `goal` follows a verb. */
export function chanceSentence(goal: string, chance: number): string {
  const number = chanceNumber(chance);
  if (chance >= CERTAIN) return `Meeting ${goal} is almost certain (${number}).`;
  if (chance < NONE) return `There is almost no chance of meeting ${goal} (${number}).`;
  return `The chance of meeting ${goal} is ${chanceWords(chance)} (${number}).`;
}

export const outlook = {
  likely: 'Likely to be met',
  unlikely: 'Unlikely to be met',
  either: 'Could go either way',
} as const;
