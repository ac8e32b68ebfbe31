import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import { paragraphOf, partOf, wordWith } from './example-documents.ts';
import { outline } from './outline.ts';

const shown = async (body: string, parts?: Readonly<Record<string, string>>) => outline(await readDocx(wordWith(body, parts)));
const run = (text: string) => `<w:t>${text}</w:t>`;
const cellOf = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const rowOf = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

test('a cell that goes down, one that goes across, and rows that begin late', async () => {
  const table = `<w:tbl>${[
    rowOf(cellOf(paragraphOf(run('ก')), '<w:vMerge w:val="restart"/>'), cellOf(paragraphOf(run('ข')), '<w:gridSpan w:val="2"/>')),
    rowOf(cellOf('<w:p/>', '<w:vMerge/>'), cellOf(paragraphOf(run('ค'))), cellOf(paragraphOf(run('ง')))),
    `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cellOf(paragraphOf(run('จ')))}</w:tr>`,
  ].join('')}</w:tbl>`;
  expect(await shown(table)).toMatchInlineSnapshot(`
    [
      "table 1",
      "ก | ข | ^",
      "^ | ค | ง",
      " |  | จ",
    ]
  `);
});

test('columns that no row shows are no columns', async () => {
  const wide = (text: string) => cellOf(paragraphOf(run(text)), '<w:gridSpan w:val="3"/>');
  const { blocks } = await readDocx(wordWith(`<w:tbl>${rowOf(wide('ก'), wide('ข'))}${rowOf(wide('ค'), wide('ง'))}</w:tbl>`));
  expect(blocks[0]?.type === 'table' && blocks[0].rows.map((row) => row.map(({ columnSpan, lines }) => [columnSpan, lines[0]?.text]))).toEqual([
    [[1, 'ก'], [1, 'ข']],
    [[1, 'ค'], [1, 'ง']],
  ]);
});

test('a table in a cell is written out in it', async () => {
  const inner = `<w:tbl>${rowOf(cellOf(paragraphOf(run('ใน 1'))), cellOf(paragraphOf(run('ใน 2'))))}</w:tbl>`;
  expect(await shown(`<w:tbl>${rowOf(cellOf(`${paragraphOf(run('ก่อน'))}${inner}${paragraphOf(run('หลัง'))}`))}</w:tbl>`)).toEqual(['table 1', 'ก่อน / ใน 1 / ใน 2 / หลัง']);
});

test('rows and cells in content controls are there, deleted and hidden rows are not', async () => {
  const row = (text: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr><w:sdt><w:sdtContent>${cellOf(paragraphOf(run(text)))}</w:sdtContent></w:sdt></w:tr>`;
  const table = `<w:tbl>${row('ก')}<w:sdt><w:sdtContent>${row('ข')}</w:sdtContent></w:sdt>${row('ลบ', '<w:del/>')}${row('ซ่อน', '<w:hidden/>')}${row('เพิ่ม', '<w:ins/>')}</w:tbl>`;
  expect(await shown(table)).toMatchInlineSnapshot(`
    [
      "table 1",
      "ก",
      "ข",
      "เพิ่ม",
      "tracked-changes: 2",
      "hidden-parts: 1 ซ่อน",
    ]
  `);
});

test('a cell that holds only the number that Word counts shows it', async () => {
  const item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const numbering = partOf('numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>');
  expect(await shown(`<w:tbl>${rowOf(cellOf(item), cellOf(paragraphOf(run('ก'))))}${rowOf(cellOf(item), cellOf(paragraphOf(run('ข'))))}</w:tbl>`, { 'word/numbering.xml': numbering })).toEqual(['table 1', '๑. | ก', '๒. | ข']);
});
