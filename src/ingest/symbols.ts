import type { MissingReason } from '../domain/observation.ts';

/** In files up to 2017 the Department wrote `x` for suppressed; since then for not available. */
const LAST_YEAR_OF_SUPPRESSED_X = 2017;

/** Where a symbol stands: the council's own working table, or a list of figures. */
export interface SymbolContext {
  /** Calendar year in which the figure's period ends. */
  readonly year: number | null;
  /** What a lone dash says here: a council's own table leaves it for figures that are still to come. */
  readonly dash: 'not_yet_due' | 'not_available';
}

const reasons: ReadonlyMap<string, MissingReason> = new Map<string, MissingReason>([
  ['', 'not_recorded'],
  ['c', 'suppressed'],
  ['*', 'suppressed'],
  ['**', 'suppressed'],
  ['supp', 'suppressed'],
  ['suppressed', 'suppressed'],
  ['z', 'not_applicable'],
  ['.', 'not_applicable'],
  ['not applicable', 'not_applicable'],
  ['u', 'not_available'],
  [':', 'not_available'],
  ['..', 'not_available'],
  ['...', 'not_available'],
  ['na', 'not_available'],
  ['n/a', 'not_available'],
  ['#n/a', 'not_available'],
  ['#div/0!', 'not_available'],
  ['null', 'not_available'],
  ['nan', 'not_available'],
  ['not available', 'not_available'],
  ['no data', 'not_available'],
  ['k', 'rounds_to_zero'],
  ['low', 'rounds_to_zero'],
  ['~', 'rounds_to_zero'],
  ['w', 'not_recorded'],
  ['not recorded', 'not_recorded'],
  ['tbc', 'not_yet_due'],
  ['not yet due', 'not_yet_due'],
]);

const dashes = new Set(['-', '–', '—', '−', '--']);

/** Ranges that hide a small number: `<5`, `≤ 5`, `1-4`, `5 or fewer`, `fewer than 5`. */
const smallCount =
  /^(?:[<≤] ?\d{1,2}|[0-2] ?[-–] ?[3-9]|\d{1,2} or (?:fewer|less)|(?:fewer|less) than \d{1,2})$/u;

/**
 * Why a cell holds a symbol in place of a number, or null where it is no known symbol.
 * Spellings: DfE analysts' guide and LAIT (vectors/computed/symbols.csv).
 */
export const missingReason = (text: string, context: SymbolContext): MissingReason | null => {
  if (text.length > 30) return null;
  const lower = text.toLowerCase();
  const bare = lower.startsWith('[') && lower.endsWith(']') ? lower.slice(1, -1).trim() : lower;
  if (dashes.has(bare)) return context.dash;
  if (bare === 'x') {
    return context.year !== null && context.year <= LAST_YEAR_OF_SUPPRESSED_X
      ? 'suppressed'
      : 'not_available';
  }
  return reasons.get(bare) ?? (smallCount.test(bare) ? 'suppressed' : null);
};
