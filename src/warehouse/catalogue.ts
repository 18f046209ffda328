import type { Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Engine } from '../engine/port.ts';
import { csvText } from './csv.ts';

/** The part of the catalogue that bands rest on. */
export interface KnownFacts {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

const AREA = ['code', 'authority', 'name', 'type', 'region_code', 'london', 'began', 'ended'];
const INDICATOR = ['code', 'unit', 'polarity', 'year_basis', 'year_end_month', 'in_year', 'place'];

/** The authority behind an area: what series and sets are joined on. */
export const authorityOf = (area: Area): string => area.authorityCode ?? area.code;

/** Replaces the areas and indicators in the database. */
export async function writeCatalogue(engine: Engine, known: KnownFacts): Promise<void> {
  await engine.run('delete from area; delete from indicator');
  const areas = known.areas.map((area) => [
    area.code,
    authorityOf(area),
    area.name,
    area.type,
    area.regionCode,
    area.london,
    area.began,
    area.ended,
  ]);
  await engine.appendCsv('area', csvText(AREA, areas));
  const indicators = known.indicators.map((indicator, place) => [
    indicator.code,
    indicator.unit,
    indicator.polarity,
    indicator.yearBasis,
    indicator.yearEndMonth,
    indicator.inYear,
    place,
  ]);
  await engine.appendCsv('indicator', csvText(INDICATOR, indicators));
}
