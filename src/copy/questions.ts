import type { Question } from '../domain/reading.ts';
import { plain } from './format.ts';

type Asked = Omit<Question, 'answer'>;

/** Figures for part of a year, and nothing in the file says of which part. */
export const inYearQuestion = (grain: 'quarter' | 'month'): Asked => ({
  id: 'in_year_basis',
  text: `Some figures are for a ${grain}, and the file doesn’t say whether each counts that ${grain} alone or the year so far. Which is it?`,
  choices: [
    {
      id: 'running_total',
      text: 'The year so far, from 1 April',
      means:
        'Shown as running totals. Where a rate can be compared with a full year, the comparison is marked as indicative.',
    },
    {
      id: 'single',
      text: `That ${grain} alone`,
      means: `Shown as single ${grain}s, which can be added up and charted one after another.`,
    },
  ],
});

/** "Q2 2012" can be July to September or April to June. */
export const quarterYearQuestion = (year: number, quarter: number): Asked => ({
  id: 'quarter_year',
  text: `Is “Q${String(quarter)} ${String(year)}” a quarter of the financial year or of the calendar year?`,
  choices: [
    {
      id: 'financial',
      text: `Of the financial year that began in April ${String(year)}`,
      means: 'Q1 is April to June.',
    },
    {
      id: 'calendar',
      text: `Of the calendar year ${String(year)}`,
      means: 'Q1 is January to March.',
    },
  ],
});

/** A target for a measure that has no better direction. */
export const targetRuleQuestion = (indicatorCode: string, indicatorName: string): Asked => ({
  id: `target_rule:${indicatorCode}`,
  text: `Should “${indicatorName}” be at least its target, or at most?`,
  choices: [
    { id: 'at_least', text: 'At least', means: 'Met when the figure is at or above the target.' },
    { id: 'at_most', text: 'At most', means: 'Met when the figure is at or below the target.' },
  ],
});

/** Percentages that seem to mix 0.85 and 85. */
export const percentScaleQuestion = (code: string, name: string, example: number): Asked => ({
  id: `percent_scale:${code}`,
  text: `Some figures of “${name}” are below 1 and others far above. Is ${plain(example)} that many per cent, or a share of 1?`,
  choices: [
    {
      id: 'as_written',
      text: `${plain(example)} per cent`,
      means: 'The figures are read as they are written.',
    },
    {
      id: 'fractions',
      text: `A share of 1, so ${plain(example * 100)} per cent`,
      means: 'The figures below 1 are multiplied by 100.',
    },
  ],
});
