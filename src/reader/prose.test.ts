import { expect, test } from 'vitest';
import { placeOfAttribute, proseFiles, proseParts } from './prose.ts';
import { readSource } from './source.ts';
import { textFile } from './text-file.ts';

test('the components of a text, with their plain attributes and where they begin', () => {
  expect(proseParts('ก้😀\n\n<Note title="a &amp; b" x={1} {...y} z>\n\n- <Figure file="a.png" />\n\n</Note>\n\n<u>ก</u>\n')).toEqual([
    { name: 'Note', attributes: { title: 'a & b' }, position: { line: 3, column: 1, offset: 6 } },
    { name: 'Figure', attributes: { file: 'a.png' }, position: { line: 5, column: 3, offset: 49 } },
  ]);
});

test('a text that cannot be read has none', () => {
  expect(proseParts('<Note>')).toEqual([]);
});

test('each file is named once', () => {
  expect(proseFiles('<Figure file="a.png" alt="ก" />\n\n<Attachment file="b.pdf" title="ก" />\n\n<Attachment file="a.png" title="ก" />\n\n<Note>ก</Note>\n')).toEqual(['a.png', 'b.pdf']);
});

test.each([
  ['title', 'title="file=ก"'],
  ['file', "file='a.pdf'"],
  ['code', 'code={ก}'],
  ['bare', 'bare'],
  ['absent', '<Attachment'],
])('the place of the attribute %s', (name, words) => {
  for (const newline of ['\n', '\r\n']) {
    const lines = ['---', 'title: ก', '---', '', '<Attachment', '  title="file=ก" code={ก}', "  file='a.pdf' {...all} bare", '/>'];
    const source = readSource(textFile('a.mdx', lines.join(newline)));
    if (!('lines' in source)) throw new Error('the front matter is read');
    const [part] = proseParts(source.body);
    const place = placeOfAttribute(source, part?.position ?? { line: 1, column: 1, offset: 0 }, name);
    expect((lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length)).toBe(words);
  }
});
