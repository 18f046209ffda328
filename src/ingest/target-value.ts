import type { Indicator } from '../domain/indicator.ts';
import type { Target, TargetRule } from '../domain/target.ts';
import { targetRuleQuestion } from '../copy/questions.ts';
import { readNumber } from './cell.ts';
import type { ReadContext } from './context.ts';
import { cleanText } from './text.ts';

export interface TargetValue {
  readonly value: number | null;
  readonly upper: number | null;
  readonly changePercent: number | null;
  /** The rule that the cell's own words give, `<15` or "at least 12". */
  readonly rule: TargetRule | null;
}

const rules: readonly (readonly [RegExp, TargetRule])[] = [
  [/^(?:at least|no less than|no fewer than|minimum(?: of)?|min|>=|≥|⩾)\s*/iu, 'at_least'],
  [/^(?:at most|no more than|not more than|up to|maximum(?: of)?|max|<=|≤|⩽)\s*/iu, 'at_most'],
  [/^(?:more than|greater than|above|over|>)\s*/iu, 'more_than'],
  [/^(?:less than|fewer than|below|under|<)\s*/iu, 'less_than'],
  [/^between\s*/iu, 'between'],
];

const trailing: readonly (readonly [RegExp, TargetRule])[] = [
  [/\s*or (?:more|above|over|better|higher)$/iu, 'at_least'],
  [/\s*or (?:less|fewer|below|under|lower)$/iu, 'at_most'],
];

/** The rule that words give ("at least", "≤", "below"), and what is left of them. */
export const ruleWords = (
  text: string,
): { readonly rule: TargetRule | null; readonly rest: string } => {
  for (const [pattern, rule] of [...rules, ...trailing]) {
    if (pattern.test(text)) return { rule, rest: text.replace(pattern, '') };
  }
  return { rule: null, rest: text };
};

const plainNumber = (text: string): number | null => {
  const reading = readNumber(text, { year: null, dash: 'not_yet_due', decimalComma: false });
  return reading.kind === 'number' ? reading.value : null;
};

const range = (text: string): readonly [number, number] | null => {
  const parts = /^([\d.,]+)\s?%?\s*(?:-|–|to|and)\s*([\d.,]+)\s?%?$/iu.exec(text);
  if (!parts) return null;
  const [, first = '', second = ''] = parts;
  const from = plainNumber(first);
  const to = plainNumber(second);
  return from === null || to === null || from >= to ? null : [from, to];
};

const nothing = { value: null, upper: null, changePercent: null };
const LONGEST = 60;

/** Reads a target as written: `85%`, `≥ 85`, `5-6`, "8 or fewer"; null where it is none. */
export const readTargetValue = (raw: string): TargetValue | null => {
  const { text } = cleanText(raw);
  if (text === '' || text.length > LONGEST) return null;
  const { rule, rest } = ruleWords(text);
  const between = range(rest);
  if (between !== null) return { ...nothing, value: between[0], upper: between[1], rule };
  const value = plainNumber(rest);
  return value === null ? null : { ...nothing, value, rule };
};

const byPolarity = { high: 'at_least', low: 'at_most' } as const;

const answeredRule = (indicator: Indicator, context: ReadContext): TargetRule | null => {
  const question = targetRuleQuestion(indicator.code, indicator.name);
  context.ask(question);
  const answer = context.answer(question.id);
  return answer === 'at_least' || answer === 'at_most' ? answer : null;
};

/**
 * The rule by which a value meets a target: as the file says, else by the indicator's polarity,
 * else as the officer answers. Null where nobody has said.
 */
export const ruleFor = (
  said: TargetRule | null,
  indicator: Indicator,
  context: ReadContext,
): TargetRule | null => {
  if (said !== null) return said;
  return indicator.polarity === 'none'
    ? answeredRule(indicator, context)
    : byPolarity[indicator.polarity];
};

/**
 * A range has one end that counts where better has a direction: at most 6 for "5-6" of a measure
 * that should be low.
 */
export const withRange = (
  read: TargetValue,
  rule: TargetRule,
  indicator: Indicator,
): Pick<Target, 'value' | 'upper' | 'rule'> => {
  if (read.upper === null) return { value: read.value, upper: null, rule };
  if (read.rule === 'between' || indicator.polarity === 'none')
    return { value: read.value, upper: read.upper, rule: 'between' };
  return {
    value: rule === 'at_most' || rule === 'less_than' ? read.upper : read.value,
    upper: null,
    rule,
  };
};
