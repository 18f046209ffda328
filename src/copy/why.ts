/** The words of a chip's own button; what it opens is in `working.ts`, which comes later. */
export const WHY = 'Why?';

export const chipTitles = {
  target: 'Our target',
  england: 'Among England’s councils',
  london: 'Among London’s councils',
} as const;
