import { chipTitles } from '../../copy/why.ts';
import { comparatorName } from '../../copy/bands.ts';
import { fixed, sentenceCase, withUnit } from '../../copy/format.ts';
import {
  AS_STATED,
  comparedWords,
  EVEN_RULE,
  EXACTLY,
  firmWords,
  linesWords,
  NO_SOURCE,
  onTheLine,
  otherwiseBand,
  otherYear,
  ruleWords,
  sourceWords,
  workingCopy,
} from '../../copy/working.ts';
import type { Band } from '../../domain/band.ts';
import type { BandView, BenchmarkYear, ScorecardRow } from '../views.ts';
import type { Working } from './views.ts';

type Step = Working['steps'][number];
type Cuts = readonly [number, number, number];

const { terms } = workingCopy;
const step = (term: string, words: string | null): readonly Step[] =>
  words === null || words === '' ? [] : [{ term, words }];

const cutsOf = (of: {
  readonly q1: number | null;
  readonly q2: number | null;
  readonly q3: number | null;
}): Cuts | null =>
  of.q1 === null || of.q2 === null || of.q3 === null ? null : [of.q1, of.q2, of.q3];

/**
 * The band that other lines or another tie rule would give. `lait`: a value on a line takes the
 * lower-value side; `even`: it takes the better side, whichever way is better (METHODS §1.3).
 */
export function bandBeside(
  value: number,
  [q1, q2, q3]: Cuts,
  polarity: 'high' | 'low',
  ties: 'lait' | 'even',
): Band {
  if (polarity === 'low') {
    if (value <= q1) return 'A';
    if (value <= q2) return 'B';
    return value <= q3 ? 'C' : 'D';
  }
  const above = (cut: number): boolean => (ties === 'lait' ? value > cut : value >= cut);
  if (above(q3)) return 'A';
  if (above(q2)) return 'B';
  return above(q1) ? 'C' : 'D';
}

function valueSteps(row: ScorecardRow): readonly Step[] {
  const { latest } = row;
  const shown = withUnit(latest.shown, latest.unitWords);
  const counts = latest.countsWords === null ? '' : ` ${sentenceCase(latest.countsWords)}.`;
  return [
    ...step(terms.value, `${shown}.${counts}`),
    ...step(terms.basis, latest.basisWords === '' ? null : `${latest.basisWords}.`),
  ];
}

function sourceStep({ latest }: ScorecardRow): readonly Step[] {
  const { file, line } = latest.source;
  return step(terms.source, file === '' ? NO_SOURCE : sourceWords(file, line));
}

function otherwise(
  row: ScorecardRow,
  view: BandView,
  years: readonly BenchmarkYear[],
): readonly Step[] {
  const { value } = row.latest;
  const { polarity } = row;
  if (value === null || polarity === 'none' || view.band === null) return [];
  const cuts = cutsOf(view);
  const even = cuts === null ? null : bandBeside(value, cuts, polarity, 'even');
  const other = view.comparator === 'england' ? row.london : row.england;
  const others = years
    .filter((year) => year.comparator === view.comparator && year.periodId !== view.periodId)
    .flatMap((year) => {
      const lines = cutsOf(year);
      return lines === null
        ? []
        : [otherwiseBand(otherYear(year.periodId), bandBeside(value, lines, polarity, 'lait'))];
    });
  const said = [
    otherwiseBand(other.comparatorName, other.band),
    ...(even === null ? [] : [otherwiseBand(EVEN_RULE, even)]),
    ...others.slice(-2),
  ];
  return step(terms.otherwise, said.join(' '));
}

/** How a quarter chip came about, or why there is none. */
function bandWorking(
  row: ScorecardRow,
  view: BandView,
  id: Working['id'],
  years: readonly BenchmarkYear[] = [],
): Working {
  const { polarity, reading } = row;
  const decimals = reading?.decimals ?? 1;
  const cuts = cutsOf(view);
  const shown = (cut: number): string => fixed(cut, decimals);
  const lines = cuts === null ? null : ([shown(cuts[0]), shown(cuts[1]), shown(cuts[2])] as const);
  const { value } = row.latest;
  const onLine = cuts !== null && value !== null && cuts.includes(value);
  const compared =
    view.periodId === null || view.n === 0
      ? null
      : comparedWords({
          n: view.n,
          missing: view.missing,
          periodId: view.periodId,
          stale: view.staleWords,
        });
  const title =
    id === 'england' || id === 'london'
      ? chipTitles[id]
      : comparatorName(view.comparator, view.comparatorName);
  return {
    id,
    title,
    steps: [
      ...valueSteps(row),
      ...step(terms.compared, compared),
      ...step(terms.lines, lines === null ? null : linesWords(lines)),
      ...step(
        terms.rule,
        view.band === null || polarity === 'none' || lines === null
          ? null
          : ruleWords(view.band, polarity, lines),
      ),
      ...step(terms.line, onLine && view.band !== null ? onTheLine(view.tied ?? 0) : null),
      ...step(terms.place, view.rankWords === null ? null : `${view.rankWords}.`),
      ...step(terms.firm, view.firmness === null ? null : firmWords[view.firmness]),
      ...step(terms.none, view.band === null ? `${view.detail}.` : null),
      ...step(terms.average, view.averageWords === null ? null : `${view.averageWords}.`),
      ...otherwise(row, view, years),
      ...sourceStep(row),
    ],
  };
}

/** How the target chip came about. */
function targetWorking(row: ScorecardRow): Working {
  const { target, latest, reading } = row;
  const own = latest.numerator !== null;
  const judged = target.gap !== null;
  return {
    id: 'target',
    title: chipTitles.target,
    steps: [
      ...valueSteps(row),
      ...step(terms.distance, target.detail === null ? null : `${target.detail}.`),
      ...step(terms.rule, judged ? (own ? EXACTLY : AS_STATED) : null),
      ...step(terms.counts, reading?.toTarget ? `${reading.toTarget.words}.` : null),
      ...step(terms.state, `${target.word}.`),
      ...sourceStep(row),
    ],
  };
}

/** The working of every chip of a row; `chosen` is a third set of councils, where one is chosen. */
export function workingOf(
  row: ScorecardRow,
  years: readonly BenchmarkYear[] = [],
  chosen: BandView | null = null,
): readonly Working[] {
  const third = chosen === null ? [] : [bandWorking(row, chosen, 'comparator', years)];
  return [
    targetWorking(row),
    bandWorking(row, row.england, 'england', years),
    bandWorking(row, row.london, 'london', years),
    ...third,
  ];
}
