/** How a measure is judged, from the entry to the page: over the real engine and a work file. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '../engine/node.ts';
import { memoryStore } from '../workspace/memory-store.ts';
import { openLive, type LiveFigures } from './live.ts';
import type { OwnWorkspaces } from './own-workspaces.ts';
import { createSession } from './session.ts';
import { givenFile, openOwnOver } from './testing/own.ts';

const data = new URL('../../data/', import.meta.url);
let live: LiveFigures;
beforeAll(async () => {
  live = await openLive(await openNodeEngine(), (path) => readFile(new URL(path, data)));
}, 120_000);
afterAll(() => live.close());

const HARROW = 'E09000015';
const asked = {
  workspace: 'yours',
  area: HARROW,
  period: '2012-10',
  benchmark: null,
  indicator: 'NI059',
  comparator: 'england',
  group: null,
} as const;
const measure = { indicatorCode: 'NI059', areaCode: HARROW } as const;

/* 26 single months, 60% and 62% in turn, then 80% and 82% from the fourteenth on. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthly = [
  'Indicator,Area,Period,Basis,Numerator,Denominator',
  ...Array.from({ length: 26 }, (_, place) => {
    const month = `${MONTHS[(8 + place) % 12] ?? ''} ${2010 + Math.floor((8 + place) / 12)}`;
    return `NI 59,Harrow,${month},month,${(place < 13 ? 60 : 80) + 2 * (place % 2)},100`;
  }),
].join('\n');
const targets = [
  'Indicator,Area,Kind,Date,Value,Rule',
  'NI 59,Harrow,baseline,2012-04-01,60,at least',
  'NI 59,Harrow,milestone,2012-09-30,80,at least',
  'NI 59,Harrow,target,2013-03-31,90,at least',
].join('\n');

async function opened(): Promise<{
  readonly own: OwnWorkspaces;
  readonly settled: () => Promise<void>;
}> {
  const session = createSession(
    { asked, view: null },
    () => Promise.resolve(live),
    openOwnOver(memoryStore()),
  );
  session.start();
  const own = await session.own();
  const settled = async (): Promise<void> => {
    while (!session.state().settled) await new Promise((done) => setTimeout(done, 10));
  };
  return { own, settled };
}

const page = async (settled: () => Promise<void>) => {
  await settled();
  const view = await live.indicator(asked);
  if (view === null) throw new Error('no measure');
  return view;
};

describe('how a measure is judged', { timeout: 90_000 }, () => {
  it('is kept as entries, which can be undone and travel in the work file', async () => {
    const { own, settled } = await opened();
    const files = [
      givenFile('monthly.csv', monthly, live.catalogue),
      givenFile('targets.csv', targets, live.catalogue),
    ];
    await own.accept(files, 'Harrow');
    const before = await page(settled);
    expect(before.control?.groups).toHaveLength(1);
    // At 31 October 80% is due since September, and the line from there to 90% has begun.
    expect(before.row.reading?.ladder).toMatchObject({ path: 'straight', state: 'ahead' });

    await own.act({ kind: 'limits', ...measure, from: '2011-10-31' });
    await own.act({ kind: 'path', ...measure, path: 'steps' });
    const after = await page(settled);
    expect(after.control?.groups.map(({ from, to, limits }) => [from, to, limits?.mean])).toEqual([
      [0, 12, expect.closeTo(60 + 12 / 13, 9)],
      [13, 25, expect.closeTo(80 + 14 / 13, 9)],
    ]);
    expect(after.row.reading?.ladder).toMatchObject({
      path: 'steps',
      judged: 'Judged in steps, as kept for this measure',
      word: 'Ahead by 2 points',
    });

    const file = await own.save();
    const other = await opened();
    await other.own.adopt(new Blob([Uint8Array.from(file?.bytes ?? [])]));
    expect(await page(other.settled)).toEqual(after);
  });
});
