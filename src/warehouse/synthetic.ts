import Papa from 'papaparse';
import type { Area } from '../domain/area.ts';
import type { Indicator, Polarity } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import type { Engine } from '../engine/port.ts';
import { openWarehouse, type Warehouse } from './open.ts';

/** A set of councils by their values, in order; null where one has none. */
export interface MadeSet {
  readonly id: string;
  readonly polarity: Polarity;
  readonly values: readonly (number | null)[];
  readonly facts?: Partial<Indicator>;
}

const YEAR = { start: '2010-04-01', end: '2011-03-31', basis: 'year' } as const;
const areaCode = (index: number): string => `A${String(index).padStart(4, '0')}`;

/** A council that belongs to no made set, for values from outside it. */
export const outsider = (index: number): string => `Z${String(index).padStart(4, '0')}`;

/** A council of no region that was always there; its authority has the same code. */
export function council(code: string): Area {
  return {
    code,
    authorityCode: code,
    name: code,
    type: 'council',
    regionCode: null,
    regionName: null,
    london: null,
    began: null,
    ended: null,
  };
}

/** An indicator that says only what bands rest on. */
export function madeIndicator(
  code: string,
  polarity: Polarity,
  facts: Partial<Indicator> = {},
): Indicator {
  return {
    code,
    refs: [],
    name: code,
    formalName: code,
    question: '',
    theme: '',
    unit: 'percent',
    unitWords: '%',
    decimals: 1,
    polarity,
    yearBasis: 'year',
    yearEndMonth: 3,
    inYear: 'both',
    numeratorWords: '',
    denominatorWords: '',
    one: '',
    many: '',
    definition: '',
    breaks: [],
    source: '',
    aliases: [],
    ...facts,
  };
}

/** A reading that holds these observations and nothing else. */
export function madeReading(file: string, observations: readonly Observation[]): FileReading {
  return {
    file,
    layout: 'tidy',
    confidence: 'certain',
    because: 'made for a test',
    refused: null,
    questions: [],
    observations,
    targets: [],
    best: [],
    problems: [],
    rows: { read: observations.length, used: observations.length, setAside: 0 },
  };
}

/** A figure for the year 2010/11 unless `facts` says otherwise. */
export function madeObservation(
  indicatorCode: string,
  code: string,
  value: number | null,
  facts: Partial<Observation> = {},
): Observation {
  return {
    indicatorCode,
    areaCode: code,
    ...YEAR,
    value,
    stated: value,
    numerator: null,
    denominator: null,
    missingReason: value === null ? 'not_available' : null,
    symbol: null,
    status: 'final',
    note: null,
    source: { file: 'made.csv', line: 2, column: null },
    ...facts,
  };
}

/** The period of a made set: sets of one size share it, so that one question answers for them all. */
export const periodOf = (set: MadeSet): string => `size ${set.values.length}`;

function packOf(sets: readonly MadeSet[]): ReadonlyMap<string, string> {
  const index = sets.map((set) => [
    set.id,
    periodOf(set),
    YEAR.start,
    YEAR.end,
    YEAR.basis,
    `${set.id}.csv`,
  ]);
  const files = sets.map((set): readonly [string, string] => {
    const rows = set.values.map((value, at) => [periodOf(set), areaCode(at), value]);
    return [
      `${set.id}.csv`,
      Papa.unparse({ fields: ['period_id', 'area_code', 'value'], data: rows }),
    ];
  });
  const columns = ['indicator_code', 'period_id', 'start', 'end', 'basis', 'file'];
  return new Map([
    ...files,
    ['benchmarks/index.csv', Papa.unparse({ fields: columns, data: index })],
  ]);
}

/** The comparator whose councils are those of a made set, and no other. */
export const comparatorOf = (set: MadeSet): string => `group:${set.values.length}`;

/** A warehouse whose pack is the made sets, each an indicator for 2010/11. */
export async function openMade(
  engine: Engine,
  sets: readonly MadeSet[],
  outsiders = 0,
  more: readonly Area[] = [],
): Promise<Warehouse> {
  const files = packOf(sets);
  const warehouse = await openWarehouse(engine, async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`No such asset: ${path}`);
    return new TextEncoder().encode(text);
  });
  const sizes = new Set(sets.map((set) => set.values.length));
  const codes = Array.from({ length: Math.max(...sizes) }, (_, at) => areaCode(at));
  const others = Array.from({ length: outsiders }, (_, at) => outsider(at));
  await warehouse.loadCatalogue({
    areas: [...[...codes, ...others].map(council), ...more],
    indicators: sets.map((set) => madeIndicator(set.id, set.polarity, set.facts)),
  });
  const groups = new Map([...sizes].map((size) => [String(size), codes.slice(0, size)]));
  await warehouse.useComparators(sets.map(comparatorOf), groups);
  return warehouse;
}
