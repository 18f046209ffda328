/** Tidy files of any length: real indicators and councils, months one after another. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from '../install.mjs';

const PART = 20_000;
const FIRST_YEAR = 1990;

const table = (name) =>
  Papa.parse(readFileSync(join(root, 'data', 'catalogue', `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Numbers that look like chance and are the same in each run. */
function chance() {
  let seed = 1;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

function* figures(count) {
  const indicators = table('indicators').map(({ code }) => code);
  const councils = table('areas').filter(({ type, ended }) => type === 'council' && ended === '');
  const random = chance();
  const each = indicators.length * councils.length;
  for (let at = 0; at < count; at += 1) {
    const month = Math.floor(at / each);
    const period = `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const { code, name } = councils[at % councils.length];
    const indicator = indicators[Math.floor(at / councils.length) % indicators.length];
    const denominator = 20 + Math.floor(random() * 480);
    const numerator = Math.floor(random() * denominator);
    const value = Math.round((1000 * numerator) / denominator) / 10;
    yield [indicator, code, name, period, 'month', value, numerator, denominator, 'final'];
  }
}

const headings = [
  'Indicator',
  'LA code',
  'Area',
  'Period',
  'Basis',
  'Value',
  'Numerator',
  'Denominator',
  'Status',
];

/** Writes a tidy CSV of `count` rows under one row of headings. */
export function writeTidy(path, count) {
  const file = openSync(path, 'w');
  let lines = [headings.join(',')];
  const flush = () => {
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const cells of figures(count)) {
    lines.push(
      cells.map((cell) => (/,/u.test(String(cell)) ? `"${cell}"` : String(cell))).join(','),
    );
    if (lines.length >= PART) flush();
  }
  if (lines.length > 0) flush();
  closeSync(file);
}
