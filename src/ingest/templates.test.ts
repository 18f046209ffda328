import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './fixture/catalogue.ts';
import { readFile } from './read.ts';

const folder = 'data/templates';
const catalogue = shippedCatalogue((path) => readFileSync(path, 'utf8'));
const read = (file: string) =>
  readFile(new Uint8Array(readFileSync(`${folder}/${file}`)), file, catalogue);
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
const filled = files.filter((file) => file.endsWith('-filled.csv'));
const blank = files.filter((file) => !file.endsWith('-filled.csv'));

describe('a template', () => {
  it('comes blank and filled for each layout', () => {
    expect(filled.map((file) => file.replace('-filled', ''))).toEqual(blank);
    expect(blank.length).toBe(6);
  });
  it.each(filled)('%s is read whole', (file) => {
    const reading = read(file);
    expect(reading.refused).toBeNull();
    expect(reading.problems).toEqual([]);
    expect(reading.rows.setAside).toBe(0);
    expect(reading.observations.length + reading.targets.length).toBeGreaterThan(1);
    const name = file.replace('-filled.csv', '');
    expect(reading.layout).toBe(name === 'indicators-across' ? 'mapped' : name);
  });
  it.each(blank)('%s has the headings of its filled one and no rows', (file) => {
    const headings = readFileSync(`${folder}/${file}`, 'utf8').trim();
    const other = readFileSync(`${folder}/${file.replace('.csv', '-filled.csv')}`, 'utf8');
    expect(other.split('\n')[0]).toBe(headings);
    expect(read(file).refused?.code).toBe('NO_DATA_ROWS');
  });
});
