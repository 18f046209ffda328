import { compareWords, setChoice, setInText, setName } from '../copy/compare.ts';
import { yearName } from '../copy/compare-views.ts';
import type { Area } from '../domain/area.ts';
import type { ComparatorId } from '../domain/band.ts';
import { yearLabel } from '../domain/calendar.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { codesIn } from '../domain/figures.ts';
import { neighbourModels, parseComparator } from '../domain/comparator.ts';
import type { FileReading } from '../domain/reading.ts';
import { compareView } from '../insight/compare/compare.ts';
import { councilsView } from '../insight/compare/councils.ts';
import { measureView } from '../insight/compare/measure.ts';
import { flips, type Flip } from '../insight/compare/flips.ts';
import { packsView } from '../insight/compare/packs.ts';
import { pairsView } from '../insight/compare/pairs.ts';
import type {
  CompareView,
  CouncilsView,
  MeasureView,
  PacksView,
  PairsView,
} from '../insight/views-compare.ts';
import type { Warehouse } from '../warehouse/open.ts';
import { choicesOf, everyCode, groundOf, regionOf, type AskedCompare } from './compare-ground.ts';

async function neighbourNames(
  warehouse: Warehouse,
  area: Area,
  comparator: ComparatorId,
): Promise<{ readonly model: string; readonly names: readonly string[] } | null> {
  const chosen = parseComparator(comparator);
  const model = chosen?.kind === 'neighbours' ? chosen.model : neighbourModels[0];
  const owner = chosen?.kind === 'neighbours' ? chosen.areaCode : area.code;
  const members = await warehouse.comparatorMembers(`neighbours-${model}:${owner}`);
  const names = members.filter(({ areaCode }) => areaCode !== owner).map((one) => one.areaName);
  return names.length === 0 ? null : { model, names };
}

const yearBefore = (year: string | null, years: readonly string[]): string | null => {
  const before = year === null ? null : yearLabel(Number(year.slice(0, 4)) - 1);
  return before !== null && years.includes(before) ? before : null;
};

/** The comparison of one council. Throws on an area that does not exist. */
export async function askCompare(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedCompare,
): Promise<CompareView> {
  const ground = await groundOf(warehouse, catalogue, asked);
  const { area, year, comparator, beside, sets, indicators } = ground;
  const codes = indicators.map(({ code }) => code);
  const alternatives = [...new Set([comparator, beside, 'england', 'london', ...sets])];
  const query = { areaCode: area.code, indicators: codes, year };
  const rows = await warehouse.profile({ ...query, comparators: alternatives });
  const previous = yearBefore(year, ground.years);
  const before =
    previous === null
      ? []
      : await warehouse.profile({ ...query, comparators: [comparator], setYear: previous });
  const years = await warehouse.profileYears({ ...query, comparators: [comparator] });
  return compareView({
    areaCode: area.code,
    areaName: area.name,
    regionName: regionOf(catalogue, comparator) ?? area.regionName,
    year,
    yearBefore: previous,
    comparator,
    beside,
    alternatives,
    themes: catalogue.themes,
    indicators,
    rows,
    before,
    years,
    neighbours: await neighbourNames(warehouse, area, comparator),
    choices: choicesOf(catalogue, ground),
  });
}

/** Every council of the chosen set, by measure. */
export async function askCouncils(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedCompare,
): Promise<CouncilsView> {
  const { area, year, comparator, indicators } = await groundOf(warehouse, catalogue, asked);
  const codes = indicators.map(({ code }) => code);
  const members = await warehouse.comparatorMembers(
    `neighbours-${neighbourModels[0]}:${area.code}`,
  );
  return councilsView({
    indicators,
    rows: await warehouse.councils({ indicators: codes, comparator, year }),
    areas: catalogue.areas,
    ours: area.code,
    neighbours: everyCode(
      catalogue,
      members.map(({ areaCode }) => areaCode),
    ),
    setName: setChoice(comparator, regionOf(catalogue, comparator)),
    yearWords: year === null ? compareWords.latest : yearName(year),
  });
}

/** One measure among the chosen set, and over the years; null where no councils have it. */
export async function askMeasure(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedCompare & { readonly indicator: string | null },
): Promise<MeasureView | null> {
  const ground = await groundOf(warehouse, catalogue, asked);
  const { area, year, comparator, indicators, all } = ground;
  const indicator = all.find(({ code }) => code === asked.indicator) ?? indicators[0];
  if (indicator === undefined) return null;
  const codes = [indicator.code];
  const neighboursId = `neighbours-${neighbourModels[0]}:${area.code}`;
  const members = await warehouse.comparatorMembers(neighboursId);
  const query = { areaCode: area.code, indicators: codes, comparators: [comparator] };
  const comparators = [...new Set([comparator, 'england', 'london', neighboursId])];
  const [chosen] = await warehouse.profile({ ...query, year });
  return measureView({
    indicator,
    ours: everyCode(catalogue, [area.code]),
    areaName: area.name,
    setName: setName(comparator, regionOf(catalogue, comparator)),
    setWords: setInText(comparator, regionOf(catalogue, comparator)),
    chosen: chosen ?? null,
    councils: await warehouse.councils({ indicators: codes, comparator, year }),
    neighbours: everyCode(
      catalogue,
      members.map(({ areaCode }) => areaCode),
    ),
    setYears: await warehouse.benchmarkYears({ indicatorCode: indicator.code, comparators }),
    ownYears: await warehouse.profileYears({ ...query, year: null }),
    ids: { chosen: comparator, neighbours: neighboursId },
    areas: catalogue.areas,
    changes: catalogue.changes,
  });
}

/** Two measures of the chosen set's councils; null where fewer than two measures are held. */
export async function askPairs(
  warehouse: Warehouse,
  catalogue: Catalogue,
  asked: AskedCompare & { readonly indicator: string | null; readonly second: string | null },
): Promise<PairsView | null> {
  const { area, year, comparator, all, indicators } = await groundOf(warehouse, catalogue, asked);
  const across = all.find(({ code }) => code === asked.indicator) ?? indicators[0];
  const rest = [...indicators, ...all].filter(({ code }) => code !== across?.code);
  const up = rest.find(({ code }) => code === asked.second) ?? rest[0];
  if (across === undefined || up === undefined) return null;
  const rows = await warehouse.pairs({ across: across.code, up: up.code, comparator, year });
  return pairsView(across, up, rows, everyCode(catalogue, [area.code]));
}

/** Bands in England that the officer's files, as they are held, change. */
async function heldFlips(warehouse: Warehouse, uploaded: readonly string[]) {
  if (uploaded.length === 0) return [];
  const before = await warehouse.bandsWith([], { indicators: uploaded, comparator: 'england' });
  const found: Flip[] = [];
  for (const indicatorCode of uploaded) {
    const after = await warehouse.bands({ indicatorCode, comparator: 'england' });
    found.push(...flips(before, after));
  }
  return found;
}

/** Bands in England that these readings would change, were they accepted beside those held. */
export async function askFlips(
  warehouse: Warehouse,
  held: readonly FileReading[],
  readings: readonly FileReading[],
): Promise<readonly Flip[]> {
  const codes = readings.flatMap((one) => codesIn(one.observations, 'indicator'));
  const query = { indicators: [...new Set(codes)], comparator: 'england' } as const;
  const before = await warehouse.bandsWith(held, query);
  return flips(before, await warehouse.bandsWith([...held, ...readings], query));
}

/** What is held of councils' figures, and what the officer's own files change in it. */
export async function askPacks(warehouse: Warehouse, catalogue: Catalogue): Promise<PacksView> {
  const uploaded = await warehouse.uploaded();
  return packsView(catalogue.indicators, await warehouse.packs(), {
    uploaded,
    flips: await heldFlips(warehouse, uploaded),
  });
}
