import { AlignmentType, ExternalHyperlink, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import type { OriginalBlock } from '../original.ts';
import { readDocx } from './docx.ts';
import { ordinaryWord, paragraphOf, partOf, relationshipsOf, wordOf, wordWith } from './example-documents.ts';
import { outline, wordsOf } from './outline.ts';
import { type Area, tilings } from './example-tilings.ts';

const shown = async (body: string, parts?: Readonly<Record<string, string>>) => outline(await readDocx(wordWith(body, parts)));
const run = (text: string) => `<w:t>${text}</w:t>`;
const cellOf = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const rowOf = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('what an office program writes', () => {
  test('headings, paragraphs and tables at their places', async () => {
    const { blocks, notes } = await readDocx(await ordinaryWord());
    expect(outline({ blocks, notes })).toMatchInlineSnapshot(`
      [
        "# รายงานผล",
        "เนื้อความ",
        "table 1",
        "ตัวชี้วัด | คะแนน",
        "การใช้อำนาจ | 91.5",
        "authors: 2",
      ]
    `);
    expect(blocks.map(({ at }) => at)).toEqual([{ paragraph: 1 }, { paragraph: 2 }, { table: 1 }]);
    expect(blocks[2]?.type === 'table' && blocks[2].rows[1]?.[1]).toEqual({ lines: [{ text: '91.5' }], rowSpan: 1, columnSpan: 1, at: { table: 1, row: 2, column: 2 } });
  });

  test('a list is counted as Word counts it', async () => {
    const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: at, format, text, alignment: AlignmentType.LEFT });
    const item = (text: string, at: number, reference = 'ก') => new Paragraph({ text, numbering: { reference, level: at } });
    const bytes = await wordOf(
      [item('หนึ่ง', 0), item('แรก', 1), item('ย่อย', 2), item('ย่อย', 2), item('สอง', 1), item('สอง', 0), item('แรกอีกครั้ง', 1), new Paragraph('1) พิมพ์เอง'), item('ตัวเลข', 0, 'ข'), item('คำ', 1, 'ข'), item('จุด', 2, 'ข'), item('สาม', 0)],
      [
        { reference: 'ก', levels: [level(0, LevelFormat.THAI_NUMBERS, '%1.'), level(1, LevelFormat.THAI_LETTERS, '(%2)'), level(2, LevelFormat.DECIMAL, '%1.%2.%3)')] },
        { reference: 'ข', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.THAI_COUNTING, '%2'), level(2, LevelFormat.BULLET, '\uf0b7')] },
      ],
    );
    expect(outline(await readDocx(bytes))).toMatchInlineSnapshot(`
      [
        "[๑.] หนึ่ง",
        "[(ก)] แรก",
        "[๑.ก.1)] ย่อย",
        "[๑.ก.2)] ย่อย",
        "[(ข)] สอง",
        "[๒.] สอง",
        "[(ก)] แรกอีกครั้ง",
        "1) พิมพ์เอง",
        "[1.] ตัวเลข",
        "[หนึ่ง] คำ",
        "[•] จุด",
        "[๓.] สาม",
        "authors: 2",
      ]
    `);
    expect((await readDocx(bytes)).blocks[2]).toMatchObject({ list: { depth: 3, marker: '๑.ก.1)' } });
  });

  test('soft line breaks, tabs, links and signs', async () => {
    const bytes = await wordOf([
      new Paragraph({ children: [new TextRun('บรรทัดแรก'), new TextRun({ text: 'บรรทัดสอง', break: 1 })] }),
      new Paragraph({ children: [new TextRun({ children: ['ก่อน\tหลัง'] })] }),
      new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.go.th/a', children: [new TextRun('รายงาน')] }), new TextRun(' และ '), new ExternalHyperlink({ link: 'https://example.go.th/', children: [new TextRun('example.go.th')] })] }),
    ]);
    const { blocks } = await readDocx(bytes);
    expect(outline({ blocks, notes: [] })).toMatchInlineSnapshot(`
      [
        "บรรทัดแรก",
        "บรรทัดสอง",
        "ก่อน	หลัง",
        "รายงาน (https://example.go.th/a) และ example.go.th",
      ]
    `);
    expect(blocks.map(({ at }) => at.paragraph)).toEqual([1, 1, 2, 3]);
  });
});

describe('what else stands in a document', () => {
  test('inserted text comes in, deleted text does not, and a deleted end joins two paragraphs', async () => {
    const body = `<w:p><w:r>${run('คง')}</w:r><w:ins><w:r>${run('เพิ่ม')}</w:r></w:ins><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>${run('ต้น')}</w:r></w:p>${paragraphOf(run('ปลาย'))}<w:p><w:moveFrom><w:r>${run('ย้าย')}</w:r></w:moveFrom></w:p>`;
    expect(await shown(body)).toEqual(['คงเพิ่ม', 'ต้นปลาย', 'tracked-changes: 3']);
  });

  test('comments and authors are counted and never told', async () => {
    const comments = partOf('comments', `<w:comment w:author="สมชาย">${paragraphOf(run('ความเห็นลับ'))}</w:comment>`);
    const body = '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>ก</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>';
    const reading = await readDocx(wordWith(body, { 'word/comments.xml': comments, 'docProps/core.xml': '<a><creator>สมหญิง</creator></a>' }));
    expect(outline(reading)).toEqual(['ก', 'comments: 1', 'authors: 1']);
    expect(JSON.stringify(reading)).not.toMatch(/ลับ|สม/);
  });

  test('text boxes follow their paragraph once, whichever version of Word they are for', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraphOf(run(text))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('กล่อง')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('กล่อง')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const old = `<w:pict><v:textbox>${box('เก่า')}</v:textbox><v:textpath string="ศิลป์"/></w:pict>`;
    expect(await shown(paragraphOf(run('ก'), both, old))).toEqual(['ก', 'กล่อง', 'เก่า', 'ศิลป์', 'text-boxes: 3']);
  });

  test('footnotes and endnotes stand at the end; what separates them does not', async () => {
    const parts = {
      'word/footnotes.xml': partOf('footnotes', `<w:footnote w:type="separator" w:id="-1">${paragraphOf(run('เส้น'))}</w:footnote><w:footnote w:id="1">${paragraphOf('<w:footnoteRef/>', run(' ที่มา'))}</w:footnote><w:footnote w:id="2">${paragraphOf(run('ไม่มีใครอ้าง'))}</w:footnote>`),
      'word/endnotes.xml': partOf('endnotes', `<w:endnote w:id="1">${paragraphOf(run('ท้ายเล่ม'))}</w:endnote>`),
    };
    expect(await shown(`${paragraphOf(run('ก'), '<w:footnoteReference w:id="1"/>', run(' ข'), '<w:endnoteReference w:id="1"/>')}${paragraphOf(run('ค'))}`, parts)).toMatchInlineSnapshot(`
      [
        "ก[1] ข[i]",
        "ค",
        "[[1]] ที่มา",
        "[[i]] ท้ายเล่ม",
        "footnotes: 2",
      ]
    `);
  });

  test('headers and footers are told apart from the text, tables in them too', async () => {
    const header = partOf('hdr', `<w:tbl>${rowOf(cellOf(paragraphOf(run('ตรา'))), cellOf(paragraphOf(run('เทศบาล'))))}</w:tbl>`);
    expect(await shown(paragraphOf(run('ก')), { 'word/header1.xml': header, 'word/header2.xml': header, 'word/footer1.xml': partOf('ftr', paragraphOf(run('หน้า '), '<w:pgNum/>')) })).toEqual(['ก', 'headers-and-footers: 2 ตรา\nเทศบาล / หน้า']);
  });

  test('fields show their result, and an unended one swallows nothing', async () => {
    const field = (instruction: string, result: string) => ['<w:fldChar w:fldCharType="begin"/>', `<w:instrText>${instruction}</w:instrText>`, '<w:fldChar w:fldCharType="separate"/>', run(result), '<w:fldChar w:fldCharType="end"/>'];
    const link = field(' HYPERLINK "https://example.go.th/ก" ', 'ดูที่นี่');
    const box = ['<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>', '<w:instrText>FORMCHECKBOX</w:instrText>', '<w:fldChar w:fldCharType="end"/>'];
    const nested = ['<w:fldChar w:fldCharType="begin"/>', '<w:instrText> IF </w:instrText>', ...field('PAGE', '7'), '<w:fldChar w:fldCharType="separate"/>', run('ผล'), '<w:fldChar w:fldCharType="end"/>'];
    const body = [paragraphOf(...link), paragraphOf(...box, run(' ทำแล้ว')), paragraphOf(...nested), `<w:p><w:fldSimple w:instr="PAGE"><w:r>${run('3')}</w:r></w:fldSimple></w:p>`, paragraphOf('<w:fldChar w:fldCharType="begin"/>'), paragraphOf(run('ต่อ'))];
    expect(await shown(body.join(''))).toMatchInlineSnapshot(`
      [
        "ดูที่นี่ (https://example.go.th/ก)",
        "☒ ทำแล้ว",
        "ผล",
        "3",
        "ต่อ",
      ]
    `);
  });

  test('signs, hyphens, content controls, ruby, hidden text, equations and pictures', async () => {
    const body = [
      paragraphOf('<w:sym w:font="Wingdings" w:char="F0FE"/>', run('ก'), '<w:noBreakHyphen/>', run('ข\u00a0ค'), '<w:softHyphen/>', '<w:cr/>', run('ง')),
      `<w:sdt><w:sdtContent>${paragraphOf(run('ในกรอบ'))}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>${run('คลิกเพื่อพิมพ์')}</w:r></w:sdtContent></w:sdt><w:smartTag><w:r>${run('ป้าย')}</w:r></w:smartTag></w:p>`,
      paragraphOf(`<w:ruby><w:rubyBase><w:r>${run('漢')}</w:r></w:rubyBase><w:rt><w:r>${run('ฮั่น')}</w:r></w:rt></w:ruby>`, `<w:rPr><w:vanish/></w:rPr>${run('ลับ')}`, `<w:rPr><w:vanish w:val="0"/></w:rPr>${run('เห็น')}`),
      '<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>',
      paragraphOf('<w:drawing><wp:docPr descr="ภาพกิจกรรม"/><pic:pic/></w:drawing>', '<w:object><o:OLEObject/></w:object>'),
    ];
    expect(await shown(body.join(''))).toMatchInlineSnapshot(`
      [
        "☑ก-ข ค",
        "ง",
        "ในกรอบ",
        "ป้าย",
        "漢 (ฮั่น)เห็น",
        "x+1",
        "hidden-parts: 2 คลิกเพื่อพิมพ์ / ลับ",
        "pictures: 1 ภาพกิจกรรม",
        "unreadable: 1",
      ]
    `);
  });

  test('a link of a header leads where its own part says', async () => {
    const header = partOf('hdr', `<w:p><w:hyperlink r:id="rId1"><w:r>${run('เว็บ')}</w:r></w:hyperlink></w:p>`);
    expect(await shown('', { 'word/header1.xml': header, 'word/_rels/header1.xml.rels': relationshipsOf(['rId1', 'hyperlink', 'https://example.go.th/']) })).toEqual(['headers-and-footers: 1 เว็บ (https://example.go.th/)']);
  });
});

test('whatever is written with the library comes back, in order and in its cells', async () => {
  const word = fc.stringMatching(/^[ก-ฮa-z0-9]{1,6}$/);
  const block = fc.oneof(word.map((text) => ({ text, level: -1 })), fc.record({ text: word, level: fc.integer({ min: 0, max: 2 }) }), tilings);
  const numbering = [{ reference: 'ก', levels: [0, 1, 2].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT })) }];
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
      const bytes = await wordOf(blocks.map((each) => (Array.isArray(each) ? tableOf(each) : new Paragraph({ text: each.text, ...(each.level >= 0 && { numbering: { reference: 'ก', level: each.level } }) }))), numbering);
      const reading = await readDocx(bytes);
      expect(reading.blocks.map(plainBlock)).toEqual(blocks.map((each) => (Array.isArray(each) ? areasOf(each) : each.text)));
      // What another reader of Word files finds, which knows no numbers of lists.
      const words = (text: string) => text.split(/\s+/).filter((each) => each !== '' && !/^\d+\.$/.test(each)).join(' ');
      expect(words(wordsOf({ blocks: reading.blocks, notes: [] }))).toBe(words((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value));
    }),
    { numRuns: runs(25, 500) },
  );
});

function tableOf(areas: readonly Area[]): Table {
  const rows = Map.groupBy(areas, ({ row }) => row);
  return new Table({
    rows: [...rows.values()].map((cells) => new TableRow({ children: cells.map(({ text, rows: rowSpan, columns: columnSpan }) => new TableCell({ rowSpan, columnSpan, children: [new Paragraph(text)] })) })),
  });
}

function areasOf(areas: readonly Area[]): readonly string[] {
  return areas.map(({ row, column, rows, columns, text }) => `${row},${column} ${rows}×${columns} ${text}`);
}

function plainBlock(block: OriginalBlock): string | readonly string[] {
  if (block.type === 'paragraph') return block.text;
  return block.rows.flatMap((row, y) => row.flatMap(({ lines, rowSpan, columnSpan, coveredBy }, x) => (coveredBy ? [] : `${y},${x} ${rowSpan}×${columnSpan} ${lines.map(({ text }) => text).join()}`)));
}
