import { bandWord, comparatorName, NO_BAND } from '../copy/bands.ts';
import { bandFlip } from '../copy/import-review.ts';
import type { Band, ComparatorId } from '../domain/band.ts';
import type { Observation } from '../domain/observation.ts';
import type { StandingRow } from '../warehouse/rows.ts';

/** A figure whose band among a comparator's councils is another with the file than without it. */
export interface BandFlip {
  /** Of the figure: `flipKey`. */
  readonly key: string;
  readonly comparator: ComparatorId;
  readonly before: Band | null;
  readonly after: Band | null;
}

type Place = Pick<Observation, 'indicatorCode' | 'areaCode' | 'end'>;

/** One figure in the review: its measure, council and last day. */
export const flipKey = ({ indicatorCode, areaCode, end }: Place): string =>
  [indicatorCode, areaCode, end].join('|');

/**
 * What flips of one figure between two answers as at its last day. Nothing where another figure
 * than this is the latest of that day: the scorecard does not judge this one.
 */
export function bandFlips(
  figure: Observation,
  before: readonly StandingRow[],
  after: readonly StandingRow[],
): readonly BandFlip[] {
  const isOf = (row: StandingRow): boolean =>
    row.indicatorCode === figure.indicatorCode && row.ownEnd === figure.end;
  return after.flatMap((row): readonly BandFlip[] => {
    const { comparator, ownBasis, ownStart, band } = row;
    if (!isOf(row) || ownBasis !== figure.basis || ownStart !== figure.start) return [];
    const was = before.find((each) => isOf(each) && each.comparator === comparator);
    if (was === undefined || was.band === band) return [];
    return [{ key: flipKey(figure), comparator, before: was.band, after: band }];
  });
}

const word = (band: Band | null): string => (band === null ? NO_BAND : bandWord(band));

/** "England: lower half before, best quarter with this figure." */
export const flipWords = ({ comparator, before, after }: BandFlip): string =>
  bandFlip(comparatorName(comparator), word(before), word(after));
