import { cell, type Row } from './csv.ts';

/** Authorities that the reorganisation of 1 April 2009 made; other early dates belong to the codes alone. */
const madeIn2009 = new Set(['822', '823', '895', '896']);
const FIRST_REAL_BEGINNING = '2009-04-02';
const LONDON_REGION = { region_code: 'E12000007', region_name: 'London' } as const;

export interface Life {
  readonly began: string;
  readonly ended: string;
}

/** Life of each authority by its three-digit code, over all ONS codes it has had; empty where open. */
export function authorityLives(source: readonly Row[]): ReadonlyMap<string, Life> {
  const byAuthority = new Map<string, Row[]>();
  for (const row of source) {
    if (cell(row, 'area_type') !== 'LA') continue;
    const code = cell(row, 'old_la_code');
    byAuthority.set(code, [...(byAuthority.get(code) ?? []), row]);
  }
  return new Map(
    [...byAuthority].map(([code, rows]) => {
      const first = rows.map((row) => cell(row, 'date_of_operation')).toSorted()[0] ?? '';
      const ends = rows.map((row) => cell(row, 'date_of_termination'));
      const real = first >= FIRST_REAL_BEGINNING || madeIn2009.has(code);
      const ended = ends.includes('') ? '' : (ends.toSorted().at(-1) ?? '');
      return [code, { began: real ? first : '', ended }];
    }),
  );
}

const types: Readonly<Record<string, string>> = {
  England: 'country',
  Region: 'region',
  LA: 'council',
  'LA group': 'group',
};

/** `areas.csv`. Inner and Outer London are given the region that they are part of. */
export function areaRows(source: readonly Row[]): readonly Row[] {
  const lives = authorityLives(source);
  return source.map((row) => {
    const type = types[cell(row, 'area_type')];
    if (type === undefined) throw new Error(`Unknown area type ${cell(row, 'area_type')}`);
    const council = type === 'council';
    const life = council ? lives.get(cell(row, 'old_la_code')) : undefined;
    const partOfLondon = type === 'region' && cell(row, 'london_inner_outer') !== '';
    return {
      code: cell(row, 'area_code'),
      authority_code: council ? cell(row, 'old_la_code') : '',
      name: cell(row, 'area_name'),
      type,
      region_code: cell(row, 'region_code'),
      region_name: cell(row, 'region_name'),
      ...(partOfLondon ? LONDON_REGION : {}),
      london: cell(row, 'london_inner_outer'),
      began: life?.began ?? '',
      ended: life?.ended ?? '',
    };
  });
}

/** `area_changes.csv`: `recoded` is the same authority under a new ONS code, `reorganised` is a new one. */
export function changeRows(source: readonly Row[]): readonly Row[] {
  return source.map((row) => ({
    from_code: cell(row, 'from_code'),
    to_code: cell(row, 'to_code'),
    kind: cell(row, 'change').startsWith('same authority') ? 'recoded' : 'reorganised',
    from_ended: cell(row, 'from_ended'),
    to_began: cell(row, 'to_began'),
  }));
}

/** `area_names.csv`: published spellings, then the short forms that council papers use. */
export function nameRows(published: readonly Row[], short: readonly Row[]): readonly Row[] {
  const footnoteMark = /\d$/;
  const spellings = published
    .map((row) => ({ name: cell(row, 'published_name'), area_code: cell(row, 'area_code') }))
    .filter(({ name }) => !footnoteMark.test(name));
  const shortForms = short.map((row) => ({
    name: cell(row, 'name'),
    area_code: cell(row, 'area_code'),
  }));
  return [...spellings, ...shortForms];
}

/** `neighbours.csv`, closeness in one spelling across the two models. */
export function neighbourRows(source: readonly Row[]): readonly Row[] {
  return source.map((row) => ({
    model: cell(row, 'model'),
    area_code: cell(row, 'la_code'),
    rank: cell(row, 'rank'),
    neighbour_code: cell(row, 'neighbour_code'),
    closeness: cell(row, 'closeness').toLowerCase(),
  }));
}
