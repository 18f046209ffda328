import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withOwnNames } from './choose.ts';

const fileName = fc.constantFrom('a.csv', 'a (2).csv', 'b.csv', 'figures', '.csv', 'a.b.csv');

test('a second file of one name is told apart before its ending', () => {
  const files = [new File([], 'a.csv'), new File([], 'a.csv'), new File([], 'figures')];
  const names = withOwnNames(files, [{ name: 'figures' }]).map(({ name }) => name);
  expect(names).toEqual(['a.csv', 'a (2).csv', 'figures (2)']);
});

test('no two files on the desk share a name, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fileName), fc.uniqueArray(fileName), (chosen, taken) => {
      const files = chosen.map((name) => new File([], name));
      const named = withOwnNames(
        files,
        taken.map((name) => ({ name })),
      );
      expect(named.map(({ file }) => file)).toEqual(files);
      const all = [...taken, ...named.map(({ name }) => name)];
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
