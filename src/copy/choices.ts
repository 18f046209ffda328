import type { ComparatorId } from '../domain/band.ts';
import { comparatorName } from './bands.ts';

/** The name of a set of councils in a list: "Outer London", "Harrow’s statistical neighbours". */
export function comparatorChoice(
  id: ComparatorId,
  areaName: string,
  regionName: string | null,
): string {
  if (id.startsWith('region:')) return regionName ?? comparatorName(id);
  if (!id.startsWith('neighbours-')) return comparatorName(id);
  const owner = areaName.endsWith('s') ? `${areaName}’` : `${areaName}’s`;
  return `${owner} statistical neighbours`;
}
