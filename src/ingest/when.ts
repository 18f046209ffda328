import type { Indicator } from '../domain/indicator.ts';
import type { Basis, Period } from '../domain/period.ts';
import { inYearQuestion, quarterYearQuestion } from '../copy/questions.ts';
import type { InYearAnswer } from './basis.ts';
import { periodFor } from './basis.ts';
import type { ReadContext } from './context.ts';
import type { PeriodText } from './period.ts';
import { quarterSpan } from '../domain/calendar.ts';

const stated = (text: string | null | undefined): InYearAnswer =>
  text === 'running_total' || text === 'single' ? text : null;

/** What the officer says of this file; else what was said of the measure, for all files. */
const inYearAnswer = (context: ReadContext, indicator: Indicator): InYearAnswer =>
  stated(context.answer('in_year_basis')) ?? stated(indicator.partYear);

/** "Q2 2012" by the officer's answer: the quarter of the year that began in 2012, or of the year 2012. */
const answeredQuarter = (text: PeriodText, context: ReadContext): PeriodText => {
  if (text.grain !== 'ambiguous_quarter') return text;
  const { year, quarter, hint } = text;
  context.ask(quarterYearQuestion(year, quarter));
  const answer = context.answer('quarter_year');
  if (answer === 'financial') return { grain: 'quarter', hint, ...quarterSpan(year, quarter) };
  if (answer !== 'calendar') return text;
  return {
    grain: 'quarter',
    hint,
    ...(quarter === 1 ? quarterSpan(year - 1, 4) : quarterSpan(year, nextQuarter[quarter])),
  };
};

/** Calendar quarters 2 to 4 are financial quarters 1 to 3. */
const nextQuarter = { 2: 1, 3: 2, 4: 3 } as const;

type Told = Map<string, Period | null>;
const told = new WeakMap<ReadContext, WeakMap<PeriodText, Told>>();

/** Periods already worked out for a text of this file: thousands of rows say the same. */
const toldOf = (context: ReadContext, text: PeriodText): Told => {
  const texts = told.get(context) ?? new WeakMap<PeriodText, Told>();
  told.set(context, texts);
  const known: Told = texts.get(text) ?? new Map<string, Period | null>();
  texts.set(text, known);
  return known;
};

/** The period of a figure; asks, once a file, what only the officer can say. */
export const periodOf = (
  text: PeriodText,
  indicator: Indicator,
  said: Basis | null,
  context: ReadContext,
): Period | null => {
  const known = toldOf(context, text);
  const key = said === null ? indicator.code : `${indicator.code} ${said}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const period = workOut(text, indicator, said, context);
  known.set(key, period);
  return period;
};

const workOut = (
  text: PeriodText,
  indicator: Indicator,
  said: Basis | null,
  context: ReadContext,
): Period | null => {
  const answer = inYearAnswer(context, indicator);
  const period = periodFor(answeredQuarter(text, context), indicator, said, answer);
  const open =
    said === null &&
    indicator.inYear === 'both' &&
    (text.grain === 'quarter' || text.grain === 'month' || text.grain === 'day');
  if (
    period !== null &&
    open &&
    (period.basis === 'not_stated' || stated(context.answer('in_year_basis')) !== null)
  ) {
    context.ask(inYearQuestion(text.grain === 'quarter' ? 'quarter' : 'month'));
  }
  return period;
};
