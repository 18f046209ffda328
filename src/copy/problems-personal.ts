import type { Problem } from '../domain/problem.ts';
import type { Sentence, Words } from './problems-notices.ts';

const kinds: Readonly<Record<string, string>> = {
  upn: 'unique pupil numbers',
  nhs: 'NHS numbers',
  uln: 'unique learner numbers',
  ni: 'National Insurance numbers',
  dob: 'dates of birth',
  name: 'names of people',
  id: 'one row for each child',
  postcode: 'home postcodes',
  address: 'home addresses',
  text: 'a date of birth, UPN or NHS number in its text',
};

/** Child-level data: what gave it away and where, never what stands in a cell. */
export const personalWords: Readonly<Record<string, Words>> = {
  PERSONAL_DATA: ({ detail }: Problem): Sentence => {
    const kind = kinds[String(detail['kind'])] ?? 'facts about single children';
    const others = Number(detail['others'] ?? 0);
    const more =
      others === 0
        ? ''
        : `, and ${others === 1 ? 'one more column' : `${String(others)} more columns`} like it`;
    return {
      message: `The column “${String(detail['column'])}” seems to hold ${kind}${more}. Nothing of this file was kept.`,
      remedy:
        'Figures about single children don’t belong here. Take those columns out, or export totals only, and add the file again.',
    };
  },
};
