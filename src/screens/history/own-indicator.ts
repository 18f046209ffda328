import { OWN_SOURCE, unitSuffix } from '../../copy/edit.ts';
import type { Indicator } from '../../domain/indicator.ts';

/** A measure of one's own as it is being typed. */
export type OwnDraft = Pick<
  Indicator,
  'name' | 'unit' | 'polarity' | 'inYear' | 'partYear' | 'theme'
>;

/** `OWN_TEAM_CASELOADS`: letters and figures of the name, made different from every other code. */
export function codeFor(name: string, taken: (code: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '_');
  const stem = `OWN_${plain.replace(/^_+|_+$/gu, '').slice(0, 40)}`;
  let code = stem;
  for (let number = 2; taken(code); number += 1) code = `${stem}_${number}`;
  return code;
}

/** The measure, with what nobody has been asked for left plain. */
export const indicatorOf = (draft: OwnDraft, code: string): Indicator => ({
  ...draft,
  code,
  refs: [],
  formalName: draft.name,
  question: draft.name,
  unitWords: unitSuffix[draft.unit],
  decimals: draft.unit === 'count' ? 0 : 1,
  yearBasis: draft.inYear === 'snapshot' ? 'snapshot' : 'year',
  yearEndMonth: 3,
  numeratorWords: '',
  denominatorWords: 'children',
  one: 'child',
  many: 'children',
  definition: '',
  breaks: [],
  source: OWN_SOURCE,
  aliases: [],
});
