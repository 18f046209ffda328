import { chanceInFull, outlook } from '../../copy/chance.ts';
import { count, plain, withUnit } from '../../copy/format.ts';
import { assumptionWords, forecastWords, noForecastWords } from '../../copy/outlooks.ts';
import { goals } from '../../copy/readings.ts';
import { forecastCount, forecastProportion } from '../../methods/forecast.ts';
import type { Quantiles } from '../../methods/forecast.ts';
import { accumulates, isYearly, yearEnd } from '../spans.ts';
import { targetLevel } from '../target.ts';
import { furtherCases, levelOf, monthsAfter, runsOn } from './counts.ts';
import type { Level, ReadingFacts } from './counts.ts';
import type { Forecast, ForecastBasis, ReadCounts } from './views.ts';

/** A group under this is too small to look ahead from (METHODS §7.4). */
const LEAST = 10;

const stateOf = (chance: number | null): Forecast['state'] => {
  if (chance === null) return 'no_target';
  if (chance >= 0.8) return 'likely';
  return chance <= 0.2 ? 'unlikely' : 'either';
};

function shaped(parts: {
  readonly unit: Forecast['unit'];
  readonly further: number;
  readonly end: string;
  readonly expected: number;
  readonly final: Quantiles;
  readonly chance: number | null;
  readonly level: string | null;
  readonly shown: (value: number) => string;
  readonly assumption: string;
}): Forecast {
  const { final, chance, level, shown } = parts;
  const state = stateOf(chance);
  const words = chance === null ? null : chanceInFull(chance);
  return {
    unit: parts.unit,
    further: parts.further,
    end: parts.end,
    expected: parts.expected,
    low80: final.q10,
    high80: final.q90,
    low95: final.q025,
    high95: final.q975,
    chance,
    chanceWords: words,
    state,
    stateWords: state === 'no_target' ? null : outlook[state],
    words: forecastWords({
      low80: shown(final.q10),
      high80: shown(final.q90),
      low95: shown(final.q025),
      high95: shown(final.q975),
      target: level === null ? null : goals.target(level),
      chance,
    }),
    assumption: parts.assumption,
  };
}

/** Whole per cents, unless rounding would print an end of a range on the target that it does not meet. */
function rangeDecimals(final: Quantiles, target: number | null): 0 | 1 {
  const ends = [final.q025, final.q10, final.q90, final.q975];
  return ends.some((end) => end !== target && Math.round(end) === target) ? 1 : 0;
}

/** The forecast of a percentage for a number of further cases; null where there are none at all. */
export function forecastFrom(basis: ForecastBasis, further: number): Forecast | null {
  const { numerator, denominator, target, end, basisAsked } = basis;
  const made = forecastProportion(
    { numerator, denominator, further },
    target?.value ?? 0,
    target?.rule ?? 'at_least',
  );
  if (made === null) return null;
  const decimals = rangeDecimals(made.final, target?.value ?? null);
  return shaped({
    unit: 'percent',
    further,
    end,
    expected: made.expected,
    final: made.final,
    chance: target === null ? null : made.chance,
    level: target?.level ?? null,
    shown: (value) => withUnit(plain(value, decimals), '%'),
    assumption: assumptionWords.percent(further, basis, basisAsked),
  });
}

/** What a percentage’s forecast rests on; null where the measure cannot bear one. */
export function forecastBasis(facts: ReadingFacts, counts: ReadCounts): ForecastBasis | null {
  const { indicator, target, doubtful } = facts;
  if (doubtful || counts.denominator < LEAST || !runsOn(facts, counts)) return null;
  const level = levelOf(target);
  return {
    numerator: counts.numerator,
    denominator: counts.denominator,
    further: furtherCases(counts),
    end: yearEnd(counts.end),
    basisAsked: counts.basisAsked,
    one: indicator.one,
    many: indicator.many,
    decimals: indicator.decimals,
    target:
      level === null || target === null
        ? null
        : { ...level, level: targetLevel(indicator, target) ?? '' },
  };
}

/** Whether a figure is a count that grows through the year from April. */
export function isGrowingCount({ indicator, latest }: ReadingFacts): boolean {
  const fromApril = latest.start.slice(5, 7) === '04';
  const whole = latest.value !== null && Number.isInteger(latest.value) && latest.value >= 0;
  return (
    indicator.unit === 'count' &&
    indicator.inYear === 'total' &&
    latest.basis === 'running_total' &&
    fromApril &&
    whole &&
    monthsAfter(latest.end) > 0
  );
}

/** Chance that a growing count ends on the right side of a level, 0–1. */
export function chanceOfCount(soFar: number, left: number, level: Level): number {
  const gone = 12 - left;
  switch (level.rule) {
    case 'at_most':
      return forecastCount(soFar, gone, left, level.value).chance;
    case 'less_than':
      return forecastCount(soFar, gone, left, Math.ceil(level.value) - 1).chance;
    case 'at_least':
      return 1 - forecastCount(soFar, gone, left, Math.ceil(level.value) - 1).chance;
    case 'more_than':
      return 1 - forecastCount(soFar, gone, left, Math.floor(level.value)).chance;
  }
}

/** The forecast of a count that grows through the year; null for any other figure. */
export function countForecast(facts: ReadingFacts): Forecast | null {
  if (!isGrowingCount(facts)) return null;
  const { indicator, latest, target } = facts;
  const soFar = latest.value ?? 0;
  const left = monthsAfter(latest.end);
  const level = levelOf(target);
  const made = forecastCount(soFar, 12 - left, left, soFar);
  const due = target?.date ?? yearEnd(latest.end);
  const judged = level !== null && due === yearEnd(latest.end);
  return shaped({
    unit: 'count',
    further: left,
    end: yearEnd(latest.end),
    expected: made.expected,
    final: made.final,
    chance: judged ? chanceOfCount(soFar, left, level) : null,
    level: judged && target !== null ? targetLevel(indicator, target) : null,
    shown: count,
    assumption: assumptionWords.count(left),
  });
}

/** Why there is no forecast, for a figure that has none. */
export function whyNoForecast(facts: ReadingFacts, counts: ReadCounts | null): string {
  const { indicator, latest, doubtful } = facts;
  if (isYearly(indicator, latest)) return noForecastWords.year;
  if (latest.basis === 'snapshot') return noForecastWords.snapshot;
  if (indicator.unit === 'percent' && accumulates(indicator, latest)) {
    return noForecastWords.accumulates;
  }
  if (doubtful) return noForecastWords.doubtful;
  if (indicator.unit === 'percent' && counts === null) return noForecastWords.no_counts;
  if (counts !== null && counts.denominator < LEAST) return noForecastWords.small;
  return noForecastWords.other;
}
