import { AS_FOR_ENGLAND, firmnessLabel } from '../../src/copy/bands.ts';
import { plainWords } from '../../src/copy/words.ts';
import type { CsvCell } from '../../src/insight/csv.ts';
import { readingCells, readingHeading } from './reading-cells.ts';
import type { BandView, ScorecardRow, ScorecardView } from '../../src/insight/views.ts';

const bandHeading = (name: string): readonly string[] =>
  [
    'period',
    'value',
    'n',
    'missing',
    'q1',
    'q2',
    'q3',
    'rank',
    'band',
    'band_label',
    'no_band',
  ].map((column) => `${name}_${column}`);

/** The columns in their order. */
export const scorecardHeading: readonly string[] = [
  'indicator_code',
  'ref',
  'name',
  'period',
  'period_start',
  'period_end',
  'basis',
  'value',
  'numerator',
  'denominator',
  'missing_reason',
  'target',
  'target_state',
  ...bandHeading('england'),
  ...bandHeading('london'),
  'note',
  ...readingHeading,
];

/** The reason's code and its words: "part_year: Part of a year cannot be set beside full years". */
function noBandCell(band: BandView, england: BandView): CsvCell {
  if (band.noBand === null) return null;
  const words = band.detail === AS_FOR_ENGLAND ? england.detail : band.detail;
  return `${band.noBand}: ${words}`;
}

function bandCells(band: BandView, row: ScorecardRow): readonly CsvCell[] {
  const snapshot = row.latest.basis === 'snapshot';
  return [
    band.periodId,
    band.average,
    band.n,
    band.missing,
    band.q1,
    band.q2,
    band.q3,
    band.rank,
    band.band,
    firmnessLabel(band.band === null ? null : band.firmness, band.noBand, snapshot),
    noBandCell(band, row.england),
  ];
}

function cellsOf(row: ScorecardRow): readonly CsvCell[] {
  const { latest } = row;
  return [
    row.indicatorCode,
    row.ref,
    row.name,
    latest.periodId,
    latest.start,
    latest.end,
    latest.basis,
    latest.value,
    latest.numerator,
    latest.denominator,
    latest.missingReason,
    row.target.value,
    row.target.state,
    ...bandCells(row.england, row),
    ...bandCells(row.london, row),
    plainWords(row.note),
    ...readingCells(row),
  ];
}

/** One row an indicator, in the scorecard's order. */
export function scorecardRows(view: ScorecardView): readonly (readonly CsvCell[])[] {
  return view.themes.flatMap(({ rows }) => rows.map(cellsOf));
}
