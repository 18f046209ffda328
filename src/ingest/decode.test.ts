import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const text = 'Area,Value\nRhôs – “£5”,1\n';
const utf16 = (little: boolean, mark: boolean): Uint8Array => {
  const units = `${mark ? '\uFEFF' : ''}${text}`.split('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), little);
  });
  return bytes;
};
const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)],
    ),
  );

describe('bytes', () => {
  it('are read as UTF-8 with or without a mark', () => {
    expect(decode(bytesOf(text))).toEqual({ ok: true, text, encoding: 'utf-8', mixed: false });
    expect(decode(bytesOf(0xef, 0xbb, 0xbf, text))).toMatchObject({ text });
  });
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('are read as UTF-16 (little-endian %s, mark %s)', (little, mark) => {
    expect(decode(utf16(little, mark))).toMatchObject({
      text,
      encoding: little ? 'utf-16le' : 'utf-16be',
    });
  });
  it('are read as Windows-1252 and as Mac Roman by what they would say', () => {
    expect(decode(bytesOf('Rh', 0xf4, 's ', 0x96, ' ', 0x93, 0xa3, '5', 0x94))).toMatchObject({
      text: 'Rhôs – “£5”',
      encoding: 'windows-1252',
    });
    expect(decode(bytesOf('Rh', 0x99, 's ', 0xd0, ' ', 0xd2, 0xa3, '5', 0xd3))).toMatchObject({
      text: 'Rhôs – “£5”',
      encoding: 'macintosh',
    });
  });
  it('with one stray byte are read and named as mixed', () => {
    expect(decode(bytesOf('£1 £2 ', 0xa3, '3'))).toMatchObject({
      text: '£1 £2 £3',
      encoding: 'utf-8',
      mixed: true,
    });
  });
  it('keep a zero byte for the reader to name', () => {
    expect(decode(bytesOf('a,b\n1', 0, '2,3\n'))).toMatchObject({ text: 'a,b\n1\u00002,3\n' });
  });
  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 'data.csv']],
    ['xlsx', [0x50, 0x4b, 3, 4, '[Content_Types].xml']],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
    ['pdf', ['%PDF-1.7']],
    ['image', [0x89, 'PNG']],
    ['gzip', [0x1f, 0x8b, 8]],
    ['rtf', ['{\\rtf1']],
    ['html', ['  <!DOCTYPE html><table>']],
    ['xml', ['<?xml version="1.0"?>']],
    ['json', ['[{"a": 1}]']],
    ['json', ['{ "a": 1 }']],
  ] as const)('of a %s are refused by their content', (kind, parts) => {
    expect(decode(bytesOf(...parts))).toEqual({ ok: false, code: 'NOT_CSV', kind });
  });
  it('that hold nothing are refused as empty', () => {
    for (const bytes of [bytesOf(), bytesOf(0xef, 0xbb, 0xbf), bytesOf(' \r\n\t\n')]) {
      expect(decode(bytes)).toMatchObject({ ok: false, code: 'EMPTY_FILE' });
    }
  });
  it('of a table that begins with a bracket are no JSON', () => {
    expect(decode(bytesOf('[c],x\n1,2\n'))).toMatchObject({ ok: true });
  });
  it('puts dashes and apostrophes right that stand in UTF-8 as controls', () => {
    const read = decode(new TextEncoder().encode('7 \u0096 8 Feb,Château d\u0092Angludet,£5\n'));
    expect(read).toMatchObject({ text: '7 – 8 Feb,Château d’Angludet,£5\n', mixed: true });
    const plain = new TextEncoder().encode('a,é\u0085\n');
    expect(decode(plain)).toMatchObject({ text: 'a,é\u0085\n', mixed: false });
  });
});
