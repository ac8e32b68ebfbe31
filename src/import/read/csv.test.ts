import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { decodeThai } from '../../reader/decode.ts';
import { runs } from '../../test/property-runs.ts';
import { readCsv } from './csv.ts';
import { outline, wordsOf } from './outline.ts';

const text = 'ที่,มาตรการ\r\n1,"ทบทวน ""คู่มือ"", เผยแพร่"\r\n';

const utf16 = (isLittle: boolean) => Uint8Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))].flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])));

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
  ['UTF-16 of Windows', utf16(true)],
  ['UTF-16 of others', utf16(false)],
  ['Windows-874', Uint8Array.from(text, (letter) => (letter >= '\u0e01' ? letter.charCodeAt(0) - 0x0d60 : letter.charCodeAt(0)))],
])('a file in %s', (_, bytes) => {
  expect(outline(readCsv(decodeThai(bytes)?.text ?? ''))).toEqual(['table 1', 'ที่ | มาตรการ', '1 | ทบทวน "คู่มือ", เผยแพร่']);
});

test.each([
  ['semicolons', 'ก;ข\n1,5;2\n'],
  ['tabs', 'ก\tข\n1,5\t2\n'],
  ['a declared sign', 'sep=;\r\nก;ข\r\n1,5;2'],
])('values between %s', (_, file) => {
  expect(outline(readCsv(file))).toEqual(['table 1', 'ก | ข', '1,5 | 2']);
});

test('line breaks in cells, rows of different lengths and blank rows', () => {
  const { blocks } = readCsv('ก,ข,ค\n1,"หนึ่ง\nสอง"\n,,\n\n2,3,4,5\n');
  expect(outline({ blocks, notes: [] })).toMatchInlineSnapshot(`
    [
      "table 1",
      "ก | ข | ค | ",
      "1 | หนึ่ง / สอง |  | ",
      "2 | 3 | 4 | 5",
    ]
  `);
  expect(blocks[0]).toMatchObject({ number: 1, knowsMerged: false, at: { table: 1 }, rows: { 2: { 3: { at: { table: 1, row: 3, column: 4 } } } } });
});

test('nothing in a blank file, and an end to large ones', () => {
  expect(readCsv(' \n,,\n')).toEqual({ blocks: [], notes: [] });
  expect(() => readCsv('x\n'.repeat(5_001))).toThrow('IMP-SIZ-001');
  expect(() => readCsv(`${'x,'.repeat(150)}\n${'x\n'.repeat(700)}`)).toThrow('IMP-SIZ-001');
});

test('what is written is read back', () => {
  const cell = fc.constantFrom('มาตรการ', 'ก,ข', 'ค;ง', '"ๆ"', 'บรรทัด\nสอง', '1.5', '', '-');
  const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.tuple(fc.constant('x'), fc.array(cell, { minLength: width - 1, maxLength: width - 1 })).map(([first, others]) => [first, ...others]), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const [table] = readCsv(`sep=${delimiter}\n${Papa.unparse(rows, { delimiter })}`).blocks;
      expect(table?.type === 'table' && table.rows.map((row) => row.map(({ lines }) => lines.map((line) => line.text).join('\n')))).toEqual(rows);
    }),
    { numRuns: runs(100, 3_000) },
  );
});

test('no word of a damaged file is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(',', ';', '\t', '"', '""', '\n', '\r\n', ' '), { minLength: 1, maxLength: 40 }), (signs) => {
      const words = wordsOf(readCsv(signs.map((sign, index) => `${sign}ก${index}ข`).join('')));
      expect(signs.filter((_, index) => !words.includes(`ก${index}ข`))).toEqual([]);
    }),
    { numRuns: runs(200, 5_000) },
  );
});
