/** One named best performer, or a tie without names, as a cell prints it. */
export interface BestEntry {
  readonly name: string | null;
  readonly value: number;
  readonly sharedBy: number;
}

const LONGEST = 400;
const tie =
  /^(\d{1,3}) (?:london |english |other )?(?:las?|councils?|authorit(?:y|ies)|boroughs?) (?:with|at|on|have) (\d{1,3}(?:\.\d{1,4})?) ?%?$/iu;
const number = /^-?\d{1,6}(?:\.\d{0,6})?$/u;

/**
 * Reads "Oldham (98.3) N Lincolnshire (98.2)" and "68 LAs with 100%". Null where the cell is
 * neither; empty for a cell without an entry.
 */
export const readBest = (text: string): readonly BestEntry[] | null => {
  if (text === '') return [];
  if (text.length > LONGEST) return null;
  const shared = tie.exec(text);
  if (shared) return [{ name: null, value: Number(shared[2]), sharedBy: Number(shared[1]) }];
  const named: { name: string; value: number }[] = [];
  const parts = text.split(')');
  for (const [index, part] of parts.entries()) {
    const open = part.lastIndexOf('(');
    if (open === -1) {
      if (index === parts.length - 1 && /^[\s,;.]*$/u.test(part)) break;
      return null;
    }
    const value = part
      .slice(open + 1)
      .replace('%', '')
      .trim();
    const name = part
      .slice(0, open)
      .replace(/^(?:[\s,;/&]|and\s)+/iu, '')
      .trim();
    if (name === '' || !number.test(value)) return null;
    named.push({ name, value: Number(value) });
  }
  return named.map((entry) => ({
    ...entry,
    sharedBy: named.filter(({ value }) => value === entry.value).length,
  }));
};
