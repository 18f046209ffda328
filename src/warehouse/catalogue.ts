import type { Area } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Engine } from '../engine/port.ts';
import { columnsOf, day, number, text } from './columns.ts';

/** The part of the catalogue that bands rest on. */
export interface KnownFacts {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
}

/** The authority behind an area: what series and sets are joined on. */
export const authorityOf = (area: Area): string => area.authorityCode ?? area.code;

const AREA = [
  text<Area>('code', ({ code }) => code),
  text('authority', authorityOf),
  text<Area>('name', ({ name }) => name),
  text<Area>('type', ({ type }) => type),
  text<Area>('region_code', ({ regionCode }) => regionCode),
  text<Area>('london', ({ london }) => london),
  day<Area>('began', ({ began }) => began),
  day<Area>('ended', ({ ended }) => ended),
];

const INDICATOR = [
  text<Indicator>('code', ({ code }) => code),
  text<Indicator>('unit', ({ unit }) => unit),
  text<Indicator>('polarity', ({ polarity }) => polarity),
  text<Indicator>('year_basis', ({ yearBasis }) => yearBasis),
  number<Indicator>('year_end_month', ({ yearEndMonth }) => yearEndMonth),
  text<Indicator>('in_year', ({ inYear }) => inYear),
  number<Indicator>('place', (_, place) => place),
];

/** Replaces the areas and indicators in the database. */
export async function writeCatalogue(engine: Engine, known: KnownFacts): Promise<void> {
  await engine.run('delete from area; delete from indicator');
  await engine.append('area', columnsOf(known.areas, AREA));
  await engine.append('indicator', columnsOf(known.indicators, INDICATOR));
}
