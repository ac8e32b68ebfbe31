import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { outline, wordsOf } from './outline.ts';
import { readPdf } from './pdf.ts';
import { pdfLines } from './pdf-lines.ts';

type Piece = readonly [x: number, y: number, text: string];

/** A PDF of pages with pieces of text in Helvetica of 10 points; `annotations` stand on the first page, `trailer` in its dictionary. */
function pdfOf(pages: readonly (readonly Piece[])[], annotations = '', trailer = ''): Uint8Array {
  const contents = pages.map((pieces) => pieces.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n'));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> ${index === 0 ? `/Annots [${annotations}]` : ''} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return new TextEncoder().encode(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`);
}

test('lines are paragraphs, and parts in columns are tables', async () => {
  const row = (y: number, ...texts: readonly string[]) => texts.flatMap((text, index): readonly Piece[] => (text === '' ? [] : [[50 + index * 120, y, text]]));
  const table = [...row(700, 'No', 'Measure', 'Office'), ...row(685, '1', 'write a guide', 'Clerk'), ...row(672, '', 'and publish it', ''), ...row(650, '2', 'publish plans', 'Finance')];
  const pdf = pdfOf([[[50, 750, 'Report'], [50, 735, '- first'], ...table, [50, 600, 'The end']], []]);
  const reading = await readPdf(pdf);
  expect(outline(reading)).toMatchInlineSnapshot(`
    [
      "Report",
      "[-] first",
      "table 1",
      "No | Measure | Office",
      "1 | write a guide | Clerk",
      " | and publish it | ",
      "2 | publish plans | Finance",
      "The end",
      "extracted-text: 2",
      "pages-without-text: 1",
    ]
  `);
  expect(reading.blocks.map(({ at }) => at)).toEqual([{ page: 1, line: 1 }, { page: 1, line: 2 }, { page: 1, line: 3, table: 1 }, { page: 1, line: 7 }]);
});

test('what is printed on most pages is noted, but not the head of a table', async () => {
  const page = (number: number): readonly Piece[] => [[50, 780, 'Annual report'], [50, 760, 'No'], [200, 760, 'Measure'], [50, 740, `text ${'abc'[number - 1]}`], [290, 20, `- ${number} -`]];
  expect(outline(await readPdf(pdfOf([page(1), page(2), page(3)])))).toMatchInlineSnapshot(`
    [
      "No Measure",
      "text a",
      "No Measure",
      "text b",
      "No Measure",
      "text c",
      "extracted-text: 3",
      "headers-and-footers: 4 Annual report / - 1 - / - 2 - / - 3 -",
    ]
  `);
});

test('notes of readers and filled forms', async () => {
  const note = '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (ask) >>';
  const field = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (filled in) /Rect [0 0 99 19] >>';
  expect(outline(await readPdf(pdfOf([[[50, 750, 'x']]], `${note} ${field}`)))).toMatchInlineSnapshot(`
    [
      "x",
      "comments: 1 ask",
      "text-boxes: 1 filled in",
      "extracted-text: 1",
    ]
  `);
});

test.each([
  ['no text', pdfOf([[], []])],
  ['encrypted', pdfOf([[[50, 750, 'x']]], '', `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`)],
  ['IMP-SIZ-002', pdfOf(Array.from({ length: 301 }, () => []))],
  ['Invalid PDF structure.', new TextEncoder().encode('%PDF-1.4\n%%EOF')],
])('a file that is not read: %s', async (message, bytes) => {
  await expect(readPdf(bytes)).rejects.toThrow(message);
});

test('Thai marks that are pieces of their own, SARA AM in two signs, and signs without a name', () => {
  const piece = (text: string, x: number, y: number, width: number) => ({ text, x, y, width, size: 10 });
  const lines = pdfLines([piece('า', 18, 100, 5), piece('น', 0, 100, 6), piece('\u0e49', 6, 103, 0), piece('\u0e4d', 6, 100, 0), piece('า', 6, 100, 5), piece('ท\0', 14, 100, 4), piece('ใหม่', 0, 85, 20), piece('ไกล', 60, 85, 10)]);
  expect(lines.map(({ segments }) => segments.map(({ text }) => text))).toEqual([['น้ำ ท\ufffdา'], ['ใหม่', 'ไกล']]);
});

test('no word is lost, wherever it stands', async () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 5 }).map((column) => column * 90), y: fc.integer({ min: 1, max: 30 }).map((line) => line * 13), page: fc.nat({ max: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(place, { minLength: 1, maxLength: 60, selector: ({ x, y, page }) => `${x} ${y} ${page}` }), async (places) => {
      const pages = [0, 1, 2, 3].map((page) => places.flatMap((at, index): readonly Piece[] => (at.page === page ? [[at.x, at.y, `w${index}w`]] : [])));
      const words = wordsOf(await readPdf(pdfOf(pages)));
      expect(places.filter((_, index) => !words.includes(`w${index}w`))).toEqual([]);
    }),
    { numRuns: runs(15, 300) },
  );
});
