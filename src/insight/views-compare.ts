/** What the comparison is given: plain JSON, every word already chosen. */
import type { Words } from '../copy/words.ts';
import type { Band, ComparatorId, NoBandReason } from '../domain/band.ts';
import type { Polarity, Unit } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Choice, FiguresTable } from './views.ts';

/** One figure in one set of councils. */
export interface PlaceView {
  readonly comparator: ComparatorId;
  readonly band: Band | null;
  /** "Best quarter", "No band". */
  readonly word: string;
  /** "21 of 153", or why there is no band. */
  readonly detail: string;
  readonly noBand: NoBandReason | null;
  readonly rank: number | null;
  readonly n: number;
  readonly missing: number;
}

/** A labelled average: never one without the word that says how it was made. */
export interface AverageView {
  readonly kind: 'published' | 'pooled' | 'mean' | 'median';
  readonly value: number;
  /** "England, as published: 24.5%". */
  readonly words: string;
}

/** Positions along the range, 0 worst (or lowest) to 1 best (or highest); each quarter is 0.25 wide. */
export interface RangeView {
  /** Worst, the three lines, best; lowest to highest where there is no judgement. */
  readonly cuts: readonly number[];
  readonly shown: readonly string[];
  readonly own: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly england: number | null;
  readonly london: number | null;
}

export interface ProfileRow {
  readonly indicatorCode: string;
  readonly ref: string;
  readonly name: string;
  readonly theme: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly polarityWords: string | null;
  /** "30 September 2024", where it is another than the page's year. */
  readonly periodWords: string;
  readonly value: number | null;
  readonly shown: string;
  readonly countsWords: string | null;
  readonly intervalWords: string | null;
  readonly changeWords: string;
  readonly changePoints: number | null;
  readonly range: RangeView | null;
  /** The range and the place said in one sentence. */
  readonly words: string;
  readonly place: PlaceView;
  readonly beside: PlaceView;
  readonly coverageWords: string | null;
  readonly averages: readonly AverageView[];
}

export interface ProfileTheme {
  readonly name: string;
  readonly rows: readonly ProfileRow[];
}

export interface OtherwiseCell {
  readonly band: Band | null;
  /** Bands that the interval reaches, where there is more than one. */
  readonly reaches: readonly Band[];
  readonly changes: boolean;
  /** "same", "changes: 2.1 points from the line", "too many tied". */
  readonly note: string;
}
export interface OtherwiseRow {
  readonly indicatorCode: string;
  readonly name: string;
  readonly note: string | null;
  readonly changes: number;
  readonly cells: readonly OtherwiseCell[];
}
export interface OtherwiseView {
  readonly sentence: Words;
  /** The first is as shown. */
  readonly columns: readonly Choice[];
  /** Only measures that something would change. */
  readonly rows: readonly OtherwiseRow[];
  readonly unchanged: number;
  readonly neighbours: string | null;
}

export interface YearCell {
  readonly yearId: string;
  readonly band: Band | null;
  /** Short enough for a cell: "A", "none", "hidden", "tied". */
  readonly mark: string;
  /** "2023/24: 15.6%, best quarter, 21 of 153". */
  readonly words: string;
  readonly value: number | null;
}
export interface YearsView {
  readonly sentence: string;
  readonly years: readonly Choice[];
  readonly rows: readonly {
    readonly indicatorCode: string;
    readonly name: string;
    readonly theme: string;
    readonly cells: readonly YearCell[];
  }[];
}

/** Definition, source, basis and breaks of one indicator, and how its quarters were made. */
export interface DefinitionView {
  readonly indicatorCode: string;
  readonly name: string;
  readonly about: readonly { readonly term: string; readonly words: string }[];
}

export interface CompareView {
  readonly areaCode: string;
  readonly areaName: string;
  readonly comparator: ComparatorId;
  readonly comparatorName: string;
  readonly beside: ComparatorId;
  readonly besideName: string;
  readonly year: string | null;
  readonly yearWords: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly standfirst: Words;
  readonly themes: readonly ProfileTheme[];
  /** Measures asked for that have no councils' figures for the year. */
  readonly absent: readonly string[];
  readonly otherwise: OtherwiseView;
  readonly years: YearsView;
  readonly method: readonly { readonly term: string; readonly words: string }[];
  readonly definitions: readonly DefinitionView[];
  readonly areas: readonly Choice[];
  readonly yearChoices: readonly Choice[];
  readonly comparators: readonly Choice[];
  readonly themeChoices: readonly Choice[];
  readonly indicators: readonly Choice[];
  readonly sources: readonly string[];
}

export interface CouncilCell {
  readonly band: Band | null;
  readonly value: number | null;
  readonly shown: string;
  readonly rank: number | null;
  readonly n: number;
  /** "hidden", "none", "tied"; null beside a band. */
  readonly mark: string | null;
}
export interface CouncilRow {
  readonly areaCode: string;
  readonly areaName: string;
  readonly region: string;
  readonly ours: boolean;
  readonly neighbour: boolean;
  /** One a column, in the columns' order; null where the council was not there. */
  readonly cells: readonly (CouncilCell | null)[];
}
export interface CouncilsView {
  readonly sentence: string;
  readonly columns: readonly {
    readonly indicatorCode: string;
    readonly name: string;
    readonly short: string;
    readonly polarity: Polarity;
  }[];
  readonly rows: readonly CouncilRow[];
}

export interface MeasureDot {
  readonly areaCode: string;
  readonly areaName: string;
  readonly value: number;
  readonly shown: string;
  readonly countsWords: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly rank: number | null;
  readonly tied: number;
  readonly band: Band | null;
  readonly london: boolean;
  readonly neighbour: boolean;
  readonly ours: boolean;
}
export interface MeasureYear {
  readonly yearId: string;
  readonly end: IsoDate;
  /** Lowest, the three lines, highest; the outer two lines null where there are no quarters. */
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly n: number;
  readonly own: number | null;
  readonly ownShown: string;
  readonly ownWords: string;
  readonly england: number | null;
  readonly london: number | null;
  readonly neighbours: number | null;
  /** Starts anew here: a definition changed since the year before. */
  readonly breakWords: string | null;
}
export interface MeasureView {
  readonly indicatorCode: string;
  readonly name: string;
  readonly question: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly unitWords: string;
  readonly decimals: number;
  readonly areaName: string;
  readonly comparatorName: string;
  readonly periodWords: string;
  readonly sentence: string;
  readonly caption: string;
  readonly overTimeCaption: string;
  readonly judged: boolean;
  readonly min: number | null;
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly dots: readonly MeasureDot[];
  readonly hidden: readonly string[];
  readonly averages: readonly AverageView[];
  readonly years: readonly MeasureYear[];
  readonly changes: readonly string[];
  readonly table: FiguresTable;
  readonly yearsTable: FiguresTable;
}

export interface PairsView {
  readonly across: { readonly code: string; readonly name: string; readonly unitWords: string };
  readonly up: { readonly code: string; readonly name: string; readonly unitWords: string };
  readonly sentence: string;
  readonly caution: string;
  readonly points: readonly {
    readonly areaCode: string;
    readonly areaName: string;
    readonly x: number;
    readonly y: number;
    readonly xShown: string;
    readonly yShown: string;
    readonly london: boolean;
    readonly ours: boolean;
    readonly small: boolean;
  }[];
  readonly table: FiguresTable;
}

export interface PacksView {
  readonly sentence: string;
  readonly table: FiguresTable;
  /** Measures of which an uploaded file holds many councils. */
  readonly uploaded: readonly string[];
  /** What uploaded files change, said and by measure; null where there are none. */
  readonly flipsWords: string | null;
  readonly flips: FiguresTable | null;
}
