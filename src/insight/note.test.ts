import { describe, expect, it } from 'vitest';
import { noteWords } from './note.ts';
import { rowWith } from './testing/rows.ts';

const noted = (end: string, note: string | null, origin: 'local' | 'published' = 'local') =>
  rowWith({ end, note, origin });

describe('the officer’s note', () => {
  it('is the figure’s own, or an earlier one of its year with its month', () => {
    const october = noted('2012-10-31', 'Staff were ill.');
    const bare = noted('2012-10-31', null);
    const september = noted('2012-09-30', '122 of 234 were finished.');
    expect(noteWords(october, [september, october], null)).toEqual(['Staff were ill.']);
    expect(noteWords(bare, [september, bare], null)).toEqual([
      'September 2012: 122 of 234 were finished.',
    ]);
  });

  it('is not of another year, of a later month, or of a published figure', () => {
    const bare = noted('2012-10-31', null);
    for (const other of [
      noted('2012-03-31', 'Last year.'),
      noted('2012-11-30', 'Later.'),
      noted('2012-09-30', 'Published.', 'published'),
    ]) {
      expect(noteWords(bare, [other, bare], null)).toEqual(['No note given.']);
    }
  });

  it('is the last there is where there is no figure', () => {
    expect(noteWords(null, [noted('2012-09-30', 'Counted late.')], null)).toEqual([
      'September 2012: Counted late.',
    ]);
    expect(noteWords(null, [], null)).toEqual(['No note given.']);
  });

  it('stands after the sentence in which target and councils disagree', () => {
    expect(noteWords(null, [], 'They disagree.')).toEqual([
      { strong: 'They disagree.' },
      ' No note given.',
    ]);
  });
});
