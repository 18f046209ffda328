import type { Band } from '../domain/band.ts';

/** Said before a band's word by a screen reader: "Band D: ". */
export const bandSpoken = (band: Band): string => `Band ${band}: `;

export const noticeCopy = {
  copy: 'Copy the details',
  copied: 'Copied',
  retry: 'Try again',
} as const;
