/** The view is the address: readable keys, defaults left out, one spelling for each view. */
import { pathKinds } from '../domain/target.ts';
import { compareShows, readGroup, readMeasures, writeGroup } from './compare-parts.ts';
import {
  bandFilterBands,
  columnIds,
  defaultView,
  screens,
  sortIds,
  targetFilters,
  type BandFilter,
  type Sort,
  type View,
} from './view.ts';

export interface ParsedView {
  readonly view: View;
  /** What the address says that means nothing here; it is left out of the view. */
  readonly ignored: readonly { readonly key: string; readonly value: string }[];
}

type Reader<T> = (text: string) => T | undefined;
interface Field<T> {
  readonly read: Reader<T>;
  readonly write: (value: T) => string;
}

const same = (text: string): string => text;
const matching = (pattern: RegExp): Field<string | null> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value ?? '',
});
const oneOf =
  <T extends string>(known: readonly T[]): Reader<T> =>
  (text) =>
    known.find((each) => each === text);

/** Nothing longer than a person would type; the address may come from anyone. */
const free: Reader<string> = (text) => (text !== '' && text.length <= 200 ? text : undefined);

function readBand(text: string): BandFilter | undefined {
  const london = text.startsWith('london-');
  const band = oneOf(bandFilterBands)(london ? text.slice(7) : text);
  return band && { comparator: london ? 'london' : 'england', band };
}
const writeBand = (filter: BandFilter): string =>
  filter.comparator === 'london' ? `london-${filter.band}` : filter.band;

function readSort(text: string): Sort | undefined {
  const descending = text.startsWith('-');
  const by = oneOf(sortIds)(descending ? text.slice(1) : text);
  return by && { by, descending };
}
const writeSort = (sort: Sort): string => `${sort.descending ? '-' : ''}${sort.by}`;

function readColumns(text: string): View['columns'] | undefined {
  const named = text === 'none' ? [] : text.split(',');
  const known = columnIds.filter((id) => named.includes(id));
  return known.length === named.length ? known : undefined;
}
const writeColumns = (columns: View['columns']): string =>
  columns.length === 0 ? 'none' : columnIds.filter((id) => columns.includes(id)).join(',');

/** A set's id; a group's name may be anything that a person would call it. */
const readComparator: Reader<string> = (text) =>
  /^(?:[\w:-]{1,80}|group:[^\p{C}]{1,60})$/u.test(text) ? text : undefined;

const orNull = <T>(read: Reader<T>, write: (value: T) => string): Field<T | null> => ({
  read,
  write: (value) => (value === null ? '' : write(value)),
});

const fields: { readonly [Key in keyof View]: Field<View[Key]> } = {
  workspace: { read: (text) => (/^[a-z0-9-]{1,60}$/u.test(text) ? text : undefined), write: same },
  screen: { read: oneOf(screens), write: same },
  area: matching(/^[A-Z]\d{8}$/u),
  period: matching(/^\d{4}(?:-\d{2}|\/\d{2}(?: Q[1-4])?)$/u),
  benchmark: matching(/^(?:latest|\d{4}\/\d{2})$/u),
  indicator: matching(/^[A-Z0-9_]{1,60}$/u),
  comparator: { read: readComparator, write: same },
  path: orNull(oneOf(pathKinds), same),
  theme: orNull(free, same),
  band: orNull(readBand, writeBand),
  target: orNull(oneOf(targetFilters), same),
  find: { read: free, write: same },
  sort: orNull(readSort, writeSort),
  columns: { read: readColumns, write: writeColumns },
  show: { read: oneOf(compareShows), write: same },
  beside: { read: readComparator, write: same },
  measures: { read: readMeasures, write: (codes) => codes.join(',') },
  second: matching(/^[A-Z0-9_]{1,60}$/u),
  group: orNull(readGroup, writeGroup),
  order: matching(/^-?[\w]{1,60}$/u),
};

/** Spaces as `+`; slashes, colons and commas as they are, so that an address can be read aloud. */
const spell = (text: string): string =>
  new URLSearchParams({ v: text })
    .toString()
    .slice(2)
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');

/** `?area=E09000015&period=2012-10`; empty where everything is as by default. */
export function formatView(view: View): string {
  const write = <Key extends keyof View>(key: Key): readonly string[] => {
    const text = fields[key].write(view[key]);
    return text === fields[key].write(defaultView[key]) ? [] : [`${key}=${spell(text)}`];
  };
  const pairs = [
    ...write('workspace'),
    ...write('screen'),
    ...write('area'),
    ...write('period'),
    ...write('benchmark'),
    ...write('indicator'),
    ...write('comparator'),
    ...write('path'),
    ...write('theme'),
    ...write('band'),
    ...write('target'),
    ...write('find'),
    ...write('sort'),
    ...write('columns'),
    ...write('show'),
    ...write('beside'),
    ...write('measures'),
    ...write('second'),
    ...write('group'),
    ...write('order'),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Reads an address's search part. Never fails: what means nothing is reported and left out. */
export function parseView(search: string): ParsedView {
  const ignored: { key: string; value: string }[] = [];
  const said = new Map(new URLSearchParams(search));
  const read = <Key extends keyof View>(key: Key): View[Key] => {
    const text = said.get(key);
    said.delete(key);
    if (text === undefined) return defaultView[key];
    const value = fields[key].read(text);
    if (value === undefined) ignored.push({ key, value: text });
    return value ?? defaultView[key];
  };
  const view: View = {
    workspace: read('workspace'),
    screen: read('screen'),
    area: read('area'),
    period: read('period'),
    benchmark: read('benchmark'),
    indicator: read('indicator'),
    comparator: read('comparator'),
    path: read('path'),
    theme: read('theme'),
    band: read('band'),
    target: read('target'),
    find: read('find'),
    sort: read('sort'),
    columns: read('columns'),
    show: read('show'),
    beside: read('beside'),
    measures: read('measures'),
    second: read('second'),
    group: read('group'),
    order: read('order'),
  };
  return { view, ignored: [...ignored, ...[...said].map(([key, value]) => ({ key, value }))] };
}
