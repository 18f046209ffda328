import { count, counted } from './format.ts';

/** What an uploaded file of many councils does to their bands in England. */
export const flipsWords = {
  title: 'What your files change',
  caption: 'Bands in England that your files change',
  sentence: (measures: number, flips: number): string =>
    `Your files hold many councils for ${counted(measures, 'measure', 'measures')}. ${
      flips === 0
        ? 'No band of a published year changes.'
        : `${counted(flips, 'band', 'bands')} of published years ${flips === 1 ? 'changes' : 'change'}.`
    } A year that was not held before changes none.`,
  columns: { measure: 'Measure', period: 'Period', n: 'Councils', councils: 'From and to' },
  count,
  none: 'no band',
  flip: (name: string, before: string, after: string): string => `${name}: ${before} to ${after}`,
} as const;
