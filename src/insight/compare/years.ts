import { placeWords, rugMarks, shortReasons, yearsWords } from '../../copy/compare.ts';
import { missingWords } from '../../copy/figures.ts';
import { financialYear } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import { measure } from '../value.ts';
import type { YearCell, YearsView } from '../views-compare.ts';

/** How many years fit beside one another. */
const MOST_YEARS = 15;

function cellOf(indicator: Indicator, row: ComparedRow): YearCell {
  const yearId = financialYear(row.end);
  const { band, noBand, rank, tied, n, member, value } = row;
  const hidden = value === null && row.missingReason === 'suppressed';
  const mark = band ?? (hidden ? 'hidden' : rugMarks[noBand ?? 'own_missing']);
  const shown =
    value === null ? missingWords(row.missingReason ?? 'not_available') : measure(indicator, value);
  const place = rank === null ? '' : placeWords({ rank, tied, n: member ? n : n + 1, member });
  const reason = value === null || noBand === null ? '' : shortReasons[noBand];
  return { yearId, band, mark, words: yearsWords.cell(yearId, shown, band, reason, place), value };
}

/** One council's quarter, measure by year; the last figure of a financial year stands for it. */
export function yearsView(
  indicators: readonly Indicator[],
  rows: readonly ComparedRow[],
  names: { readonly area: string; readonly set: string },
): YearsView {
  const found = [...new Set(rows.map(({ end }) => financialYear(end)))].toSorted();
  const years = found.slice(-MOST_YEARS);
  return {
    sentence: yearsWords.sentence(names.area, names.set),
    years: years.map((id) => ({ id, label: id.slice(2) })),
    // Without a better side, or as a plain count, a measure has no quarter in any year.
    rows: indicators
      .filter(({ polarity, unit }) => polarity !== 'none' && unit !== 'count')
      .map((indicator) => {
        const cells = new Map(
          rows
            .filter((row) => row.indicatorCode === indicator.code)
            .map((row) => [financialYear(row.end), cellOf(indicator, row)] as const),
        );
        return {
          indicatorCode: indicator.code,
          name: indicator.name,
          theme: indicator.theme,
          cells: years.map(
            (yearId) =>
              cells.get(yearId) ?? {
                yearId,
                band: null,
                mark: 'none',
                words: yearsWords.notPublished(yearId),
                value: null,
              },
          ),
        };
      }),
  };
}
