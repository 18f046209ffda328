import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openNodeEngine } from '../engine/node.ts';
import type { ScorecardRow, ScorecardView } from '../insight/views.ts';
import { plainWords } from '../copy/words.ts';
import { memoryStore } from '../workspace/memory-store.ts';
import type { WorkspaceStore } from '../workspace/store.ts';
import { openLive, type Asked, type LiveFigures } from './live.ts';
import { createSession, type Session } from './session.ts';
import { scorecardKey } from './session-state.ts';
import { givenFile, openOwnOver } from './testing/own.ts';

const data = new URL('../../data/', import.meta.url);
const readAsset = (path: string) => readFile(new URL(path, data));
let live: LiveFigures;
beforeAll(async () => {
  live = await openLive(await openNodeEngine(), readAsset);
}, 120_000);
afterAll(() => live.close());

const october: Asked = {
  workspace: 'yours',
  area: 'E09000015',
  period: '2012-10',
  benchmark: '2010/11',
};
const csv = (...rows: readonly string[]) =>
  ['indicator,area,period,value,numerator,denominator', ...rows].join('\n');

/** A page opened over what a store keeps. */
function open(store: WorkspaceStore): Session {
  const session = createSession(
    { asked: october, view: null },
    () => Promise.resolve(live),
    openOwnOver(store),
  );
  session.start();
  return session;
}

const seen = (session: Session, asked: Asked = october): Promise<ScorecardView> =>
  vi.waitFor(
    () => {
      session.wantScorecard(asked);
      const answer = session.state().scorecards.get(scorecardKey(asked));
      const refusal = session.state().refusals.get(scorecardKey(asked));
      if (answer?.live !== true || !session.state().settled) throw new Error(refusal ?? 'not yet');
      return answer.value;
    },
    { timeout: 30_000, interval: 20 },
  );

const rowOf = (view: ScorecardView, code: string): ScorecardRow => {
  const rows = view.themes.flatMap((theme) => theme.rows);
  const row = rows.find(({ indicatorCode }) => indicatorCode === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};

describe('the officer’s workspaces', { timeout: 90_000 }, () => {
  it('show the same scorecard after the page is opened again', async () => {
    const store = memoryStore();
    const first = open(store);
    const own = await first.own();
    await own.copySample('harrow-2012', 'Harrow, our figures');
    const given = givenFile('more.csv', csv('NI 147,Harrow,2012-10,80,12,15'), live.catalogue);
    await own.accept([given], null);
    const before = await seen(first);
    expect(rowOf(before, 'CL_SUIT_19').latest.countsWords).toBe('12 of 15');
    expect(await seen(open(store))).toEqual(before);
  });

  it('show a sample’s own figures when it has been copied', async () => {
    const session = open(memoryStore());
    await (await session.own()).copySample('harrow-2012', 'Harrow, our figures');
    const sample = await live.scorecard({ ...october, workspace: 'harrow-2012' });
    expect(await seen(session)).toEqual(sample);
  });

  it('bring the old figures back when an import is undone, and the new when it is redone', async () => {
    const session = open(memoryStore());
    const own = await session.own();
    await own.copySample('harrow-2012', 'Harrow');
    const before = await seen(session);
    await own.accept(
      [givenFile('more.csv', csv('NI 147,Harrow,2012-10,80,12,15'), live.catalogue)],
      null,
    );
    const after = await seen(session);
    const entry = session.state().own?.entries.at(-1)?.id ?? '';
    await own.act({ kind: 'undo', of: entry });
    expect(await seen(session)).toEqual(before);
    await own.act({ kind: 'redo', of: entry });
    expect(await seen(session)).toEqual(after);
    expect(after).not.toEqual(before);
  });

  it('judge by a target set by hand, and by the file’s when that is undone', async () => {
    const session = open(memoryStore());
    const own = await session.own();
    await own.copySample('harrow-2012', 'Harrow');
    const before = rowOf(await seen(session), 'NI059').target;
    const target = {
      indicatorCode: 'NI059',
      areaCode: 'E09000015',
      kind: 'target',
      rule: 'at_least',
      value: 50,
      upper: null,
      changePercent: null,
      date: '2013-03-31',
      tolerance: null,
      reason: null,
    } as const;
    await own.act({ kind: 'target', target });
    expect(rowOf(await seen(session), 'NI059').target.value).toBe(50);
    const entry = session.state().own?.entries.at(-1)?.id ?? '';
    await own.act({ kind: 'undo', of: entry });
    expect(rowOf(await seen(session), 'NI059').target).toEqual(before);
  });

  it('show an officer’s commentary in place of the file’s note', async () => {
    const session = open(memoryStore());
    const own = await session.own();
    await own.copySample('harrow-2012', 'Harrow');
    const { end } = rowOf(await seen(session), 'NI059').latest;
    await own.act({
      kind: 'commentary',
      indicatorCode: 'NI059',
      areaCode: 'E09000015',
      end,
      text: 'Two assessors started in October.',
    });
    const note = plainWords(rowOf(await seen(session), 'NI059').note);
    expect(note).toContain('Officer’s commentary: Two assessors started in October.');
  });

  it('rename a measure and still read the files that use the old name', async () => {
    const session = open(memoryStore());
    const own = await session.own();
    const file = csv('Care leavers living somewhere suitable,Harrow,2012-10,80,12,15');
    await own.accept([givenFile('a.csv', file, live.catalogue)], null);
    const asked = { ...october, benchmark: null };
    const before = rowOf(await seen(session, asked), 'CL_SUIT_19');
    const set = { name: 'A good place to live', polarity: 'none' } as const;
    await own.act({ kind: 'indicator', indicatorCode: 'CL_SUIT_19', set });
    const after = rowOf(await seen(session, asked), 'CL_SUIT_19');
    expect([before.polarity, after.polarity]).toEqual(['high', 'none']);
    expect(after).toMatchObject({ name: 'A good place to live', england: { band: null } });
    expect(after.latest.value).toBe(80);
  });

  it('leave nothing behind when a file can no longer be opened', async () => {
    const session = open(memoryStore());
    const own = await session.own();
    const given = givenFile('a.csv', csv('NI 147,Harrow,2012-10,80,12,15'), live.catalogue);
    const gone = Object.assign(new Blob(), {
      arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')),
    });
    expect(await own.accept([{ ...given, file: gone }], null)).toBe(false);
    expect(session.state()).toMatchObject({ trouble: 'file_gone', own: null, workspaces: [] });
  });

  it('take up what another tab wrote first, and say so', async () => {
    const store = memoryStore();
    const [left, right] = [open(store), open(store)];
    await (await left.own()).start('Ours');
    await (await right.own()).open(left.state().own?.info.id ?? '');
    await (await left.own()).act({ kind: 'name', name: 'Left' });
    expect(await (await right.own()).act({ kind: 'name', name: 'Right' })).toBe(false);
    expect(right.state()).toMatchObject({ trouble: 'conflict', own: { info: { name: 'Left' } } });
    expect(await (await right.own()).act({ kind: 'name', name: 'Right' })).toBe(true);
  });

  it('say that what was kept has been cleared, and still give all of it as a work file', async () => {
    const store = memoryStore();
    const here = open(store);
    const own = await here.own();
    const given = givenFile('a.csv', csv('NI 147,Harrow,2012-10,80,12,15'), live.catalogue);
    expect(await own.accept([given], null)).toBe(true);
    const before = await seen(here);
    await own.lookAgain();
    expect(here.state().trouble).toBeNull();
    await store.remove(here.state().own?.info.id ?? '');
    await own.lookAgain();
    expect(here.state().trouble).toBe('storage_cleared');
    own.forgetTrouble();
    expect(await own.act({ kind: 'name', name: 'Later' })).toBe(false);
    expect(here.state()).toMatchObject({ trouble: 'storage_cleared', workspaces: [] });
    const saved = await own.save();
    expect(here.state().own?.info.savedHead).toBe(1);
    const there = open(memoryStore());
    expect(await (await there.own()).adopt(new Blob([Uint8Array.from(saved?.bytes ?? [])]))).toBe(
      true,
    );
    expect(await seen(there)).toEqual(before);
    expect(await own.adopt(new Blob([Uint8Array.from(saved?.bytes ?? [])]))).toBe(true);
    expect(here.state()).toMatchObject({ trouble: null, workspaces: [{ head: 1 }] });
  });

  it('give a work file that opens elsewhere to the same scorecard', async () => {
    const here = open(memoryStore());
    await (await here.own()).copySample('harrow-2012', 'Harrow / ours');
    const before = await seen(here);
    const saved = await (await here.own()).save();
    expect(saved?.name).toBe('Harrow ours.quarterlight.zip');
    const there = open(memoryStore());
    await (await there.own()).adopt(new Blob([Uint8Array.from(saved?.bytes ?? [])]));
    expect(await seen(there)).toEqual(before);
  });
});
