import type { Indicator, Unit } from '../domain/indicator.ts';
import type { ReadContext } from './context.ts';

const spellings: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['%', 'percent'],
  ['percent', 'percent'],
  ['per cent', 'percent'],
  ['percentage', 'percent'],
  ['pct', 'percent'],
  ['rate', 'rate'],
  ['rate per 10,000', 'rate'],
  ['per 10,000', 'rate'],
  ['per 10000', 'rate'],
  ['per 10,000 children', 'rate'],
  ['number', 'count'],
  ['count', 'count'],
  ['no', 'count'],
  ['no.', 'count'],
  ['children', 'count'],
  ['score', 'score'],
  ['average', 'average'],
  ['mean', 'average'],
]);

/** The unit that a text names; null for any other text. */
export const unitNamed = (text: string): Unit | null => spellings.get(text.toLowerCase()) ?? null;

/** Says where a row's unit is another than its indicator's: a count given for a percentage. */
export const checkUnit = (
  text: string,
  indicator: Indicator,
  place: { readonly line: number; readonly column: string },
  { out }: ReadContext,
): void => {
  const unit = unitNamed(text);
  if (unit === null || unit === indicator.unit) return;
  out.add('check', 'UNIT_DISAGREES', { ...place, cell: text }, { indicator: indicator.name });
};
