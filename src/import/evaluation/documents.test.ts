import { expect, test } from 'vitest';
import type { Original } from '../original.ts';
import { type DocumentBlock, type EvaluationDocument, shown } from './document.ts';
import { documents } from './documents/documents.ts';
import { aim, floors } from './floors.ts';
import { type Format, formatNames, formats } from './formats/formats.ts';
import { measureOriginal, originalOf } from './measure-documents.ts';
import { normal, shareOf, together } from './measure.ts';

const cases = documents.flatMap((document) => formatNames.map((format) => [document.name, format, document] as const));

test.each(cases)('%s as %s gives its facts', async (name, format, document) => {
  const { ending, make } = formats[format];
  const original = await originalOf(`${name}.${ending}`, await make(document));
  expect(missingIn(document, original, format)).toEqual([]);
  expect(shareOf(together(measureOriginal(document, original)))).toBeGreaterThanOrEqual(floors[name]?.[format]?.[0] ?? aim);
});

test('floors are of documents that there are, below the aim, and have a reason', () => {
  const names: ReadonlySet<string> = new Set(documents.map(({ name }) => name));
  const all = Object.entries(floors).flatMap(([name, own]) => Object.values(own).map(([share, why]) => ({ name, share, why })));
  expect(all.filter(({ name, share, why }) => !names.has(name) || share >= aim || why === '')).toEqual([]);
});

test('documents have names of their own and say what is special about them', () => {
  expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  expect(new Set(documents.map(({ about }) => about)).size).toBe(documents.length);
});

/** The lines of a document that a reader did not find, bullets aside, for which readers have a sign of their own. Where the layout is kept, lines are broken. */
function missingIn({ blocks }: EvaluationDocument, original: Original, format: Format): readonly string[] {
  if (format === 'text in columns') return [];
  const read = normal(original.blocks.map((block) => (block.type === 'paragraph' ? withMarker(block) : block.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(withMarker))).join('\n'))).join('\n'));
  return blocks.flatMap(linesOf).filter((line) => !read.includes(normal(line)));
}

function withMarker({ text, list }: { readonly text: string; readonly list?: { readonly marker: string } }): string {
  return `${list?.marker ?? ''}${text}`;
}

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.type === 'page') return [];
  const lines = block.type === 'paragraph' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  return lines.map((line) => (/[\d๐-๙]/u.test(line.marker ?? '') ? shown(line) : line.text));
}
