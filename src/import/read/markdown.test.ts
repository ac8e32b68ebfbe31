import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { readMarkdown } from './markdown.ts';
import { outline, wordsOf } from './outline.ts';

const outlineOf = (...lines: readonly string[]) => outline(readMarkdown(lines.join('\n')));

test('front matter, headings, paragraphs and what stands in them', () => {
  expect(
    outlineOf('---', 'title: รายงาน', '---', '# หัวข้อ **หนึ่ง**', '', 'ก  ', 'ข', 'ค<br>ง `x < y` a &amp; b', '', '[แบบ](https://a.go.th/x) [https://b.go.th](https://b.go.th) ![ตรา](t.png) ค[^1]', '', '[^1]: เชิงอรรถ', '', '```', 'บรรทัด 1', 'บรรทัด 2', '```', '> อ้าง'),
  ).toMatchInlineSnapshot(`
    [
      "title: รายงาน",
      "# หัวข้อ หนึ่ง",
      "ก",
      "ข ค",
      "ง x < y a & b",
      "แบบ (https://a.go.th/x) https://b.go.th ค[1]",
      "บรรทัด 1",
      "บรรทัด 2",
      "อ้าง",
      "pictures: 1 ตรา",
      "footnotes: 1 เชิงอรรถ",
    ]
  `);
});

test('lists keep their numbers, also below one another', () => {
  expect(outlineOf('3) สาม', '4) สี่', '   - ย่อย', '', '     ต่อ', '', '- [x] เสร็จ', '- [ ] ยัง')).toMatchInlineSnapshot(`
    [
      "[3)] สาม",
      "[4)] สี่",
      "[•] ย่อย",
      "ต่อ",
      "[☑] เสร็จ",
      "[☐] ยัง",
    ]
  `);
  expect(readMarkdown('1. ก\n   - ข').blocks).toEqual([
    { type: 'paragraph', text: 'ก', list: { depth: 1, marker: '1.' }, at: { line: 1 } },
    { type: 'paragraph', text: 'ข', list: { depth: 2, marker: '•' }, at: { line: 2 } },
  ]);
});

test('tables, with HTML in cells, and HTML tables', () => {
  const text = ['| ก | ข |', '|---|:-:|', '| <p>1</p><p>2</p> | a\\|b |', '| <ul><li>ค</li><li>ง</li></ul> |', '', '<table>', '<tr><td rowspan="2">จ</td><td>ฉ</td></tr>', '', '<tr><td>ช</td></tr></table>', '<img src="x">'];
  expect(outlineOf(...text)).toMatchInlineSnapshot(`
    [
      "table 1",
      "ก | ข",
      "1 / 2 | a|b",
      "[•] ค / [•] ง | ",
      "table 2",
      "จ | ฉ",
      "^ | ช",
      "pictures: 1",
    ]
  `);
  const [first, second] = readMarkdown(text.join('\n')).blocks;
  expect([first, second]).toMatchObject([{ knowsMerged: false, at: { table: 1, line: 1 } }, { knowsMerged: true, at: { table: 2, line: 6 } }]);
  expect(first?.type === 'table' && first.rows[1]?.[1]?.at).toEqual({ table: 1, row: 2, column: 2, line: 3 });
});

test('no word is lost', () => {
  const sign = fc.constantFrom(' ', '\n', '\n\n', '# ', '- ', '1. ', '> ', '| ', ' | ', '\n|---|---|\n', '**', '`', '```\n', '<br>', '<p>', '</p>', '  \n', '[', '](https://x.go.th) ', '<table><tr><td>', '</td></tr></table>', '&lt;', '---\n', '    ', '~~', '$$', ':::', '{');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), (signs) => {
      const words = wordsOf(readMarkdown(signs.map((text, index) => `${text}ก${index}ข`).join('')));
      expect(signs.filter((_, index) => !words.includes(`ก${index}ข`))).toEqual([]);
    }),
    { numRuns: runs(100, 3_000) },
  );
});
