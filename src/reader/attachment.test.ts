import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfWith, scriptedPdf } from '../checks/attachments/example-pdfs.ts';
import { docxWith } from '../checks/privacy/example-documents.ts';
import { jpegWithLocation, plainJpeg } from '../checks/privacy/example-photos.ts';
import { runs } from '../test/property-runs.ts';
import { inspectAttachment } from './attachment.ts';
import { kindOfBytes } from './attachment/signature.ts';

const xml = (text: string) => strToU8(`<?xml version="1.0"?>${text}`);
const archive = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? xml(content) : content])));
const types = '<Types/>';
const odt = (files: Readonly<Record<string, string>>) => archive({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': '<office:text/>', ...files });

test.each([
  ['pdf', pdfWith('text')],
  ['docx', docxWith('')],
  ['xlsx', archive({ '[Content_Types].xml': types, 'xl/workbook.xml': '<workbook/>' })],
  ['odt', odt({})],
  ['zip', archive({ 'readme.txt': 'x' })],
  ['jpg', plainJpeg],
  ['text', strToU8('ชื่อ,คะแนน\nก,1')],
  ['text', new Uint8Array([0xa1, 0xd2, 0xc3, 0x2c, 0x31])],
  ['html', strToU8('  <!-- x -->\n<HTML><script>alert(1)</script>')],
  ['html', strToU8('ก,ข\n<script src=x>')],
  ['svg', strToU8('<?xml version="1.0"?><svg onload="x()"/>')],
  ['program', strToU8('MZ\u0090')],
  ['program', strToU8('#!/bin/sh\n')],
  ['old-office', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['unknown', new Uint8Array([0, 1, 2, 3])],
])('knows %s by its bytes', (kind, bytes) => {
  expect(kindOfBytes(bytes)).toBe(kind);
});

describe('what is within', () => {
  test('the text of a PDF by page, its author and its script', async () => {
    expect(await inspectAttachment('a.pdf', pdfWith('Report of the year'))).toMatchObject({ readable: true, pages: 1, texts: [{ where: 'หน้า 1', text: 'Report of the year' }], active: [] });
    expect((await inspectAttachment('a.pdf', scriptedPdf)).active).toEqual(['script']);
    expect((await inspectAttachment('a.pdf', pdfWith('x', '/OpenAction << /S /Launch /F (a.exe) >>'))).active).toEqual(['launch']);
    expect((await inspectAttachment('a.pdf', pdfWith('x', '/OpenAction << /S /J#61vaScript >>'))).active).toEqual(['script']);
  });

  test('the author, comments and tracked changes of a Word file', async () => {
    expect(await inspectAttachment('a.docx', docxWith('ก'))).toMatchObject({ readable: true, authors: ['ก'], texts: [{ text: 'แผน\n' }] });
    const commented = archive({
      '[Content_Types].xml': types,
      'word/document.xml': '<w:document><w:p><w:ins><w:r><w:t>เติม</w:t></w:r></w:ins><w:del><w:r><w:delText>ตัด</w:delText></w:r></w:del></w:p></w:document>',
      'word/comments.xml': '<w:comments><w:comment><w:p><w:r><w:t>ถามนายก</w:t></w:r></w:p></w:comment></w:comments>',
    });
    expect(await inspectAttachment('a.docx', commented)).toMatchObject({ comments: 1, trackedChanges: 2 });
  });

  test('macros, embedded files and what is fetched on opening; a link is none of these', async () => {
    const word = (files: Readonly<Record<string, string>>) => archive({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...files });
    expect((await inspectAttachment('a.docx', word({ 'word/vbaProject.bin': 'x' }))).active).toEqual(['macro']);
    expect((await inspectAttachment('a.docx', word({ 'word/embeddings/a.bin': 'x' }))).active).toEqual(['embedded-file']);
    const relation = (type: string) => ({ 'word/_rels/document.xml.rels': `<Relationships><Relationship Type="http://x/relationships/${type}" Target="https://x.example" TargetMode="External"/></Relationships>` });
    expect((await inspectAttachment('a.docx', word(relation('attachedTemplate')))).active).toEqual(['external-content']);
    expect((await inspectAttachment('a.docx', word(relation('hyperlink')))).active).toEqual([]);
    expect((await inspectAttachment('a.odt', odt({ 'Basic/Standard/a.xml': '<x/>' }))).active).toEqual(['macro']);
  });

  test('cells of a sheet are apart', async () => {
    const book = archive({ '[Content_Types].xml': types, 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': '<sst><si><t>ก</t></si><si><t>ข</t></si></sst>' });
    expect((await inspectAttachment('a.xlsx', book)).texts).toEqual([{ where: 'เนื้อความ', text: 'ก\nข\n' }]);
  });

  test('where a photograph was taken', async () => {
    expect((await inspectAttachment('a.jpg', jpegWithLocation)).hasLocation).toBe(true);
    expect((await inspectAttachment('a.jpg', plainJpeg)).hasLocation).toBe(false);
  });
});

test.each([
  ['a bomb', archive({ '[Content_Types].xml': types, 'word/document.xml': new Uint8Array(60_000_000) })],
  ['a path that leads out', archive({ '[Content_Types].xml': types, 'word/document.xml': '<x/>', '../../evil': 'x' })],
  ['a cut file', docxWith('ก').slice(0, 300)],
  ['a locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['a PDF without pages', strToU8('%PDF-1.4\n%%EOF')],
])('%s is not read', async (_, bytes) => {
  expect(await inspectAttachment('a', bytes)).toMatchObject({ readable: false, texts: [] });
});

test('damaged files never throw', async () => {
  const whole = fc.constantFrom(docxWith('ก'), pdfWith('text'), jpegWithLocation, odt({}));
  await fc.assert(
    fc.asyncProperty(whole, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat(2000), async (bytes, damages, length) => {
      const damaged = new Uint8Array(bytes);
      for (const [at, value] of damages) damaged[at % damaged.length] = value;
      const facts = await inspectAttachment('a', damaged.slice(0, Math.max(1, length)));
      expect(facts.size).toBeGreaterThan(0);
    }),
    { numRuns: runs(100, 1000) },
  );
});
