import { plain, withUnit } from '../../copy/format.ts';
import { pathCopy } from '../../copy/charts.ts';
import { amountWords, ladderWords as words, rungLevel, shownAmount } from '../../copy/ladder.ts';
import { rungWords, targetWord } from '../../copy/targets.ts';
import { byDateWords } from '../../copy/period.ts';
import { monthOf, yearOf } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { PathKind, Target } from '../../domain/target.ts';
import { meets } from '../../methods/target-state.ts';
import { lastDue, levelByDay } from '../../methods/trajectory.ts';
import type { ObservationRow } from '../../warehouse/rows.ts';
import { askedBeside, secondLimit } from '../second-limit.ts';
import { accumulates } from '../spans.ts';
import { currentTarget, limitOf, resultOf, startDrawnAt, targetLevel } from '../target.ts';
import { shownMeasure } from '../value.ts';
import type { BandView, TargetView } from '../views.ts';
import { asksOf, besidePath, isFloorRule, lead, pathOf, type Step } from './path.ts';
import type { Ladder, LadderRung, PathStanding } from './views.ts';

export interface LadderFacts {
  readonly indicator: Indicator;
  readonly latest: ObservationRow | null;
  readonly series: readonly ObservationRow[];
  readonly targets: readonly Target[];
  readonly asAt: IsoDate;
  readonly chip: TargetView;
  readonly england: BandView;
  /** The kind of path kept for the measure; straight where none is. */
  readonly path?: PathKind | null;
}

const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

function levelWordsOf(facts: LadderFacts, target: Target): string {
  const { indicator, targets } = facts;
  const level = targetLevel(indicator, target);
  if (level === null || target.value === null) return target.asWritten;
  if (target.kind === 'baseline') return withUnit(plain(target.value), indicator.unitWords);
  const start = targets.find(({ kind }) => kind === 'baseline');
  if (target.date === null && start?.value === target.value) return words.keep(level);
  return rungLevel(level, target.date);
}

function rungState(
  facts: LadderFacts,
  target: Target,
  then: ObservationRow | null,
): LadderRung['state'] {
  const limit = limitOf(target);
  if (target.kind === 'baseline') return 'start';
  if (limit === null) return 'no_value';
  if (target.date === null) return 'no_date';
  if (then === null) return 'due';
  return meets(resultOf(facts.indicator, then), limit) ? 'met' : 'not_met';
}

function rungOf(facts: LadderFacts, target: Target): LadderRung {
  const { indicator, series, targets, asAt } = facts;
  const { kind, rule, value, date, reason } = target;
  const then = series.find((row) => row.end === date && row.value !== null) ?? null;
  const level = levelWordsOf(facts, target);
  const by = date === null ? '' : byDateWords(date);
  const bare = targetLevel(indicator, target) ?? target.asWritten;
  const start = kind === 'baseline';
  return {
    kind,
    rule,
    value,
    date,
    drawnAt: date ?? (start && value !== null ? startDrawnAt(targets, asAt) : null),
    words: rungWords(kind, start ? level : bare, by).trim(),
    level,
    state: rungState(facts, target, then),
    actual: then === null ? null : shownMeasure(indicator, then),
    reason,
  };
}

/** A level to be kept, without a date: met as long as the figure holds it. */
function meetsUndated({ indicator, latest, targets, asAt }: LadderFacts): boolean {
  const target = currentTarget(targets, latest?.end ?? asAt);
  const limit = target === null ? null : limitOf(target);
  return latest !== null && limit !== null && meets(resultOf(indicator, latest), limit);
}

function fromChip(facts: LadderFacts, path: readonly Step[]): PathStanding {
  const { chip, latest } = facts;
  const { state, word, detail } = chip;
  const hasStart = path.some(({ target }) => target.kind === 'baseline');
  if (latest === null || latest.value === null) {
    return hasStart
      ? { state: 'no_figure', word: words.noFigure, detail: null }
      : { state: 'no_baseline', word: words.noBaseline, detail };
  }
  if (state === 'met' || state === 'not_met') return { state, word, detail };
  const kept = chip.value !== null && state === 'no_date' && meetsUndated(facts);
  if (kept) return { state: 'met', word: targetWord.met, detail };
  return { state: 'no_path', word, detail };
}

function questionsOf(facts: LadderFacts, rungs: readonly LadderRung[]): readonly string[] {
  return rungs.flatMap((rung) => {
    const told =
      askedBeside(rung.reason) === null && /\band\b.*\bbenchmark/i.test(rung.reason ?? '');
    const second = told ? [words.secondLimit(rung.reason ?? '')] : [];
    if (rung.kind === 'baseline' && rung.date === null && rung.drawnAt !== null) {
      return [words.undatedStart(rung.level, rung.drawnAt), ...second];
    }
    const kept = facts.targets.some(
      ({ kind, value }) => kind === 'baseline' && value === rung.value,
    );
    if (rung.state === 'no_date' && !kept) return [words.undatedRung(rung.level), ...second];
    return second;
  });
}

/** Where the figure stands beside the rung of its date, and how far the next one is. */
function wayOn(
  facts: LadderFacts,
  path: readonly Step[],
): Pick<Ladder, 'aheadWords' | 'paceWords'> {
  const { indicator, latest } = facts;
  const none = { aheadWords: null, paceWords: null };
  if (latest === null || latest.value === null || accumulates(indicator, latest)) return none;
  const value = latest.value;
  const percent = indicator.unit === 'percent';
  const amount = (size: number): string =>
    amountWords(shownAmount(Math.abs(size)), percent, indicator.unitWords);
  const rungs = path.filter(({ target }) => target.kind !== 'baseline');
  const due = lastDue(rungs, latest.end);
  const past = rungs.find((step) => step.date === due?.date);
  const next = rungs.find(({ date }) => date > latest.end);
  const shown = (step: Step): string => withUnit(plain(step.value), indicator.unitWords);
  const gap = past === undefined ? 0 : lead(isFloorRule(past.target), value, past.value);
  const beside =
    past === undefined
      ? null
      : gap === 0
        ? words.on(words.milestone(shown(past), percent))
        : words.aheadOf(amount(gap), gap > 0, words.milestone(shown(past), percent));
  const left = next === undefined ? 0 : lead(isFloorRule(next.target), value, next.value);
  const pace =
    next === undefined
      ? null
      : left >= 0
        ? words.there
        : words.toGo(amount(left), monthsBetween(latest.end, next.date));
  return { aheadWords: beside, paceWords: pace };
}

/** Start, milestones and target as a path, and the latest figure beside it; null without any. */
export function ladder(facts: LadderFacts): Ladder | null {
  const { indicator, latest, targets, asAt } = facts;
  if (targets.length === 0) return null;
  const order = { baseline: 0, milestone: 1, target: 2 } as const;
  const rungs = targets
    .map((target) => rungOf(facts, target))
    .toSorted(
      (a, b) =>
        (a.drawnAt ?? '9999').localeCompare(b.drawnAt ?? '9999') || order[a.kind] - order[b.kind],
    );
  const path = pathOf(targets, asAt);
  const walks = path.length > 1 && latest !== null && latest.value !== null;
  const usable = walks && !accumulates(indicator, latest);
  const pathNow = usable ? levelByDay(path, latest.end) : null;
  const stepNow = usable ? (lastDue(path, latest.end)?.value ?? null) : null;
  const standings =
    usable && pathNow !== null && stepNow !== null
      ? {
          straight: besidePath(indicator, latest, pathNow, path),
          steps: besidePath(indicator, latest, stepNow, path),
        }
      : null;
  const kind = facts.path ?? 'straight';
  const next = rungs.find(({ kind, date }) => kind !== 'baseline' && date !== null && date > asAt);
  return {
    rungs,
    pathNow,
    stepNow,
    asks: asksOf(indicator, latest, pathNow, stepNow),
    second: secondLimit(
      indicator,
      currentTarget(targets, latest?.end ?? asAt),
      latest,
      facts.england,
    ),
    ...(standings?.[kind] ?? fromChip(facts, path)),
    path: kind,
    judged: standings === null ? null : pathCopy.judged(kind, typeof facts.path === 'string'),
    standings,
    ...wayOn(facts, path),
    nextDue:
      next === undefined || next.date === null ? null : { date: next.date, words: next.level },
    questions: questionsOf(facts, rungs),
  };
}
