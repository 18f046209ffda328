import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../domain/area.ts';
import { areaFor, indicatorFor } from '../domain/catalogue.ts';
import type { FileReading } from '../domain/reading.ts';
import { problemWords } from '../copy/problems.ts';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { readFile } from './read.ts';

const shipped = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const seeds = '../shared/figures/from-seeds';
const HARROW = 'E09000015';

const readText = (text: string, options = {}): FileReading =>
  readFile(new TextEncoder().encode(text), 'figures.csv', shipped, options);

interface Typed {
  readonly pi_ref: string;
  readonly area: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly figure: string;
  readonly cell_as_written: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text));

describe.skipIf(!existsSync(seeds))('the Harrow table (skipped where the seeds are absent)', () => {
  const bytes = existsSync(seeds)
    ? readFileSync(`${seeds}/harrow-performance-update-2012-10.csv`)
    : new Uint8Array();
  const typed = existsSync(seeds)
    ? Papa.parse<Typed>(readFileSync(`${seeds}/harrow-performance-update-typed.csv`, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : [];
  const reading = readFile(new Uint8Array(bytes), 'table.csv', shipped);
  const codeOf = (ref: string): string => indicatorFor(shipped, ref)?.code ?? ref;
  const figures = typed.filter(({ figure }) => figure === 'actual' || figure === 'average');

  it('is recognised, whole and without loss', () => {
    expect(reading).toMatchObject({
      layout: 'council-table',
      confidence: 'certain',
      refused: null,
    });
    expect(reading.rows).toEqual({ read: 11, used: 11, setAside: 0 });
  });
  it('has one observation a figure, and no other', () => {
    expect(figures.length).toBeGreaterThan(60);
    expect(reading.observations).toHaveLength(figures.length);
  });
  it.each(figures.map((row) => [row.pi_ref, row.area, row.period_end, row] as const))(
    '%s, %s, %s',
    (ref, area, end, row) => {
      const areaCode = area === 'England' ? ENGLAND : HARROW;
      const found = reading.observations.find(
        (one) => one.indicatorCode === codeOf(ref) && one.areaCode === areaCode && one.end === end,
      );
      expect(found).toMatchObject({
        stated: numberOrNull(row.value),
        numerator: numberOrNull(row.numerator),
        denominator: numberOrNull(row.denominator),
      });
      if (row.value === '')
        expect(found).toMatchObject({
          value: null,
          missingReason: 'not_yet_due',
          symbol: row.cell_as_written,
        });
      else if (found?.basis === 'snapshot') expect(found.start).toBe(end);
      else expect(found?.start).toBe(row.period_start);
    },
  );
  it('has the targets of its column, in the direction of each measure', () => {
    const expected = typed.filter(({ figure }) => figure === 'target');
    expect(reading.targets).toHaveLength(expected.length);
    for (const row of expected) {
      const found = reading.targets.find(
        ({ indicatorCode }) => indicatorCode === codeOf(row.pi_ref),
      );
      expect(found).toMatchObject({
        kind: 'target',
        value: Number(row.value),
        date: row.period_end,
        areaCode: HARROW,
        asWritten: row.cell_as_written,
      });
    }
    const ruleOf = (ref: string) =>
      reading.targets.find(({ indicatorCode }) => indicatorCode === codeOf(ref))?.rule;
    expect([ruleOf('NI 59'), ruleOf('NI 62'), ruleOf('NI 64')]).toEqual([
      'at_least',
      'at_most',
      'at_most',
    ]);
  });
  it('has its best performers with their councils, and ties without names', () => {
    const named = typed.filter(
      ({ figure, area }) =>
        figure.startsWith('best ') && !/\d/u.test(area) && areaFor(shipped, area) !== null,
    );
    expect(named.length).toBeGreaterThan(40);
    for (const row of named) {
      const comparator = row.figure === 'best London' ? 'london' : 'england';
      const found = reading.best.find(
        (one) =>
          one.indicatorCode === codeOf(row.pi_ref) &&
          one.comparator === comparator &&
          one.areaName === row.area,
      );
      expect(found, `${row.pi_ref} ${row.area}`).toMatchObject({
        value: Number(row.value),
        end: row.period_end,
      });
      expect(found?.areaCode).not.toBeNull();
    }
    const ties = reading.best.filter(({ areaName }) => areaName === null);
    expect(ties.map(({ comparator, value, sharedBy }) => [comparator, value, sharedBy])).toEqual([
      ['england', 100, 68],
      ['london', 100, 16],
    ]);
  });
  it('recomputes 11 of 158, and says so, and finds no other disagreement', () => {
    const moves = reading.observations.find(
      (one) => one.indicatorCode === codeOf('NI 62') && one.end === '2012-09-30',
    );
    expect(moves).toMatchObject({
      stated: 6.9,
      numerator: 11,
      denominator: 158,
      basis: 'running_total',
    });
    expect(moves?.value).toBeCloseTo(6.962, 3);
    expect(reading.problems.map((problem) => problemWords(problem).message)).toEqual([
      'Your note says 11 of 158, which is 7.0%; you entered 6.9.',
    ]);
  });
  it('takes the basis from the note, else from how the measure behaves, else asks', () => {
    const basis = (ref: string, end: string) =>
      reading.observations.find((one) => one.indicatorCode === codeOf(ref) && one.end === end)
        ?.basis;
    expect(basis('NI 66', '2012-09-30')).toBe('running_total');
    expect(basis('NI 66', '2012-10-31')).toBe('running_total');
    expect(basis('NI 59', '2012-10-31')).toBe('not_stated');
    expect(basis('NI 147', '2012-09-30')).toBe('cohort');
    expect(reading.questions.map(({ id, answer }) => [id, answer])).toEqual([
      ['in_year_basis', null],
    ]);
  });
  it('takes the officer’s answer', () => {
    const answered = readFile(new Uint8Array(bytes), 'table.csv', shipped, {
      answers: { in_year_basis: 'single' },
    });
    const quarter = answered.observations.find(
      (one) => one.indicatorCode === codeOf('NI 59') && one.end === '2012-09-30',
    );
    expect(quarter).toMatchObject({ basis: 'quarter', start: '2012-07-01' });
    expect(answered.questions[0]?.answer).toBe('single');
  });
});

describe('a council table', () => {
  it('is read with its headings repeated half-way, the last of them blank', () => {
    const reading = readText(
      'PI Ref,PI Description,Harrow 11/12,Q2 12/13,October update\nNI 59,,71.4,52.1,47\n\nPI Ref,PI Description,Harrow 11/12,Q2 12/13,\nNI 60,,83.6,65.3,64\n',
    );
    expect(reading.rows).toEqual({ read: 2, used: 2, setAside: 0 });
    expect(
      reading.observations.find(
        ({ indicatorCode, end }) => indicatorCode === 'NI060' && end === '2012-10-31',
      )?.value,
    ).toBe(64);
  });
  it('says which figures stand under no heading', () => {
    const reading = readText('PI Ref,Harrow 11/12,Q2 12/13,\nNI 59,71.4,52.1,47\n');
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: 'BLANK_HEADING', column: 'column 4' }),
    );
  });
  it('that names no council is the workspace’s own, or refused', () => {
    const text = 'PI Ref,2011/12,Q1 12/13,Q2 12/13\nNI 59,71.4,53.6,52.1\n';
    expect(readText(text).refused?.code).toBe('AREA_NOT_STATED');
    expect(
      readText(text, { areaHint: HARROW }).observations.map(({ areaCode }) => areaCode),
    ).toEqual([HARROW, HARROW, HARROW]);
  });
});

describe('a tidy file', () => {
  it('sets aside what it can’t place, with the nearest names', () => {
    const reading = readText(
      'Indicator,Area,Period,Value\nNI 62,Harow,2010/11,15\nNI 62,Harrow,sometime,15\nNI 6200,Harrow,2010/11,15\nNI 62,Harrow,2010/11,15.0\n',
    );
    expect(reading.rows).toEqual({ read: 4, used: 1, setAside: 3 });
    const [area, period, indicator] = reading.problems;
    expect(area).toMatchObject({
      code: 'AREA_UNKNOWN',
      line: 2,
      column: 'Area',
      cell: 'Harow',
      severity: 'set_aside',
    });
    expect(area?.detail['nearest']).toContain('Harrow');
    expect(period).toMatchObject({ code: 'PERIOD_UNKNOWN', line: 3, cell: 'sometime' });
    expect(indicator).toMatchObject({ code: 'INDICATOR_UNKNOWN', line: 4 });
  });
  it('never makes a symbol or a gap a zero', () => {
    const reading = readText(
      'Indicator,Area,Period,Value\nNI 62,Harrow,2010/11,x\nNI 62,Barnet,2010/11,\nNI 62,Camden,2010/11,0\nNI 62,Ealing,2022/23,x\n',
    );
    expect(
      reading.observations.map(({ value, missingReason, symbol }) => [
        value,
        missingReason,
        symbol,
      ]),
    ).toEqual([
      [null, 'suppressed', 'x'],
      [null, 'not_recorded', null],
      [0, null, null],
      [null, 'not_available', 'x'],
    ]);
  });
  it('works a percentage out from its counts where it states none', () => {
    const [one] = readText(
      'Indicator,Area,Period,Numerator,Denominator,Basis\nNI 59,Harrow,Sep 2012,122,234,year to date\n',
    ).observations;
    expect(one).toMatchObject({
      stated: null,
      numerator: 122,
      denominator: 234,
      basis: 'running_total',
      start: '2012-04-01',
    });
    expect(one?.value).toBeCloseTo(52.137, 3);
  });
  it('keeps neither of two different figures and names the lines of both', () => {
    const reading = readText(
      'Indicator,Area,Period,Value\nNI 62,Harrow,2010/11,15\nNI62,E09000015,2010-11,15\nNI 62,Harrow,2010/11,16\n',
    );
    expect(reading.observations).toEqual([]);
    const disputed = reading.problems.filter(({ code }) => code === 'CONFLICTING_DUPLICATES');
    expect(disputed.map(({ line, detail }) => [line, detail['otherLine']])).toEqual([
      [2, 4],
      [3, 4],
      [4, 2],
    ]);
    expect(reading.rows).toEqual({ read: 3, used: 0, setAside: 3 });
  });
  it('says more counted than there are, and a percentage over 100', () => {
    const codes = readText(
      'Indicator,Area,Period,Value,Numerator,Denominator\nNI 59,Harrow,2010/11,120,24,20\n',
    ).problems.map(({ code }) => code);
    expect(codes).toEqual(['NUMERATOR_OVER_DENOMINATOR', 'PERCENT_OUT_OF_RANGE']);
  });
});

describe('a targets file', () => {
  it('reads kinds, dates, rules, ranges and changes', () => {
    const reading = readText(
      'Indicator,Area,Kind,Date,Value,Change %,Rule,Reason\nNI 62,Harrow,baseline,2012-03-31,16.2,,,\nNI 62,Harrow,milestone,by Sept 2012,12-14,,,\nNI 62,Harrow,target,31 March 2013,11,,less than,Plan\nNI 59,Harrow,target,March 2014,,10,,\n',
    );
    expect(
      reading.targets.map(({ kind, rule, value, changePercent, date }) => [
        kind,
        rule,
        value,
        changePercent,
        date,
      ]),
    ).toEqual([
      ['baseline', 'at_most', 16.2, null, '2012-03-31'],
      ['milestone', 'at_most', 14, null, '2012-09-30'],
      ['target', 'less_than', 11, null, '2013-03-31'],
      ['target', 'at_least', null, 10, '2014-03-31'],
    ]);
    expect(reading.targets[2]?.reason).toBe('Plan');
  });
  it.skipIf(!existsSync(seeds))(
    'reads the plan of Barking and Dagenham, and sets its actual figures aside',
    () => {
      const bytes = new Uint8Array(readFileSync(`${seeds}/barking-dagenham-targets.csv`));
      const reading = readFile(bytes, 'plan.csv', shipped);
      expect(reading.layout).toBe('targets');
      expect(reading.rows.read).toBe(43);
      expect(reading.rows.used + reading.rows.setAside).toBe(43);
      const neet = reading.targets.filter(({ indicatorCode }) => indicatorCode === 'LOCAL_NEET_CL');
      expect(neet.map(({ kind, rule, value, date }) => [kind, rule, value, date])).toEqual([
        ['baseline', 'at_most', 34, null],
        ['milestone', 'at_most', 30, '2014-09-30'],
        ['milestone', 'at_most', 25, '2015-04-30'],
      ]);
    },
  );
});

describe('a file that is none of the three', () => {
  it.each([
    ['Name,Colour\nA,red\n', 'LAYOUT_UNKNOWN'],
    ['Indicator,Area,Period,\nNI 62,Harrow,2010/11,15\n', 'MISSING_COLUMN'],
    ['Indicator,Area,Period,Value\n', 'NO_DATA_ROWS'],
    ['E09000015,Harrow,NI 62,2010/11,15\nE09000015,Harrow,NI 62,2011/12,16\n', 'NO_HEADER'],
    ['', 'EMPTY_FILE'],
    ['{"a": [1]}', 'NOT_CSV'],
  ])('%j is refused as %s, and nothing of it is kept', (text, code) => {
    const reading = readText(text);
    expect(reading.refused?.code).toBe(code);
    expect(reading.rows).toEqual({ read: 0, used: 0, setAside: 0 });
    expect([...reading.observations, ...reading.targets, ...reading.best]).toEqual([]);
  });
});
