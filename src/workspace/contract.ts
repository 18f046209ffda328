/** What every store promises; run on memory in Node and on IndexedDB in Chromium. */
import { describe, expect, it } from 'vitest';
import { sha256, type Action, type Entry } from './entry.ts';
import { entryAfter, type WorkspaceStore } from './store.ts';

const AT = '2026-11-28T09:00:00.000Z';
const rename = (name: string): Action => ({ kind: 'name', name });
const entry = (head: number, action: Action): Entry =>
  entryAfter(head, action, AT, '1.0.0', 1, `e${head + 1}`);
const noBlobs = new Map<string, Uint8Array>();

export function storeContract(open: () => Promise<WorkspaceStore>): void {
  describe('a workspace store', () => {
    it('lists a workspace that was created', async () => {
      const store = await open();
      await store.create('w', 'Autumn', AT);
      const list = await store.list();
      expect(list.ok && list.value.map(({ id, name, head }) => ({ id, name, head }))).toEqual([
        { id: 'w', name: 'Autumn', head: 0 },
      ]);
      store.close();
    });

    it('gives back the entry and the original bytes that it said were kept', async () => {
      const store = await open();
      await store.create('w', 'Autumn', AT);
      const bytes = new TextEncoder().encode('indicator,value\nNI 62,6.9\n');
      const key = await sha256(bytes);
      const file = {
        name: 'q2.csv',
        sha256: key,
        size: bytes.length,
        answers: {},
        corrections: [],
      };
      const first = entry(0, { kind: 'import', files: [file] });
      expect(await store.append('w', 0, first, new Map([[key, bytes]]))).toEqual({
        ok: true,
        value: first,
      });
      expect(await store.entries('w')).toEqual({ ok: true, value: [first] });
      const blob = await store.blob(key);
      expect(blob.ok && Array.from(blob.value)).toEqual(Array.from(bytes));
      store.close();
    });

    it('refuses an entry written after a head that has moved, and keeps the first', async () => {
      const store = await open();
      await store.create('w', 'Autumn', AT);
      await store.append('w', 0, entry(0, rename('first')), noBlobs);
      expect(
        await store.append('w', 0, { ...entry(0, rename('second')), id: 'late' }, noBlobs),
      ).toEqual({
        ok: false,
        failure: 'conflict',
      });
      const entries = await store.entries('w');
      expect(entries.ok && entries.value.map((each) => each.id)).toEqual(['e1']);
      store.close();
    });

    it('lets one of two appends made at once win, and never both', async () => {
      const store = await open();
      await store.create('w', 'Autumn', AT);
      const results = await Promise.all(
        ['left', 'right'].map((id) =>
          store.append('w', 0, { ...entry(0, rename(id)), id }, noBlobs),
        ),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const entries = await store.entries('w');
      expect(entries.ok && entries.value).toHaveLength(1);
      store.close();
    });

    it('says that storage was cleared when the workspace is no longer there', async () => {
      const store = await open();
      expect(await store.append('gone', 0, entry(0, rename('x')), noBlobs)).toEqual({
        ok: false,
        failure: 'storage_cleared',
      });
      expect(await store.blob('0'.repeat(64))).toEqual({ ok: false, failure: 'storage_cleared' });
      store.close();
    });

    it('adopts a whole workspace or nothing of it', async () => {
      const store = await open();
      const info = { id: 'w', name: 'Sent', createdAt: AT, head: 1, savedAt: AT, savedHead: 1 };
      expect((await store.adopt(info, [entry(0, rename('Sent'))], noBlobs)).ok).toBe(true);
      expect(await store.adopt(info, [entry(0, rename('Again'))], noBlobs)).toEqual({
        ok: false,
        failure: 'conflict',
      });
      const entries = await store.entries('w');
      expect(entries.ok && entries.value.map((each) => each.action)).toEqual([rename('Sent')]);
      store.close();
    });

    it('forgets the files of a removed workspace, but for those that another holds', async () => {
      const store = await open();
      const [ours, shared] = ['ours', 'shared'].map((text) => new TextEncoder().encode(text));
      const holding = async (bytes: Uint8Array | undefined, id: string, head: number) => {
        const content = bytes ?? new Uint8Array();
        const key = await sha256(content);
        const file = { name: 'a.csv', sha256: key, size: 0, answers: {}, corrections: [] };
        const added = { ...entry(head, { kind: 'import', files: [file] }), id: `${id}${head}` };
        expect((await store.append(id, head, added, new Map([[key, content]]))).ok).toBe(true);
        return key;
      };
      await store.create('w', 'Autumn', AT);
      await store.create('v', 'Winter', AT);
      const own = await holding(ours, 'w', 0);
      const both = await holding(shared, 'w', 1);
      await holding(shared, 'v', 0);
      await store.remove('w');
      expect(await store.blob(own)).toEqual({ ok: false, failure: 'storage_cleared' });
      expect((await store.blob(both)).ok).toBe(true);
      store.close();
    });

    it('keeps the last view and forgets a workspace that is removed', async () => {
      const store = await open();
      await store.create('w', 'Autumn', AT);
      await store.append('w', 0, entry(0, rename('Winter')), noBlobs);
      await store.keepView('w', '{"a":1}');
      expect(await store.view('w')).toEqual({ ok: true, value: '{"a":1}' });
      const marked = await store.markSaved('w', 1, AT);
      expect(marked.ok && marked.value).toMatchObject({
        name: 'Winter',
        savedHead: 1,
        savedAt: AT,
      });
      await store.remove('w');
      expect(await store.list()).toEqual({ ok: true, value: [] });
      store.close();
    });
  });
}
