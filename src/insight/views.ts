/**
 * What the screens, the report and the headless command are given: plain JSON, every word already
 * chosen, every number beside its words so that tables can sort and charts can draw.
 */
import type { Words } from '../copy/words.ts';
import type { Band, ComparatorId, Firmness, NoBandReason } from '../domain/band.ts';
import type { Polarity, Unit } from '../domain/indicator.ts';
import type { MissingReason, SourceRef, Status } from '../domain/observation.ts';
import type { Basis, IsoDate } from '../domain/period.ts';
import type { TargetKind, TargetRule } from '../domain/target.ts';
import type { ControlView, Reading, Thing, Working } from './readings/views.ts';

export type { Words };

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface ValueView {
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly status: Status;
  /** The number used, unrounded; null where missing. */
  readonly value: number | null;
  /** As the file states it, where that differs. */
  readonly stated: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
  readonly symbol: string | null;
  /** "52.1", without its unit. "Not yet due" where missing. */
  readonly shown: string;
  readonly unitWords: string;
  /** "122 of 234", or "122 of 234 by September" when the counts belong to an earlier figure. */
  readonly countsWords: string | null;
  /** "April to September, running total". */
  readonly basisWords: string;
  /** Nobody has said which basis; drawn dotted. */
  readonly basisAsked: boolean;
  /** "Small group: 1 person, 6 points". */
  readonly smallGroupWords: string | null;
  readonly source: SourceRef;
}

export type TargetState =
  | 'met'
  | 'nearly'
  | 'not_met'
  | 'too_soon'
  | 'no_target'
  | 'no_value'
  | 'no_date';

export interface TargetView {
  readonly state: TargetState;
  /** "Met", "Not met", "Too soon to say". */
  readonly word: string;
  /** "38 points below 85%". */
  readonly detail: string | null;
  readonly value: number | null;
  /** The upper end of a range. */
  readonly upper?: number | null;
  readonly rule: TargetRule | null;
  readonly date: IsoDate | null;
  /** Value minus target, in the indicator's unit; null where not judged. */
  readonly gap: number | null;
}

export interface BandView {
  readonly comparator: ComparatorId;
  /** "England". */
  readonly comparatorName: string;
  readonly band: Band | null;
  readonly firmness: Firmness | null;
  /** "Best quarter", or "No band". */
  readonly word: string;
  /** "Indicative: 149 councils, 2010/11", or the reason in words. */
  readonly detail: string;
  readonly noBand: NoBandReason | null;
  readonly periodId: string | null;
  readonly periodEnd: IsoDate | null;
  /** Years between benchmark and figure, where more than one: "2 years older". */
  readonly staleWords: string | null;
  readonly n: number;
  readonly missing: number;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly rank: number | null;
  /** Other councils with exactly our value. */
  readonly tied?: number;
  /** Under a banded chip's word, in place of its detail, rank and age: two short lines. */
  readonly lines?: readonly string[];
  /** "=77 of 149"; in words "Joint 77th of 149 councils". */
  readonly rankWords: string | null;
  /** Published average of the comparator (England's or the region's own row), never a mean of rates. */
  readonly average: number | null;
  readonly averageWords: string | null;
  /** Where part of a year has no band: the band of the last full year. */
  readonly lastFullYear: {
    readonly band: Band;
    readonly periodId: string;
    readonly words: string;
  } | null;
}

export interface ChangeView {
  readonly points: number | null;
  readonly direction: 'better' | 'worse' | 'same' | 'higher' | 'lower' | 'not_compared' | 'none';
  /** "Down 5.1 points, worse"; a good or bad word only where the change is beyond chance. */
  readonly words: string;
  readonly detail: string | null;
  /** Beyond chance or not; null where the figures cannot tell. */
  readonly clear?: boolean | null;
}

export type PointKind = 'year' | 'running_total' | 'part' | 'snapshot';

/** A point of the indicator's own series; only points of one `kind` and one `series` are joined. */
export interface SeriesPoint {
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly basis: Basis;
  readonly kind: PointKind;
  /** Where chance alone could put a small group, in per cent: a whisker. */
  readonly lower?: number;
  readonly upper?: number;
  /** Points with the same key may be joined by a line; null: never joined. */
  readonly series: string | null;
  readonly value: number | null;
  readonly shown: string;
  readonly countsWords: string | null;
  readonly missingWords: string | null;
  readonly provisional: boolean;
  readonly latest: boolean;
  readonly published: boolean;
}

export interface TargetPoint {
  readonly kind: TargetKind;
  readonly date: IsoDate;
  readonly value: number;
  readonly rule: TargetRule;
  readonly words: string;
  readonly met: boolean | null;
}

export interface ScorecardRow {
  readonly indicatorCode: string;
  readonly ref: string;
  readonly name: string;
  readonly theme: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  /** "lower is better"; null when high is. */
  readonly polarityWords: string | null;
  readonly latest: ValueView;
  readonly spark: {
    readonly points: readonly SeriesPoint[];
    readonly targets: readonly TargetPoint[];
    readonly words: string;
  };
  readonly change: ChangeView;
  readonly target: TargetView;
  readonly england: BandView;
  readonly london: BandView;
  readonly note: Words;
  /** What the figure means in people, with what would have to happen next. */
  /** A group of under 10: people lead, and the percentage steps back. */
  readonly tiny?: boolean;
  /** "Could go either way: about 2 in 5 (44%)", under the target. */
  readonly outlook?: string | null;
  /** All that one measure's page says; the scorecard needs only the two fields above. */
  readonly reading?: Reading;
}

export interface ThemeView {
  readonly name: string;
  readonly gloss: string;
  readonly rows: readonly ScorecardRow[];
}

export interface ScorecardView {
  readonly areaCode: string;
  readonly areaName: string;
  readonly periodId: string;
  /** "October 2012". */
  readonly periodWords: string;
  /** Chosen benchmark year, `2010/11`; null: the latest that each figure allows. */
  readonly benchmark: string | null;
  readonly title: string;
  readonly standfirst: Words;
  /** At most five things to know, chosen by stated rules. */
  readonly things?: readonly Thing[];
  readonly themes: readonly ThemeView[];
  readonly areas: readonly Choice[];
  readonly periods: readonly Choice[];
  readonly benchmarks: readonly Choice[];
  readonly sources: readonly string[];
}

/** One benchmark year of one comparator, for the ribbons and the table. */
export interface BenchmarkYear {
  readonly comparator: ComparatorId;
  readonly periodId: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly n: number;
  readonly missing: number;
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly average: number | null;
}

export interface CouncilDot {
  readonly areaCode: string;
  readonly areaName: string;
  readonly value: number;
  readonly shown: string;
  readonly countsWords: string | null;
  readonly rank: number | null;
  readonly rankWords: string | null;
  readonly band: Band | null;
  readonly london: boolean;
  readonly ours: boolean;
}

export interface BestView {
  /** "68 councils share 100%", or the names: "Halton 87.0%". */
  readonly words: Words;
  readonly shared: number;
  readonly names: readonly string[];
}

export interface FiguresTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly numeric: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly ours: boolean;
    readonly cells: readonly string[];
  }[];
}

export interface IndicatorView {
  readonly areaCode: string;
  readonly areaName: string;
  readonly row: ScorecardRow;
  readonly comparator: ComparatorId;
  readonly comparators: readonly Choice[];
  readonly question: string;
  readonly periodWords: string;
  /** The figure said in one sentence, people first. */
  readonly sentence: Words;
  /** A caution on small groups or on a basis, or null. */
  readonly caution: Words | null;
  /** When target and band disagree. */
  readonly disagreement: string | null;
  readonly trajectory: {
    readonly title: string;
    readonly caption: string;
    readonly points: readonly SeriesPoint[];
    readonly targets: readonly TargetPoint[];
    readonly years: readonly BenchmarkYear[];
    readonly breaks: readonly { readonly date: IsoDate; readonly words: string }[];
    /** Whether the value axis begins at zero; said in the caption. */
    readonly zeroBased: boolean;
    /** The path is drawn in steps: each level holds until the next is due. */
    readonly stepped?: boolean;
    readonly table: FiguresTable;
  };
  readonly distribution: {
    readonly title: string;
    readonly caption: string;
    readonly year: BenchmarkYear | null;
    readonly councils: readonly CouncilDot[];
    /** Our part-year value, off the base line, where it is not in the set. */
    readonly oursNow: { readonly value: number; readonly words: string } | null;
    readonly hidden: readonly { readonly areaName: string; readonly reasonWords: string }[];
    readonly best: { readonly england: BestView | null; readonly london: BestView | null };
    readonly table: FiguresTable;
  };
  readonly officerNotes: readonly { readonly periodWords: string; readonly text: string }[];
  readonly about: readonly { readonly term: string; readonly words: string }[];
  readonly publishedBest: readonly string[];
  /** How each chip came to its word and colour. */
  readonly working?: readonly Working[];
  /** Three questions that a councillor could ask, picked by the measure's state. */
  readonly questions?: readonly string[];
  readonly control?: ControlView | null;
}
