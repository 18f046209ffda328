import type { Polarity } from '../../src/domain/indicator.ts';
import { cell } from './judge.ts';
import type { Row } from './judge.ts';

const polarities: Readonly<Record<string, Polarity>> = {
  High: 'high',
  Low: 'low',
  Neutral: 'none',
  'High is good': 'high',
  'Low is good': 'low',
  'No judgement': 'none',
  increase: 'high',
  decrease: 'low',
  neutral: 'none',
  '': 'none',
};

/** The vector files' word for a polarity; throws on one unknown. */
export function polarityOf(row: Row, column = 'polarity'): Polarity {
  const polarity = polarities[cell(row, column)];
  if (polarity === undefined) throw new Error(`unknown polarity ${cell(row, column)}`);
  return polarity;
}

/** The file's word for a value of ours; throws on one unknown. */
export function translate<T extends string>(
  value: T | null,
  words: Readonly<Record<NoInfer<T>, string>>,
): string | null {
  return value === null ? null : words[value];
}
