import type { Band } from '../domain/band.ts';
import { count, listed } from './format.ts';
import type { Words } from './words.ts';

/** What another choice of set, year or rule would say. */
export const otherwiseWords = {
  asShown: (set: string, year: string): string => `As shown: ${set} ${year}`.trim(),
  favourable: 'A value on a line takes the better side',
  interval: 'What chance allows (95% interval)',
  withYear: (set: string, year: string): string => `${set} ${year}`.trim(),
  same: 'same',
  noInterval: 'no counts',
  changes: (distance: string): string => `changes: ${distance} from the line`,
  changesOnLine: 'changes: exactly on the line',
  changesPlain: 'changes',
  reaches: (bands: readonly Band[]): string => listed([...bands]).replace(' and ', ' or '),
  onLine: 'exactly on a line',
  points: (shown: string, percent: boolean): string => {
    if (!percent) return shown;
    return `${shown} ${shown === '1' || shown === '1.0' ? 'point' : 'points'}`;
  },
  neighbours: (model: string, names: readonly string[]): string =>
    `Statistical neighbours, ${model} list: ${names.join(', ')}.`,
  sentence: (parts: {
    readonly areaName: string;
    readonly total: number;
    readonly changed: readonly { readonly name: string; readonly n: number }[];
    readonly unchanged: number;
  }): Words => {
    const { areaName, total, changed, unchanged } = parts;
    if (total === 0) return ['No measure here has a quarter to change.'];
    const runs = changed.flatMap(({ name, n }, place) => {
      const glue = place === 0 ? '' : place === changed.length - 1 ? ' and ' : ', ';
      const first = place === 0 ? ` of ${count(total)}` : '';
      return [
        glue,
        { strong: `${count(n)}${first}` },
        place === 0 ? ` ${n === 1 ? 'changes' : 'change'} quarter ${name}` : ` ${name}`,
      ];
    });
    const rest =
      unchanged === 0
        ? ''
        : ` The other ${unchanged === 1 ? 'measure stays where it is' : `${count(unchanged)} measures stay where they are`} whichever is chosen.`;
    return [...runs, `. Nothing about ${areaName} has changed.${rest}`];
  },
  beside: (set: string): string => `beside ${set}`,
  ifLine: 'if values on a line took the better side',
  ifYear: (year: string): string => `beside the councils of ${year}`,
  ifChance: 'within what chance allows',
} as const;
