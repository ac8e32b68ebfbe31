import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import { partOf, wordWith } from './example-documents.ts';
import { outline } from './outline.ts';

const shown = async (body: string, parts?: Readonly<Record<string, string>>) => outline(await readDocx(wordWith(body, parts)));
const run = (text: string) => `<w:t>${text}</w:t>`;

const level = (at: number, format: string, text: string, more = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const item = (id: number, at = 0, style = '') => `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r>${run('ก')}</w:r></w:p>`;
const numbers = async (body: string, numbering: string, styles = '') =>
  (await readDocx(wordWith(body, { 'word/numbering.xml': partOf('numbering', numbering), 'word/styles.xml': partOf('styles', styles) }))).blocks.map((block) => block.type === 'paragraph' && block.list?.marker);

test('instances of one list go on counting, save one that starts again', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum>${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join('')}<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  expect(await numbers([1, 2, 3, 3, 1].map((id) => item(id)).join(''), numbering)).toEqual(['1.', '2.', '1.', '2.', '3.']);
});

test('a level that never starts again, Roman numbers made Arabic, and a level that was skipped', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/><w:lvlRestart w:val="0"/>')}${level(2, 'lowerLetter', '%1-%2-%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  expect(await numbers([2, 0, 1, 0, 1].map((at) => item(1, at)).join(''), numbering)).toEqual(['I-1-a', 'I', '1.1', 'II', '2.2']);
});

test('a style brings its numbering and its heading; 0 takes numbering away', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="หัวข้อ 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'บทที่ %1')}${level(1, 'decimal', '%2)', '<w:pStyle w:val="a"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const styled = (style: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r>${run('ก')}</w:r></w:p>`;
  const body = `${styled('a')}${styled('b')}${styled('a', '<w:numPr><w:numId w:val="0"/></w:numPr>')}`;
  expect(await shown(body, { 'word/numbering.xml': partOf('numbering', numbering), 'word/styles.xml': partOf('styles', styles) })).toEqual(['## [1)] ก', '## [บทที่ 1] ก', '## ก']);
});

test('bullets of sign fonts are shown as signs', async () => {
  const fonts = (font: string) => `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7', fonts('Symbol'))}${level(1, 'bullet', 'o', fonts('Courier New'))}${level(2, 'bullet', '\uf0a7', fonts('Wingdings'))}${level(3, 'bullet', '-')}${level(4, 'bullet', '\uf0d8', fonts('Wingdings'))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  expect(await numbers([0, 1, 2, 3, 4].map((at) => item(1, at)).join(''), numbering)).toEqual(['•', '○', '▪', '-', '➢']);
});
