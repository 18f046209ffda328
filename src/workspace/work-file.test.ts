import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sha256, type Action, type Entry } from './entry.ts';
import { keeperOver } from './keeper.ts';
import { memoryStore } from './memory-store.ts';
import { readWorkFile, writeWorkFile, type WorkFile } from './work-file.ts';

const AT = '2026-11-28T09:00:00.000Z';

async function workFile(
  contents: readonly { name: string; bytes: Uint8Array }[],
  names: readonly string[],
): Promise<WorkFile> {
  const blobs = new Map<string, Uint8Array>();
  const actions: Action[] = names.map((name) => ({ kind: 'name', name }));
  for (const { name, bytes } of contents) {
    const key = await sha256(bytes);
    blobs.set(key, bytes);
    const file = {
      name,
      sha256: key,
      size: bytes.length,
      answers: { basis: 'month' },
      corrections: [],
    };
    actions.push({ kind: 'import', files: [file] });
  }
  const entries: Entry[] = actions.map((action, index) => ({
    id: `e${index}`,
    seq: index + 1,
    at: AT,
    app: '1.0.0',
    format: 1,
    action,
  }));
  return { name: 'Autumn', createdAt: AT, app: '1.0.0', entries, blobs };
}

const sample = () =>
  workFile(
    [{ name: 'q2 <b>.csv', bytes: new TextEncoder().encode('indicator,value\nNI 62,6.9\n') }],
    ['Q2'],
  );

it('a work file written, opened and written again is the same, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.string({ unit: 'binary' }),
          bytes: fc.uint8Array({ maxLength: 200 }),
        }),
        { maxLength: 4 },
      ),
      fc.array(fc.string(), { maxLength: 3 }),
      async (contents, names) => {
        const bytes = await writeWorkFile(await workFile(contents, names));
        const opened = await readWorkFile(bytes);
        expect(opened.ok).toBe(true);
        if (!opened.ok) return;
        expect(Buffer.compare(await writeWorkFile(opened.value), bytes)).toBe(0);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

it('the same workspace gives the same bytes through a store', async () => {
  let count = 0;
  const around = { now: () => new Date(AT), newId: () => `id${(count += 1)}`, appVersion: '1.0.0' };
  const keeper = keeperOver(memoryStore(), null, around);
  const bytes = await writeWorkFile(await sample());
  const adopted = await keeper.adopt(bytes);
  expect(adopted.ok).toBe(true);
  if (!adopted.ok) return;
  const saved = await keeper.save(adopted.value, () => Promise.resolve(null));
  expect(saved.ok && Buffer.compare(saved.value.bytes, bytes)).toBe(0);
});

it('ordinary tools find the original file in it', async () => {
  const content = unzipSync(await writeWorkFile(await sample()));
  expect(Object.keys(content)).toEqual(['manifest.json', 'entries.jsonl', 'files/0001-q2_b_.csv']);
  expect(new TextDecoder().decode(content['files/0001-q2_b_.csv'])).toBe(
    'indicator,value\nNI 62,6.9\n',
  );
});

it('a thousand changed bytes are all noticed', async () => {
  const bytes = await writeWorkFile(await sample());
  let noticed = 0;
  for (let index = 0; index < 1000; index += 1) {
    const damaged = Uint8Array.from(bytes);
    const at = (index * 7919) % bytes.length;
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (index % 8));
    if (!(await readWorkFile(damaged)).ok) noticed += 1;
  }
  expect(noticed).toBe(1000);
});

it('a cut at every hundredth is noticed', async () => {
  const bytes = await writeWorkFile(await sample());
  for (let part = 0; part < 100; part += 1) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 100));
    expect((await readWorkFile(cut)).ok).toBe(false);
  }
});

it('another zip, an empty file and text are refused by name', async () => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('{"what":"other"}')]) {
    expect(await readWorkFile(bytes)).toEqual({ ok: false, failure: 'not_a_work_file' });
  }
});

it('a work file of a newer format is refused as newer', async () => {
  const file = await sample();
  const newer = { ...file, entries: file.entries.map((entry) => ({ ...entry, format: 2 })) };
  expect(await readWorkFile(await writeWorkFile(newer))).toEqual({ ok: false, failure: 'newer' });
});
