import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { jpegWithLocation } from '../../checks/privacy/example-photos.ts';
import { contentsOf } from './contents.ts';
import type { ByteKind } from './facts.ts';
import { kindOfBytes } from './signature.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function read(kind: ByteKind, files: Files) {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
  expect(kindOfBytes(bytes)).toBe(kind);
  return contentsOf(kind, bytes);
}

const word = (files: Files) => read('docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...files });
const book = (files: Files) => read('xlsx', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', ...files });
const open = (kind: 'odt' | 'ods', files: Files) =>
  read(kind, { mimetype: `application/vnd.oasis.opendocument.${kind === 'odt' ? 'text' : 'spreadsheet'}`, ...files });

test('a Word file: paragraphs, tabs, breaks, header and footnote, whatever the prefix; the double of a drawing once', async () => {
  const contents = await word({
    'word/document.xml': `<x:document><x:p><x:pPr><x:tabs><x:tab/></x:tabs></x:pPr><x:r><x:t>ก &amp; ข</x:t><x:tab/><x:t>ค</x:t><x:br/><x:instrText>PAGE</x:instrText></x:r></x:p>
      <x:p><mc:AlternateContent><mc:Choice><x:t>กล่อง</x:t></mc:Choice><mc:Fallback><x:p><x:t>กล่อง</x:t></x:p></mc:Fallback></mc:AlternateContent></x:p></x:document>`,
    'word/header1.xml': '<w:hdr><w:p><w:t>หัว</w:t></w:p></w:hdr>',
    'word/footnotes.xml': new Uint8Array([0xff, 0xfe, ...Buffer.from('<w:footnotes><w:p><w:t>ท้าย</w:t></w:p></w:footnotes>', 'utf16le')]),
  });
  expect(contents?.texts).toEqual([
    { where: 'เนื้อความ', text: 'ก & ข\tค\n\nกล่อง\n' },
    { where: 'หัวกระดาษ', text: 'หัว\n' },
    { where: 'เชิงอรรถ', text: 'ท้าย\n' },
  ]);
});

test('a Word file: people, comments, changes, and where its photo was taken', async () => {
  const contents = await word({
    'word/document.xml': '<w:document><w:p><w:ins/><w:moveFrom/><w:moveTo/><w:del><w:delText>ลบ</w:delText></w:del></w:p></w:document>',
    'word/comments.xml': '<w:comments><w:comment><w:p><w:t>ถาม</w:t></w:p></w:comment><w:comment/></w:comments>',
    'docProps/core.xml': '<c:p><dc:creator> สมชาย </dc:creator><cp:lastModifiedBy>สมหญิง</cp:lastModifiedBy><dc:title>แผน</dc:title></c:p>',
    'word/media/image1.jpeg': jpegWithLocation,
  });
  expect(contents).toMatchObject({ authors: ['สมชาย', 'สมหญิง'], comments: 2, trackedChanges: 4, hasLocation: true });
  expect(contents?.texts).toEqual([{ where: 'เนื้อความ', text: 'ลบ\n' }, { where: 'ความเห็น', text: 'ถาม\n' }]);
});

test('an Excel file: sheets in the order of the workbook, strings of every kind, long numbers, and what no sheet shows', async () => {
  const contents = await book({
    'xl/workbook.xml': '<workbook><sheets><sheet name="ก" r:id="rId2"/><sheet name="ข" state="hidden" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></R>',
    'xl/sharedStrings.xml': '<sst><si><t>รวม</t></si><si><r><t>ชื่อ</t></r><r><t>สกุล</t></r><rPh><t>เสียง</t></rPh></si><si><t>ทิ้งไว้</t></si></sst>',
    'xl/worksheets/sheet1.xml': '<s><row><c t="s"><v>1</v></c><c/><c><f>1+1</f><v>2</v></c><c/></row><row><c><v>1.103700000001E12</v></c></row></s>',
    'xl/worksheets/sheet2.xml': '<s><row><c t="inlineStr"><is><t>ใน</t></is></c><c t="s"><v>0</v></c><c t="str"><v>1e5</v></c></row></s>',
    'xl/comments1.xml': '<comments><commentList><comment><text><t>เก่า</t></text></comment><comment><text><t>ใหม่</t></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml': '<T><threadedComment id="1"><text>ใหม่</text></threadedComment><threadedComment id="2" parentId="1"/></T>',
  });
  expect(contents).toMatchObject({ comments: 3, trackedChanges: 0 });
  expect(contents?.texts).toEqual([
    { where: 'แผ่นงาน 1', text: 'ใน\tรวม\t1e5\n' },
    { where: 'แผ่นงาน 2', text: 'ชื่อสกุล\t\t2\n1103700000001\n' },
    { where: 'เนื้อความ', text: 'ทิ้งไว้\n' },
    { where: 'ความเห็น', text: 'เก่า\nใหม่\n' },
    { where: 'ความเห็น', text: 'ใหม่\n' },
  ]);
});

test('an Excel file whose cells repeat a long text is beyond the limits', async () => {
  const files = { 'xl/media/noise.bin': randomBytes(20_000), 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(100_000)}</t></si></sst>`, 'xl/worksheets/sheet1.xml': `<s><row>${'<c t="s"><v>0</v></c>'.repeat(201)}</row></s>` };
  await expect(book(files)).rejects.toThrow('too long');
});

test('an OpenDocument text: paragraphs, annotations apart, people and changes', async () => {
  const contents = await open('odt', {
    'content.xml': `<o:document-content><o:body><o:text><t:tracked-changes><t:changed-region><t:deletion><t:p>ลบ</t:p></t:deletion></t:changed-region></t:tracked-changes>
      <t:h>หัว</t:h><t:p>ก<t:s t:c="9"/><t:span>ข</t:span><t:tab/>ค<o:annotation><dc:creator>สมชาย</dc:creator><t:p>ถาม</t:p></o:annotation></t:p></o:text></o:body></o:document-content>`,
    'meta.xml': '<m><meta:initial-creator>สมชาย</meta:initial-creator><dc:creator>สมหญิง</dc:creator></m>',
    'styles.xml': '<o:s><style:header><t:p>หัวกระดาษ</t:p></style:header></o:s>',
  });
  expect(contents).toMatchObject({ authors: ['สมชาย', 'สมหญิง'], comments: 1, trackedChanges: 1, active: [] });
  expect(contents?.texts).toEqual([
    { where: 'เนื้อความ', text: 'ลบ\nหัว\nก ข\tค\n' },
    { where: 'ความเห็น', text: 'ถาม\n' },
    { where: 'หัวกระดาษและท้ายกระดาษ', text: 'หัวกระดาษ\n' },
  ]);
});

test('an OpenDocument spreadsheet: rows and cells by sheet', async () => {
  const row = '<t:table-row><t:table-cell><x:p>ก</x:p><x:p>ข</x:p></t:table-cell><t:table-cell t:number-columns-repeated="9999"/><t:table-cell><x:p>1</x:p></t:table-cell></t:table-row>';
  const contents = await open('ods', { 'content.xml': `<o:d><o:body><o:spreadsheet><t:table>${row}</t:table><t:table>${row}${row}</t:table></o:spreadsheet></o:body></o:d>` });
  expect(contents?.texts).toEqual([
    { where: 'แผ่นงาน 1', text: 'ก ข\t\t1\n' },
    { where: 'แผ่นงาน 2', text: 'ก ข\t\t1\nก ข\t\t1\n' },
  ]);
});

const relation = (type: string, mode: string) => ({ 'word/_rels/settings.xml.rels': `<R><Relationship Type="http://x/${type}" Target="x" TargetMode="${mode}"/></R>` });
const body = (markup: string) => ({ 'content.xml': `<d><b><text><p>${markup}</p></text></b></d>` });

test.each([
  [['macro'], () => book({ 'xl/vbaProject.bin': 'x' })],
  [['embedded-file'], () => book({ 'xl/embeddings/oleObject1.bin': 'x' })],
  [['external-content'], () => book({ 'xl/externalLinks/externalLink1.xml': '<x/>' })],
  [['external-content'], () => word(relation('image', 'External'))],
  [[], () => word(relation('image', 'Internal'))],
  [[], () => word(relation('hyperlink', 'External'))],
  [['macro'], () => open('odt', { ...body(''), 'Scripts/python/a.py': 'x' })],
  [['macro'], () => open('odt', body('<script:event-listener/>'))],
  [['external-content'], () => open('odt', body('<draw:image xlink:href="https://x.example/a.png"/>'))],
  [[], () => open('odt', body('<draw:image xlink:href="Pictures/a.png"/><text:a xlink:href="https://x.example">ก</text:a>'))],
  [['embedded-file'], () => open('odt', body('<draw:object-ole xlink:href="./Object 1"/>'))],
])('what acts when it is opened: %j', async (active, contents) => {
  expect((await contents())?.active).toEqual(active);
});

test.each([
  ['without its document', () => read('docx', { '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<x/>' })],
  ['with a password', () => open('odt', { 'content.xml': 'x', 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' })],
  ['nested without end', () => word({ 'word/document.xml': '<a>'.repeat(300) })],
])('a file %s is not read', async (_, contents) => {
  await expect(contents()).rejects.toThrow(RangeError);
});
