import type { ComparatorId } from '../domain/band.ts';
import { neighbourModels, parseComparator } from '../domain/comparator.ts';
import type { IsoDate } from '../domain/period.ts';
import { comparatorName } from './bands.ts';
import { monthYearWords } from './period.ts';

/** The name of a set of councils in a list: "Outer London", "Harrow’s statistical neighbours". */
export function comparatorChoice(
  id: ComparatorId,
  areaName: string,
  regionName: string | null,
): string {
  if (id.startsWith('region:')) return regionName ?? comparatorName(id);
  const comparator = parseComparator(id);
  if (comparator?.kind === 'group') return comparator.name;
  if (comparator?.kind !== 'neighbours') return comparatorName(id);
  const owner = areaName.endsWith('s') ? `${areaName}’` : `${areaName}’s`;
  const older = comparator.model === neighbourModels[0] ? '' : `, ${comparator.model} list`;
  return `${owner} statistical neighbours${older}`;
}

/** The name of a period in a list: "October 2012", "Year to March 2012". */
export function periodChoice(id: string, end: IsoDate): string {
  return id.includes('/') ? `Year to ${monthYearWords(end)}` : monthYearWords(end);
}

/** A council in a list whose figures are published ones alone. */
export const publishedOnly = (name: string): string => `${name} (published figures)`;
