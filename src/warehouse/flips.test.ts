import { afterAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '../engine/node.ts';
import { madeObservation, madeReading, openMade, periodOf } from './synthetic.ts';

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const set = { id: 'MADE', polarity: 'low', values } as const;
const query = { indicators: ['MADE'], comparator: `group:${values.length}` } as const;

describe('a newer file of many councils', async () => {
  const engine = await openNodeEngine();
  const warehouse = await openMade(engine, [set]);
  afterAll(() => engine.close());
  const codes = values.map((_, at) => `A${String(at).padStart(4, '0')}`);
  const newer = madeReading(
    'newer.csv',
    codes.map((code, at) => madeObservation('MADE', code, at === 0 ? 100 : (values[at] ?? null))),
  );
  const bandOfFirst = (rows: Awaited<ReturnType<typeof warehouse.bandsWith>>) =>
    rows.find(({ areaCode }) => areaCode === codes[0])?.band;

  it('gives the bands it would make, and leaves what is held as it was', async () => {
    expect(bandOfFirst(await warehouse.bandsWith([], query))).toBe('A');
    expect(bandOfFirst(await warehouse.bandsWith([newer], query))).toBe('D');
    expect(await warehouse.uploaded()).toEqual([]);
    const after = await warehouse.bands({
      indicatorCode: 'MADE',
      periodId: periodOf(set),
      comparator: query.comparator,
    });
    expect(bandOfFirst(after)).toBe('A');
  });

  it('is known as uploaded once it is held', async () => {
    await warehouse.loadReadings([newer]);
    expect(await warehouse.uploaded()).toEqual(['MADE']);
    expect(bandOfFirst(await warehouse.bandsWith([], query))).toBe('A');
  });
});
