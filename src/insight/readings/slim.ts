import type { ScorecardView } from '../views.ts';
import type { Reading } from './views.ts';

/** A reading without what only a measure’s own page and the headless command show. */
function slimReading(reading: Reading): Reading {
  return {
    ...reading,
    toAverage: [],
    toBands: [],
    forward: null,
    forecast: null,
    forecastBasis: null,
    noForecast: null,
    people: null,
    split: null,
    basisQuestion: null,
    sentence: '',
  };
}

/** A scorecard for the first paint: every word that it shows, and no more. */
export function slimScorecard(view: ScorecardView): ScorecardView {
  return {
    ...view,
    themes: view.themes.map((theme) => ({
      ...theme,
      rows: theme.rows.map((row) =>
        row.reading === undefined ? row : { ...row, reading: slimReading(row.reading) },
      ),
    })),
  };
}
