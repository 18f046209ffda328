import { ofWords } from '../../copy/figures.ts';
import { basisQuestionCopy as words } from '../../copy/outlooks.ts';
import { shownMeasure } from '../value.ts';
import type { ReadingFacts } from './counts.ts';
import { monthsAfter } from './counts.ts';
import type { BasisQuestion, ReadCounts } from './views.ts';

/**
 * The question to the officer where nobody has said whether a figure is one month or the year so
 * far, with what each answer would mean in cases. The month’s size is the pace of the counts.
 */
export function basisQuestion(
  facts: ReadingFacts,
  counts: ReadCounts | null,
): BasisQuestion | null {
  const { indicator, latest } = facts;
  if (latest.basis !== 'not_stated' || latest.value === null) return null;
  const shown = shownMeasure(indicator, latest);
  const month = latest.end;
  const question = words.question(month, shown);
  const answersWith = (alone: string, soFar: string): BasisQuestion => ({
    question,
    answers: [
      { answer: words.alone(month), means: alone },
      { answer: words.soFar, means: soFar },
    ],
  });
  if (counts === null) return answersWith(words.countsUnknown, words.countsUnknown);
  if (counts.own) {
    const said = ofWords(counts.numerator, counts.denominator);
    return answersWith(words.countsAlone(said, month), words.countsSoFar(said));
  }
  const months = monthsAfter(counts.end) - monthsAfter(month);
  if (months <= 0) return answersWith(words.countsUnknown, words.countsUnknown);
  const cases = Math.round((counts.denominator * months) / counts.monthsGone);
  const soFar = Math.round((latest.value * (counts.denominator + cases)) / 100);
  return answersWith(
    words.aloneMeans(month, shown, cases),
    words.soFarMeans(month, soFar - counts.numerator, cases),
  );
}
