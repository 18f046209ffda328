/** What one reading says of one indicator at one period: plain JSON, numbers beside their words. */
import type { Words } from '../../copy/words.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { PathKind, TargetKind, TargetRule } from '../../domain/target.ts';

/** The counts that the reading stands on: the figure's own, or the last ones of the same year. */
export interface ReadCounts {
  readonly numerator: number;
  readonly denominator: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Whether they belong to the figure shown. */
  readonly own: boolean;
  /** Nobody has said that they are the year so far. */
  readonly basisAsked: boolean;
  /** Months of the year gone by at `end`, and those still to come. */
  readonly monthsGone: number;
  readonly monthsLeft: number;
}

export type GoalId =
  | 'target'
  | 'england_average'
  | 'london_average'
  | 'england_band'
  | 'london_band';

/** Cases between a group as it is now and a goal. */
export interface CasesTo {
  readonly goal: GoalId;
  /** "Our target, 88%", "Better half in England, above 91.8%". */
  readonly label: string;
  /** The count that reaches the goal. */
  readonly need: number;
  /** Cases to go, above 0; to spare, 0 or below. High is good: more. Low is good: fewer. */
  readonly toGo: number;
  /** "3 more", "1 fewer", "Met, 2 to spare". */
  readonly words: string;
}

/** What the rest of the year would have to bring, where past cases cannot be done again. */
export interface Forward {
  readonly further: number;
  /** Of the further cases: at least so many (high is good), or at most (low is good). */
  readonly needed: number;
  /** Of all cases of the year. */
  readonly neededOfAll: number;
  readonly all: number;
  readonly attainable: 'secured' | 'attainable' | 'not_attainable';
  /** The best percentage that the year can still end at. */
  readonly best: number;
  readonly words: string;
}

export interface AllowanceBase {
  readonly label: string;
  /** The count that the cut is taken from; a range where a note gives one. */
  readonly base: readonly [number, number];
  readonly limit: readonly [number, number];
  readonly left: readonly [number, number];
  /** A month, for the rest of the year. */
  readonly aMonth: readonly [number, number];
  readonly from: string;
  /** Chance of keeping to the limit, at its lower end, 0–1. */
  readonly chance: number | null;
}

/** A limit on a count that grows through the year: what is used, and what is left of it. */
export interface Allowance {
  readonly used: number;
  readonly monthsGone: number;
  readonly monthsLeft: number;
  readonly pace: number;
  readonly projection: number;
  readonly bases: readonly AllowanceBase[];
  /** Put to the officer where the plan does not name the base of its cut. */
  readonly asked: string | null;
  readonly asWritten: string;
  readonly words: string;
}

/** Where the year may end if nothing changes. */
export interface Forecast {
  readonly unit: 'percent' | 'count';
  /** Further cases assumed (a percentage), or months still to come (a count). */
  readonly further: number;
  readonly end: IsoDate;
  readonly expected: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** Chance of meeting the target, 0–1; null without one. */
  readonly chance: number | null;
  readonly chanceWords: string | null;
  readonly state: 'likely' | 'unlikely' | 'either' | 'no_target';
  /** "Likely to be met". */
  readonly stateWords: string | null;
  readonly words: string;
  readonly assumption: string;
}

/** What a forecast is made from, so that the screen can make it again for another volume. */
export interface ForecastBasis {
  readonly numerator: number;
  readonly denominator: number;
  readonly further: number;
  readonly end: IsoDate;
  readonly basisAsked: boolean;
  readonly one: string;
  readonly many: string;
  readonly decimals: number;
  readonly target: {
    readonly value: number;
    readonly rule: Exclude<TargetRule, 'between'>;
    readonly level: string;
  } | null;
}

export interface IntervalReading {
  readonly lower: number;
  readonly upper: number;
  /** "By chance alone this could lie between 51% and 90%." */
  readonly words: string;
}

export interface BasisQuestion {
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly means: string }[];
}

export interface LadderRung {
  readonly kind: TargetKind;
  readonly rule: TargetRule;
  readonly value: number | null;
  readonly date: IsoDate | null;
  /** Where an undated start is drawn. */
  readonly drawnAt: IsoDate | null;
  readonly words: string;
  /** "34%", "30% or less by September 2014". */
  readonly level: string;
  readonly state: 'met' | 'not_met' | 'due' | 'start' | 'no_date' | 'no_value';
  readonly actual: string | null;
  readonly reason: string | null;
}

export type LadderState =
  | 'ahead'
  | 'on_path'
  | 'behind'
  | 'met'
  | 'not_met'
  | 'no_figure'
  | 'no_baseline'
  | 'no_path';

/** Where the figure stands beside a path of one kind. */
export interface PathStanding {
  readonly state: LadderState;
  /** "Ahead by 2 points". */
  readonly word: string;
  readonly detail: string | null;
}

/** A second test that the plan's words add to a target: below or above the benchmark. */
export interface SecondLimit {
  readonly state: 'met' | 'not_met' | 'unknown';
  /** "And below the benchmark, 25%: met at 12%." */
  readonly words: string;
}

/** Start, milestones and target of one indicator, and where the latest figure stands beside them. */
export interface Ladder {
  readonly rungs: readonly LadderRung[];
  /** What the path asks at the figure's own date; null where no path reaches it. */
  readonly pathNow: number | null;
  /** The same if the path is stepped: the level of the last rung due. */
  readonly stepNow: number | null;
  /** "The level asked for moves evenly from one date to the next. At September 2014 that is 30%." */
  readonly asks?: { readonly straight: string; readonly stepped: string };
  /** "below 15% and lower than benchmarks": the second test, judged where a benchmark is known. */
  readonly second?: SecondLimit | null;
  readonly state: LadderState;
  readonly word: string;
  readonly detail: string | null;
  /** The kind of path that the state is judged by: kept for the measure, or straight. */
  readonly path?: PathKind;
  /** "Judged in steps, as kept for this measure"; null where no path reaches the figure. */
  readonly judged?: string | null;
  /** The standing by each kind of path; null where no path reaches the figure. */
  readonly standings?: Readonly<Record<PathKind, PathStanding>> | null;
  /** "2 points ahead of the 30% milestone". */
  readonly aheadWords: string | null;
  /** "3 points to go in 7 months". */
  readonly paceWords: string | null;
  readonly nextDue: { readonly date: IsoDate; readonly words: string } | null;
  readonly questions: readonly string[];
}

/** One reading per indicator and period, used wherever a measure is shown. */
export interface Reading {
  readonly counts: ReadCounts | null;
  readonly interval: IntervalReading | null;
  /** Under 10 in the group: people lead, the percentage is greyed. */
  readonly tiny: boolean;
  readonly toTarget: CasesTo | null;
  readonly toAverage: readonly CasesTo[];
  readonly toBands: readonly CasesTo[];
  readonly forward: Forward | null;
  /** "17 are allowed, 11 used": where only the first number grows. */
  readonly headroom: {
    readonly allowed: number;
    readonly used: number;
    readonly words: string;
  } | null;
  readonly allowance: Allowance | null;
  readonly forecast: Forecast | null;
  readonly forecastBasis: ForecastBasis | null;
  /** Why there is no forecast. */
  readonly noForecast: string | null;
  /** More people, or different results? */
  readonly people: string | null;
  /** What the months between two running figures leave, or why they cannot be taken out. */
  readonly split: string | null;
  readonly basisQuestion: BasisQuestion | null;
  readonly ladder: Ladder | null;
  /** When target and band disagree. */
  readonly disagreement: string | null;
  /** What one case is called: "child". */
  readonly one?: string;
  /** Decimals of the indicator’s figures. */
  readonly decimals: number;
  /** The year's outlook in a few words: "Out of reach this year", "Likely to be met: about 4 in 5". */
  readonly outlook: string | null;
  /** One sentence or two for a scorecard's row. */
  readonly short: string;
  /** All of it, as the headless command prints it. */
  readonly sentence: string;
}

export type ThingKind = 'reachable' | 'worsening' | 'part_year' | 'small_group' | 'disagreement';

/** Something to know before all else, with the measure that it is about. */
export interface Thing {
  readonly kind: ThingKind;
  readonly indicatorCode: string;
  readonly title: string;
  readonly words: Words;
}

/** How a chip came to its colour or word, step by step. */
export interface Working {
  readonly id: 'target' | 'england' | 'london' | 'comparator';
  readonly title: string;
  readonly steps: readonly { readonly term: string; readonly words: string }[];
}

export interface ControlPoint {
  readonly end: IsoDate;
  /** "October 2012". */
  readonly period: string;
  readonly shown: string;
  readonly value: number;
  readonly special: boolean;
  readonly words: string;
}

/** An XmR chart of single months or quarters, 13 or more. */
export interface ControlView {
  readonly title: string;
  readonly caption: string;
  readonly points: readonly ControlPoint[];
  /** One from each start to the next; the limits are null where its points are too few for them. */
  readonly groups: readonly {
    readonly from: number;
    readonly to: number;
    readonly limits: {
      readonly mean: number;
      readonly lower: number;
      readonly upper: number;
    } | null;
  }[];
  /** "The limits start anew in May 2012; 7 periods since are too few for new ones." */
  readonly started: readonly string[];
  readonly target: number | null;
  /** What is special, run by run: "November 2010 to August 2011: 10 in a row below the mean". */
  readonly causes: readonly string[];
  /** Null where the points since the last start are too few to judge. */
  readonly variation: string | null;
  readonly assurance: string | null;
}
