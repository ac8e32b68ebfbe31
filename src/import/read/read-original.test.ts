import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from '../../reader/sha256.ts';
import { ordinaryWord, paragraphOf, withEntries, wordWith } from './example-documents.ts';
import { isRefusal, readOriginal, readPasted } from './read-original.ts';

test('a file with its format and the hash of its bytes, which stay with the caller', async () => {
  const bytes = await ordinaryWord();
  const original = await readOriginal('รายงาน.docx', bytes);
  expect(original).toMatchObject({ name: 'รายงาน.docx', format: 'docx', sha256: sha256(bytes), blocks: [{ heading: 1 }, {}, { type: 'table' }] });
  expect(bytes).toEqual(new Uint8Array(bytes));
  expect(bytes.length).toBeGreaterThan(0);
});

test.for([
  ['ก.csv', 'ก,ข\n1,2', 'csv'],
  ['ก.TXT', 'ก', 'text'],
  ['ก', 'ก', 'text'],
  ['ก.md', '# ก', 'markdown'],
  ['ก.md', '<!-- ก -->\n# ข', 'markdown'],
  ['ก.htm', '<p>ก', 'html'],
  ['ก', '<html><p>ก', 'html'],
  ['ก.xls', '<html><table><tr><td>ก', 'html'],
] as const)('%s that holds %j is read as %s of them', async ([name, text, format]) => {
  expect(await readOriginal(name, strToU8(text))).toMatchObject({ format });
});

test.for([
  ['ก.txt', new Uint8Array(), 'IMP-FIL-001'],
  ['ก.csv', strToU8(' \n '), 'IMP-FIL-001'],
  ['ก.pdf', strToU8('ก'), 'IMP-FIL-005'],
  ['ก.txt', wordWith(paragraphOf('<w:t>ก</w:t>')), 'IMP-FIL-005'],
  ['ก.xlsx', wordWith(paragraphOf('<w:t>ก</w:t>')), 'IMP-FIL-005'],
  ['ก.rtf', strToU8('{\\rtf1 a}'), 'IMP-FIL-004'],
  ['ก.mht', strToU8('MIME-Version: 1.0'), 'IMP-FIL-004'],
  ['ก.pptx', new Uint8Array([1, 2, 3]), 'IMP-FIL-004'],
] as const)('%s is refused', async ([name, bytes, code]) => {
  expect(await readOriginal(name, bytes)).toMatchObject({ code });
});

test.for(['file:///C:\\Office\\Templates\\a.dotm', 'D:\\a.dotx', 'Normal.dotm'])('a document that was made from the template %s of its office is read', async (target) => {
  const relations = `<Relationships><Relationship Id="rId1" Type="x/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;
  expect(await readOriginal('ก.docx', withEntries(wordWith(paragraphOf('<w:t>ก</w:t>')), { 'word/_rels/settings.xml.rels': strToU8(relations) }))).toMatchObject({ format: 'docx' });
});

test.for(['\\\\server\\a.dotm', 'file://server/a.dotm', 'file:////server/a.dotm', 'https://example.com/a.dotm'])('a document that fetches the template %s is refused', async (target) => {
  const relations = `<Relationships><Relationship Id="rId1" Type="x/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;
  expect(await readOriginal('ก.docx', withEntries(wordWith(paragraphOf('<w:t>ก</w:t>')), { 'word/_rels/settings.xml.rels': strToU8(relations) }))).toMatchObject({ code: 'IMP-SEC-006' });
});

test('texts in old Thai encoding', async () => {
  expect(await readOriginal('ก.csv', Buffer.from('a1a22c31', 'hex'))).toMatchObject({ blocks: [{ rows: [[{ lines: [{ text: 'กข' }] }, {}]] }] });
});

test('a file that takes too long is given up', async () => {
  const result = await readOriginal('ก.docx', await ordinaryWord(), { milliseconds: 0 });
  expect(isRefusal(result) && result).toMatchInlineSnapshot(`
    {
      "code": "IMP-RUN-001",
      "expected": "เอกสารขนาดตามปกติ",
      "fix": "แยกเป็นหลายไฟล์ หรือคัดลอกเฉพาะส่วนที่เป็นรายงานไปวางในเอกสารใหม่",
      "found": "ไฟล์ที่อ่านไม่เสร็จใน 0 วินาที",
    }
  `);
});

test('the clipboard: its page, and its text where the page has none', async () => {
  expect(await readPasted('<table><tr><td>ก<td>ข</table>', 'ก\tข')).toMatchObject({ name: 'วางจากคลิปบอร์ด', format: 'html', blocks: [{ type: 'table' }] });
  expect(await readPasted('<img src=a.png>', 'ก')).toMatchObject({ format: 'text', blocks: [{ text: 'ก' }] });
  expect(await readPasted(undefined, 'ก')).toMatchObject({ format: 'text', sha256: sha256('ก') });
  expect(await readPasted('', ' ')).toMatchObject({ code: 'IMP-FIL-001' });
});
