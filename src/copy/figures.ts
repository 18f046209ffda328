import type { MissingReason } from '../domain/observation.ts';
import { count, plain } from './format.ts';

/** Why a cell has no number, short enough to stand where the number would. */
export function missingWords(reason: MissingReason): string {
  const words: Readonly<Record<MissingReason, string>> = {
    suppressed: 'Hidden, small numbers',
    not_applicable: 'Does not apply',
    not_available: 'Not available',
    rounds_to_zero: 'Rounds to zero, but is not zero',
    not_yet_due: 'Not yet due',
    not_recorded: 'Not recorded',
  };
  return words[reason];
}

/** Where there is no figure at all for the period. */
export const NO_FIGURE = 'No figure yet';

/** "122 of 234". */
export function ofWords(numerator: number, denominator: number): string {
  return `${count(numerator)} of ${count(denominator)}`;
}

/** "11 of 12, published": counts that stand beside the figure in national statistics. */
export const asPublished = (counts: string): string => `${counts}, published`;

/** "11 of 158 by September (7.0%; printed 6.9%)". */
export function countsWords(parts: {
  readonly numerator: number;
  readonly denominator: number;
  /** "by September", where the counts belong to an earlier figure. */
  readonly when: string | null;
  readonly recomputed: string | null;
  readonly printed: string | null;
}): string {
  const counts = ofWords(parts.numerator, parts.denominator);
  const dated = parts.when === null ? counts : `${counts} ${parts.when}`;
  if (parts.printed === null) return dated;
  const both =
    parts.recomputed === null
      ? `printed ${parts.printed}`
      : `${parts.recomputed}; printed ${parts.printed}`;
  return `${dated} (${both})`;
}

/**
 * What one person changes in a small group, from METHODS.md §2.2: under 10 the group is said
 * first, under 30 the points are. Null for a larger group.
 */
export function smallGroupWords(denominator: number, one: string, many: string): string | null {
  if (denominator < 1 || denominator >= 30) return null;
  if (denominator === 1) return `One ${one} only`;
  const points = plain(100 / denominator, 0);
  if (denominator < 10) return `Only ${count(denominator)} ${many}: 1 is ${points} points`;
  return `Small group: 1 ${one}, ${points} points`;
}

/** "lower is better", or null where high is. */
export const LOWER_IS_BETTER = 'lower is better';
export const NO_JUDGEMENT = 'neither high nor low is better';
