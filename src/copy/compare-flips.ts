import { count, counted } from './format.ts';

const changes =
  (whose: 'Your' | 'These') =>
  (measures: number, flips: number): string =>
    `${whose} files hold many councils for ${counted(measures, 'measure', 'measures')}. ${
      flips === 0
        ? 'No band of a published year changes.'
        : `${counted(flips, 'band', 'bands')} of published years ${flips === 1 ? 'changes' : 'change'}.`
    } A year that was not held before changes none.`;

/** What an uploaded file of many councils does to their bands in England. */
export const flipsWords = {
  beforeTitle: 'What these files would change for every council',
  offer:
    'These files hold the figures of many councils. They move the lines between quarters, so a council’s band may change though its own figure does not.',
  ask: 'Show the bands that would change',
  asking: 'Working out the bands of every council, before and after.',
  failed: 'The bands could not be worked out. The files can be accepted all the same.',
  before: changes('These'),
  title: 'What your files change',
  caption: 'Bands in England that your files change',
  sentence: changes('Your'),
  columns: { measure: 'Measure', period: 'Period', n: 'Councils', councils: 'From and to' },
  count,
  none: 'no band',
  flip: (name: string, before: string, after: string): string => `${name}: ${before} to ${after}`,
} as const;
