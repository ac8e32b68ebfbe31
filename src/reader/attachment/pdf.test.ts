import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfWith } from '../../checks/attachments/example-pdfs.ts';
import { readPdf } from './pdf.ts';
import { activeNames } from './pdf-names.ts';

/** The PDF with objects more, which are found although its table does not name them. */
function withObjects(text: string, objects: readonly string[], catalogue = ''): Uint8Array {
  const bodies = objects.map((object, index) => `${index + 10} 0 obj\n${object}\nendobj\n`).join('');
  const pdf = Buffer.from(pdfWith(text, catalogue)).toString('latin1').replace(/xref\n[^]*startxref\n\d+\n/, `${bodies}trailer << /Root 1 0 R /Info 10 0 R >>\nstartxref\n0\n`);
  return new Uint8Array(Buffer.from(pdf, 'latin1'));
}

const stream = (dictionary: string, content: Buffer) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;

/** A PDF of a number of empty pages. */
function pages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 10} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
  const pdf = Buffer.from(withObjects('', Array.from({ length: count }, () => page))).toString('latin1');
  return new Uint8Array(Buffer.from(pdf.replace('/Kids [3 0 R] /Count 1', `/Kids [${kids}] /Count ${count}`), 'latin1'));
}

test('text by page, and none of a scanned page', async () => {
  expect(await readPdf(pdfWith('Report (draft)'))).toMatchObject({ pages: 1, texts: [{ where: 'หน้า 1', text: 'Report (draft)' }], active: [], authors: [], comments: 0 });
  expect(await readPdf(pdfWith(''))).toMatchObject({ pages: 1, texts: [] });
});

test('the author of the document and of its XMP, each once', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Somchai</rdf:li><rdf:li>Somying</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
  const pdf = withObjects('x', ['<< /Author (Somchai) /Creator (Writer) >>', stream('/Type /Metadata /Subtype /XML', Buffer.from(xmp))], '/Metadata 11 0 R');
  expect((await readPdf(pdf)).authors).toEqual(['Somchai', 'Somying']);
});

test('notes that say something', async () => {
  const note = (subtype: string, contents: string) => `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 9 9] /Contents (${contents}) >>`;
  const pdf = Buffer.from(withObjects('x', ['<< >>', note('Text', 'ask'), note('Highlight', 'why'), note('Highlight', ''), note('Link', 'x')])).toString('latin1');
  const annotated = new Uint8Array(Buffer.from(pdf.replace('/Type /Page ', '/Type /Page /Annots [11 0 R 12 0 R 13 0 R 14 0 R] '), 'latin1'));
  expect((await readPdf(annotated)).comments).toBe(2);
});

test('300 pages are read, more are not', async () => {
  expect((await readPdf(pages(300))).pages).toBe(300);
  await expect(readPdf(pages(301))).rejects.toThrow('too many pages');
});

test.each([
  ['no pages', Buffer.from('%PDF-1.4\n%%EOF')],
  ['a password', withObjects('x', ['<< >>', `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`])],
  ['more than 40 MB', new Uint8Array(40 * 1024 * 1024 + 1)],
])('a PDF of %s is not read', async (name, bytes) => {
  const locked = name === 'a password' ? Buffer.from(bytes).toString('latin1').replace('/Info', '/Encrypt 11 0 R /ID [<41> <41>] /Info') : undefined;
  await expect(readPdf(new Uint8Array(locked === undefined ? bytes : Buffer.from(locked, 'latin1')))).rejects.toThrow();
});

test.each([
  [['script'], pdfWith('x', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
  [['script'], pdfWith('x', '/AA << /WC << /S /J#61vaScript /JS 9 0 R >> >>')],
  [['launch'], pdfWith('x', '/OpenAction << /S /Launch /F (a.exe) >>')],
  [['embedded-file'], pdfWith('x', '/Names << /EmbeddedFiles << /Names [] >> >>')],
  [['script'], withObjects('x', ['<< >>', stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync('9 0 << /S /JavaScript /JS (x) >>'))])],
  [['launch'], withObjects('x', ['<< >>', stream('/Type /ObjStm /N 1 /First 4', Buffer.from('9 0 << /S /Launch >>'))])],
  [[], pdfWith('A page about /JavaScript and /Launch')],
  [[], withObjects('x', ['<< >>', stream('/Filter /FlateDecode', deflateSync('(/JavaScript) Tj'))])],
  [[], pdfWith('x', '/Outlines << /JSON 1 0 R /Launched true >>')],
])('names that act: %j', (active, bytes) => {
  expect(activeNames(bytes)).toEqual(active);
});

test('a stream that expands beyond the limits is refused, one in another too', () => {
  const bomb = deflateSync(Buffer.alloc(130 * 1024 * 1024));
  expect(() => activeNames(withObjects('x', [stream('/Filter /FlateDecode', bomb)]))).toThrow(RangeError);
  expect(() => activeNames(withObjects('x', [stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb))]))).toThrow(RangeError);
});
