import { bandWord } from '../copy/bands.ts';
import { chartCopy, spokenCopy } from '../copy/charts.ts';
import { spanWords } from '../copy/period.ts';
import type { CouncilDot, IndicatorView, SeriesPoint, TargetPoint } from '../insight/views.ts';
import type { WalkStop } from '../ui/drawing.ts';
import { plain as numeral } from '../copy/format.ts';
import { bandBeside } from '../insight/readings/working.ts';
import { lastDue, levelByDay } from '../methods/trajectory.ts';
import { FORECAST } from './fan.ts';
import { NOW } from './distribution.ts';
import { drawnPoints, cutShown, shownWithSign } from './frame.ts';
import { pointId } from './own.ts';
import { highToTheRight } from './strip.ts';
import { targetId } from './targets.ts';

const said = (parts: readonly (string | null)[]): string =>
  `${parts.filter((part) => part !== null && part !== '').join(', ')}.`;

const middleThen = (view: IndicatorView, point: SeriesPoint): string | null => {
  const year = view.trajectory.years.find(
    (each) => each.comparator === view.comparator && each.end === point.end && each.q2 !== null,
  );
  if (year === undefined || year.q2 === null) return null;
  const name = view.comparators.find((choice) => choice.id === view.comparator)?.label ?? '';
  return spokenCopy.middle(name, shownWithSign(view, cutShown(view, year.q2)));
};

const rangeThen = ({ lower, upper }: SeriesPoint): string | null =>
  lower === undefined || upper === undefined
    ? null
    : spokenCopy.range(`${numeral(lower, 0)}%`, `${numeral(upper, 0)}%`);

/** What the path asked on the day of a figure. */
const pathThen = (view: IndicatorView, point: SeriesPoint): string | null => {
  const rungs = view.trajectory.targets.toSorted((a, b) => a.date.localeCompare(b.date));
  if (rungs.length < 2 || point.kind === 'running_total') return null;
  const stepped = view.trajectory.stepped === true;
  const level = stepped ? (lastDue(rungs, point.end)?.value ?? null) : levelByDay(rungs, point.end);
  return level === null ? null : spokenCopy.targetThen(shownWithSign(view, cutShown(view, level)));
};

/** The quarter that a full year's figure stood in among the councils of its own year. */
const bandThen = (view: IndicatorView, point: SeriesPoint): string | null => {
  const { polarity } = view.row;
  const year = view.trajectory.years.find(
    (each) => each.comparator === view.comparator && each.end === point.end,
  );
  if (point.kind !== 'year' || point.value === null || polarity === 'none') return null;
  if (year === undefined || year.q1 === null || year.q2 === null || year.q3 === null) return null;
  const band = bandBeside(point.value, [year.q1, year.q2, year.q3], polarity, 'lait');
  return bandWord(band).toLowerCase();
};

const pointWords = (view: IndicatorView, point: SeriesPoint): string => {
  const value =
    point.value === null
      ? (point.missingWords ?? chartCopy.noFigure)
      : shownWithSign(view, point.shown);
  const status = [
    point.provisional ? spokenCopy.provisional : null,
    point.latest ? spokenCopy.latest : null,
  ];
  const words = [
    value,
    point.countsWords,
    rangeThen(point),
    ...status,
    pathThen(view, point),
    middleThen(view, point),
    bandThen(view, point),
  ];
  return `${spanWords(point)}, ${spokenCopy.basis(point.basis)}: ${said(words)}`;
};

const targetSaid = (target: TargetPoint): string => {
  const state =
    target.met === null ? spokenCopy.open : target.met ? spokenCopy.met : spokenCopy.notMet;
  return said([target.words, state]);
};

const forecastStops = (view: IndicatorView) => {
  const forecast = view.row.reading?.forecast ?? null;
  return forecast === null
    ? []
    : [{ id: FORECAST, words: forecast.words, at: forecast.end, after: 2 }];
};

/** The trajectory's points and targets in the order of their dates, in words. */
export const walkTrajectory = (view: IndicatorView): readonly WalkStop[] =>
  [
    ...drawnPoints(view).map((point) => ({
      id: pointId(point),
      words: pointWords(view, point),
      at: point.end,
      after: 0,
    })),
    ...forecastStops(view),
    ...view.trajectory.targets.map((target) => ({
      id: targetId(target),
      words: targetSaid(target),
      at: target.date,
      after: 1,
    })),
  ]
    .toSorted((one, other) => one.at.localeCompare(other.at) || one.after - other.after)
    .map(({ id, words }) => ({ id, words }));

const councilWords = (council: CouncilDot): string =>
  `${council.areaName}: ${said([
    council.shown,
    council.countsWords,
    council.rankWords,
    council.band === null ? null : bandWord(council.band).toLowerCase(),
    council.london ? spokenCopy.london : null,
    council.ours ? spokenCopy.ours : null,
  ])}`;

/** Every council from the left of the strip to its right, then our part-year value. */
export const walkDistribution = (view: IndicatorView): readonly WalkStop[] => {
  const { councils, oursNow } = view.distribution;
  const way = highToTheRight(view) ? 1 : -1;
  const stops = councils
    .toSorted(
      (one, other) => (one.value - other.value) * way || one.areaName.localeCompare(other.areaName),
    )
    .map((council) => ({ id: council.areaCode, words: councilWords(council) }));
  return oursNow === null ? stops : [...stops, { id: NOW, words: `${oursNow.words}.` }];
};
