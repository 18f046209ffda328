import { describe, expect, it } from 'vitest';
import type { Observation } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { changeRow } from './review-changes.ts';
import { namesOf } from './review-sums.ts';
import { catalogue, figureWith, heldWith } from './testing/review.ts';
import { targetWith } from './testing/rows.ts';

const names = namesOf(catalogue);
type Given = Partial<Observation>;
const hidden = { value: null, missingReason: 'suppressed', symbol: 'c' } as const;

const row = (
  given: Given,
  before: Given,
  targets: readonly Partial<Target>[] = [],
  origin: 'own' | 'published' = 'own',
) =>
  changeRow(
    { observation: figureWith(given), standing: 'changed', held: heldWith(before, origin) },
    targets.map(targetWith),
    names,
  );
const by = (given: Given, before: Given, indicatorCode = 'TEST') =>
  row({ ...given, indicatorCode }, { ...before, indicatorCode })?.by;

describe('a figure beside the one that it replaces', () => {
  it('is said whole, with the file that holds the other', () => {
    const given = { areaCode: 'E02', basis: 'year', end: '2013-03-31', value: 80 } as const;
    expect(row(given, { value: 75 })).toEqual({
      key: 'sept.csv:2:Value',
      observation: figureWith(given),
      measure: 'NI 1: Visits made on time',
      period: 'the year to March 2013',
      area: 'Crewe',
      held: '75%',
      heldIn: 'june.csv',
      given: '80.0%',
      by: '5 points higher',
      target: null,
    });
  });
  it('is said of no file where it is published, and at the measure’s decimals', () => {
    expect(row({}, { value: 70 }, [], 'published')).toMatchObject({
      held: '70.0%',
      heldIn: null,
      given: '75%',
    });
  });
  it('names a measure once that has no reference', () => {
    expect(row({ indicatorCode: 'ADOPTED' }, {})?.measure).toBe('Children adopted');
    expect(row({ indicatorCode: 'MOVES' }, {})?.measure).toBe('NI 2: Children who moved often');
  });
  it('is none where nothing is held or its measure is not known', () => {
    const observation = figureWith();
    expect(changeRow({ observation, standing: 'new', held: null }, [], names)).toBeNull();
    expect(row({ indicatorCode: 'OTHER' }, {})).toBeNull();
  });
});

describe('how far a figure is from the one held', () => {
  it('is said in points, and in plain numbers of people', () => {
    expect(by({ value: 74.6 }, { value: 75 })).toBe('0.4 points lower');
    expect(by({ value: 76 }, { value: 75 })).toBe('1 point higher');
    expect(by({ value: 33.3333333 }, { value: 30 })).toBe('3.333 points higher');
    expect(by({ value: 4 }, { value: 3 }, 'ADOPTED')).toBe('1 higher');
    expect(by({ value: 3 }, { value: 5 }, 'ADOPTED')).toBe('2 lower');
  });
  it('is no change where only the counts are others', () => {
    const [given, before] = [
      { numerator: 9, denominator: 12 },
      { numerator: 12, denominator: 16 },
    ];
    expect(by(given, before)).toBe('No change');
  });
  it('is not told where either is missing', () => {
    expect(by(hidden, {})).toBe('Not compared');
    expect(by({}, hidden)).toBe('Not compared');
    expect(row(hidden, {})?.given).toBe('Hidden, small numbers');
  });
});

describe('the target of a changed figure', () => {
  const flips = (targets: readonly Partial<Target>[], given: Given = { value: 70 }) =>
    row(given, { value: 75 }, targets)?.target;
  it('is said where one meets it and the other does not', () => {
    expect(flips([{ value: 72 }])).toBe('Target: met before, not met with this figure.');
    expect(flips([{ value: 72 }], { value: 80 })).toBeNull();
    expect(flips([{ value: 76 }], { value: 80 })).toBe(
      'Target: not met before, met with this figure.',
    );
    expect(flips([{ value: 72 }], hidden)).toBe('Target: met before, not judged with this figure.');
    expect(flips([])).toBeNull();
  });
  it('is not another measure’s or council’s', () => {
    expect(flips([{ value: 72, indicatorCode: 'MOVES' }])).toBeNull();
    expect(flips([{ value: 72, areaCode: 'E02' }])).toBeNull();
  });
  it('is the one given last for a day', () => {
    expect(flips([{ value: 72 }, { value: 60 }])).toBeNull();
    expect(flips([{ value: 60 }, { value: 72 }])).toBe(
      'Target: met before, not met with this figure.',
    );
    expect(flips([{ value: 60 }, { value: 61 }, { value: 62 }, { value: 72 }])).toBe(
      'Target: met before, not met with this figure.',
    );
  });
});
