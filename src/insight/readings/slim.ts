import type { ScorecardRow, ScorecardView } from '../views.ts';

/** A row without the reading, which only a measure's page, the targets and the commands show. */
function slimRow({ reading: _reading, ...row }: ScorecardRow): ScorecardRow {
  const points = row.spark.points.map(({ lower: _lower, upper: _upper, ...point }) => point);
  return { ...row, spark: { ...row.spark, points } };
}

/** A scorecard for the first paint: every word that it shows, and no more. */
export function slimScorecard(view: ScorecardView): ScorecardView {
  return {
    ...view,
    themes: view.themes.map((theme) => ({ ...theme, rows: theme.rows.map(slimRow) })),
  };
}
