import { counted, listed } from './format.ts';

/** How an officer's commentary made here stands beside notes from files. */
export const commentaryNote = (text: string): string => `Officer’s commentary: ${text}`;

export const historyCopy = {
  eyebrow: 'Everything that was added or changed, newest first',
  title: 'History',
  stand: 'Nothing here is ever lost: what is undone stays in the list, and can be done again.',
  empty: 'Nothing has been added yet.',
  noWorkspace: 'A sample has no history. Copy it, or add figures of your own.',
  undo: 'Undo',
  redo: 'Do again',
  undone: 'Undone',
  show: 'Show what is in it',
  original: 'Save the original file',
  figuresTitle: 'Figures',
  problemsTitle: 'What was noticed',
  noProblems: 'Nothing was set aside or questioned.',
  more: (n: number) => `The first 200 of ${counted(n, 'figure', 'figures')} are shown.`,
  line: 'Line',
  measure: 'Measure',
  area: 'Council',
  period: 'Period',
  figure: 'Figure',
  missing: 'No figure',
  note: 'Note',
  checking: 'Reading the files again.',
} as const;

/** "Added q2.csv and targets.csv". */
export const importTitle = (files: readonly string[]): string => `Added ${listed(files)}`;

/** "12 figures of 5 measures for Harrow; 3 replace an earlier figure; 2 rows set aside." */
export function importEffect(sums: {
  readonly figures: number;
  readonly measures: number;
  readonly targets: number;
  readonly areas: readonly string[];
  readonly replaced: number;
  readonly setAside: number;
}): string {
  const { figures, measures, targets, areas, replaced, setAside } = sums;
  const shown = areas.length > 3 ? counted(areas.length, 'council', 'councils') : listed(areas);
  const whose = areas.length === 0 ? '' : ` for ${shown}`;
  const held = [
    ...(figures > 0
      ? [`${counted(figures, 'figure', 'figures')} of ${counted(measures, 'measure', 'measures')}`]
      : []),
    ...(targets > 0 ? [counted(targets, 'target or milestone', 'targets and milestones')] : []),
  ];
  const first = held.length === 0 ? 'Nothing that could be used' : `${listed(held)}${whose}`;
  const parts = [
    first,
    ...(replaced > 0
      ? [
          `${counted(replaced, 'figure', 'figures')} ${replaced === 1 ? 'takes' : 'take'} the place of an earlier one`,
        ]
      : []),
    ...(setAside > 0 ? [`${counted(setAside, 'row', 'rows')} set aside`] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What each kind of edit is called, with the measure's or the workspace's name. */
export const editTitle = {
  indicator: (name: string, fields: readonly string[]) => `Changed ${listed(fields)} of ${name}`,
  local_indicator: (name: string) => `Added the measure ${name}`,
  target: (name: string, kind: string) => `Set a ${kind} for ${name}`,
  target_removed: (name: string, kind: string) => `Took away a ${kind} of ${name}`,
  path: (name: string, steps: boolean) =>
    `Set the path of ${name} to ${steps ? 'steps' : 'a straight line'}`,
  limits: (name: string, from: string) => `Started new limits for ${name} from ${from}`,
  commentary: (name: string) => `Wrote a commentary on ${name}`,
  group: (name: string) => `Saved the group of councils ${name}`,
  measure_set: (name: string) => `Saved the set of measures ${name}`,
  choices: (area: string | null, benchmark: string | null) =>
    `Set what the workspace opens on: ${area ?? 'the council in its files'}, ${benchmark === null ? 'the latest benchmark year' : `benchmark ${benchmark}`}`,
  name: (name: string) => `Named the workspace ${name}`,
  undo: (what: string) => `Undid: ${what}`,
  redo: (what: string) => `Did again: ${what}`,
} as const;

export const fieldWords = {
  name: 'the name',
  polarity: 'which way is better',
  decimals: 'the decimals',
  inYear: 'how it behaves in the year',
  partYear: 'what its part-year figures count',
  theme: 'the theme',
} as const;

export const rungWords = {
  target: 'target',
  milestone: 'milestone',
  baseline: 'starting point',
} as const;

export const originCopy = {
  title: 'Where did these figures come from?',
  waiting: 'Looking in the files.',
  file: 'File',
  line: 'Line',
  added: 'Added',
  sample: 'with the sample',
  inUse: 'In use',
  replaced: 'Replaced by a later file',
  undone: 'Undone',
  standing: 'Standing',
  none: 'None of your files holds a figure for this measure. What is shown was published.',
} as const;
