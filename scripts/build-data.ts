/**
 * Builds `data/catalogue/` (but for the hand-made indicators and themes) and `data/benchmarks/`
 * from the published figures. Usage: `tsx scripts/build-data.ts [--from DIR]`.
 * Exit status 1 when a count does not add up or something is unknown.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { areaRows, changeRows, nameRows, neighbourRows } from './build-data/areas.ts';
import { buildPack, type Pack } from './build-data/benchmarks.ts';
import { compareWords } from './build-data/compare.ts';
import { cell, readRows, toCsv, type Row } from './build-data/csv.ts';

const here = dirname(fileURLToPath(import.meta.url));
const data = resolve(here, '../data');
const { values: options } = parseArgs({
  options: { from: { type: 'string', default: resolve(here, '../../shared/figures') } },
});

function write(path: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(join(data, path), toCsv(columns, rows));
  process.stdout.write(`${path}: ${rows.length} rows\n`);
}

function writeCatalogue(from: string, areas: readonly Row[]): void {
  write('catalogue/areas.csv', areaColumns, areaRows(areas));
  const changes = changeRows(readRows(join(from, 'area_changes.csv')));
  write('catalogue/area_changes.csv', changeColumns, changes);
  const names = nameRows(
    readRows(join(from, 'area_name_variants.csv')),
    readRows(join(here, 'build-data/short-names.csv')),
  );
  write('catalogue/area_names.csv', ['name', 'area_code'], names);
  const neighbours = neighbourRows(readRows(join(from, 'statistical_neighbours.csv')));
  write('catalogue/neighbours.csv', neighbourColumns, neighbours);
}

function writePack(pack: Pack): void {
  const folder = join(data, 'benchmarks');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  write('benchmarks/index.csv', indexColumns, pack.index);
  for (const [code, rows] of pack.files) write(`benchmarks/${code}.csv`, figureColumns, rows);
}

/** Rows in = rows out + rows left out, and every value in is a value out. */
function checkCounts(figures: readonly Row[], pack: Pack): readonly string[] {
  const out = [...pack.files.values()].flat();
  const left = [...pack.leftOut.values()].reduce((sum, count) => sum + count, 0);
  const valuesIn = figures.filter((row) => cell(row, 'value') !== '').length;
  const valuesOut = out.filter((row) => cell(row, 'value') !== '').length;
  process.stdout.write(`${figures.length} figures in, ${out.length} out, ${left} left out\n`);
  for (const [reason, count] of pack.leftOut) process.stdout.write(`  ${count} ${reason}\n`);
  process.stdout.write(`${valuesIn} values in, ${valuesOut} out\n`);
  return [
    ...(figures.length === out.length + left ? [] : ['The rows do not add up']),
    ...(valuesIn === valuesOut ? [] : ['A value was lost']),
  ];
}

const areaColumns = [
  'code',
  'authority_code',
  'name',
  'type',
  'region_code',
  'region_name',
  'london',
  'began',
  'ended',
] as const;
const changeColumns = ['from_code', 'to_code', 'kind', 'from_ended', 'to_began'] as const;
const neighbourColumns = ['model', 'area_code', 'rank', 'neighbour_code', 'closeness'] as const;
const indexColumns = [
  'indicator_code',
  'period_id',
  'start',
  'end',
  'basis',
  'rows',
  'with_value',
  'file',
  'source',
] as const;
const figureColumns = [
  'period_id',
  'area_code',
  'value',
  'numerator',
  'denominator',
  'missing_reason',
  'symbol',
] as const;

const figures = readRows(join(options.from, 'la_indicators_all.csv'));
const areas = readRows(join(options.from, 'areas.csv'));
const words = readRows(join(data, 'catalogue/indicators.csv'));
const pack = buildPack({
  figures,
  coverage: readRows(join(options.from, 'coverage.csv')),
  areas,
  indicatorCodes: new Set(words.map((row) => cell(row, 'code'))),
});
writeCatalogue(options.from, areas);
writePack(pack);
const faults = [
  ...checkCounts(figures, pack),
  ...compareWords(words, readRows(join(options.from, 'indicators.csv')), pack.index),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
