import { csvText, type CsvCell } from '../csv.ts';
import type { FiguresTable } from '../views.ts';
import type { CompareView, CouncilsView, ProfileRow } from '../views-compare.ts';

const profileHeading = [
  'indicator_code',
  'measure',
  'theme',
  'polarity',
  'value',
  'counts',
  'interval',
  'change',
  'worst_or_lowest',
  'line_1',
  'line_2',
  'line_3',
  'best_or_highest',
  'comparator',
  'band',
  'place',
  'councils_with_figure',
  'councils_without',
  'beside',
  'beside_band',
  'beside_place',
  'averages',
] as const;

const profileCells = (row: ProfileRow): readonly CsvCell[] => [
  row.indicatorCode,
  row.name,
  row.theme,
  row.polarity,
  row.value,
  row.countsWords,
  row.intervalWords,
  row.changeWords,
  ...Array.from({ length: 5 }, (_, place) => row.range?.cuts[place] ?? null),
  row.place.comparator,
  row.place.band,
  row.place.detail,
  row.place.n,
  row.place.missing,
  row.beside.comparator,
  row.beside.band,
  row.beside.detail,
  row.averages.map(({ words }) => words).join('; '),
];

/** The profile's rows, safe to open in a spreadsheet. */
export function profileCsv(rows: readonly ProfileRow[]): string {
  return csvText(profileHeading, rows.map(profileCells));
}

/** Letters by measure and year, then the values. */
export function yearsCsv({ years }: CompareView): string {
  const heading = ['indicator_code', 'measure', 'year', 'band', 'value', 'words'];
  const rows = years.rows.flatMap(({ indicatorCode, name, cells }) =>
    cells.map(({ yearId, band, value, words }) => [
      indicatorCode,
      name,
      yearId,
      band,
      value,
      words,
    ]),
  );
  return csvText(heading, rows);
}

/** One line a council and measure. */
export function councilsCsv({ columns, rows }: CouncilsView): string {
  const heading = [
    'area_code',
    'council',
    'region',
    'indicator_code',
    'measure',
    'value',
    'band',
    'rank',
    'councils_with_figure',
    'without_a_quarter',
  ];
  const lines = rows.flatMap((row) =>
    columns.flatMap(({ indicatorCode, name }, place): readonly (readonly CsvCell[])[] => {
      const cell = row.cells[place] ?? null;
      if (cell === null) return [];
      const { value, band, rank, n, mark } = cell;
      const place5 = [row.areaCode, row.areaName, row.region, indicatorCode, name];
      return [[...place5, value, band, rank, n, mark]];
    }),
  );
  return csvText(heading, lines);
}

/** Any table of figures as it is read. */
export function tableCsv(table: FiguresTable): string {
  return csvText(
    table.columns.map(({ name }) => name),
    table.rows.map(({ cells }) => cells),
  );
}

/** How the comparison was made and what each measure counts: the second file. */
export function methodCsv(view: CompareView): string {
  const lines: readonly (readonly CsvCell[])[] = [
    ...view.method.map(({ term, words }) => ['', '', term, words]),
    ...view.definitions.flatMap(({ indicatorCode, name, about }) =>
      about.map(({ term, words }) => [indicatorCode, name, term, words]),
    ),
  ];
  return csvText(['indicator_code', 'measure', 'term', 'words'], lines);
}
