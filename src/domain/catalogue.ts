import type { Area } from './area.ts';
import type { Indicator } from './indicator.ts';
import type { NearestIndex } from './nearest.ts';
import { nearest, nearestIndex } from './nearest.ts';
import type { IsoDate } from './period.ts';

/** Another spelling of a place, `K&C`. */
export interface AreaName {
  readonly name: string;
  readonly areaCode: string;
}

/** `recoded`: the same authority under a new ONS code. `reorganised`: a new authority. */
export interface AreaChange {
  readonly fromCode: string;
  readonly toCode: string;
  readonly kind: 'recoded' | 'reorganised';
  readonly fromEnded: IsoDate;
  readonly toBegan: IsoDate;
}

export interface Theme {
  readonly name: string;
  readonly gloss: string;
  readonly order: number;
}

export interface CatalogueParts {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly names: readonly AreaName[];
  readonly changes: readonly AreaChange[];
  readonly themes: readonly Theme[];
}

/** What is measured and where. Made by `catalogueOf`, which adds the look-ups by spelling. */
export interface Catalogue extends CatalogueParts {
  readonly indicatorsByKey: ReadonlyMap<string, readonly Indicator[]>;
  readonly areasByKey: ReadonlyMap<string, readonly Area[]>;
}

/** Throws when two indicators share a spelling: a file could then be read as either. */
export function catalogueOf(parts: CatalogueParts): Catalogue {
  const indicatorsByKey = group(
    parts.indicators.flatMap((indicator) =>
      spellings(indicator).map((text) => [indicatorKey(text), indicator] as const),
    ),
  );
  for (const [key, sharing] of indicatorsByKey) {
    const codes = sharing.map(({ code }) => code);
    if (codes.length > 1) throw new Error(`"${key}" names ${codes.join(' and ')}`);
  }
  return { ...parts, indicatorsByKey, areasByKey: group(areaSpellings(parts)) };
}

function group<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, thing] of entries) {
    const things = groups.get(key);
    if (things === undefined) groups.set(key, [thing]);
    else if (!things.includes(thing)) things.push(thing);
  }
  return groups;
}

function spellings({ code, refs, name, formalName, aliases }: Indicator): readonly string[] {
  return [code, ...refs, name, formalName, ...aliases];
}

function areaSpellings({ areas, names }: CatalogueParts): readonly (readonly [string, Area])[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const own = areas.flatMap((area) =>
    [area.code, area.name, area.authorityCode ?? area.code].map(
      (text) => [plain(text), area] as const,
    ),
  );
  const other = names.map(({ name, areaCode }) => {
    const area = byCode.get(areaCode);
    if (area === undefined)
      throw new Error(`"${name}" is a name for ${areaCode}, which is unknown`);
    return [plain(name), area] as const;
  });
  return [...own, ...other];
}

/** Lower case, words and numbers only. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.replace(/['’]/g, '').replaceAll('&', ' and ');
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const reference = /^ni ?0*(\d{1,3})$/;

/**
 * By what a spelling of an indicator is known: `NI 62`, `NI62`, `ni062` and `NI_062` are one key; a
 * name without letters is its signs, so that "+1" is not "-1"; anything else is its words.
 */
export function indicatorKey(text: string): string {
  const words = plain(text);
  return /\p{L}/u.test(words) ? words.replace(reference, 'ni $1') : text.normalize('NFKC').trim();
}

/**
 * The indicator that a file means: by code, reference, name, published name or another spelling,
 * whatever the case, spaces and punctuation. "NI 62: moves" and "Moves (NI 62)" are their reference
 * unless the rest names something else. Null when nothing, or more than one thing, is meant.
 */
export function indicatorFor(catalogue: Catalogue, text: string): Indicator | null {
  const only = (key: string) => catalogue.indicatorsByKey.get(key)?.[0];
  const key = indicatorKey(text);
  const exact = only(key);
  if (exact !== undefined) return exact;
  const references = key.match(/\bni ?\d{1,3}\b/g) ?? [];
  const [found = ''] = references;
  if (references.length !== 1 || !(key.startsWith(found) || key.endsWith(found))) return null;
  const byReference = only(indicatorKey(found));
  const byRest = only(key.replace(found, '').trim());
  return byRest === undefined || byRest === byReference ? (byReference ?? null) : null;
}

/** First and last day on which an ONS code is the one for its authority; null where open. */
export function codeSpan(
  catalogue: CatalogueParts,
  area: Area,
): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  const recodings = catalogue.changes.filter(({ kind }) => kind === 'recoded');
  const given = recodings.find(({ toCode }) => toCode === area.code);
  const taken = recodings.find(({ fromCode }) => fromCode === area.code);
  return { from: given?.toBegan ?? area.began, to: taken?.fromEnded ?? area.ended };
}

function inForce(catalogue: CatalogueParts, area: Area, on: IsoDate): boolean {
  const { from, to } = codeSpan(catalogue, area);
  return (from === null || from <= on) && (to === null || on <= to);
}

/** The councils with children's services on a day, each once, under the ONS code that it had then. */
export function councilsInForce(catalogue: CatalogueParts, on: IsoDate): readonly Area[] {
  return catalogue.areas.filter((area) => area.type === 'council' && inForce(catalogue, area, on));
}

const titlesBefore =
  /^(?:the )?(?:(?:london|royal|metropolitan) borough of|borough of|city of|county of|lb|rb) /;
const titlesAfter =
  / (?:(?:(?:london |metropolitan )?borough |metropolitan district |city |county |district |unitary )?council|unitary authority|local authority|mbc|lb|ua|city of|county of)$/;

/** The text as it stands, then without what a council puts around its name. */
function withoutTitles(text: string): readonly string[] {
  const whole = plain(text);
  const ended = whole.replace(titlesAfter, '');
  return [...new Set([whole, ended, ended.replace(titlesBefore, '')])];
}

/**
 * The place that a file means: by ONS code, three-digit code, name, another spelling, "London
 * Borough of X" or "X Council". An ONS code is taken as it is. A name that several codes have had
 * is the one in force on the day, or today's where no day is given. Null when unknown.
 */
export function areaFor(catalogue: Catalogue, text: string, on?: IsoDate): Area | null {
  for (const [step, key] of withoutTitles(text).entries()) {
    const found = catalogue.areasByKey.get(key) ?? [];
    const usable = step === 0 ? found : found.filter(({ type }) => type === 'council');
    const [first] = usable;
    if (first !== undefined && plain(first.code) === key) return first;
    if (first !== undefined) return amongCodes(catalogue, usable, on ?? '9999-12-31') ?? first;
  }
  return null;
}

function amongCodes(catalogue: Catalogue, found: readonly Area[], on: IsoDate): Area | undefined {
  const authorities = new Set(found.flatMap(({ authorityCode }) => authorityCode ?? []));
  const sameAuthority = catalogue.areas.filter(
    (area) => area.authorityCode !== null && authorities.has(area.authorityCode),
  );
  return [...found, ...sameAuthority].find((area) => inForce(catalogue, area, on));
}

const indicatorNames = new WeakMap<Catalogue['indicatorsByKey'], NearestIndex<Indicator>>();
const areaNames = new WeakMap<Catalogue['areasByKey'], NearestIndex<Area>>();

/** The index of a catalogue's look-up, made when it is first asked for. */
function indexOf<T>(
  made: WeakMap<ReadonlyMap<string, readonly T[]>, NearestIndex<T>>,
  byKey: ReadonlyMap<string, readonly T[]>,
): NearestIndex<T> {
  const known = made.get(byKey);
  if (known !== undefined) return known;
  const index = nearestIndex(byKey);
  made.set(byKey, index);
  return index;
}

/** Indicators whose code, reference or name is nearest to the text, nearest first. */
export function nearestIndicators(
  catalogue: Catalogue,
  text: string,
  count: number,
): readonly Indicator[] {
  return nearest(indexOf(indicatorNames, catalogue.indicatorsByKey), indicatorKey(text), count);
}

/** Most codes that one authority has had. */
const MOST_CODES = 3;

/** Places whose name or code is nearest to the text, nearest first; each authority once. */
export function nearestAreas(catalogue: Catalogue, text: string, count: number): readonly Area[] {
  const [key = ''] = withoutTitles(text).slice(-1);
  const found = nearest(indexOf(areaNames, catalogue.areasByKey), key, count * MOST_CODES);
  const current = found.map((area) => amongCodes(catalogue, [area], '9999-12-31') ?? area);
  return [...new Set(current)].slice(0, count);
}
