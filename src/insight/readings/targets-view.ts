import { caseWord } from '../../copy/allowance.ts';
import { ladderTally, ladderWords, targetsCopy } from '../../copy/ladder.ts';
import { withUnit } from '../../copy/format.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { PathKind } from '../../domain/target.ts';
import type { ScorecardRow, ScorecardView } from '../views.ts';
import { ladderBy } from './path.ts';
import type { Allowance, Ladder } from './views.ts';

export interface LadderRow {
  readonly indicatorCode: string;
  readonly name: string;
  readonly ref: string;
  readonly polarityWords: string | null;
  readonly latest: string | null;
  readonly latestValue: number | null;
  readonly latestEnd: IsoDate;
  /** A part of a year, which is joined only to a start at the same point of another year. */
  readonly partYear?: boolean;
  readonly ladder: Ladder;
  /** "34%" of the plan, or last year’s figure with its year; null where there is neither. */
  readonly start: string | null;
  /** Last year’s figure where the plan gives no start: drawn beside the path, and joined to nothing. */
  readonly lastYear?: { readonly value: number; readonly end: IsoDate };
}

export interface DueRow {
  readonly indicatorCode: string;
  readonly name: string;
  readonly date: IsoDate;
  readonly words: string;
  readonly now: string;
}

/** Every ladder of an area at one period. */
export interface TargetsView {
  readonly eyebrow: string;
  readonly title: string;
  readonly standfirst: string;
  readonly ladders: readonly LadderRow[];
  /** By date, the soonest first. */
  readonly due: readonly DueRow[];
  readonly noStart: readonly { readonly indicatorCode: string; readonly name: string }[];
  readonly questions: readonly {
    readonly indicatorCode: string;
    readonly name: string;
    readonly words: string;
  }[];
  readonly allowances: readonly {
    readonly indicatorCode: string;
    readonly name: string;
    /** "child". */
    readonly one: string;
    readonly allowance: Allowance;
  }[];
}

const good = ['met', 'ahead', 'on_path'];
const behind = ['behind', 'not_met'];

/** The plan’s own start, else the last full year before the figure. */
function startOf(row: ScorecardRow, ladder: Ladder): Pick<LadderRow, 'start' | 'lastYear'> {
  const planned = ladder.rungs.find(({ kind }) => kind === 'baseline');
  if (planned !== undefined) return { start: planned.level };
  const year = row.spark.points.findLast(
    (point) => point.kind === 'year' && point.value !== null && point.end < row.latest.start,
  );
  if (year === undefined || year.value === null) return { start: null };
  return {
    start: ladderWords.lastYear(year.shown, year.periodId),
    lastYear: { value: year.value, end: year.end },
  };
}

function ladderRow(row: ScorecardRow, path: PathKind | null): readonly LadderRow[] {
  const { reading, latest } = row;
  if (!reading?.ladder) return [];
  const ladder = ladderBy(reading.ladder, path);
  return [
    {
      indicatorCode: row.indicatorCode,
      name: row.name,
      ref: row.ref,
      polarityWords: row.polarityWords,
      latest: latest.value === null ? null : withUnit(latest.shown, latest.unitWords),
      latestValue: latest.value,
      latestEnd: latest.end,
      partYear: latest.basis === 'running_total' || latest.basis === 'not_stated',
      ladder,
      ...startOf(row, ladder),
    },
  ];
}

function nowWords({ ladder, latest }: LadderRow): string {
  const { paceWords, word } = ladder;
  if (latest === null) return ladderWords.noFigureYet;
  return `${latest}. ${paceWords ?? word}`;
}

/**
 * The Targets screen, out of a scorecard: no question of the warehouse that it has not answered.
 * `path` judges every ladder by one kind of path; null by each measure's own.
 */
export function targetsView(scorecard: ScorecardView, path: PathKind | null = null): TargetsView {
  const rows = scorecard.themes.flatMap((theme) => theme.rows);
  const ladders = rows.flatMap((row) => ladderRow(row, path));
  const count = (states: readonly string[]): number =>
    ladders.filter(({ ladder }) => states.includes(ladder.state)).length;
  const [fine, late] = [count(good), count(behind)];
  return {
    eyebrow: targetsCopy.eyebrow(scorecard.areaName, scorecard.periodWords),
    title: targetsCopy.title,
    standfirst: ladderTally({
      all: ladders.length,
      good: fine,
      behind: late,
      unknown: ladders.length - fine - late,
    }),
    ladders,
    due: ladders
      .flatMap((row) => {
        const { nextDue } = row.ladder;
        const { indicatorCode, name } = row;
        return nextDue === null ? [] : [{ indicatorCode, name, ...nextDue, now: nowWords(row) }];
      })
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    noStart: ladders
      .filter(({ start }) => start === null)
      .map(({ indicatorCode, name }) => ({ indicatorCode, name })),
    questions: rows.flatMap(({ indicatorCode, name, reading }) => {
      const asked = reading?.allowance?.asked ?? null;
      const all = [...(reading?.ladder?.questions ?? []), ...(asked === null ? [] : [asked])];
      return all.map((words) => ({ indicatorCode, name, words }));
    }),
    allowances: rows.flatMap(({ indicatorCode, name, reading }) =>
      reading === undefined || reading.allowance === null
        ? []
        : [{ indicatorCode, name, one: reading.one ?? caseWord, allowance: reading.allowance }],
    ),
  };
}
