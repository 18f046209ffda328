import { bandWord } from '../../copy/bands.ts';
import { measureWords } from '../../copy/compare-views.ts';
import { count } from '../../copy/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { FiguresTable } from '../views.ts';
import type { MeasureDot, MeasureYear } from '../views-compare.ts';
import { bare, cutShown } from './range.ts';

const { columns: heads } = measureWords;

const text = (id: string, name: string): FiguresTable['columns'][number] => ({
  id,
  name,
  numeric: false,
});
const figure = (id: string, name: string): FiguresTable['columns'][number] => ({
  id,
  name,
  numeric: true,
});

/** Every council of the set, best first. */
export function measureTable(
  indicator: Indicator,
  dots: readonly MeasureDot[],
  setName: string,
  periodWords: string,
): FiguresTable {
  return {
    caption: measureWords.tableCaption(indicator.name, setName, periodWords),
    columns: [
      text('council', heads.council),
      figure('figure', heads.figure),
      text('people', heads.people),
      figure('interval', heads.interval),
      figure('rank', heads.rank),
      text('quarter', heads.quarter),
    ],
    rows: dots.map((dot) => ({
      key: dot.areaCode,
      ours: dot.ours,
      cells: [
        dot.areaName,
        dot.shown,
        dot.countsWords ?? measureWords.none,
        dot.lower === null || dot.upper === null
          ? measureWords.none
          : measureWords.to(bare(indicator, dot.lower), bare(indicator, dot.upper)),
        dot.rank === null ? measureWords.none : `${dot.tied > 0 ? '=' : ''}${count(dot.rank)}`,
        dot.band === null ? measureWords.noQuarter : bandWord(dot.band),
      ],
    })),
  };
}

/** The years of one measure, latest last. */
export function measureYearsTable(
  indicator: Indicator,
  years: readonly MeasureYear[],
  areaName: string,
  setName: string,
): FiguresTable {
  const cut = (value: number | null): string =>
    value === null ? measureWords.none : cutShown(indicator, value);
  return {
    caption: measureWords.yearsCaption(indicator.name, areaName, setName),
    columns: [
      text('year', heads.year),
      figure('figure', areaName),
      figure('lines', heads.lines),
      figure('n', heads.n),
      figure('england', heads.england),
      figure('london', heads.london),
      figure('neighbours', heads.neighbours),
    ],
    rows: years.map((year) => ({
      key: year.end,
      ours: false,
      cells: [
        year.yearId,
        year.ownShown,
        [year.q1, year.q2, year.q3].map(cut).filter(Boolean).join(', '),
        count(year.n),
        cut(year.england),
        cut(year.london),
        cut(year.neighbours),
      ],
    })),
  };
}
