import { fixed, withUnit } from '../../copy/format.ts';
import {
  cohortForwardWords,
  forwardWords,
  headroomWords,
  laterHeadroom,
  limitForwardWords,
} from '../../copy/readings.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { allowance, boundaryCount, requiredSuccesses } from '../../methods/cases.ts';
import { accumulates, yearEnd } from '../spans.ts';
import { shownMeasure } from '../value.ts';
import { furtherCases, isFloor, levelOf, runsOn } from './counts.ts';
import type { Level, ReadingFacts } from './counts.ts';
import type { Forward, Reading, ReadCounts } from './views.ts';

const shownBest = (indicator: Indicator, best: number): string =>
  withUnit(fixed(best, indicator.decimals), indicator.unitWords);

/** A part of a result that is null only where there are no cases. */
function known(part: number | null): number {
  if (part === null) throw new Error('a result without cases');
  return part;
}

function toReach(
  indicator: Indicator,
  counts: ReadCounts,
  level: Level,
  rule: 'at_least' | 'more_than',
): Forward | null {
  const further = furtherCases(counts);
  const { numerator, denominator } = counts;
  const result = requiredSuccesses({ numerator, denominator, further }, level.value, rule);
  const { status } = result;
  if (status === 'no_cases') return null;
  const [needed, amongFurther] = [known(result.needed), known(result.amongFurther)];
  const best = known(result.best);
  const noun = { one: indicator.one, many: indicator.many };
  const all = denominator + further;
  const cohort = indicator.inYear === 'cohort';
  const words = cohort
    ? cohortForwardWords({
        neededOfAll: needed,
        all,
        further,
        fromPast: amongFurther - further,
        notNow: denominator - numerator,
        noun,
      })
    : forwardWords({
        needed: amongFurther,
        further,
        status,
        best: shownBest(indicator, best),
        asked: counts.basisAsked,
        noun,
      });
  return {
    further,
    needed: amongFurther,
    neededOfAll: needed,
    all,
    attainable: status,
    best,
    words,
  };
}

function toKeep(
  indicator: Indicator,
  counts: ReadCounts,
  level: Level,
  rule: 'at_most' | 'less_than',
): Forward | null {
  const further = furtherCases(counts);
  const { numerator, denominator, basisAsked } = counts;
  const result = allowance({ numerator, denominator, further }, level.value, rule);
  const { status } = result;
  if (status === 'no_cases') return null;
  const [allowed, headroom] = [known(result.allowed), known(result.headroom)];
  const best = known(result.best);
  const words = limitForwardWords({
    allowed: headroom,
    further,
    status,
    best: shownBest(indicator, best),
    asked: basisAsked,
    noun: { one: indicator.one, many: indicator.many },
  });
  const secured = headroom >= further;
  return {
    further,
    needed: headroom,
    neededOfAll: allowed,
    all: denominator + further,
    attainable: secured ? 'secured' : status,
    best,
    words,
  };
}

/**
 * What the rest of the year would have to bring if it brings as many cases again, pro rata; null
 * where nothing more is to come, or where the measure only accumulates.
 */
export function forward(facts: ReadingFacts, counts: ReadCounts): Forward | null {
  const level = levelOf(facts.target);
  if (level === null || !runsOn(facts, counts) || furtherCases(counts) === 0) return null;
  const { rule } = level;
  if (isFloor(rule)) return toReach(facts.indicator, counts, level, rule);
  return toKeep(facts.indicator, counts, level, rule);
}

/** What a limit leaves where only the first number grows, with the group as it is. */
export function headroom(facts: ReadingFacts, counts: ReadCounts): Reading['headroom'] {
  const { indicator, latest, target } = facts;
  const level = levelOf(target);
  if (level === null || isFloor(level.rule) || !accumulates(indicator, latest)) return null;
  const allowed = boundaryCount(level.value, counts.denominator, level.rule);
  const words = headroomWords({
    allowed,
    group: counts.denominator,
    used: counts.numerator,
    by: counts.end,
    until: target?.date ?? yearEnd(counts.end),
  });
  const later = Math.round(((latest.value ?? 0) * counts.denominator) / 100);
  const since = counts.own
    ? ''
    : ` ${laterHeadroom({
        month: latest.end,
        shown: shownMeasure(indicator, latest),
        group: counts.denominator,
        used: later,
        left: allowed - later,
      })}`;
  return { allowed, used: counts.numerator, words: `${words}${since}` };
}
