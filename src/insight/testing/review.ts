import { ENGLAND, type Area } from '../../domain/area.ts';
import { catalogueOf } from '../../domain/catalogue.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Problem } from '../../domain/problem.ts';
import type { FileReading, Question } from '../../domain/reading.ts';
import type { Held, HeldObservation, HeldOrigin } from '../review-compare.ts';
import { indicatorWith } from './rows.ts';

const HARROW = 'E09000015';

const council = (code: string, name: string): Area => ({
  code,
  authorityCode: code,
  name,
  type: 'council',
  regionCode: null,
  regionName: null,
  london: null,
  began: null,
  ended: null,
});

/** Eight councils, of which Harrow is the first. */
export const councils: readonly Area[] = [
  council(HARROW, 'Harrow'),
  ...['Ashton', 'Bolton', 'Crewe', 'Derby', 'Ely', 'Fylde', 'Goole'].map((name, place) =>
    council(`E0${String(place)}`, name),
  ),
];

/**
 * A percentage where high is good (`TEST`, NI 1), one where low is and that only rises in the year
 * (`MOVES`, NI 2), and a number of children that nobody judges and that has no reference (`ADOPTED`).
 */
export const catalogue = catalogueOf({
  indicators: [
    indicatorWith(),
    indicatorWith({
      code: 'MOVES',
      refs: ['NI 2', 'NI 22'],
      name: 'Children who moved often',
      formalName: 'Moves',
      polarity: 'low',
      inYear: 'numerator',
    }),
    indicatorWith({
      code: 'ADOPTED',
      refs: [],
      name: 'Children adopted',
      formalName: 'Adoptions',
      unit: 'count',
      unitWords: 'children',
      decimals: 0,
      polarity: 'none',
      inYear: 'total',
    }),
  ],
  areas: [...councils, { ...council(ENGLAND, 'England'), type: 'country' }],
  names: [],
  changes: [],
  themes: [],
});

/** 75% of Harrow's visits from April to September 2012, a running total without counts. */
export function figureWith(changes: Partial<Observation> = {}): Observation {
  const value = changes.value === undefined ? 75 : changes.value;
  return {
    indicatorCode: 'TEST',
    areaCode: HARROW,
    start: '2012-04-01',
    end: '2012-09-30',
    basis: 'running_total',
    value,
    stated: value,
    numerator: null,
    denominator: null,
    missingReason: null,
    symbol: null,
    status: 'not_stated',
    note: null,
    source: { file: 'sept.csv', line: 2, column: 'Value' },
    ...changes,
  };
}

/** The same as it stands in an earlier file, or in the published figures. */
export const heldWith = (
  changes: Partial<Observation> = {},
  origin: HeldOrigin = 'own',
): HeldObservation => ({
  observation: figureWith({ source: { file: 'june.csv', line: 4, column: 'Value' }, ...changes }),
  origin,
});

export const holding = (...observations: readonly HeldObservation[]): Held => ({
  observations,
  targets: [],
  best: [],
});

/** A list that was read without a fault and holds nothing. */
export function readingWith(changes: Partial<FileReading> = {}): FileReading {
  return {
    file: 'sept.csv',
    layout: 'tidy',
    confidence: 'certain',
    because: 'It is a list, because each row has an indicator, an area and a period',
    refused: null,
    questions: [],
    observations: [],
    targets: [],
    best: [],
    problems: [],
    rows: { read: 0, used: 0, setAside: 0 },
    ...changes,
  };
}

/** Line 7 names an area that is not known. */
export function problemWith(changes: Partial<Problem> = {}): Problem {
  return {
    severity: 'set_aside',
    code: 'AREA_UNKNOWN',
    file: 'sept.csv',
    line: 7,
    column: 'Area',
    cell: 'Harow',
    detail: { nearest: 'Harrow; Barrow' },
    ...changes,
  };
}

export const question = (id: string, answer: string | null = null): Question => ({
  id,
  text: 'Which is it?',
  choices: [],
  answer,
});
