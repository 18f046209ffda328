import { basisSentence, OUT_OF_REACH, OUT_OF_REACH_IF } from '../../copy/outlooks.ts';
import {
  casesSentence,
  goals,
  intervalWords,
  NO_COUNTS,
  onePersonWords,
} from '../../copy/readings.ts';
import { plainWords } from '../../copy/words.ts';
import type { PathKind } from '../../domain/target.ts';
import { sentenceCase } from '../../copy/format.ts';
import { wilson } from '../../methods/intervals.ts';
import { figureWords } from '../sentence.ts';
import { targetLevel } from '../target.ts';
import type { TargetView } from '../views.ts';
import { allowanceLeft } from './allowance.ts';
import { basisQuestion } from './basis.ts';
import { toAverages, toBands, toTarget } from './cases-to.ts';
import { isFloor, levelOf, readCounts } from './counts.ts';
import type { ReadingFacts } from './counts.ts';
import { countForecast, forecastBasis, forecastFrom, whyNoForecast } from './forecast.ts';
import { forward, headroom } from './forward.ts';
import { ladder } from './ladder.ts';
import { peopleChange, splitSaid } from './people.ts';
import type { CasesTo, Forecast, Forward, IntervalReading, ReadCounts, Reading } from './views.ts';

/** What a reading needs beside its figure. `latest` null: no figure at all. */
export interface ReadingInput extends Omit<ReadingFacts, 'latest'> {
  readonly latest: ReadingFacts['latest'] | null;
  readonly asAt: string;
  readonly chip: TargetView;
  readonly disagreement: string | null;
  /** The kind of path kept for the measure. */
  readonly path?: PathKind | null;
}

/** Groups under this are said in people first, and those under 30 always with their range. */
const TINY = 10;
const SMALL = 30;

function intervalOf({ numerator, denominator }: ReadCounts): IntervalReading | null {
  const found = wilson(numerator, denominator);
  if (found === null) return null;
  const [lower, upper] = [100 * found.lower, 100 * found.upper];
  return { lower, upper, words: intervalWords(lower, upper) };
}

function targetSentence(
  facts: ReadingFacts,
  counts: ReadCounts,
  to: CasesTo | null,
): string | null {
  const { indicator, target } = facts;
  const level = levelOf(target);
  if (to === null || target === null || level === null) return null;
  return casesSentence({
    toGo: to.toGo,
    fewer: !isFloor(level.rule),
    group: counts.denominator,
    noun: { one: indicator.one, many: indicator.many },
    goal: goals.target(targetLevel(indicator, target) ?? ''),
  });
}

function outlookOf(
  ahead: Forward | null,
  forecast: Forecast | null,
  counts: ReadCounts | null,
  cohort: boolean,
): string | null {
  if (ahead !== null && ahead.attainable === 'not_attainable' && !cohort) {
    return counts?.basisAsked === true ? OUT_OF_REACH_IF : OUT_OF_REACH;
  }
  if (forecast === null || forecast.stateWords === null) return null;
  return `${forecast.stateWords}: ${forecast.chanceWords ?? ''}`;
}

const bare = {
  counts: null,
  interval: null,
  tiny: false,
  toTarget: null,
  toAverage: [],
  toBands: [],
  forward: null,
  headroom: null,
  allowance: null,
  forecast: null,
  forecastBasis: null,
  noForecast: null,
  people: null,
  split: null,
  basisQuestion: null,
  outlook: null,
} as const;

function nothingYet(input: ReadingInput): Reading {
  const { indicator, latest, series, asAt, chip, disagreement } = input;
  const said = plainWords(figureWords(indicator, latest, series, asAt));
  const target = chip.detail === null ? [] : [`${sentenceCase(chip.detail)}.`];
  return {
    ...bare,
    ladder: ladder(input),
    disagreement,
    one: indicator.one,
    decimals: indicator.decimals,
    short: target[0] ?? said,
    sentence: [said, ...target].join(' '),
  };
}

/** The parts that need counts; all empty where there are none. */
function fromCounts(facts: ReadingFacts, counts: ReadCounts) {
  const basis = forecastBasis(facts, counts);
  return {
    counts,
    interval: intervalOf(counts),
    tiny: counts.denominator < TINY,
    toTarget: toTarget(facts, counts),
    toAverage: toAverages(facts, counts),
    toBands: toBands(facts, counts),
    forward: forward(facts, counts),
    headroom: headroom(facts, counts),
    forecastBasis: basis,
    forecast: basis === null ? null : forecastFrom(basis, basis.further),
    people: peopleChange(facts, counts),
    split: splitSaid(facts, counts),
  };
}

/**
 * One measure read for people: cases to go, what is left, what would have to come, how sure, and
 * what the data cannot carry. Pure and serialisable; used by every screen and the headless command.
 */
export function readingOf(input: ReadingInput): Reading {
  const { latest } = input;
  if (latest === null || latest.value === null) return nothingYet(input);
  const facts: ReadingFacts = { ...input, latest };
  const counts = readCounts(facts);
  const counted = counts === null ? bare : fromCounts(facts, counts);
  const allowance = allowanceLeft(facts);
  const forecast = counted.forecast ?? countForecast(facts);
  const noForecast = forecast === null ? whyNoForecast(facts, counts) : null;
  const question = basisQuestion(facts, counts);
  const cases = counts === null ? null : targetSentence(facts, counts, counted.toTarget);
  const cohort = facts.indicator.inYear === 'cohort';
  const small = counts !== null && counts.denominator < SMALL;
  const noun = { one: facts.indicator.one, many: facts.indicator.many };
  const said = plainWords(figureWords(facts.indicator, latest, facts.series, input.asAt));
  const chance = small && counted.interval !== null ? counted.interval.words : null;
  const person = small && counts !== null ? onePersonWords(counts.denominator, noun) : null;
  const firsts = [cases, counted.headroom?.words, allowance?.words].filter(
    (each) => typeof each === 'string',
  );
  const way = ladder({ ...input, latest });
  const onPath = way === null || way.pathNow === null ? [] : [way.aheadWords, way.paceWords];
  const unbacked = counts === null && facts.indicator.unit === 'percent' ? NO_COUNTS : null;
  const parts = [
    said,
    unbacked,
    counted.people,
    ...onPath.map((each) => (each === null ? null : `${sentenceCase(each)}.`)),
    ...firsts,
    counted.forward?.words,
    chance,
    person,
    forecast?.words,
    input.disagreement,
    counted.split,
    question === null ? null : basisSentence(question.question, question.answers),
  ].filter((part) => typeof part === 'string');
  return {
    ...counted,
    allowance,
    forecast,
    noForecast,
    basisQuestion: question,
    ladder: way,
    disagreement: input.disagreement,
    one: facts.indicator.one,
    decimals: facts.indicator.decimals,
    outlook: outlookOf(counted.forward, forecast, counts, cohort),
    short: firsts[0] ?? said,
    sentence: parts.join(' '),
  };
}
