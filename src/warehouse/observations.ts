import { ByPeriod } from '../domain/by-place.ts';
import { periodId } from '../domain/calendar.ts';
import { BENCHMARK_COUNCILS } from '../domain/comparator.ts';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import { field } from './csv.ts';
import { noteKind, type Kinds } from './kinds.ts';

/** Rows written at a time: a hundredth of a second or two, so that the page is never held up. */
const PART = 5000;

const HEADING = [
  'indicator_code',
  'area_code',
  'authority',
  'period_id',
  'start_date',
  'end_date',
  'basis',
  'kind',
  'value',
  'stated',
  'numerator',
  'denominator',
  'missing_reason',
  'symbol',
  'status',
  'note',
  'origin',
  'import_seq',
  'file',
  'line',
  'column_name',
  'stated_decimals',
].join(',');

/** What an area code means to the sets: its authority, and whether it is a council. */
export interface Place {
  readonly authority: string;
  readonly council: boolean;
}

export interface Places {
  get(areaCode: string): Place | undefined;
}

/** Indicators for which this file holds figures of many councils. */
function benchmarksIn(reading: FileReading, places: Places): ReadonlySet<string> {
  const areas = new Map<string, Set<string>>();
  for (const { indicatorCode, areaCode } of reading.observations) {
    const seen = areas.get(indicatorCode);
    if (seen === undefined) areas.set(indicatorCode, new Set([areaCode]));
    else seen.add(areaCode);
  }
  const councils = (codes: ReadonlySet<string>): number =>
    new Set(
      [...codes].flatMap((code) => {
        const place = places.get(code);
        return place?.council === true ? [place.authority] : [];
      }),
    ).size;
  const many = [...areas].filter(([, codes]) => councils(codes) >= BENCHMARK_COUNCILS);
  return new Set(many.map(([code]) => code));
}

const remembered = (make: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
};

/** The cells of a period, whose kind is noted; a file has hundreds, and a million rows. */
function periodCells(kinds: Kinds, isBenchmark: boolean): (o: Observation) => string {
  const known = new ByPeriod<string>();
  return (o) =>
    known.of(o, () => {
      const kind = noteKind(kinds.own, o);
      if (isBenchmark) noteKind(kinds.benchmark, o);
      return [periodId(o), o.start, o.end, o.basis, kind].map(field).join(',');
    });
}

/** Makes one line of CSV of a figure of one file. */
function lineMaker(
  reading: FileReading,
  seq: number,
  places: Places,
  kinds: Kinds,
): (o: Observation) => string {
  const many = benchmarksIn(reading, places);
  const measure = remembered(field);
  const area = remembered((code) => `${field(code)},${field(places.get(code)?.authority ?? code)}`);
  const local = { period: periodCells(kinds, false), origin: field('local') };
  const benchmark = { period: periodCells(kinds, true), origin: field('benchmark') };
  const file = remembered(field);
  const column = remembered(field);
  return (o) => {
    const { source } = o;
    const { period, origin } = many.has(o.indicatorCode) ? benchmark : local;
    const figures = `${field(o.value)},${field(o.stated)},${field(o.numerator)},${field(o.denominator)}`;
    const said = `${field(o.missingReason)},${field(o.symbol)},${o.status},${field(o.note)}`;
    const from = `${origin},${seq},${file(source.file)},${source.line}`;
    const heading = source.column === null ? '' : column(source.column);
    return `${measure(o.indicatorCode)},${area(o.areaCode)},${period(o)},${figures},${said},${from},${heading},${field(o.statedDecimals ?? null)}`;
  };
}

/** CSV texts, with headings, of the figures of the `seq`-th file, some thousand rows each. */
export function* observationParts(
  reading: FileReading,
  seq: number,
  places: Places,
  kinds: Kinds,
): Generator<string> {
  const { observations } = reading;
  const lineOf = lineMaker(reading, seq, places, kinds);
  for (let at = 0; at < observations.length; at += PART) {
    const lines = observations.slice(at, at + PART).map(lineOf);
    yield `${HEADING}\n${lines.join('\n')}\n`;
  }
}
