import { ENGLAND, LONDON, type Area } from '../domain/area.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { Engine } from '../engine/port.ts';

/** The authorities of sets that people put together themselves, by name. */
export type Groups = ReadonlyMap<string, readonly Area['code'][]>;

const INNER_LONDON = 'E13000001';
const OUTER_LONDON = 'E13000002';

const MEMBERS = {
  england: 'select authority from council where ?::varchar is not null',
  london: 'select authority from council where london is not null and ?::varchar is not null',
  part: 'select authority from council where london = ?::varchar',
  region: 'select authority from council where region_code = ?::varchar',
  codes: `select distinct authority from area where type = 'council'
    and list_contains(string_split(?::varchar, chr(31)), code)`,
} as const;

interface Rule {
  readonly members: string;
  readonly with: string;
  /** The area whose own published row is the set's average; null for a set nobody publishes. */
  readonly average: string | null;
}

type Neighbours = (model: string, areaCode: string) => Promise<readonly string[]>;

async function ruleFor(
  id: ComparatorId,
  groups: Groups,
  neighbours: Neighbours,
): Promise<Rule | null> {
  if (id === 'england') return { members: MEMBERS.england, with: id, average: ENGLAND };
  if (id === 'london') return { members: MEMBERS.london, with: id, average: LONDON };
  if (id === 'inner-london') return { members: MEMBERS.part, with: 'inner', average: INNER_LONDON };
  if (id === 'outer-london') return { members: MEMBERS.part, with: 'outer', average: OUTER_LONDON };
  const [family = '', ...rest] = id.split(':');
  const name = rest.join(':');
  if (family === 'region') return { members: MEMBERS.region, with: name, average: name };
  const model = /^neighbours-(.+)$/.exec(family)?.[1];
  if (model !== undefined) {
    const codes = [name, ...(await neighbours(model, name))];
    return { members: MEMBERS.codes, with: codes.join('\u001f'), average: null };
  }
  const group = family === 'group' ? groups.get(name) : undefined;
  if (group === undefined) return null;
  return { members: MEMBERS.codes, with: group.join('\u001f'), average: null };
}

/**
 * Makes the set of authorities behind a comparator's name: the one place where that is done.
 * Statistical neighbours include the council itself. False for a name that stands for nothing.
 */
export async function writeComparator(
  engine: Engine,
  id: ComparatorId,
  groups: Groups,
  neighbours: Neighbours,
): Promise<boolean> {
  const rule = await ruleFor(id, groups, neighbours);
  await engine.rows('delete from comparator_member where comparator = ?', [id]);
  await engine.rows('delete from comparator where id = ?', [id]);
  if (rule === null) return false;
  await engine.rows('insert into comparator values (?, ?)', [id, rule.average]);
  const insert = `insert into comparator_member select ?::varchar, authority from (${rule.members})`;
  await engine.rows(insert, [id, rule.with]);
  return true;
}
