import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../reader/content.ts';
import { contentWith, oneAgency, type Changes } from '../../test/content-folder.ts';
import { filesExist } from './files-exist.ts';

const year = 'agencies/bansuan/2567';
const analysis = readFileSync(`${oneAgency}/${year}/analysis.mdx`, 'utf8');

/** The files that are missing after a change, with the words of the line that the problem points at. */
function missing(changes: Changes): readonly string[] {
  const folder = contentWith(changes);
  const { content, linesOf } = readContent(folder);
  rmSync(folder, { recursive: true });
  return (filesExist.check?.({ ...content, attachments: [] }) ?? []).map(({ file, place, expected }) => {
    const { line, column, length } = place ?? { line: 0, column: 0, length: 0 };
    return `${file} ${(linesOf(file)[line - 1] ?? '').slice(column - 1, column - 1 + length)} → ${expected}`;
  });
}

const text = (words: string): Changes => ({ [`${year}/analysis.mdx`]: `${analysis}\n${words}\n` });

test('a file that a component names must be in the folder of the same year', () => {
  expect(missing(text('<Attachment file="signed-analysis.pdf" title="ก" />'))).toEqual([]);
  expect(missing(text('<Note>\n\n<Figure\n  alt="file=ก"\n  file="queue.png"\n/>\n\n</Note>\n\n- <Attachment title="ก" file="no.pdf" />'))).toMatchInlineSnapshot(`
    [
      "agencies/bansuan/2567/analysis.mdx file="no.pdf" → ไฟล์ agencies/bansuan/2567/files/no.pdf",
    ]
  `);
});

test('a component that is wrong in itself, or unknown, is left to the rule of the text', () => {
  expect(missing(text('<Figure file="no.png" />\n\n<Attachment file="../analysis.mdx" title="ก" />\n\n<Other file="no.png" />'))).toEqual([]);
});

test('what looks like a component in a .md file is none', () => {
  const measures = readFileSync(`${oneAgency}/${year}/measures.md`, 'utf8');
  expect(missing({ [`${year}/measures.md`]: `${measures}\n<Attachment file="no.pdf" title="ก" />\n` })).toEqual([]);
});

test('attachments and evidence in the data', () => {
  expect(missing({ [`${year}/files/signed-analysis.pdf`]: undefined, 'agencies/bansuan/2568/files/queue.png': undefined })).toMatchInlineSnapshot(`
    [
      "agencies/bansuan/2567/analysis.mdx signed-analysis.pdf → ไฟล์ agencies/bansuan/2567/files/signed-analysis.pdf",
      "agencies/bansuan/2567/analysis.mdx file="signed-analysis.pdf" → ไฟล์ agencies/bansuan/2567/files/signed-analysis.pdf",
      "agencies/bansuan/2568/results.md queue.png → ไฟล์ agencies/bansuan/2568/files/queue.png",
    ]
  `);
});
