import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { problemPlace, problemWords } from './problems.ts';

const problem = (code: string, detail: Problem['detail'] = {}): Problem => ({
  severity: 'check',
  code,
  file: 'table.csv',
  line: 5,
  column: 'Q2 12/13',
  cell: '6.9',
  detail,
});

/** Every code that a reader can raise, found in the readers themselves. */
const raised = (): readonly string[] => {
  const folder = 'src/ingest';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const codes = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/'([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)'/gu),
    ])
    .map((found) => found[1] ?? '');
  return [...new Set(codes)];
};

describe('the words of a problem', () => {
  it('say the counts, what they give and what was entered', () => {
    const words = problemWords(
      problem('NOTE_COUNTS_DISAGREE', {
        numerator: 11,
        denominator: 158,
        value: (100 * 11) / 158,
        stated: 6.9,
      }),
    );
    expect(words.message).toBe('Your note says 11 of 158, which is 7.0%; you entered 6.9.');
    expect(words.remedy).toBe('The counts are used. Correct the figure or the note.');
  });
  it('offer the nearest names of an unknown indicator', () => {
    expect(
      problemWords(problem('INDICATOR_UNKNOWN', { nearest: 'Re-referrals; Referrals' })).remedy,
    ).toBe('Did you mean “Re-referrals”, “Referrals”?');
  });
  it('agree with how many there are', () => {
    const said = (count: number) => problemWords(problem('PERCENT_SIGN', { count })).message;
    expect(said(1)).toBe('1 cell had a % sign and was read as that many per cent.');
    expect(said(2)).toBe('2 cells had a % sign and were read as that many per cent.');
    expect(problemWords(problem('CURRENCY_SIGN', { count: 1 })).message).toBe(
      '1 cell had a pound sign and was read as a plain number.',
    );
  });
  it('say where', () => {
    expect(problemPlace(problem('BLANK_HEADING'))).toBe('line 5, “Q2 12/13”');
    expect(problemPlace({ ...problem('ENC_UTF16'), line: null, column: null })).toBe('');
  });
  it('exist for every code that a reader raises, with a remedy', () => {
    const codes = raised();
    expect(codes.length).toBeGreaterThan(50);
    for (const code of codes) {
      const words = problemWords(
        problem(code, { kind: 'xlsx', nearest: '', count: 2, found: 'A', missing: 'Value' }),
      );
      expect(words.message, code).toMatch(/[.?]$/u);
      expect(words.remedy, code).toMatch(/[.?]$/u);
    }
  });
});
