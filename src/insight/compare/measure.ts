import { placeWords, shortReasons } from '../../copy/compare.ts';
import { measureWords } from '../../copy/compare-views.ts';
import { missingWords, ofWords } from '../../copy/figures.ts';
import { periodInWords } from '../../copy/period.ts';
import type { Area } from '../../domain/area.ts';
import type { AreaChange } from '../../domain/catalogue.ts';
import { financialYear } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ComparedRow } from '../../warehouse/compare-rows.ts';
import type { BandRow, BenchmarkYearRow } from '../../warehouse/rows.ts';
import { breakIndex, saidAs } from '../spans.ts';
import { measure } from '../value.ts';
import type { MeasureDot, MeasureView, MeasureYear } from '../views-compare.ts';
import { measureTable, measureYearsTable } from './measure-tables.ts';
import { averagesView } from './profile.ts';
import { intervalOf } from './range.ts';

export interface MeasureFacts {
  readonly indicator: Indicator;
  /** All codes that our authority has had. */
  readonly ours: ReadonlySet<string>;
  readonly areaName: string;
  /** "England", and in running text "England’s councils". */
  readonly setName: string;
  readonly setWords: string;
  /** Our figure beside the chosen set; null where nobody has one for the year. */
  readonly chosen: ComparedRow | null;
  readonly councils: readonly BandRow[];
  readonly neighbours: ReadonlySet<string>;
  /** The chosen set, England, London and the neighbours, year by year. */
  readonly setYears: readonly BenchmarkYearRow[];
  readonly ownYears: readonly ComparedRow[];
  readonly ids: { readonly chosen: string; readonly neighbours: string };
  readonly areas: readonly Area[];
  readonly changes: readonly AreaChange[];
}

function dotOf(facts: MeasureFacts, row: BandRow, value: number): MeasureDot {
  const { indicator, ours, neighbours } = facts;
  const interval = intervalOf(indicator, row);
  const { numerator, denominator } = row;
  return {
    areaCode: row.areaCode,
    areaName: row.areaName,
    value,
    shown: measure(indicator, value),
    countsWords:
      indicator.unit === 'percent' && numerator !== null && denominator !== null
        ? ofWords(numerator, denominator)
        : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    rank: row.rank,
    tied: row.tied,
    band: row.band,
    london: row.london,
    neighbour: neighbours.has(row.areaCode) && !ours.has(row.areaCode),
    ours: ours.has(row.areaCode),
  };
}

function dotsOf(facts: MeasureFacts): readonly MeasureDot[] {
  const sign = facts.indicator.polarity === 'low' ? 1 : -1;
  return facts.councils
    .flatMap((row) => (row.value === null ? [] : [dotOf(facts, row, row.value)]))
    .toSorted(
      (a, b) => sign * (a.value - b.value) || a.areaName.localeCompare(b.areaName, 'en-GB'),
    );
}

function yearsOf(facts: MeasureFacts): readonly MeasureYear[] {
  const { indicator, setYears, ownYears, ids } = facts;
  const middle = (id: string, end: string): number | null =>
    setYears.find((one) => one.comparator === id && one.end === end)?.q2 ?? null;
  const chosen = setYears.filter(
    ({ comparator, n, basis }) =>
      comparator === ids.chosen && n > 0 && basis === indicator.yearBasis,
  );
  return chosen.map((set, place): MeasureYear => {
    const own = ownYears.find(({ end }) => end === set.end);
    const value = own?.value ?? null;
    const yearId = financialYear(set.end);
    const ownShown =
      value === null
        ? missingWords(own?.missingReason ?? 'not_available')
        : measure(indicator, value);
    const before = chosen[place - 1];
    const broken =
      before !== undefined &&
      breakIndex(indicator, before.start) !== breakIndex(indicator, set.start);
    const last = indicator.breaks.findLast(({ from }) => from <= set.start);
    const judged = set.noBand === null;
    return {
      yearId,
      end: set.end,
      min: set.min,
      q1: judged ? set.q1 : null,
      q2: set.q2,
      q3: judged ? set.q3 : null,
      max: set.max,
      n: set.n,
      own: value,
      ownShown,
      ownWords: measureWords.year(yearId, ownShown, set.n),
      england: middle('england', set.end),
      london: middle('london', set.end),
      neighbours: middle(ids.neighbours, set.end),
      breakWords: broken && last !== undefined ? measureWords.breakAt(last.from, last.words) : null,
    };
  });
}

/** Councils merged or split within the years shown, in words. */
function boundaryWords(facts: MeasureFacts, years: readonly MeasureYear[]): readonly string[] {
  const first = years[0]?.end ?? '9999';
  const last = years.at(-1)?.end ?? '0000';
  const name = (code: string): string =>
    facts.areas.find((area) => area.code === code)?.name ?? code;
  const within = facts.changes.filter(
    ({ kind, toBegan }) => kind === 'reorganised' && toBegan > first && toBegan <= last,
  );
  return [...new Set(within.map(({ toCode }) => toCode))].flatMap((code) => {
    const made = within.filter(({ toCode }) => toCode === code);
    const on = made[0]?.toBegan;
    const from = made.map(({ fromCode }) => name(fromCode));
    return on === undefined ? [] : [measureWords.boundary({ from, to: name(code), on })];
  });
}

function sentenceOf(facts: MeasureFacts): string {
  const { chosen, areaName, setWords, indicator } = facts;
  if (chosen === null || chosen.value === null) {
    const reason = missingWords(chosen?.missingReason ?? 'not_available').toLowerCase();
    return measureWords.absent(areaName, reason);
  }
  const { rank, tied, n, member, noBand } = chosen;
  const place = rank === null ? '' : placeWords({ rank, tied, n: member ? n : n + 1, member });
  const why = noBand === null ? place : [place, shortReasons[noBand]].filter(Boolean).join(', ');
  return measureWords.sentence(areaName, measure(indicator, chosen.value), why, setWords);
}

/** One measure: every council of the year, and the years. */
export function measureView(facts: MeasureFacts): MeasureView {
  const { indicator, chosen } = facts;
  const dots = dotsOf(facts);
  const years = yearsOf(facts);
  const zero = indicator.unit !== 'percent' || (chosen?.min ?? 0) <= 20;
  const periodWords = chosen === null ? '' : periodInWords(saidAs(indicator, chosen));
  const hidden = facts.councils.flatMap((row) =>
    row.value === null
      ? [`${row.areaName} (${missingWords(row.missingReason ?? 'not_available').toLowerCase()})`]
      : [],
  );
  return {
    indicatorCode: indicator.code,
    name: indicator.name,
    question: indicator.question,
    polarity: indicator.polarity,
    unit: indicator.unit,
    unitWords: indicator.unitWords,
    decimals: indicator.unit === 'count' ? 0 : indicator.decimals,
    areaName: facts.areaName,
    comparatorName: facts.setName,
    periodWords,
    sentence: sentenceOf(facts),
    caption: measureWords.caption(dots.length, facts.councils.length, indicator.polarity),
    overTimeCaption: measureWords.overTime(facts.setWords, zero),
    judged: facts.councils.some(({ band }) => band !== null),
    min: chosen?.min ?? null,
    q1: chosen?.q1 ?? null,
    q2: chosen?.q2 ?? null,
    q3: chosen?.q3 ?? null,
    max: chosen?.max ?? null,
    dots,
    hidden,
    averages: chosen === null ? [] : averagesView(indicator, chosen, facts.setName),
    years,
    changes: boundaryWords(facts, years),
    table: measureTable(indicator, dots, facts.setName, periodWords),
    yearsTable: measureYearsTable(indicator, years, facts.areaName, facts.setName),
  };
}
