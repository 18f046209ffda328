import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import type { Observation } from '../domain/observation.ts';
import type { FileReading } from '../domain/reading.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { readFile } from '../ingest/read.ts';
import { isFarOut } from './review-checks.ts';
import type { Held } from './review-compare.ts';
import { problemsCsv } from './review-problems.ts';
import { reviewOf } from './review.ts';

const catalogue = await readCatalogue((path) =>
  Promise.resolve(new Uint8Array(readFileSync(`data/${path}`))),
);
const HEADING = 'Indicator,Area,Start,End,Basis,Value,Numerator,Denominator,Status\n';
const read = (text: string, name = 'quarter.csv'): FileReading =>
  readFile(new TextEncoder().encode(text), name, catalogue);
const tidy = (...rows: readonly string[]): FileReading => read(HEADING + rows.join('\n'));
const nothing: Held = { observations: [], targets: [], best: [] };
const holding = (observations: Iterable<Observation>, origin: 'own' | 'published' = 'own') => ({
  ...nothing,
  observations: [...observations].map((observation) => ({ observation, origin })),
});
const numbers = (readings: readonly FileReading[], held: Held): Record<string, number> =>
  Object.fromEntries(
    reviewOf(readings, held, catalogue).view.tally.map(({ id, count }) => [id, count]),
  );
const codes = (readings: readonly FileReading[], held: Held): readonly string[] =>
  [...reviewOf(readings, held, catalogue).problems.values()]
    .flat()
    .map(({ key }) => key.split(':')[1] ?? '');

const sept = (value: string, counts = ','): string =>
  `NI 147,Harrow,2012-04-01,2012-09-30,running total,${value},${counts},`;

describe('the tally', () => {
  it('counts a figure once: new, different, the same, or missing with its reason', () => {
    const held = tidy(sept('75', '12,16'));
    expect(held.observations).toHaveLength(1);
    const against = holding(held.observations);
    expect(numbers([held], nothing)).toMatchObject({ new: 1, changed: 0, same: 0, missing: 0 });
    expect(numbers([held], against)).toMatchObject({ new: 0, changed: 0, same: 1, missing: 0 });
    expect(numbers([tidy(sept('70.6', '12,17'))], against)).toMatchObject({ changed: 1, same: 0 });
    expect(numbers([tidy(sept('c'))], nothing)).toMatchObject({ new: 0, missing: 1 });
    expect(numbers([tidy(sept('c'))], against)).toMatchObject({ changed: 1, missing: 0 });
  });

  it('adds up to the figures of the files, whatever is held', () => {
    const cell = fc.constantFrom('10', '20.5', 'c', '-', '99');
    const month = fc.constantFrom('06-30', '09-30', '12-31');
    const row = fc.tuple(month, cell).map(([day, value]) => {
      return `NI 147,Harrow,2012-04-01,2012-${day},running total,${value},,,`;
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), fc.array(row), (given, held) => {
        const reading = tidy(...given);
        const against = holding(tidy(...held).observations);
        const sums = numbers([reading], against);
        const all =
          (sums['new'] ?? 0) +
          (sums['changed'] ?? 0) +
          (sums['same'] ?? 0) +
          (sums['missing'] ?? 0);
        expect(all).toBe(reading.observations.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the review', () => {
  it('says that all is held where nothing is new, and offers nothing to accept', () => {
    const reading = tidy(sept('75', '12,16'));
    const { view } = reviewOf([reading], holding(reading.observations), catalogue);
    expect(view.accept).toBeNull();
    expect(view.title).toBe('Everything here is already held');
  });

  it('takes a figure rounded as published for the published one', () => {
    const year = (value: string) => tidy(`NI 62,Harrow,2011-04-01,2012-03-31,year,${value},,,`);
    const published = holding(year('16.56').observations, 'published');
    expect(numbers([year('16.6')], published)).toMatchObject({ same: 1 });
    expect(codes([year('16.2')], published)).toEqual(['DIFFERS_FROM_PUBLISHED']);
  });

  it('shows the old and the new of a changed figure, and a target that it no longer meets', () => {
    const target = read(
      'Indicator,Area,Kind,Date,Rule,Target\nNI 147,Harrow,target,2012-09-30,at least,74\n',
      'targets.csv',
    );
    expect(target.targets).toHaveLength(1);
    const held = { ...holding(tidy(sept('75', '12,16')).observations), targets: target.targets };
    const { view } = reviewOf([tidy(sept('70.6', '12,17'))], held, catalogue);
    expect(view.changes).toMatchObject([{ held: '75.0%', given: '70.6%', by: '4.4 points lower' }]);
    expect(view.changes[0]?.target).toBe('Target: met before, not met with this figure.');
  });

  it('knows a figure again whose basis had been answered when it was added', () => {
    const row = (basis: string) =>
      tidy(`NI 59,Harrow,2012-04-01,2012-10-31,${basis},47,,,`).observations;
    const unstated = row('running total').map((each) => ({
      ...each,
      basis: 'not_stated' as const,
      start: '2012-10-01',
    }));
    const reading = { ...tidy(), observations: unstated };
    expect(numbers([reading], holding(row('running total')))).toMatchObject({ same: 1, new: 0 });
    const other = unstated.map((each) => ({ ...each, value: 48, stated: 48 }));
    expect(
      numbers([{ ...reading, observations: other }], holding(row('running total'))),
    ).toMatchObject({ same: 0, new: 1 });
  });

  it('uses the later of two files that disagree, and says so', () => {
    const second = read(HEADING + sept('70.6', '12,17'), 'second.csv');
    expect(codes([tidy(sept('75', '12,16')), second], nothing)).toContain('GIVEN_TWICE');
  });

  it('asks about a provisional figure where a final one is held', () => {
    const row = (value: string, status: string) =>
      tidy(`NI 147,Harrow,2012-04-01,2013-03-31,year,${value},,,${status}`);
    const held = holding(row('75', 'final').observations);
    expect(codes([row('74', 'provisional')], held)).toContain('PROVISIONAL_OVER_FINAL');
    expect(codes([row('74', 'final')], held)).not.toContain('PROVISIONAL_OVER_FINAL');
  });

  it('asks about a running total that goes back to 100%', () => {
    const reading = tidy(
      'NI 66,Harrow,2012-04-01,2012-09-30,running total,98.7,155,157,',
      'NI 66,Harrow,2012-04-01,2012-10-31,running total,100,,,',
    );
    const { problems } = reviewOf([reading], nothing, catalogue);
    const said = [...problems.values()].flat().map(({ message }) => message);
    expect(said).toContain('A running total of 155 of 157 cannot go back to 100%.');
  });

  it('moves the scorecard to the council and the latest figure of the files', () => {
    const { view } = reviewOf([tidy(sept('75', '12,16'))], nothing, catalogue);
    expect(view.landing).toMatchObject({ areaCode: 'E09000015', periodId: '2012-09' });
  });
});

describe('a value far outside its own history', () => {
  it('is ten times the usual one, and none of the usual ones', () => {
    const history = [61.2, 60.4, 62, 59.8, 61];
    expect(isFarOut(6.12, history)).toBe(true);
    expect(isFarOut(612, history)).toBe(true);
    for (const value of history) expect(isFarOut(value, history)).toBe(false);
  });
  it('is not said of a short history', () => {
    expect(isFarOut(600, [60, 61, 62])).toBe(false);
  });
});

describe('the list of problems', () => {
  it('is the same thing once, with its lines', () => {
    const reading = tidy(sept('75'), 'Not a measure,Harrow,,2012-09-30,,1,,,');
    const twice = { ...reading, problems: [...reading.problems, ...reading.problems] };
    const rows = reviewOf([twice], nothing, catalogue).problems.get('quarter.csv') ?? [];
    expect(rows).toMatchObject([{ severity: 'set_aside', count: 2, cell: 'Not a measure' }]);
  });
  it('runs no formula in a spreadsheet', () => {
    const reading = tidy('"=HYPERLINK(""x"")",Harrow,,2012-09-30,,1,,,');
    const { problems } = reviewOf([reading], nothing, catalogue);
    const text = problemsCsv([...problems].map(([file, rows]) => ({ file, rows })));
    expect(text).toContain('=HYPERLINK');
    expect(text).not.toMatch(/(?:^|,)"?=HYPERLINK/mu);
  });
});

const seeds = '../shared/figures/from-seeds';
describe.skipIf(!existsSync(seeds))('the seeds’ files (skipped where absent)', () => {
  const seed = (name: string): FileReading =>
    readFile(new Uint8Array(readFileSync(`${seeds}/${name}`)), name, catalogue);

  it('are 11 measures of Harrow to October 2012 with the checks that the paper missed', () => {
    const name = 'harrow-performance-update-2012-10.csv';
    const { view, problems } = reviewOf([seed(name)], nothing, catalogue);
    expect(view.landing).toMatchObject({ areaName: 'Harrow', periodWords: 'October 2012' });
    expect(view.effects[0]).toContain('11 measures of Harrow');
    const said = (problems.get(name) ?? []).map(({ where, place }) => `${where}, ${place}`);
    expect(said).toEqual(['Line 5, NI 62, Q2 12/13', 'Line 9, NI 66, October update']);
  });

  it('say what is refused, with the file', () => {
    const reading = read('model,la_code,rank\n2025,E09000002,1\n', 'statistical_neighbours.csv');
    const { view } = reviewOf([reading], nothing, catalogue);
    expect(view.title).toBe('None of this could be read');
    expect(view.summary).toEqual([
      { file: 'statistical_neighbours.csv', words: 'statistical_neighbours.csv was refused' },
    ]);
    expect(plainWords(view.standfirst)).toContain('One file was read');
  });
});
