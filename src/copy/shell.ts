/** The words of the frame round every screen. */
export const shellCopy = {
  name: 'Quarterlight',
  skip: 'Skip to the figures',
  nav: 'Screens',
  palette: 'Colour-blind safe',
  scorecard: 'Scorecard',
  indicator: 'One measure',
  compare: 'Compare',
  targets: 'Targets',
  import: 'Add figures',
  history: 'History',
  help: 'Help',
  yours: 'Your figures',
  yoursEyebrow: 'Your figures, kept on this computer.',
  loadingTitle: 'Opening the figures',
  loading: 'Checking for changes.',
} as const;

const { name } = shellCopy;

export const stateCopy = {
  private: 'Nothing leaves this computer.',
  checking: 'Checking for changes.',
  live: 'Up to date.',
  failed: 'Not checked.',
  offline: 'Working without a connection. Everything here still works.',
} as const;

export const failureCopy = {
  engineTitle: 'The figures could not be checked',
  engine:
    'The part that works out the quarters did not start, so the page shows the figures it was built with. Other councils, periods and files need it.',
  askTitle: 'These figures could not be worked out',
  ask: 'The figures shown are the last ones that could be. Choose something else, or try again.',
  screenTitle: 'This screen has stopped',
  screen:
    'Something went wrong in the page itself. Nothing of yours has been sent anywhere. Try again; if it stops again, copy the details for whoever looks after this tool.',
  ignoredTitle: 'Part of the address was not understood',
} as const;

/** "area=Harrow was left out". */
export function ignoredWords(
  ignored: readonly { readonly key: string; readonly value: string }[],
): string {
  const named = ignored.map(({ key, value }) => `${key}=${value.slice(0, 40)}`).join(', ');
  return `The page left out ${named}, and shows the rest.`;
}

/** What the tab says. */
export const titleOf = {
  scorecard: (areaName: string, periodWords: string) =>
    `${areaName} scorecard, ${periodWords} | ${name}`,
  indicator: (measure: string, areaName: string) => `${measure}, ${areaName} | ${name}`,
  compare: (areaName: string) => `How ${areaName} compares | ${name}`,
  targets: (areaName: string) => `Targets, ${areaName} | ${name}`,
  import: () => `Add figures | ${name}`,
  history: () => `History | ${name}`,
  help: () => `How to read this | ${name}`,
} as const;

/** Why one measure has no page. */
export const measureRefused = (code: string, areaName: string): string =>
  `${areaName}’s figures hold no measure ${code}.`;
