import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { type Area, tilings } from './example-tilings.ts';
import { linesOfHtml, readHtml } from './html.ts';
import { outline } from './outline.ts';
import { RefusedFile } from './refusal.ts';

const shown = (html: string) => outline(readHtml(html));

describe('pages', () => {
  test('headings, paragraphs, line breaks and space as a browser shows them', () => {
    const { blocks } = readHtml('<!doctype html><html><head><title>ชื่อ</title><style>p{}</style></head><body><h2>หัวข้อ\n ยาว</h2><p>ก  <b>ข</b>\nค<br>ง<div>จ<div>ฉ</div>ช</div><pre>1  2\n3</pre><p>&nbsp;</p><template><p>แม่แบบ</template><script>x</script></body></html>');
    expect(outline({ blocks, notes: [] })).toEqual(['## หัวข้อ ยาว', 'ก ข ค', 'ง', 'จ', 'ฉ', 'ช', '1  2', '3']);
    expect(blocks.map(({ at }) => at.paragraph)).toEqual([1, 2, 2, 3, 4, 5, 6, 6]);
  });

  test('lists with their markers', () => {
    expect(shown('<ol><li>ก<ul><li>ข<li>ค<p>ต่อ</ul><li value=5>ง<li>จ</ol><ol type=a start=3><li>ฉ</ol><ol style="list-style-type: thai"><li>ช</ol><ul style="list-style:none"><li>ซ</ul>')).toMatchInlineSnapshot(`
      [
        "[1.] ก",
        "[•] ข",
        "[•] ค",
        "ต่อ",
        "[5.] ง",
        "[6.] จ",
        "[c.] ฉ",
        "[๑.] ช",
        "[] ซ",
      ]
    `);
    expect(readHtml('<ul><li>ก<ul><li>ข</ul></ul>').blocks).toMatchObject([{ list: { depth: 1 } }, { list: { depth: 2, marker: '•' } }]);
  });

  test('links, pictures, ticks, ruby and changes', () => {
    expect(shown('<p><a href="https://example.go.th/a">รายงาน</a> <a href="#b">ข้างล่าง</a> <img alt="ตรา" src=a.png><input type=checkbox checked>ทำแล้ว<ruby>漢<rp>(</rp><rt>ฮั่น</rt><rp>)</rp></ruby><del>เก่า</del><ins>ใหม่</ins>')).toMatchInlineSnapshot(`
      [
        "รายงาน (https://example.go.th/a) ข้างล่าง ☑ทำแล้ว漢 (ฮั่น)ใหม่",
        "pictures: 1 ตรา",
        "tracked-changes: 2",
      ]
    `);
  });

  test('what a page hides is told apart', () => {
    expect(shown('<p>ก<span style="display: none">ลับ</span></p><div hidden>ซ่อน</div><table><tr><td>1<tr style="display:none"><td>2<tr><td>3</table>')).toEqual(['ก', 'table 1', '1', '3', 'hidden-parts: 3 ลับ / ซ่อน / 2']);
  });
});

describe('tables', () => {
  test('cells that go down and across, and rows that are too short', () => {
    const { blocks } = readHtml('<table><caption>ตาราง ก</caption><thead><tr><th rowspan=2>ก<th colspan=2>ข</thead><tbody><tr><td>ค<td>ง<td>จ<tr><td><p>ฉ<p>ช<ul><li>ซ</ul></table>');
    expect(outline({ blocks, notes: [] })).toMatchInlineSnapshot(`
      [
        "ตาราง ก",
        "table 1",
        "ก | ข | ^",
        "ค | ง | จ",
        "ฉ / ช / [•] ซ |  | ",
      ]
    `);
    expect(blocks[1]).toMatchObject({ knowsMerged: true, at: { table: 1 }, rows: [[{ rowSpan: 1 }, { columnSpan: 2 }, { coveredBy: [0, 1] }], [{}, {}, { at: { table: 1, row: 2, column: 3 } }], [{}, {}, {}]] });
  });

  test('absurd spans end with the rows, at cells that are there, and at columns that are used', () => {
    expect(shown('<table><tr><td rowspan=65535>ก<td colspan=1000>ข<tr><td rowspan=0>ค<td>ง<tr><td>จ</table>')).toMatchInlineSnapshot(`
      [
        "table 1",
        "ก | ข | ^",
        "^ | ค | ง",
        "^ | ^ | จ",
      ]
    `);
    expect(shown('<table><tr><td>ก<td rowspan=2>ข<tr><td colspan=3>ค</table>')).toEqual(['table 1', 'ก | ข', 'ค | ^']);
  });

  test('too many columns, rows or cells are refused', () => {
    const refusal = (html: string) => {
      try {
        return readHtml(html).blocks.length;
      } catch (error) {
        return error instanceof RefusedFile && error.refusal.code;
      }
    };
    const table = (rows: number, columns: number) => `<table>${`<tr>${'<td>'.repeat(columns)}`.repeat(rows)}</table>`;
    expect([table(2, 200), table(1, 201), table(5_001, 1), `<table><tr>${'<td>'.repeat(200)}${'<tr><td>'.repeat(300)}</table>`.repeat(2)].map(refusal)).toEqual([1, 'IMP-SIZ-001', 'IMP-SIZ-001', 'IMP-SIZ-001']);
  });

  test('a table that only arranges the page is none', () => {
    expect(shown('<table><tr><td>เมนู<td><h1>หัวข้อ</h1><table><tr><td>ก<td>ข<tr><td>ค<td>ง</table></table>')).toEqual(['เมนู', '# หัวข้อ', 'table 1', 'ก | ข', 'ค | ง']);
    expect(shown('<table><tr><td>ก<td>ข<tr><td>ค<td>ง<table><tr><td>จ<td>ฉ</table></table>')).toEqual(['table 1', 'ก | ข', 'ค | ง / จ / ฉ']);
  });

  test('any table comes back as it was written', () => {
    fc.assert(
      fc.property(tilings, (areas) => {
        const { blocks } = readHtml(htmlOf(areas));
        const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row, y) => row.flatMap((cell, x) => (cell.coveredBy ? [] : [{ row: y, column: x, rows: cell.rowSpan, columns: cell.columnSpan, text: cell.lines[0]?.text }]))) : []));
        expect(cells).toEqual(areas);
      }),
      { numRuns: runs(100, 5_000) },
    );
  });
});

describe('from the clipboard', () => {
  test('Word: its markers, tabs, empty paragraphs, conditional comments and comments', () => {
    const fragment = `Version:1.0
StartHTML:0000000105
EndHTML:0000000500
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:a>ซ่อน</o:a></xml><![endif]--><style>p.MsoNormal{}</style></head><body><!--StartFragment-->
<p class=MsoTitle>เรื่อง<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>๑.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>ข้อ<span lang=TH>แรก</span></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>ย่อย</p>
<p class=MsoNormal>ก<span style='mso-tab-count:1'>      </span>ข<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>ลับ</p></div></div><!--EndFragment--></body></html>`;
    expect(shown(fragment)).toMatchInlineSnapshot(`
      [
        "# เรื่อง",
        "[๑.] ข้อแรก",
        "[•] ย่อย",
        "ก	ข",
        "comments: 1",
      ]
    `);
  });

  test('Excel: columns, breaks in a cell, hidden rows and columns, long text over empty cells', () => {
    const fragment = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment--> <col width=64 span=2><col width=0 style='display:none'><col width=64>
 <tr height=20><td colspan=2 rowspan=2 class=xl65>ตัวชี้วัด<br style='mso-data-placement:same-cell'>ปี 2566</td><td>ซ่อน</td><td>คะแนน</td></tr>
 <tr><td></td><td align=right>97.77</td></tr><tr height=0 style='display:none'><td>ลับ</td></tr>
 <tr><td colspan=2 style='mso-ignore:colspan'>ข้อความยาว</td><td></td><td>1</td></tr><tr><td>ก</td><td>ข</td><td></td><td>2</td></tr><!--EndFragment--></table></body></html>`;
    expect(shown(fragment)).toMatchInlineSnapshot(`
      [
        "table 1",
        "ตัวชี้วัด / ปี 2566 | ^ | คะแนน",
        "^ | ^ | 97.77",
        "ข้อความยาว |  | 1",
        "ก | ข | 2",
        "hidden-parts: 2 ซ่อน / ลับ",
      ]
    `);
  });

  test('Google Docs and LibreOffice', () => {
    expect(shown('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><ol><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p><span style="white-space:pre-wrap;">ก  ข</span></p></li><ol><li style="list-style-type:lower-alpha" aria-level="2"><p>ค</p></li></ol></ol></b>')).toEqual(['[1.] ก  ข', '[a.] ค']);
    expect(shown('<p lang="th-TH"><font face="TH SarabunPSK">ก\n\tข</font></p><table><col width="1*"/><thead><tr valign="top"><th><p>ค</p></th></tr></thead></table>')).toEqual(['ก ข', 'table 1', 'ค']);
  });
});

test('a fragment inside a cell', () => {
  expect(linesOfHtml('ก<br>ข<p>ค &amp; ง</p><ul><li>จ</ul>')).toEqual([{ text: 'ก' }, { text: 'ข' }, { text: 'ค & ง' }, { text: 'จ', list: { depth: 1, marker: '•' } }]);
  expect(linesOfHtml('<ul> ● ก ● ข</ul>')).toEqual([{ text: '● ก ● ข', list: { depth: 1, marker: '' } }]);
  expect(linesOfHtml('<table><tr><td>ก<td>ข</table>')).toEqual([{ text: 'ก' }, { text: 'ข' }]);
});

test('elements nested without end are refused', () => {
  expect(() => linesOfHtml('<i>'.repeat(600))).toThrow('IMP-SEC-008');
});

test('no text is lost, whatever the elements are', () => {
  const tag = fc.constantFrom('p', 'div', 'b', 'span', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'h1', 'a', 'br', 'x-y', 'center', 'dl', 'dd', 'font');
  const piece = fc.oneof(tag.map((name) => `<${name}>`), tag.map((name) => `</${name}>`), fc.integer({ min: 100, max: 999 }).map((number) => `ก${number}`));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = readHtml(pieces.join(' ')).blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.rows.flat().flatMap(({ lines }) => lines.map((line) => line.text)))).join(' ');
      expect(text.match(/ก\d+/g)?.toSorted() ?? []).toEqual(pieces.filter((each) => each.startsWith('ก')).toSorted());
    }),
    { numRuns: runs(200, 10_000) },
  );
});

function htmlOf(areas: readonly Area[]): string {
  const rows = Map.groupBy(areas, ({ row }) => row);
  return `<table>${[...rows.values()].map((cells) => `<tr>${cells.map(({ text, rows, columns }) => `<td rowspan=${rows} colspan=${columns}>${text}</td>`).join('')}</tr>`).join('')}</table>`;
}
