import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';
import type { ObservationRow, StandingRow } from '../../warehouse/rows.ts';
import { emptyStanding } from '../band.ts';

/** A made-up percentage where high is good; the tests change what they are about. */
export function indicatorWith(changes: Partial<Indicator> = {}): Indicator {
  return {
    code: 'TEST',
    refs: ['NI 1'],
    name: 'Visits made on time',
    formalName: 'Visits made on time',
    question: 'Are visits made on time?',
    theme: 'Safe',
    unit: 'percent',
    unitWords: '%',
    decimals: 1,
    polarity: 'high',
    yearBasis: 'year',
    yearEndMonth: 3,
    inYear: 'both',
    numeratorWords: 'were made on time',
    denominatorWords: 'visits',
    one: 'visit',
    many: 'visits',
    definition: '',
    breaks: [],
    source: '',
    aliases: [],
    ...changes,
  };
}

/** April to October 2012, local, without counts. */
export function rowWith(changes: Partial<ObservationRow> = {}): ObservationRow {
  const value = changes.value === undefined ? 50 : changes.value;
  return {
    indicatorCode: 'TEST',
    areaCode: 'E09000015',
    periodId: (changes.end ?? '2012-10-31').slice(0, 7),
    start: '2012-04-01',
    end: '2012-10-31',
    basis: 'not_stated',
    value,
    stated: value,
    numerator: null,
    denominator: null,
    missingReason: null,
    symbol: null,
    status: 'not_stated',
    note: null,
    origin: 'local',
    file: 'table.csv',
    line: 2,
    column: null,
    ...changes,
  };
}

export function targetWith(changes: Partial<Target> = {}): Target {
  return {
    indicatorCode: 'TEST',
    areaCode: 'E09000015',
    kind: 'target',
    rule: 'at_least',
    value: 85,
    upper: null,
    changePercent: null,
    date: '2013-03-31',
    tolerance: null,
    reason: null,
    asWritten: '85',
    source: { file: 'targets.csv', line: 2, column: null },
    ...changes,
  };
}

export function standingWith(changes: Partial<StandingRow> = {}): StandingRow {
  return {
    ...emptyStanding(indicatorWith(), 'england'),
    ownStart: '2012-04-01',
    ownEnd: '2012-10-31',
    ownBasis: 'not_stated',
    ownValue: 50,
    benchmarkPeriodId: '2010/11',
    benchmarkStart: '2010-04-01',
    benchmarkEnd: '2011-03-31',
    benchmarkBasis: 'year',
    ...changes,
  };
}
