import type { Indicator } from '../domain/indicator.ts';
import type { Question } from '../domain/reading.ts';

type Asked = Omit<Question, 'answer'>;
type Choices = Question['choices'];

const shown = (text: string): string => text.slice(0, 80);

const indicatorChoices = (indicators: readonly Indicator[]): Choices =>
  indicators.map(({ code, name, formalName, unitWords }) => ({
    id: code,
    text: name,
    means: unitWords === '' ? formalName : `${formalName}, in ${unitWords}`,
  }));

const notUsed = {
  id: 'none',
  text: 'None of these',
  means: 'The column isn’t used.',
} as const;

/** Which indicator a column of figures is. */
export const columnQuestion = (heading: string, indicators: readonly Indicator[]): Asked => ({
  id: `column:${heading}`,
  text: `Which indicator is the column “${shown(heading)}”?`,
  choices: [...indicatorChoices(indicators), notUsed],
});

/** Which indicator a whole file is about. */
export const indicatorQuestion = (indicators: readonly Indicator[]): Asked => ({
  id: 'indicator',
  text: 'Which indicator are the figures of this file?',
  choices: indicatorChoices(indicators),
});

/** Which rows to read of a table that breaks its figures down. */
export const filterQuestion = (heading: string, values: readonly string[]): Asked => ({
  id: `filter:${heading}`,
  text: `The column “${shown(heading)}” breaks the figures down. Which of its rows should be read?`,
  choices: values.map((value) => ({
    id: value,
    text: value === '' ? 'Rows where it is empty' : shown(value),
    means: 'Only these rows are read; the others are passed over.',
  })),
});

/** What a column can be matched to, when the officer says which is which. */
export const mappedRoles = [
  'indicator',
  'area',
  'period',
  'value',
  'numerator',
  'denominator',
  'note',
] as const;
export type MappedRole = (typeof mappedRoles)[number];

const roleTexts: Readonly<Record<MappedRole, string>> = {
  indicator: 'Which column names the indicator?',
  area: 'Which column names the council or area?',
  period: 'Which column gives the period?',
  value: 'Which column holds the figures?',
  numerator: 'Is there a column with how many were counted?',
  denominator: 'Is there a column with how many there were in all?',
  note: 'Is there a column with notes?',
};

export interface ColumnShown {
  readonly id: string;
  readonly name: string;
  /** Null where they may be about single people. */
  readonly samples: readonly string[] | null;
}

const begins = (samples: ColumnShown['samples']): string => {
  if (samples === null) return 'Its cells may be about single people, so none is shown.';
  return samples.length === 0
    ? 'The column is empty.'
    : `It begins with ${samples.map((sample) => `“${shown(sample)}”`).join(', ')}.`;
};

/** Which column is which, in a file of a shape that we don't know. */
export const mapQuestion = (role: MappedRole, columns: readonly ColumnShown[]): Asked => ({
  id: `map:${role}`,
  text: roleTexts[role],
  choices: [
    ...columns.map(({ id, name, samples }) => ({
      id,
      text: shown(name),
      means: begins(samples),
    })),
    { id: 'none', text: 'No column', means: 'The file doesn’t say.' },
  ],
});

/** Which sheet of a workbook to read; the first one given is read until it is answered. */
export const sheetQuestion = (names: readonly string[]): Asked => ({
  id: 'sheet',
  text: `The workbook has several sheets; “${shown(names[0] ?? '')}” was read. Which one should be read?`,
  choices: names.map((name) => ({
    id: name,
    text: shown(name),
    means: 'Only this sheet is read. Add the workbook again for another.',
  })),
});
