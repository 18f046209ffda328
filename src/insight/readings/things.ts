import { thingTitles as titles, thingWords as words } from '../../copy/things.ts';
import { fixed, withUnit } from '../../copy/format.ts';
import { levelWords } from '../../copy/targets.ts';
import { ofWords } from '../../copy/figures.ts';
import { financialYear } from '../../domain/calendar.ts';
import { wilson } from '../../methods/intervals.ts';
import type { ScorecardRow, Words } from '../views.ts';
import type { Reading, Thing, ThingKind } from './views.ts';

/** A row that has a reading; those kept from before there were readings are passed over. */
interface Read {
  readonly row: ScorecardRow;
  readonly reading: Reading;
}

type Found = { readonly weight: number; readonly title: string; readonly words: Words } | null;

const MOST = 5;
const shown = ({ latest }: ScorecardRow): string => withUnit(latest.shown, latest.unitWords);

/** Short of a target that is still to come, where no counts say how many that is. */
function shortWithoutCounts({ row, reading }: Read): Found {
  const { target, latest } = row;
  const { ladder } = reading;
  if (target.date === null || target.date <= latest.end || target.gap === null) return null;
  const way = ladder === null || ladder.state !== 'behind' ? null : ladder;
  const said = way === null ? '' : ` ${way.word}${way.detail === null ? '' : `: ${way.detail}`}.`;
  return {
    weight: Math.abs(target.gap) / Math.max(1, Math.abs(target.value ?? 1)) - 1,
    title: titles.short(row.name),
    words: [{ strong: `${shown(row)}: ${target.detail ?? target.word}.` }, said],
  };
}

/** Below every other weight: what can be reached only against the odds comes last. */
const AGAINST_THE_ODDS = -10;

/**
 * Short of its target, by counts, and still within reach this year; the furthest first. Where the
 * forecast is against it, it is named only when nothing likelier is, and the title says so.
 */
function reachable({ row, reading }: Read): Found {
  const { toTarget, forward } = reading;
  const { state, gap, value, rule, date } = row.target;
  if (state !== 'not_met' && state !== 'nearly') return null;
  if (reading.counts === null) return shortWithoutCounts({ row, reading });
  if (toTarget === null || toTarget.toGo <= 0 || gap === null || value === null) return null;
  if (forward !== null && forward.neededOfAll > forward.all) return null;
  if (forward === null && date !== null && date <= row.latest.end) return null;
  const stuck = forward?.attainable === 'not_attainable' && row.latest.basis !== 'cohort';
  if (stuck) return null;
  const fewer = rule === 'at_most' || rule === 'less_than';
  const unlikely = reading.forecast?.state === 'unlikely';
  return {
    weight: (unlikely ? AGAINST_THE_ODDS : 0) + Math.abs(gap) / Math.max(1, Math.abs(value)),
    title: titles.reachable(row.name, toTarget.toGo, { fewer, unlikely }),
    words: [
      { strong: reading.short },
      ...(forward === null ? [] : [` ${forward.words}`]),
      ...(reading.outlook === null ? [] : [` ${reading.outlook}.`]),
    ],
  };
}

/** The last full year before the figure’s own. */
function lastYear({ spark, latest }: ScorecardRow) {
  return spark.points.findLast(
    (point) => point.kind === 'year' && point.value !== null && point.end < latest.start,
  );
}

/** Worse by more than chance: a clear change, or counts whose 99.8% range leaves last year out. */
function worsening({ row, reading }: Read): Found {
  const { change, polarity } = row;
  if (change.clear === true && change.direction === 'worse') {
    return {
      weight: 1000 + Math.abs(change.points ?? 0),
      title: titles.worsening(row.name),
      words: [{ strong: `${change.words}.` }, ` ${change.detail ?? ''}.`],
    };
  }
  const { counts } = reading;
  const year = lastYear(row);
  if (counts === null || year === undefined || year.value === null) return null;
  if (reading.headroom !== null || polarity === 'none') return null;
  const range = wilson(counts.numerator, counts.denominator, 0.998);
  if (range === null) return null;
  const worse =
    polarity === 'high' ? 100 * range.upper < year.value : 100 * range.lower > year.value;
  if (!worse) return null;
  const now = (100 * counts.numerator) / counts.denominator;
  return {
    weight: Math.abs(now - year.value),
    title: titles.worsening(row.name),
    words: [
      words.beside(
        shown(row),
        row.latest.countsWords ?? ofWords(counts.numerator, counts.denominator),
        year.shown,
        financialYear(year.end),
      ),
      { strong: words.notChance(counts.denominator) },
    ],
  };
}

/** Part of a year of a measure that only rises, on the good side of a level meant for the whole. */
function partYear({ row, reading }: Read): Found {
  const { target, england, latest, polarity } = row;
  if (target.state !== 'too_soon' || latest.value === null || target.value === null) return null;
  if (target.detail === null || polarity !== 'low') return null;
  const { average } = england;
  const flatters = average !== null && latest.value < average;
  return {
    weight: 1,
    title: titles.part_year(row.name),
    words: [
      words.runningTotal(shown(row)),
      ...(flatters
        ? [
            words.fullYear(
              withUnit(fixed(average, reading.decimals), latest.unitWords),
              england.comparatorName,
              england.periodId ?? '',
            ),
          ]
        : []),
      { strong: `${target.detail}.` },
    ],
  };
}

/** Under ten in the group: the smallest first. */
function smallGroup({ row, reading }: Read): Found {
  const { counts, interval, tiny } = reading;
  if (!tiny || counts === null || interval === null) return null;
  return {
    weight: 1 / counts.denominator,
    title: titles.small_group(row.name),
    words: [
      { strong: `${row.latest.countsWords ?? ofWords(counts.numerator, counts.denominator)}.` },
      ` ${interval.words}`,
    ],
  };
}

/** Target and councils point different ways. */
function disagreeing({ row, reading }: Read): Found {
  if (reading.disagreement === null) return null;
  const { average, averageWords } = row.england;
  const against = average === null || averageWords === null ? '' : ` ${averageWords}.`;
  const { rule, value, upper = null } = row.target;
  const level =
    rule === null || value === null
      ? row.target.word
      : levelWords({ rule, value, upper }, row.latest.unitWords);
  return {
    weight: Math.abs(row.target.gap ?? 0),
    title: titles.disagreement(row.name),
    words: [{ strong: reading.disagreement }, ` ${words.levels(shown(row), level)}${against}`],
  };
}

const rules: readonly (readonly [ThingKind, (read: Read) => Found])[] = [
  ['reachable', reachable],
  ['worsening', worsening],
  ['part_year', partYear],
  ['small_group', smallGroup],
  ['disagreement', disagreeing],
];

/**
 * At most five things to know, one by each rule and none about the same measure twice: what is
 * furthest from its target and reachable, what worsens beyond chance, what looks good only because
 * the year is not over, where the group is too small, where target and councils disagree.
 */
export function thingsToKnow(rows: readonly ScorecardRow[]): readonly Thing[] {
  const reads = rows.flatMap((row) =>
    row.reading === undefined ? [] : [{ row, reading: row.reading }],
  );
  const things: Thing[] = [];
  for (const [kind, rule] of rules) {
    const found = reads
      .filter(({ row }) => things.every((thing) => thing.indicatorCode !== row.indicatorCode))
      .flatMap((read) => {
        const thing = rule(read);
        return thing === null ? [] : [{ ...thing, indicatorCode: read.row.indicatorCode }];
      })
      .toSorted((a, b) => b.weight - a.weight)
      .at(0);
    if (found !== undefined && things.length < MOST) {
      const { title, indicatorCode } = found;
      things.push({ kind, indicatorCode, title, words: found.words });
    }
  }
  return things;
}
