import { bandWord, OUT_OF_LOWEST } from '../../copy/bands.ts';
import { goalLabels, toGoWords } from '../../copy/readings.ts';
import { withUnit } from '../../copy/format.ts';
import type { Band } from '../../domain/band.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { allowance, casesToCut, requiredSuccesses } from '../../methods/cases.ts';
import { accumulates } from '../spans.ts';
import { targetLevel } from '../target.ts';
import { measure, shownValue } from '../value.ts';
import type { BandView } from '../views.ts';
import { isFloor, levelOf } from './counts.ts';
import type { Level, ReadingFacts } from './counts.ts';
import type { CasesTo, GoalId, ReadCounts } from './views.ts';

interface Way {
  readonly need: number;
  readonly toGo: number;
}

/** Cases to go to a level with the group as it is; to spare where 0 or below. Exact. */
export function casesToLevel(
  counts: { readonly numerator: number; readonly denominator: number },
  { value, rule }: Level,
): Way | null {
  const cases = { numerator: counts.numerator, denominator: counts.denominator, further: 0 };
  if (isFloor(rule)) {
    const { needed, spareNow } = requiredSuccesses(cases, value, rule);
    return needed === null || spareNow === null ? null : { need: needed, toGo: 0 - spareNow };
  }
  const { allowed, headroom } = allowance(cases, value, rule);
  return allowed === null || headroom === null || allowed < 0
    ? null
    : { need: allowed, toGo: 0 - headroom };
}

function goal(id: GoalId, label: string, way: Way, fewer: boolean): CasesTo {
  return { goal: id, label, need: way.need, toGo: way.toGo, words: toGoWords(way.toGo, fewer) };
}

/** Cases to the target; null where it would mislead: a total that only rises until the year ends. */
export function toTarget(facts: ReadingFacts, counts: ReadCounts): CasesTo | null {
  const { indicator, latest, target } = facts;
  const level = levelOf(target);
  if (target === null || level === null || accumulates(indicator, latest)) return null;
  const way = casesToLevel(counts, level);
  const shown = targetLevel(indicator, target) ?? '';
  if (way === null || (isFloor(level.rule) && way.need > counts.denominator)) return null;
  return goal('target', goalLabels.target(shown), way, !isFloor(level.rule));
}

/** Figures may be set beside councils’, even where a band is withheld for other reasons. */
const comparable = ['no_benchmark', 'too_few', 'low_coverage', 'tied'];

function isComparable(view: BandView): boolean {
  return view.band !== null || (view.noBand !== null && comparable.includes(view.noBand));
}

function average(indicator: Indicator, counts: ReadCounts, view: BandView): readonly CasesTo[] {
  const { polarity } = indicator;
  if (polarity === 'none' || view.average === null || !isComparable(view)) return [];
  const rule = polarity === 'high' ? 'at_least' : 'at_most';
  const way = casesToLevel(counts, { value: view.average, rule });
  if (way === null) return [];
  const id = view.comparator === 'london' ? 'london_average' : 'england_average';
  const period = view.periodId ?? '';
  const label = goalLabels.average(view.comparatorName, period, measure(indicator, view.average));
  return [goal(id, label, way, polarity === 'low')];
}

const better: readonly Band[] = ['C', 'B', 'A'];

function bands(indicator: Indicator, counts: ReadCounts, view: BandView): readonly CasesTo[] {
  const { polarity } = indicator;
  const { q1, q2, q3 } = view;
  if (polarity === 'none' || view.band === null) return [];
  if (q1 === null || q2 === null || q3 === null) return [];
  const cuts = polarity === 'high' ? [q1, q2, q3] : [q3, q2, q1];
  const id = view.comparator === 'london' ? 'london_band' : 'england_band';
  return better.flatMap((band, place) => {
    const cut = cuts[place];
    const way = cut === undefined ? null : casesToCut(counts, cut, polarity);
    if (cut === undefined || way === null || way.change === 0) return [];
    const word = band === 'C' ? OUT_OF_LOWEST : bandWord(band);
    const shown = withUnit(shownValue(indicator, cut, indicator.decimals), indicator.unitWords);
    const label = goalLabels.band(word, view.comparatorName, shown, polarity === 'low');
    return [goal(id, label, { need: way.count, toGo: way.change }, polarity === 'low')];
  });
}

/** Cases to the published averages of England and London. */
export function toAverages(facts: ReadingFacts, counts: ReadCounts): readonly CasesTo[] {
  const { indicator, england, london } = facts;
  return [england, london].flatMap((view) => average(indicator, counts, view));
}

/** Cases to each better band, nearest first, England’s and then London’s. */
export function toBands(facts: ReadingFacts, counts: ReadCounts): readonly CasesTo[] {
  const { indicator, england, london } = facts;
  return [england, london].flatMap((view) => bands(indicator, counts, view));
}
