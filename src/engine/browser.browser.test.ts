import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowserEngine } from './browser.ts';
import { engineContract } from './contract.ts';
import { EngineError } from './port.ts';

const LONG =
  'select count(*) as n from range(100000000) a, range(1000) b where a.range % 7 = b.range % 5';

describe('the engine in a worker', () => {
  engineContract(() => openBrowserEngine(), { describe, afterAll, it, expect });

  it('asks nothing of another origin', async () => {
    const engine = await openBrowserEngine();
    await expect(engine.rows("from 'https://example.org/x.csv'")).rejects.toBeInstanceOf(
      EngineError,
    );
    const asked = performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).origin);
    expect(asked.filter((origin) => origin !== location.origin)).toEqual([]);
    await engine.close();
  });

  it('gives up a call that takes too long, and all that wait behind it', async () => {
    const engine = await openBrowserEngine({ callTimeout: 1500 });
    const calls = [engine.rows(LONG), engine.rows('select 1 as a'), engine.run('select 1')];
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(engine.rows('select 1 as a')).rejects.toThrow(/No answer/u);
  });

  it('rejects what a killed worker will never answer', async () => {
    const worker = new Worker(workerUrl);
    const engine = await openBrowserEngine({ worker, callTimeout: 1500 });
    const call = engine.rows(LONG);
    worker.terminate();
    await expect(call).rejects.toBeInstanceOf(EngineError);
  });

  it('rejects when its worker cannot be loaded', async () => {
    const worker = new Worker('/no-such-worker.js');
    await expect(openBrowserEngine({ worker, startTimeout: 5000 })).rejects.toBeInstanceOf(
      EngineError,
    );
  });
});
