import {
  aboutTerms,
  breakWords,
  inYearWords,
  LARGE_IS_BEST,
  NEITHER_IS_BEST,
  SMALL_IS_BEST,
} from '../copy/indicator.ts';
import { periodIdWords, periodInWords } from '../copy/period.ts';
import { sentenceCase } from '../copy/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { BandRow, BenchmarkYearRow, ObservationRow } from '../warehouse/rows.ts';
import { benchmarkYear, distributionView, printedBest } from './distribution.ts';
import { disagreement } from './note.ts';
import { controlView } from './readings/control.ts';
import { questionsFor } from './readings/questions.ts';
import { workingOf } from './readings/working.ts';
import { ownRows, scorecardRow, standingView } from './row.ts';
import { factsOf } from './scorecard.ts';
import type { ScorecardInput } from './scorecard.ts';
import { cautionWords, figureWords } from './sentence.ts';
import { seriesPoints } from './series.ts';
import { targetPoints } from './target.ts';
import { trajectoryView } from './trajectory.ts';
import type { Choice, IndicatorView } from './views.ts';

/** A scorecard's rows, and what one indicator's page needs beside them. */
export interface IndicatorInput extends ScorecardInput {
  readonly indicator: Indicator;
  readonly comparator: string;
  readonly comparatorName: string | null;
  readonly comparators: readonly Choice[];
  readonly years: readonly BenchmarkYearRow[];
  /** Councils of the chosen comparator, of England and of London in the benchmark period. */
  readonly councils: readonly BandRow[];
  readonly englandCouncils: readonly BandRow[];
  readonly londonCouncils: readonly BandRow[];
}

const better = ({ polarity }: Indicator): string =>
  polarity === 'high' ? LARGE_IS_BEST : polarity === 'low' ? SMALL_IS_BEST : NEITHER_IS_BEST;

/** What an indicator counts, which way is better, its span, breaks and source. */
export function about(indicator: Indicator): IndicatorView['about'] {
  const breaks = indicator.breaks.map(({ from, words }) => breakWords(from, words)).join(' ');
  const lines = [
    { term: aboutTerms.counted, words: indicator.definition },
    { term: aboutTerms.better, words: better(indicator) },
    { term: aboutTerms.basis, words: inYearWords[indicator.inYear] },
    { term: aboutTerms.breaks, words: breaks },
    { term: aboutTerms.formal, words: indicator.formalName },
    { term: aboutTerms.source, words: indicator.source },
  ];
  return lines.filter(({ words }) => words !== '');
}

function officerNotes(
  rows: readonly ObservationRow[],
  asAt: string,
): IndicatorView['officerNotes'] {
  return rows
    .filter((row) => row.origin === 'local' && row.end <= asAt)
    .flatMap((row) =>
      row.note === null ? [] : [{ periodWords: sentenceCase(periodInWords(row)), text: row.note }],
    )
    .toReversed();
}

/** One indicator's page. Pure and serialisable. */
export function indicatorView(input: IndicatorInput): IndicatorView {
  const { indicator, areaCode, areaName } = input;
  const facts = factsOf(input, indicator);
  const { rows, latest } = ownRows(facts);
  const row = scorecardRow(facts);
  const upTo = rows.filter(({ end }) => end <= facts.asAt);
  const band = standingView(facts, input.comparator, input.comparatorName);
  const years = input.years.map(benchmarkYear);
  const distribution = distributionView({
    indicator,
    areaCode,
    areaName,
    latest,
    band,
    rows: input.councils,
    england: input.englandCouncils,
    london: input.londonCouncils,
    years,
  });
  const both = input.comparator === 'england' || input.comparator === 'london';
  return {
    areaCode,
    areaName,
    row,
    comparator: input.comparator,
    comparators: input.comparators,
    question: indicator.question,
    periodWords: periodIdWords(input.period.id),
    sentence: figureWords(indicator, latest, upTo, facts.asAt),
    caution: cautionWords(indicator, latest, upTo),
    disagreement: disagreement(indicator, latest?.value ?? null, row.target, row.england),
    trajectory: trajectoryView({
      indicator,
      areaName,
      asAt: facts.asAt,
      points: seriesPoints(indicator, rows, latest, facts.asAt),
      targets: targetPoints(indicator, facts.targets, upTo, facts.asAt),
      years,
    }),
    distribution,
    officerNotes: officerNotes(rows, facts.asAt),
    about: about(indicator),
    publishedBest: printedBest(indicator, facts.best),
    working: workingOf(row, years, both ? null : band),
    questions: questionsFor(row, indicator, distribution.best.england?.names[0] ?? null),
    control: controlView(indicator, upTo, row.target.value, facts.judging?.limits),
  };
}
