import { authorityLives, type Life } from './areas.ts';
import { cell, groupRows, type Row } from './csv.ts';
import { missingReason } from './missing.ts';

interface Sources {
  readonly figures: readonly Row[];
  readonly coverage: readonly Row[];
  readonly areas: readonly Row[];
  readonly indicatorCodes: ReadonlySet<string>;
}

export interface Pack {
  readonly index: readonly Row[];
  readonly files: ReadonlyMap<string, readonly Row[]>;
  /** Figures in the source that the pack leaves out, by reason; none of them has a value. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const SOURCE = 'Department for Education';

/** Period id of a published figure: `2010/11`, `2008/09 Q3`, or the month of the last day. */
export function periodId(start: string, end: string): string {
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  const yearLong = start.slice(5) === '04-01' && end.slice(5) === '03-31';
  const financial = (first: number) => `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
  if (yearLong || (start === end && end.slice(5) === '03-31')) return financial(year - 1);
  const startMonth = Number(start.slice(5, 7));
  const quarterLong = startMonth % 3 === 1 && month === startMonth + 2;
  if (!quarterLong) return end.slice(0, 7);
  const quarter = ((startMonth + 8) % 12) / 3 + 1;
  return `${financial(month <= 3 ? year - 1 : year)} Q${quarter}`;
}

/** Basis of a published figure, from its span. Throws on a span that no release has had. */
export function periodBasis(start: string, end: string): string {
  if (start === end) return 'snapshot';
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7)) +
    1;
  if (months === 12) return 'year';
  if (months === 3) return 'quarter';
  throw new Error(`No basis for ${start} to ${end}`);
}

interface Known {
  readonly source: Sources;
  readonly areaByCode: ReadonlyMap<string, Row>;
  readonly lives: ReadonlyMap<string, Life>;
  readonly releases: ReadonlyMap<string, string>;
}

/** Null when kept, else why the figure is left out. */
function leaveOut(row: Row, known: Known): string | null {
  const area = known.areaByCode.get(cell(row, 'area_code'));
  if (area === undefined) throw new Error(`Unknown area ${cell(row, 'area_code')}`);
  const life = known.lives.get(cell(area, 'old_la_code'));
  if (life === undefined || cell(row, 'value') !== '') return null;
  const end = cell(row, 'period_end');
  if (life.began !== '' && end < life.began) return 'no value, before the council began';
  if (life.ended !== '' && end > life.ended) return 'no value, after the council ended';
  return null;
}

function benchmarkRow(row: Row, known: Known): Row {
  const symbol = cell(row, 'note');
  const value = cell(row, 'value');
  const release = known.releases.get(`${cell(row, 'indicator_code')} ${cell(row, 'period')}`) ?? '';
  if ((value === '') === (symbol === '')) throw new Error('A figure needs a value or a symbol');
  return {
    period_id: periodId(cell(row, 'period_start'), cell(row, 'period_end')),
    area_code: cell(row, 'area_code'),
    value,
    numerator: cell(row, 'numerator'),
    denominator: cell(row, 'denominator'),
    missing_reason: value === '' ? missingReason(symbol, release) : '',
    symbol,
  };
}

function indexRow(code: string, first: Row, rows: readonly Row[]): Row {
  const start = cell(first, 'period_start');
  const end = cell(first, 'period_end');
  return {
    indicator_code: code,
    period_id: periodId(start, end),
    start,
    end,
    basis: periodBasis(start, end),
    rows: String(rows.length),
    with_value: String(rows.filter((row) => cell(row, 'value') !== '').length),
    file: `benchmarks/${code}.csv`,
    source: SOURCE,
  };
}

/** One authority under two ONS codes in one period would be counted twice. */
function checkOneCode(rows: readonly Row[], known: Known): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const area = known.areaByCode.get(cell(row, 'area_code'));
    const authority = (area && cell(area, 'old_la_code')) || cell(row, 'area_code');
    const key = `${cell(row, 'indicator_code')} ${cell(row, 'period')} ${authority}`;
    if (seen.has(key)) throw new Error(`Two figures for ${key}`);
    seen.add(key);
  }
}

/** The pack: an index and the rows of each indicator's file. Throws on anything unknown or counted twice. */
export function buildPack(source: Sources): Pack {
  const known: Known = {
    source,
    areaByCode: new Map(source.areas.map((row) => [cell(row, 'area_code'), row])),
    lives: authorityLives(source.areas),
    releases: new Map(
      source.coverage.map((row) => [
        `${cell(row, 'indicator_code')} ${cell(row, 'period')}`,
        cell(row, 'source'),
      ]),
    ),
  };
  checkOneCode(source.figures, known);
  const leftOut = new Map<string, number>();
  const kept: Row[] = [];
  for (const row of source.figures) {
    const reason = leaveOut(row, known);
    if (reason === null) kept.push(row);
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  return { ...gather(kept, known), leftOut };
}

function gather(kept: readonly Row[], known: Known): Pick<Pack, 'index' | 'files'> {
  const index: Row[] = [];
  const files = new Map<string, readonly Row[]>();
  for (const [code, figures] of groupRows(kept, 'indicator_code')) {
    if (!known.source.indicatorCodes.has(code)) throw new Error(`Unknown indicator ${code}`);
    const ordered = figures.toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
    for (const ofPeriod of groupRows(ordered, 'period_end').values()) {
      const [first] = ofPeriod;
      if (first !== undefined) index.push(indexRow(code, first, ofPeriod));
    }
    files.set(
      code,
      ordered.map((row) => benchmarkRow(row, known)),
    );
  }
  return { index, files };
}

const order = (row: Row): string => `${cell(row, 'period_end')} ${cell(row, 'area_code')}`;
