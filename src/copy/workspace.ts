import { counted } from './format.ts';

/** "Harrow, our figures". */
export const ownName = (areaName: string | null): string =>
  areaName === null ? 'Our figures' : `${areaName}, our figures`;

/** "Harrow, our figures.quarterlight.zip", without what a file's name can't hold. */
export const workFileName = (name: string): string => {
  const safe = name
    .replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${safe === '' ? 'workspace' : safe}.quarterlight.zip`;
};

export const benchCopy = {
  sample: 'A sample, read only.',
  copy: 'Copy this sample to work on it',
  save: 'Save a work file',
  manage: 'Workspaces',
  browser: 'Saved in this browser.',
  memory: 'Kept only while this page is open.',
  gone: 'No longer in this browser.',
  noWorkFile: 'No work file yet.',
  yours: 'Your workspaces',
  open: (name: string) => `Open ${name}`,
  isOpen: 'open now',
  rename: 'Name of this workspace',
  renameDo: 'Rename',
  startName: 'Name of a new workspace',
  start: 'Start new',
  adopt: 'Open a work file',
  opensOn: (areaName: string, benchmark: string | null) =>
    `Always open on ${areaName}${benchmark === null ? '' : `, benchmark ${benchmark}`}`,
  opensOnFiles: 'Open on what the files hold',
  remove: 'Delete this workspace',
  removeAsk: (name: string) =>
    `Delete ${name} from this browser? A work file is then the only way back.`,
  removeDo: 'Delete it',
  keep: 'Keep it',
  persisted: 'This browser has promised not to clear it.',
  notPersisted: 'This browser may clear it when space is short, so keep a work file too.',
  dismiss: 'Close',
  updateTitle: 'A new version is ready',
  update: 'Reload when you like. Nothing changes until you do.',
  updateDo: 'Reload now',
  newFigures: 'No figures yet',
  newFiguresWords: 'Add this quarter’s CSV, or look at a sample.',
  add: 'Add figures',
} as const;

/** Which workspace new files go to. */
export const whereCopy = {
  title: 'Where these figures go',
  open: (name: string) => `These figures are added to ${name}.`,
  fresh: 'A sample is never changed, so these figures start a workspace of your own.',
  name: 'Name of the new workspace',
  instead: (name: string) => `Add to ${name} instead`,
} as const;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "28 November 2026", where the reader is. */
const dayOf = (at: string): string => day.format(new Date(at));
/** "28 November 2026 at 09:05". */
export const momentOf = (at: string): string => moment.format(new Date(at));

const OLD_DAYS = 14;
const DAY = 86_400_000;

/** When the work file was last saved, and whether to say so with weight. */
export function workFileWords(
  savedAt: string | null,
  unsaved: number,
  now: Date,
): { readonly words: string; readonly nudge: boolean } {
  if (savedAt === null) return { words: benchCopy.noWorkFile, nudge: unsaved > 0 };
  const days = Math.floor((now.getTime() - Date.parse(savedAt)) / DAY);
  const since = unsaved === 0 ? '' : `, ${counted(unsaved, 'change', 'changes')} since`;
  const old = days > OLD_DAYS ? `, ${counted(days, 'day', 'days')} ago` : '';
  return {
    words: `Work file saved ${dayOf(savedAt)}${old}${since}.`,
    nudge: unsaved > 0 || days > OLD_DAYS,
  };
}

/** What went wrong when something was to be kept or opened, and what to do. */
export const troubleWords = {
  storage_full: {
    title: 'There is no room to keep this',
    words:
      'The browser’s storage is full, so nothing was added. What was held before is whole. Save a work file, then free some space or delete a workspace that you no longer need.',
  },
  storage_cleared: {
    title: 'The browser has cleared what was kept',
    words:
      'This workspace is no longer in the browser’s storage, so nothing more can be added to it. What is on screen is still in this page: save a work file now, then open it again.',
  },
  private_window: {
    title: 'Nothing will be kept',
    words:
      'The browser keeps nothing here, as in a private window. Save a work file before you close the page.',
  },
  newer_version: {
    title: 'A newer version is open in another tab',
    words: 'This tab has stopped writing, so that nothing is overwritten. Reload it to go on.',
  },
  conflict: {
    title: 'Another tab added something first',
    words: 'Nothing was overwritten. This tab now shows what the other one added; try again.',
  },
  not_read_back: {
    title: 'This could not be kept safely',
    words:
      'What was written could not be read back the same, so it is not called saved. Save a work file, and try again.',
  },
  read_only: {
    title: 'A sample can’t be changed',
    words: 'Copy it to a workspace of your own first.',
  },
  file_gone: {
    title: 'A file could not be opened any more',
    words:
      'It may have been moved, renamed or changed since it was chosen, so nothing was added. Choose it again.',
  },
  not_a_work_file: {
    title: 'This is not a work file',
    words:
      'Nothing was opened. A work file ends in .quarterlight.zip and is made by “Save a work file”.',
  },
  damaged: {
    title: 'This work file is damaged',
    words: 'It is not exactly what was saved, so nothing was opened. Use another copy of it.',
  },
  newer: {
    title: 'This work file is from a newer version',
    words: 'Nothing was opened. Reload the page to get the newest version, and open it again.',
  },
  too_large: {
    title: 'This work file is too large to open',
    words: 'Nothing was opened.',
  },
} as const;
