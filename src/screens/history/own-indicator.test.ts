import { expect, it } from 'vitest';
import { indicatorSchema } from '../../domain/indicator.ts';
import { codeFor, indicatorOf } from './own-indicator.ts';

it('a code is made of the name’s letters and figures, and is never one that is taken', () => {
  expect(codeFor('Team’s caseloads, 2024', () => false)).toBe('OWN_TEAM_S_CASELOADS_2024');
  expect(codeFor('Caseloads', (code) => code === 'OWN_CASELOADS')).toBe('OWN_CASELOADS_2');
});
it('a measure of one’s own is a whole measure, without judgement unless it is chosen', () => {
  const draft = {
    name: 'Caseloads',
    unit: 'count',
    polarity: 'none',
    inYear: 'snapshot',
    theme: 'Safe',
  } as const;
  const indicator = indicatorOf(draft, 'OWN_CASELOADS');
  expect(indicatorSchema.parse(indicator)).toEqual(indicator);
  expect(indicator).toMatchObject({ decimals: 0, unitWords: '', yearBasis: 'snapshot' });
});
