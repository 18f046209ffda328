import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFigures } from '../domain/figure-writer.ts';
import { missingReasons, type Observation } from '../domain/observation.ts';
import { openNodeEngine } from '../engine/node.ts';
import type { Engine } from '../engine/port.ts';
import { appendFigures, appendLong, PART } from './long-figures.ts';
import { figureRows, figuresOfFile } from './observations.ts';
import { SCHEMA } from './schema.ts';
import { madeReading } from './synthetic.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
  await engine.run(SCHEMA);
});
afterAll(() => engine.close());

const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const number = orNone(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }));
const figure: fc.Arbitrary<Observation> = fc.record({
  indicatorCode: fc.constantFrom('NI059', 'NI062', 'own'),
  areaCode: fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `E0${at}`)),
  start: fc.constantFrom('2012-04-01', '2011-04-01'),
  end: fc.constantFrom('2012-10-31', '2013-03-31'),
  basis: fc.constantFrom('month', 'running_total', 'year'),
  value: number,
  stated: number,
  statedDecimals: orNone(fc.nat(6)),
  numerator: number,
  denominator: number,
  missingReason: orNone(fc.constantFrom(...missingReasons)),
  symbol: orNone(fc.constantFrom('c', '–', "'; drop")),
  status: fc.constantFrom('final', 'provisional', 'revised', 'not_stated'),
  note: orNone(fc.constantFrom('so many', '', 'a "note", é')),
  source: fc.record({
    file: fc.constantFrom('a.csv', 'b.csv'),
    line: fc.nat(1000),
    column: orNone(fc.constantFrom('Value', 'Q2')),
  }),
});
const places = new Map(
  Array.from({ length: 12 }, (_, at) => [`E0${at}`, { authority: `A${at % 9}`, council: true }]),
);

/** What the table holds of a file that `write` writes. */
const written = async (write: () => Promise<void>) => {
  await engine.run('delete from observation');
  await write();
  return engine.rows('from observation order by all');
};
const groundOf = (figures: readonly Observation[]) => {
  const kinds = { own: new Map(), benchmark: new Map() };
  return figuresOfFile(madeReading('a.csv', figures), places, kinds).ground;
};

describe('a long file', () => {
  it('is held as a short one is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 60 }), async (figures) => {
        const ground = groundOf(figures);
        const short = await written(() => engine.append('observation', figureRows(ground, 3)));
        expect(short).toHaveLength(figures.length);
        expect(await written(() => appendLong(engine, ground, 3))).toEqual(short);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
  it('is held whole, over several parts', async () => {
    const [one] = fc.sample(figure, 1);
    if (one === undefined) throw new Error('no figure');
    const many = Array.from({ length: PART + 50 }, (_, line) => ({
      ...one,
      source: { ...one.source, line },
    }));
    const ground = groundOf([...asFigures(many)]);
    const held = await written(() => appendLong(engine, ground, 0));
    expect(new Set(held.map(({ line }) => line)).size).toBe(PART + 50);
  }, 60_000);

  it('is held beside the short ones before and after it, each as its own file', async () => {
    const [one] = fc.sample(figure, 1);
    if (one === undefined) throw new Error('no figure');
    const sizes = [2, 0, 3, 20_001, 1, 19_999, 2];
    const files = sizes.map((size, seq) => ({
      seq,
      ground: groundOf(
        Array.from({ length: size }, (_, line) => ({
          ...one,
          note: `${seq}`,
          source: { ...one.source, line },
        })),
      ),
    }));
    await written(() => appendFigures(engine, files));
    const counted = await engine.rows(
      'select import_seq as seq, note, count(*) as n from observation group by all order by seq',
    );
    expect(counted).toEqual(
      sizes.flatMap((n, seq) => (n === 0 ? [] : [{ seq, note: `${seq}`, n }])),
    );
  }, 60_000);
});
