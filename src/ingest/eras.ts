import { codeSpan, type CatalogueParts } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/period.ts';

/**
 * Numbers the spans of days in which no code of an authority comes into force or goes out of it: on
 * all days of one era a name means the same place.
 */
export function areaEras(catalogue: CatalogueParts): (on: IsoDate) => number {
  const spans = catalogue.areas.map((area) => codeSpan(catalogue, area));
  const begun = new Set(spans.flatMap(({ from }) => from ?? []));
  const ended = new Set(spans.flatMap(({ to }) => to ?? []));
  const known = new Map<IsoDate, number>();
  return (on) => {
    const before = known.get(on);
    if (before !== undefined) return before;
    const era =
      [...begun].filter((from) => from <= on).length + [...ended].filter((to) => to < on).length;
    known.set(on, era);
    return era;
  };
}
