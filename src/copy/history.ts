/** How an officer's commentary made here stands beside notes from files. */
export const commentaryNote = (text: string): string => `Officer’s commentary: ${text}`;
