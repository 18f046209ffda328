import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNodeEngine } from '../engine/node.ts';
import type { Engine } from '../engine/port.ts';
import type { Warehouse } from './open.ts';
import type { BandRow } from './rows.ts';
import { madeObservation, madeReading, openMade, type MadeSet } from './synthetic.ts';

const COUNCILS = 40;
const none = Array.from({ length: COUNCILS }, () => null);
const SETS: readonly MadeSet[] = [
  { id: 'low', polarity: 'low', values: none },
  { id: 'high', polarity: 'high', values: none },
];

let engine: Engine;
let warehouse: Warehouse;
beforeAll(async () => {
  engine = await openNodeEngine();
  warehouse = await openMade(engine, SETS);
}, 300_000);
afterAll(() => engine.close());

async function judge(
  values: readonly number[],
): Promise<Readonly<Record<'low' | 'high', readonly BandRow[]>>> {
  const observations = values.flatMap((value, index) => {
    const area = `A${String(index).padStart(4, '0')}`;
    return [madeObservation('low', area, value), madeObservation('high', area, -value)];
  });
  await warehouse.loadReadings([madeReading('many.csv', observations)]);
  const rows = await warehouse.bands({ comparator: `group:${COUNCILS}` });
  const of = (code: string) =>
    rows
      .filter((row) => row.indicatorCode === code && row.value !== null)
      .toSorted((a, b) => a.areaCode.localeCompare(b.areaCode));
  return { low: of('low'), high: of('high') };
}

const onCut = (row: BandRow): boolean => [row.q1, row.q2, row.q3].includes(row.value);

function mirrored(low: BandRow, high: BandRow | undefined): void {
  expect(high?.rank).toBe(low.rank);
  // Under the LAIT rule a value on a cut goes to the lower side, so only there may the mirror break.
  if (low.band !== null && typeof high?.band === 'string' && !onCut(low))
    expect(high.band).toBe(low.band);
}

it('bands are ordered as values are, ties share, and turning round the scale turns only cut points', async () => {
  const values = fc.array(fc.integer({ min: -60, max: 60 }), {
    minLength: 20,
    maxLength: COUNCILS,
  });
  let banded = 0;
  await fc.assert(
    fc.asyncProperty(values, async (made) => {
      const { low, high } = await judge(made);
      expect(low.map((row) => row.value)).toEqual(made);
      for (const [index, a] of low.entries()) {
        mirrored(a, high[index]);
        if (a.band !== null) banded += 1;
        for (const b of low) {
          if (a.value === null || b.value === null || a.value > b.value) continue;
          expect((a.band ?? '') <= (b.band ?? '')).toBe(true);
          expect((a.rank ?? 0) <= (b.rank ?? 0)).toBe(true);
          if (a.value === b.value) expect([a.band, a.rank]).toEqual([b.band, b.rank]);
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(banded).toBeGreaterThan(0);
}, 300_000);
