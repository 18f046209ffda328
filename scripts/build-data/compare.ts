import { cell, type Row } from './csv.ts';

const units: Readonly<Record<string, string>> = {
  '%': 'percent',
  'per 10,000 children': 'rate',
  children: 'count',
  score: 'score',
  cases: 'average',
};

const polarities: Readonly<Record<string, string>> = { High: 'high', Low: 'low', '-': 'none' };

/** What the hand-made catalogue says against what is published: one sentence for each disagreement. */
export function compareWords(
  words: readonly Row[],
  published: readonly Row[],
  index: readonly Row[],
): readonly string[] {
  const byCode = new Map(words.map((row) => [cell(row, 'code'), row]));
  const ofPublished = published.flatMap((row) => {
    const code = cell(row, 'indicator_code');
    const word = byCode.get(code);
    return word === undefined ? [`${code} has no words`] : disagreements(code, word, row);
  });
  const ofSpans = index.flatMap((row) => {
    const word = byCode.get(cell(row, 'indicator_code'));
    return word === undefined ? [] : spanDisagreements(word, row);
  });
  return [...ofPublished, ...new Set(ofSpans)];
}

function disagreements(code: string, word: Row, row: Row): readonly string[] {
  const pairs = [
    ['unit', cell(word, 'unit'), units[cell(row, 'unit')]],
    ['polarity', cell(word, 'polarity'), polarities[cell(row, 'polarity_to_use')]],
    ['formal name', cell(word, 'formal_name'), cell(row, 'indicator_name')],
  ] as const;
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([what, ours, theirs]) => `${code}: ${what} is ${ours}, published as ${theirs}`);
}

function spanDisagreements(word: Row, row: Row): readonly string[] {
  const code = cell(word, 'code');
  const month = Number(cell(row, 'end').slice(5, 7));
  const rightBasis = cell(word, 'year_basis') === cell(row, 'basis');
  const rightMonth =
    cell(row, 'basis') === 'quarter' || Number(cell(word, 'year_end_month')) === month;
  return [
    ...(rightBasis ? [] : [`${code}: basis is ${cell(row, 'basis')} in the figures`]),
    ...(rightMonth ? [] : [`${code}: year ends in month ${month} in the figures`]),
  ];
}
