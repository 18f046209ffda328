import { expect, it } from 'vitest';
import { storeContract } from './contract.ts';
import type { StoreNews } from './idb-connection.ts';
import { openIdbStore } from './idb-store.ts';
import type { WorkspaceStore } from './store.ts';

let count = 0;
const unheard: StoreNews = { outdated: () => {}, ended: () => {} };

async function fresh(): Promise<WorkspaceStore> {
  count += 1;
  const opened = await openIdbStore(unheard, `contract-${count}`);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

storeContract(fresh);

it('a second connection reads what the first has kept', async () => {
  const first = await fresh();
  await first.create('w', 'Autumn', '2026-11-28T09:00:00.000Z');
  const second = await openIdbStore(unheard, `contract-${count}`);
  expect(second.ok && (await second.value.list())).toMatchObject({
    ok: true,
    value: [{ id: 'w', name: 'Autumn' }],
  });
});

it('a tab with an older layout is told to stop when a newer one wants the database', async () => {
  let outdated = false;
  const hears = { ...unheard, outdated: () => (outdated = true) };
  const old = await openIdbStore(hears, 'versions');
  expect(old.ok).toBe(true);
  const newer = indexedDB.open('versions', 99);
  await new Promise((resolve) => newer.addEventListener('success', resolve));
  expect(outdated).toBe(true);
  newer.result.close();
  expect(await openIdbStore(unheard, 'versions')).toEqual({ ok: false, failure: 'newer_version' });
});

it('tells that its connection was ended, which is no newer version, and goes on over another', async () => {
  const told: string[] = [];
  count += 1;
  const hears = { outdated: () => told.push('outdated'), ended: () => told.push('ended') };
  const opened = await openIdbStore(hears, `contract-${count}`);
  if (!opened.ok) throw new Error(opened.failure);
  const store = opened.value;
  await store.create('w', 'Autumn', '2026-11-28T09:00:00.000Z');
  const deleting = indexedDB.deleteDatabase(`contract-${count}`);
  await new Promise((resolve) => deleting.addEventListener('success', resolve));
  expect(told).toEqual(['ended']);
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.markSaved('w', 0, '2026-11-28T09:00:00.000Z')).toEqual({
    ok: false,
    failure: 'storage_cleared',
  });
});
