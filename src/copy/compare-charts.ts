import type { Band } from '../domain/band.ts';
import { bandWord } from './bands.ts';

/** What stands on the comparison's drawings and is said at their stops. */
export const sketchCopy = {
  better: 'Better',
  dot: (parts: {
    readonly name: string;
    readonly shown: string;
    readonly counts: string | null;
    readonly rank: string;
    readonly band: Band | null;
    readonly notes: readonly string[];
  }): string =>
    [
      `${parts.name}: ${parts.shown}`,
      parts.counts ?? '',
      parts.rank,
      parts.band === null ? '' : bandWord(parts.band).toLowerCase(),
      ...parts.notes,
    ]
      .filter((part) => part !== '')
      .join(', '),
  ours: 'our council',
  london: 'in London',
  neighbour: 'a statistical neighbour',
  interval: (low: string, high: string): string => `95% interval ${low} to ${high}`,
  rank: (rank: number, n: number): string => `${rank} of ${n}`,
  year: (parts: {
    readonly year: string;
    readonly own: string;
    readonly england: string;
    readonly london: string;
    readonly neighbours: string;
  }): string =>
    `${parts.year}: ${parts.own}; middle of England ${parts.england}, of London ${parts.london}, of the neighbours ${parts.neighbours}`,
  none: 'none',
  england: 'England',
  londonMiddle: 'London',
  neighbours: 'Neighbours',
  breakMark: 'Definition changed',
  legend: {
    council: 'Council',
    london: 'London council',
    neighbour: 'Statistical neighbour',
    ours: 'Our council',
    middle: 'England’s middle council',
    londonMiddle: 'London’s',
    neighboursMiddle: 'The neighbours’',
    interval: '95% interval',
    small: 'Fewer than 30 cases',
  },
} as const;
