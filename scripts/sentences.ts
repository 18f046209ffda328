/**
 * `npm run --silent sentences`: every sentence pattern of a reading for a list of states, to be read
 * by eye, with the reading age of each set of patterns.
 */
import { readingIn, rowOf } from '../src/insight/testing/harrow.ts';
import type { Case } from '../src/insight/testing/harrow.ts';
import { questionsFor } from '../src/insight/readings/questions.ts';
import { indicatorWith } from '../src/insight/testing/rows.ts';
import { thingsToKnow } from '../src/insight/readings/things.ts';
import { workingOf } from '../src/insight/readings/working.ts';
import { plainWords } from '../src/copy/words.ts';
import { fixed } from '../src/copy/format.ts';
import { readingAge } from './sentences/reading-age.ts';

const patternSets = [
  'readings',
  'outlooks',
  'targets',
  'changes',
  'things to know',
  'questions',
  'workings',
] as const;
type PatternSet = (typeof patternSets)[number];
const oneDecimal = (value: number): string => fixed(value, 1);

const people = { inYear: 'cohort', one: 'young person', many: 'young people' } as const;
const low = { polarity: 'low' } as const;
const children = {
  unit: 'count',
  unitWords: 'children',
  decimals: 0,
  polarity: 'low',
  inYear: 'total',
} as const;
const lastYear = {
  basis: 'year',
  start: '2011-04-01',
  end: '2012-03-31',
} as const;

const states: Readonly<Record<string, Case>> = {
  'short, out of reach': { counts: [122, 234], target: { value: 85 } },
  'short, basis not stated': {
    counts: [122, 234],
    target: { value: 85 },
    row: { basis: 'not_stated' },
    after: { value: 47 },
  },
  'short, within reach': { counts: [80, 100], target: { value: 85 } },
  'met, secured': { counts: [199, 200], target: { value: 10 } },
  'small group, counted again': {
    counts: [12, 16],
    target: { value: 88 },
    indicator: people,
    row: { basis: 'cohort' },
    before: [{ end: '2012-06-30', value: 44.4 }],
    after: { value: 71 },
  },
  'one person': { counts: [1, 1], target: { value: 80 } },
  'limit kept': { counts: [7, 71], target: { rule: 'at_most', value: 12 }, indicator: low },
  'limit broken': { counts: [7, 66], target: { rule: 'at_most', value: 10 }, indicator: low },
  'limit out of reach': {
    counts: [40, 60],
    target: { rule: 'less_than', value: 15 },
    indicator: low,
  },
  'a total that only rises': {
    counts: [11, 158],
    target: { rule: 'at_most', value: 11 },
    indicator: { ...low, inYear: 'numerator' },
    after: { value: 9.7 },
  },
  'a count with an unnamed base': {
    counts: null,
    target: { rule: 'at_most', value: null, changePercent: -20, asWritten: '-20%' },
    indicator: children,
    row: { value: 33, note: 'no more than 5-6 each month' },
    before: [{ ...lastYear, value: 118, origin: 'published' }],
  },
  'a percentage without counts': { counts: null, target: { value: 85 } },
  'within tolerance': {
    counts: [83, 100],
    target: { value: 85, tolerance: { amount: 3, kind: 'points' } },
  },
  'no polarity': { counts: [50, 100], target: null, indicator: { polarity: 'none' } },
  'no figure': {
    counts: null,
    target: { value: 85 },
    row: { value: null, missingReason: 'not_yet_due' },
  },
  'full years': {
    counts: [85, 120],
    target: { value: 75 },
    row: { ...lastYear },
    before: [
      {
        basis: 'year',
        start: '2010-04-01',
        end: '2011-03-31',
        value: 80,
        numerator: 80,
        denominator: 100,
      },
    ],
  },
};

const said: { readonly set: PatternSet; readonly state: string; readonly text: string }[] = [];
for (const [state, given] of Object.entries(states)) {
  const row = rowOf(given);
  const { sentence, outlook, noForecast } = readingIn(given);
  const told: Readonly<Record<PatternSet, readonly (string | null)[]>> = {
    readings: [sentence],
    outlooks: [outlook, noForecast],
    targets: [[row.target.word, row.target.detail].filter((each) => each !== null).join(': ')],
    changes: [[row.change.words, row.change.detail].filter((each) => each !== null).join(': ')],
    'things to know': thingsToKnow([row]).map(
      (thing) => `${thing.title}. ${plainWords(thing.words)}`,
    ),
    questions: questionsFor(row, indicatorWith(given.indicator), null),
    workings: workingOf(row).map(
      ({ title, steps }) =>
        `${title}: ${steps.map(({ term, words }) => `${term}: ${words}`).join(' ')}`,
    ),
  };
  console.log(`## ${state}`);
  for (const set of patternSets) {
    for (const text of told[set]) {
      if (text === null) continue;
      said.push({ set, state, text });
      console.log(`- ${text}`);
    }
  }
  console.log('');
}

console.log(
  'Reading ages (Flesch–Kincaid grade and five years; a figure counts as one short word)',
);
for (const set of patternSets) {
  const texts = said.filter((each) => each.set === set);
  const age = readingAge(texts.map(({ text }) => text).join('. '));
  const hardest = texts
    .map((each) => ({ ...each, age: readingAge(each.text) }))
    .toSorted((a, b) => b.age - a.age)[0];
  const worst =
    hardest === undefined ? '' : `; hardest ${oneDecimal(hardest.age)}, “${hardest.state}”`;
  console.log(`${set.padEnd(15)} ${oneDecimal(age)}${worst}`);
}
