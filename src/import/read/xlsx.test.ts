import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { runs } from '../../test/property-runs.ts';
import { rowOf, sheetXml, workbookOf } from './example-workbook.ts';
import { outline, wordsOf } from './outline.ts';
import { readXlsx } from './xlsx.ts';

const read = async (...[sheets, more]: Parameters<typeof workbookOf>) => outline(await readXlsx(workbookOf(sheets, more)));
const sheet = (xml: string, name = 'แผ่น1') => [{ name, xml }];

test('titles above a table, and where everything stands', async () => {
  const xml = sheetXml([rowOf(2, { B: 'มาตรการ ปี 2565' }), rowOf(4, { B: 'ที่', C: 'มาตรการ' }), rowOf(5, { B: ['1', 0], C: 'ทบทวน&#10;คู่มือ' })]);
  const { blocks } = await readXlsx(workbookOf(sheet(xml)));
  expect(outline({ blocks, notes: [] })).toEqual(['มาตรการ ปี 2565', 'table 1', 'ที่ | มาตรการ', '1 | ทบทวน / คู่มือ']);
  expect(blocks[0]?.at).toEqual({ sheet: 'แผ่น1', cell: 'B2' });
  expect(blocks[1]).toMatchObject({ knowsMerged: true, at: { sheet: 'แผ่น1', cell: 'B4', table: 1 } });
  expect(blocks[1]?.type === 'table' && blocks[1].rows[1]?.[1]?.at).toEqual({ sheet: 'แผ่น1', cell: 'C5', table: 1, row: 2, column: 2 });
});

test('blank rows make several tables where a title or another shape stands below them', async () => {
  const table = (row: number, ...columns: readonly string[]) => [0, 1].map((offset) => rowOf(row + offset, Object.fromEntries(columns.map((column) => [column, `${column}${row + offset}`]))));
  expect(await read(sheet(sheetXml([...table(1, 'A', 'B'), ...table(4, 'A', 'B')])))).toMatchInlineSnapshot(`
    [
      "table 1",
      "A1 | B1",
      "A2 | B2",
      "A4 | B4",
      "A5 | B5",
    ]
  `);
  expect(await read([...sheet(sheetXml([...table(1, 'A', 'B'), ...table(4, 'A', 'B', 'C'), rowOf(7, { A: 'หมายเหตุ' })])), ...sheet(sheetXml([...table(1, 'A', 'B'), rowOf(4, { A: 'ตาราง 2' }), ...table(5, 'A', 'B')]), 'แผ่น2')])).toMatchInlineSnapshot(`
    [
      "table 1",
      "A1 | B1",
      "A2 | B2",
      "table 2",
      "A4 | B4 | C4",
      "A5 | B5 | C5",
      "หมายเหตุ",
      "table 3",
      "A1 | B1",
      "A2 | B2",
      "ตาราง 2",
      "table 4",
      "A5 | B5",
      "A6 | B6",
    ]
  `);
});

test('values as a person sees them', async () => {
  const formats = ['0.00', '0.00%', 'd/m/yyyy', '[$-107041E]d mmm yyyy;@', '[$-D00041E]d mmm bbbb', 'mmm-yy', '#,##0.00', '[$-D000000]0'];
  const values = [['97.769999999999996', 0], ['100', 1], ['0.9777', 2], ['1103700000001', 0], ['1.103700000001E12', 0], ['44651', 3], ['44651', 4], ['44651', 5], ['44651', 6], ['242984', 3], ['1234567.891', 7], ['2565', 8]] as const;
  const rows = values.map((value, index) => rowOf(index + 1, { A: `${index}`, B: value }));
  const others = ['t="b"><v>1</v></c>', 't="e"><v>#REF!</v></c>', 't="str"><f>A1</f><v>ผล &amp; ลัพธ์</v></c>', '><f>SUM(A1:A3)</f></c>', 't="d"><v>2022-03-31</v></c>'].map((xml, index) => rowOf(index + 20, { A: `${index}`, B: { xml } }));
  expect(await read(sheet(sheetXml([...rows, ...others])), { formats })).toMatchInlineSnapshot(`
    [
      "table 1",
      "0 | 97.77",
      "1 | 100.00",
      "2 | 97.77%",
      "3 | 1103700000001",
      "4 | 1103700000001",
      "5 | 31/3/2565",
      "6 | 31/3/2565",
      "7 | ๓๑/๓/๒๕๖๕",
      "8 | มี.ค. 2565",
      "9 | 6/4/2565",
      "10 | 1,234,567.89",
      "11 | ๒๕๖๕",
      "0 | TRUE",
      "1 | #REF!",
      "2 | ผล & ลัพธ์",
      "3 | ",
      "4 | 31/3/2565",
      "formulas: 2 แผ่น1 B23 =SUM(A1:A3)",
    ]
  `);
});

test('dates that count from 1904', async () => {
  expect(await read(sheet(sheetXml([rowOf(1, { A: 'วันที่', B: ['43189', 1], C: ['43189', 2] })])), { formats: ['d/m/yyyy', 'd mmm bbbb'], properties: '<workbookPr date1904="1"/>' })).toEqual(['table 1', 'วันที่ | 31/3/2565 | 31/3/2565']);
});

test('merged cells, also where a part of them is hidden', async () => {
  const rows = [rowOf(1, { A: 'หัว', C: 'ค' }), rowOf(2, { A: '1', B: 'ซ่อน', C: '2' }), rowOf(3, { B: '3', C: '4' }), rowOf(4, { A: 'ก', B: 'ข', C: 'ใต้' }, 'hidden="1"'), rowOf(5, { B: 'ง', C: 'จ' })];
  const bytes = workbookOf(sheet(sheetXml(rows, '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/><mergeCell ref="B1:B2"/><mergeCell ref="C3:C4"/><mergeCell ref="XFD1:XFD9"/></mergeCells>')));
  const reading = await readXlsx(bytes);
  expect(outline(reading)).toMatchInlineSnapshot(`
    [
      "table 1",
      "หัว | ^ | ค",
      "1 | ซ่อน | 2",
      "^ | 3 | 4",
      "ก | ง | จ",
      "hidden-parts: 2 ข / ใต้",
    ]
  `);
  expect(reading.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : [])).filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)).toMatchObject([{ rowSpan: 1, columnSpan: 2 }, { rowSpan: 2, columnSpan: 1 }]);
});

test('what is hidden, commented, drawn or printed around the page is noted', async () => {
  const seen = sheetXml([rowOf(1, { A: '1', B: '2', C: 'ลับ' }), rowOf(2, { A: 'พัก', C: 'ไว้' }, 'ht="0"'), rowOf(3, { A: '3', B: '4' })], '<headerFooter><oddHeader>&amp;L&amp;"Tahoma,Bold"&amp;14รายงาน &amp;&amp; ผล&amp;Rหน้า &amp;P</oddHeader></headerFooter>', '<cols><col min="3" max="9" hidden="1"/></cols>');
  const more = {
    'xl/comments1.xml': '<comments><authors><author>สมชาย</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>สมชาย:</t></r><r><t>&#10;ตรวจแล้ว</t></r></text></comment><comment ref="A2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml': '<T><threadedComment><text>ถาม</text></threadedComment></T>',
    'xl/drawings/drawing1.xml': '<d><sp><txBody><p><t>ในกล่อง</t></p></txBody></sp></d>',
    'xl/media/image1.png': 'x',
    'docProps/core.xml': '<p><creator>สมชาย</creator><lastModifiedBy>สมชาย </lastModifiedBy></p>',
  };
  expect(await read([...sheet(seen), { name: 'ร่าง', state: 'hidden', xml: sheetXml([rowOf(1, { A: 'เก่า', B: 'กว่า' })]) }], { more })).toMatchInlineSnapshot(`
    [
      "table 1",
      "1 | 2",
      "3 | 4",
      "headers-and-footers: 1 รายงาน & ผล หน้า",
      "hidden-parts: 3 ลับ / พัก | ไว้ / เก่า | กว่า",
      "comments: 2 ตรวจแล้ว / ถาม",
      "text-boxes: 1 ในกล่อง",
      "pictures: 1",
      "authors: 1",
    ]
  `);
});

test('places that would need too much memory are refused before anything is laid out', async () => {
  for (const place of ['XFD1048576', 'A5001', 'GS1']) {
    const [, column = '', row = ''] = /([A-Z]+)(\d+)/.exec(place) ?? [];
    await expect(readXlsx(workbookOf(sheet(sheetXml([rowOf(Number(row), { [column]: 'x' })]))))).rejects.toThrow('IMP-SIZ-001');
  }
  const empty = rowOf(1_048_576, { XFD: { xml: 's="0"/>' } });
  expect(await read(sheet(sheetXml([rowOf(1, { A: 'ก', B: 'ข' }), empty])))).toEqual(['table 1', 'ก | ข']);
  const wide = sheetXml([rowOf(1, { A: 'x', GR: 'x' }), ...Array.from({ length: 300 }, (_, index) => rowOf(index + 2, { A: 'x' }))]);
  await expect(readXlsx(workbookOf([...sheet(wide), ...sheet(wide, 'แผ่น2')]))).rejects.toThrow('IMP-SIZ-001');
});

test.each([
  ['no archive', new Uint8Array([1, 2, 3])],
  ['a cell without a place', workbookOf(sheet('<sheetData><row><c><v>1</v></c></row></sheetData>'))],
])('a file of %s is not read', async (_, bytes) => {
  await expect(readXlsx(bytes)).rejects.toThrow();
});

test('what a program writes is read back, and no word is lost', async () => {
  const word = fc.constantFrom('มาตรการ', 'ที่ ๑', 'a & b < c', '"x"', 'บรรทัด\nสอง', '0012', ' ช่อง  ไฟ ', 'Ω', '');
  const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const reading = await readXlsx(new Uint8Array(await writeExcelFile(rows.map((row) => row.map((value) => (value === '' ? null : value)))).toBuffer()));
      const words = wordsOf(reading);
      const lost = rows.flat().flatMap((text) => text.split('\n')).filter((line) => !words.includes(line.trim()));
      expect(lost).toEqual([]);
    }),
    { numRuns: runs(20, 500) },
  );
});
