import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openNodeEngine } from '../engine/node.ts';
import { memoryStore } from '../workspace/memory-store.ts';
import { openLive, type Asked, type LiveFigures } from './live.ts';
import { createSession } from './session.ts';
import { scorecardKey } from './session-state.ts';
import { givenFile, openOwnOver } from './testing/own.ts';

const data = new URL('../../data/', import.meta.url);
const readAsset = (path: string) => readFile(new URL(path, data));
let live: LiveFigures;
const open = (): Promise<LiveFigures> => Promise.resolve(live);

beforeAll(async () => {
  live = await openLive(await openNodeEngine(), readAsset);
}, 120_000);
afterAll(() => live.close());

const ownOver = () => openOwnOver(memoryStore());

const harrow: Asked = { workspace: 'harrow-2012', area: null, period: null, benchmark: null };
const yours: Asked = { ...harrow, workspace: 'yours' };
const tidy = [
  'indicator,area,period,value,numerator,denominator',
  'NI 147,Harrow,2012-12,75,12,16',
].join('\n');

/** What the session holds for a question, once it has been answered. */
const settled = (session: ReturnType<typeof createSession>, asked: Asked) => {
  const key = scorecardKey(asked);
  return vi.waitFor(
    () => {
      session.wantScorecard(asked);
      const { scorecards, refusals } = session.state();
      const answer = scorecards.get(key);
      if (answer?.live !== true && !refusals.has(key)) throw new Error('not yet');
      return { view: answer?.value, refusal: refusals.get(key) };
    },
    { timeout: 60_000, interval: 50 },
  );
};

describe('the session', { timeout: 90_000 }, () => {
  it('keeps the first view until the engine has answered, and the last one while it works', async () => {
    const first = await live.scorecard(harrow);
    const session = createSession({ asked: harrow, view: first }, open, ownOver());
    expect(session.state()).toMatchObject({ liveness: 'built_in', last: first });
    session.start();
    const { view } = await settled(session, harrow);
    expect(session.state().liveness).toBe('live');
    expect(view).toEqual(first);
    session.wantScorecard({ ...harrow, period: '2012-09' });
    expect(session.state().last).toEqual(first);
  });

  it('shows both samples and the files that are accepted, and asks again after more', async () => {
    const session = createSession({ asked: harrow, view: null }, open, ownOver());
    session.start();
    const barking = await settled(session, { ...harrow, workspace: 'barking-dagenham-2014' });
    expect(barking.view?.areaName).toBe('Barking and Dagenham');
    expect((await settled(session, yours)).refusal).toContain('No council');
    const own = await session.own();
    const name = 'Harrow, our figures';
    expect(await own.accept([givenFile('mine.csv', tidy, live.catalogue)], name)).toBe(true);
    expect(session.state().own?.info.name).toBe(name);
    const mine = await settled(session, yours);
    expect(mine.view).toMatchObject({ areaName: 'Harrow', periodWords: 'December 2012' });
    const again = tidy.replace('2012-12', '2013-01');
    await own.accept([givenFile('mine.csv', again, live.catalogue)], null);
    const later = await settled(session, yours);
    expect(later.view?.periodWords).toBe('January 2013');
    expect(later.view?.periods.map(({ id }) => id)).toEqual(['2013-01', '2012-12']);
  });

  it('says why the engine did not start, and tries again when asked', async () => {
    let tries = 0;
    const session = createSession(
      { asked: harrow, view: null },
      () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no worker')) : open();
      },
      ownOver(),
    );
    session.start();
    await vi.waitFor(() => expect(session.state().liveness).toBe('failed'));
    expect(session.state().failure).toBe('Error: no worker');
    session.start();
    expect((await settled(session, harrow)).view?.areaName).toBe('Harrow');
  });

  it('keeps why a question has no answer until it is asked again', async () => {
    const session = createSession({ asked: harrow, view: null }, open, ownOver());
    session.start();
    const nowhere = { ...harrow, area: 'E99999999' };
    expect((await settled(session, nowhere)).refusal).toContain('E99999999');
    session.retry(scorecardKey(nowhere));
    expect(session.state().refusals.size).toBe(0);
  });
});
