import { ofWords } from '../copy/figures.ts';
import { periodInWords } from '../copy/period.ts';
import type { FileReading } from '../domain/reading.ts';
import { rowOf } from './review-compare.ts';
import { isMatch } from './review-questions.ts';
import type { Names } from './review-sums.ts';
import type { PreviewRow } from './review-view.ts';
import { shownMeasure } from './value.ts';

const SHOWN = 6;

/** The first figures that the officer's matching of the columns gives. */
export function previewOf(reading: FileReading, names: Names): readonly PreviewRow[] {
  if (!reading.questions.some(isMatch)) return [];
  return reading.observations.slice(0, SHOWN).map((observation): PreviewRow => {
    const { indicatorCode, areaCode, numerator, denominator, note, source } = observation;
    const indicator = names.indicator(indicatorCode);
    const counted = numerator !== null && denominator !== null;
    return {
      line: source.line,
      measure: indicator?.name ?? indicatorCode,
      area: names.area(areaCode),
      period: periodInWords(observation),
      value: indicator === null ? '' : shownMeasure(indicator, rowOf(observation, 'own')),
      counts: counted ? ofWords(numerator, denominator) : '',
      note: note ?? '',
    };
  });
}
