import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { outline, wordsOf } from './outline.ts';
import { readText } from './text.ts';

const outlineOf = (...lines: readonly string[]) => outline(readText(lines.join('\n')));

describe('paragraphs', () => {
  test('every line that shows something, with its number', () => {
    expect(readText('\n๑. ที่มา \r\n\u00a0\n  ข้อความ\f\fหน้าใหม่').blocks).toEqual([
      { type: 'paragraph', text: '๑. ที่มา', at: { line: 2 } },
      { type: 'paragraph', text: 'ข้อความ', at: { line: 4 } },
      { type: 'paragraph', text: 'หน้าใหม่', at: { line: 4 } },
    ]);
  });

  test('items of lists, headings and bold words', () => {
    expect(
      outlineOf(...'- หนึ่ง,-สอง,• สาม,●สี่,๑.\tห้า,-,- ,-5 องศา,## หัวข้อ'.split(','), 'ได้แก่ **การเปิดเผย** และ**การป้องกัน**', 'เช่น **นโยบาย (No Gift Policy) **ปรับปรุงเว็บ', '** หก **', '**เจ็ด**'),
    ).toMatchInlineSnapshot(`
      [
        "[-] หนึ่ง",
        "[-] สอง",
        "[•] สาม",
        "[●] สี่",
        "[๑.] ห้า",
        "-",
        "-",
        "-5 องศา",
        "## หัวข้อ",
        "ได้แก่ การเปิดเผย และการป้องกัน",
        "เช่น **นโยบาย (No Gift Policy) **ปรับปรุงเว็บ",
        "** หก **",
        "เจ็ด",
      ]
    `);
  });

  test('tags and entities that recognition leaves', () => {
    const lines = ['<p>หนึ่ง</p> <p>สอง &amp; สาม</p>', '<ul style="x"> ● ก ● ข </ul>', '<ul><li>ค</li><li>ง', 'จ<br>ฉ', '<ชื่อ> a < b <name>', '<p>x < y <name></p>'];
    expect(outlineOf(...lines)).toMatchInlineSnapshot(`
      [
        "หนึ่ง",
        "สอง & สาม",
        "[●] ก",
        "[●] ข",
        "[•] ค",
        "[•] ง",
        "จ",
        "ฉ",
        "<ชื่อ> a < b <name>",
        "x < y <name>",
      ]
    `);
  });

  test.each([['ชื่อ\tนายก'], ['\tตามที่ได้รับมอบหมาย', '\tจึงเรียนมา'], ['•\tหนึ่ง', '•\tสอง'], ['วันที่ | เดือน'], ['\t\t']])('no table: %j', (...lines) => {
    expect(readText(lines.join('\n')).blocks.filter(({ type }) => type === 'table')).toEqual([]);
  });
});

describe('tables', () => {
  test('pipes, with and without rulers, with empty cells and signs in cells', () => {
    expect(outlineOf('| ก | ข |', '|---|:-:|', '| 1 | |', '| | a\\|b |', '| - | - |', '', '|ค|ง', '|1|2|3|', '+--+--+', '|4|5|6|')).toMatchInlineSnapshot(`
      [
        "table 1",
        "ก | ข",
        "1 | ",
        " | a|b",
        "- | -",
        "table 2",
        "ค | ง | ",
        "1 | 2 | 3",
        "4 | 5 | 6",
      ]
    `);
  });

  test('tabs, with markup in cells', () => {
    expect(outlineOf('มาตรการ\tวิธี\tผู้รับผิดชอบ', '๑. ก\t<ul style="list-style-type: none"> ● ข ● ค \t<p>ง</p> <p>- จ</p>', '๒. ฉ\t\t', '\tต่อ\t')).toMatchInlineSnapshot(`
      [
        "table 1",
        "มาตรการ | วิธี | ผู้รับผิดชอบ",
        "๑. ก | [●] ข / [●] ค | ง / [-] จ",
        "๒. ฉ |  | ",
        " | ต่อ | ",
      ]
    `);
  });

  test('a blank line ends a table', () => {
    expect(outlineOf('ก\tข', '1\t2', 'ก\tข', '3\t4', '', 'ก\tข', '5\t6', 'ข้อความ', 'ก\tข', '7\t8')).toMatchInlineSnapshot(`
      [
        "table 1",
        "ก | ข",
        "1 | 2",
        "ก | ข",
        "3 | 4",
        "table 2",
        "ก | ข",
        "5 | 6",
        "ข้อความ",
        "table 3",
        "ก | ข",
        "7 | 8",
      ]
    `);
  });

  test('rows set apart by blank lines', () => {
    expect(outlineOf('ก\tข', '', '1\t2', '', '3\t4', '', 'ก\tข', '', '5\t6', '', 'ค\tง', '7\t8')).toMatchInlineSnapshot(`
      [
        "table 1",
        "ก | ข",
        "1 | 2",
        "3 | 4",
        "table 2",
        "ก | ข",
        "5 | 6",
        "table 3",
        "ค | ง",
        "7 | 8",
      ]
    `);
    expect(outlineOf('| ก | ข | ค |', '', '|---|---|---|', '| 1 | 2 | 3 |', '', '| 4 | 5 | 6 |')).toMatchInlineSnapshot(`
      [
        "table 1",
        "ก | ข | ค",
        "1 | 2 | 3",
        "table 2",
        "4 | 5 | 6",
      ]
    `);
  });

  test('spaces, where the columns are unmistakable', () => {
    expect(
      outlineOf(
        'ที่   มาตรการ              ผู้รับผิดชอบ',
        '๑    จัดทำคู่มือการยืม         สำนักปลัด',
        '     และเผยแพร่',
        '๒    เผยแพร่แผนฯ           กองคลัง',
        '',
        '๓    อบรมเรื่อง ITA         สำนักปลัด',
        '',
        'ข้อความต่อจากตารางซึ่งยาวกว่าทุกช่องรวมกันและไม่มีช่องว่าง',
      ),
    ).toMatchInlineSnapshot(`
      [
        "table 1",
        "ที่ | มาตรการ | ผู้รับผิดชอบ",
        "๑ | จัดทำคู่มือการยืม | สำนักปลัด",
        " | และเผยแพร่ | ",
        "๒ | เผยแพร่แผนฯ | กองคลัง",
        "๓ | อบรมเรื่อง ITA | สำนักปลัด",
        "ข้อความต่อจากตารางซึ่งยาวกว่าทุกช่องรวมกันและไม่มีช่องว่าง",
      ]
    `);
    expect(outlineOf('ข้อความ  มีช่องไฟกว้าง', 'ที่  ไม่ตรงกันเลย', 'สักบรรทัด  เดียว')).toMatchInlineSnapshot(`
      [
        "ข้อความ  มีช่องไฟกว้าง",
        "ที่  ไม่ตรงกันเลย",
        "สักบรรทัด  เดียว",
      ]
    `);
  });

  test('HTML, and where the places are', () => {
    const { blocks } = readText('ก\n<table><tr><th>ข</th><th>ค</th></tr>\n<tr><td>a < b</td><td>2</td></tr></table>\nง\n| จ | ฉ |');
    expect(outline({ blocks, notes: [] })).toMatchInlineSnapshot(`
      [
        "ก",
        "table 1",
        "ข | ค",
        "a < b | 2",
        "ง",
        "table 2",
        "จ | ฉ",
      ]
    `);
    expect(blocks.map((block) => (block.type === 'table' ? block.rows.flat().map(({ at }) => at) : block.at))).toMatchInlineSnapshot(`
      [
        {
          "line": 1,
        },
        [
          {
            "column": 1,
            "line": 2,
            "row": 1,
            "table": 1,
          },
          {
            "column": 2,
            "line": 2,
            "row": 1,
            "table": 1,
          },
          {
            "column": 1,
            "line": 2,
            "row": 2,
            "table": 1,
          },
          {
            "column": 2,
            "line": 2,
            "row": 2,
            "table": 1,
          },
        ],
        {
          "line": 4,
        },
        [
          {
            "column": 1,
            "line": 5,
            "row": 1,
            "table": 2,
          },
          {
            "column": 2,
            "line": 5,
            "row": 1,
            "table": 2,
          },
        ],
      ]
    `);
  });
});

const word = fc.constantFrom('มาตรการ', 'ที่', 'กำกับดูแล', 'ITA', '๑.', '(ก)', '2565', '๙๗.๗๗', 'น้ำใจ', 'e-Service');
const phrase = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

/** Tables with a header and without a row or a first column that is empty. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) => fc.tuple(fc.array(word.map((text) => `หัวข้อ${text}`), { minLength: width, maxLength: width }), fc.array(fc.tuple(word, fc.array(phrase, { minLength: width - 1, maxLength: width - 1 })), { minLength: height, maxLength: height })))
  .map(([header, rows]) => [header, ...rows.map(([first, others], index) => [`${index} ${first}`, ...others])]);

const printed = {
  pipes: (rows: readonly (readonly string[])[]) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'pipes with a ruler': ([header = [], ...rows]: readonly (readonly string[])[]) => [header, header.map(() => '---'), ...rows].map((row) => `|${row.join('|')}|`).join('\n'),
  tabs: (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n'),
  'tabs between blank lines': (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n\n'),
};

test.each(Object.entries(printed))('tables printed with %s are read back', (_, print) => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const { blocks } = readText(tables.map(print).join('\nคั่น\n'));
      expect(blocks.flatMap((block) => (block.type === 'table' ? [block.rows.map((row) => row.map(({ lines }) => lines.map(({ text }) => text).join('\n')))] : []))).toEqual(tables);
    }),
    { numRuns: runs(50, 2_000) },
  );
});

test('no word is lost, and every table is a full grid', () => {
  const space = [' ', '  ', '    ', '\t', '|', ' | ', '\n', '\n\n', '\f', '- ', '● ', '**', '# '];
  const sign = fc.constantFrom(...space, '<p>', '</p>', '<ul>', '<li>', '<br>', '<x>', '<', '&amp;', '|---|---|\n', '\r\n', '<table><tr><td>', '</td></tr></table>');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 60 }), (signs) => {
      const reading = readText(signs.map((text, index) => `${text}ก${index}ข`).join(''));
      const words = wordsOf(reading);
      expect(signs.filter((_, index) => !words.includes(`ก${index}ข`))).toEqual([]);
      for (const block of reading.blocks) if (block.type === 'table') expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
    }),
    { numRuns: runs(100, 5_000) },
  );
});

test('a long text of lines that only begin like tables', () => {
  const lines = ['ก  ข', '\tค', '<table>', 'ง\tจ', '| ฉ'];
  expect(readText(Array.from({ length: 20_000 }, (_, index) => lines[index % 5]).join('\n')).blocks).toHaveLength(16_000);
});
