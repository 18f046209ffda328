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
