import type { Area } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';

/** The councils of today, each authority once, and `asked`, which may have ended. */
export function councilsOfToday(catalogue: Catalogue, asked: Area): readonly Area[] {
  const today = catalogue.areas.filter(({ type, ended }) => type === 'council' && ended === null);
  const current = new Map(
    [...today, asked].map((one) => [one.authorityCode ?? one.code, one] as const),
  );
  return [...current.values()];
}
