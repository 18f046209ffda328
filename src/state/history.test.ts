import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../domain/catalogue.ts';
import { readCatalogue } from '../ingest/catalogue.ts';
import { sha256, type Action, type KeptFile } from '../workspace/entry.ts';
import type { OpenWorkspace } from '../workspace/keeper.ts';
import { replay } from '../workspace/replay.ts';
import { kept, notKept } from '../workspace/store.ts';
import { historyOf, originsOf } from './history.ts';
import { createHolder, type HeldWorkspace } from './hold.ts';
import { readHere } from './read-kept.ts';

const AT = '2026-11-28T09:05:00.000Z';
const data = new URL('../../data/', import.meta.url);
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue((path) => readFile(new URL(path, data)));
});

const HEADING = 'indicator,area,period,value,numerator,denominator';
const blobs = new Map<string, Uint8Array>();

async function fileOf(name: string, ...rows: readonly string[]): Promise<KeptFile> {
  const bytes = new TextEncoder().encode([HEADING, ...rows].join('\n'));
  const key = await sha256(bytes);
  blobs.set(key, bytes);
  const said = { answers: {}, corrections: [] };
  return { name, sha256: key, size: bytes.length, ...said };
}

const imported = (file: KeptFile): Action => ({ kind: 'import', files: [file] });

/** A workspace with these entries, e1 and on, and what its files hold. */
async function workspace(
  actions: readonly Action[],
): Promise<{ readonly own: OpenWorkspace; readonly held: HeldWorkspace }> {
  const entries = actions.map((action, place) => ({
    id: `e${place + 1}`,
    seq: place + 1,
    at: AT,
    app: '1',
    format: 1,
    action,
  }));
  const inForce = replay(entries);
  const saved = { savedAt: null, savedHead: 0 };
  const info = { id: 'w', name: 'Ours', createdAt: AT, head: entries.length, ...saved };
  const blob = async (key: string) => {
    const bytes = blobs.get(key);
    return bytes === undefined ? notKept('storage_cleared') : kept(bytes);
  };
  const read = await createHolder(catalogue, readHere).hold({ entries, inForce, blob });
  if (!read.ok) throw new Error(read.failure);
  return { own: { info, entries, inForce }, held: read.value };
}

const first = () => fileOf('q2.csv', 'NI 147,Harrow,2012-10,75,12,16');
const second = () => fileOf('q2 again.csv', 'NI 147,Harrow,2012-10,80,12,15');

describe('the history of a workspace', () => {
  it('lists the newest entry first, with what it changed', async () => {
    const { own, held } = await workspace([imported(await first()), imported(await second())]);
    const [newest, oldest] = historyOf(own, held, catalogue);
    expect(newest).toMatchObject({ id: 'e2', title: 'Added q2 again.csv', undone: false });
    expect(newest?.effect).toBe(
      '1 figure of 1 measure for Harrow; 1 figure takes the place of an earlier one.',
    );
    expect(oldest?.effect).toBe('1 figure of 1 measure for Harrow.');
  });

  it('says that a figure is replaced only by an import that stands', async () => {
    const undone = { kind: 'undo', of: 'e1' } as const;
    const actions = [imported(await first()), imported(await second()), undone];
    const { own, held } = await workspace(actions);
    const [undo, newest, oldest] = historyOf(own, held, catalogue);
    expect(undo).toMatchObject({ title: 'Undid: Added q2.csv', canChange: false });
    expect(newest?.effect).toBe('1 figure of 1 measure for Harrow.');
    expect(oldest).toMatchObject({ undone: true, canChange: true });
  });

  it('can be listed before the files have been read', async () => {
    const { own } = await workspace([imported(await first())]);
    expect(historyOf(own, null, catalogue)).toMatchObject([{ effect: null, canChange: true }]);
  });

  it('names the council and the year that a workspace was set to open on', async () => {
    const choices = { kind: 'choices', areaCode: 'E09000015', benchmark: '2010/11' } as const;
    const { own, held } = await workspace([choices]);
    expect(own.inForce.choices).toEqual({ areaCode: 'E09000015', benchmark: '2010/11' });
    expect(historyOf(own, held, catalogue)[0]?.title).toContain('Harrow, benchmark 2010/11');
  });
});

describe('how a measure is judged', () => {
  const measure = { indicatorCode: 'CL_SUIT_19', areaCode: 'E09000015' } as const;

  it('is named in the history by its measure', async () => {
    const { own, held } = await workspace([
      { kind: 'path', ...measure, path: 'steps' },
      { kind: 'limits', ...measure, from: '2012-05-31' },
    ]);
    const titles = historyOf(own, held, catalogue).map(({ title }) => title);
    expect(titles[0]).toMatch(/^Started new limits for .+ from May 2012$/u);
    expect(titles[1]).toMatch(/^Set the path of .+ to steps$/u);
    expect(held.judging).toEqual(own.inForce.judging);
  });
});

describe('a group of councils', () => {
  it('is offered while its entry stands, as it was last saved', async () => {
    const group = (...authorityCodes: string[]): Action => ({
      kind: 'group',
      name: 'Twins',
      authorityCodes,
    });
    const actions = [group('E09000015'), group('E09000015', 'E09000002')];
    const { held } = await workspace(actions);
    expect([...held.groups]).toEqual([['Twins', ['E09000015', 'E09000002']]]);
    const undone = await workspace([...actions, { kind: 'undo', of: 'e2' }]);
    expect([...undone.held.groups]).toEqual([['Twins', ['E09000015']]]);
  });
});

describe('a set of measures', () => {
  it('is kept under its name, as it was last saved, and is named in the history', async () => {
    const set = (...indicatorCodes: string[]): Action => ({
      kind: 'measure_set',
      name: 'Panel',
      indicatorCodes,
    });
    const actions = [set('CLA_3PLUS'), set('CLA_3PLUS', 'REREF12')];
    const { own, held } = await workspace(actions);
    expect([...own.inForce.measureSets]).toEqual([['Panel', ['CLA_3PLUS', 'REREF12']]]);
    expect(historyOf(own, held, catalogue)[0]?.title).toBe('Saved the set of measures Panel');
    const undone = await workspace([...actions, { kind: 'undo', of: 'e2' }]);
    expect([...undone.own.inForce.measureSets]).toEqual([['Panel', ['CLA_3PLUS']]]);
  });
});

describe('where a figure came from', () => {
  const standing = ({ rows }: ReturnType<typeof originsOf>) =>
    rows.map(({ cells }) => [cells[2], cells[3], cells[5]]);

  it('is every file that gave it, with its line and whether it is in use', async () => {
    const { own, held } = await workspace([imported(await first()), imported(await second())]);
    expect(standing(originsOf(own, held, 'CL_SUIT_19', 'E09000015'))).toEqual([
      ['q2 again.csv', '2', 'In use'],
      ['q2.csv', '2', 'Replaced by a later file'],
    ]);
  });

  it('is the earlier file again once the later one is undone', async () => {
    const undone = { kind: 'undo', of: 'e2' } as const;
    const actions = [imported(await first()), imported(await second()), undone];
    const { own, held } = await workspace(actions);
    expect(standing(originsOf(own, held, 'CL_SUIT_19', 'E09000015'))).toEqual([
      ['q2 again.csv', '2', 'Undone'],
      ['q2.csv', '2', 'In use'],
    ]);
  });
});

describe('a kept file', () => {
  it('is read again with the cells that the officer corrected', async () => {
    const file = await fileOf('slip.csv', 'NI 147,Harow,2012-10,75,12,16');
    const corrections = [{ line: 2, column: 2, was: 'Harow', now: 'Harrow' }];
    const plain = await workspace([imported(file)]);
    const corrected = await workspace([imported({ ...file, corrections })]);
    const areas = ({ held }: typeof plain) =>
      held.readings.flatMap(({ observations }) => observations.map(({ areaCode }) => areaCode));
    expect([areas(plain), areas(corrected)]).toEqual([[], ['E09000015']]);
  });
});
