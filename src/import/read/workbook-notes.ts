import { elementsNamed, walkXml } from '../../reader/attachment/xml.ts';
import type { Archive } from '../../reader/attachment/zip.ts';
import type { NoteCount } from './note-count.ts';

/** Notes what a workbook holds besides its sheets: comments without the names of those who wrote them, text boxes, pictures and authors. */
export function noteWorkbook({ names, read }: Archive, { add }: NoteCount): void {
  const parts = (path: RegExp) => names.filter((name) => path.test(name)).map((name) => read(name) ?? new Uint8Array());
  for (const bytes of parts(/^xl\/(?:comments[^/]*|comments\/[^/]+)\.xml$/i)) for (const text of commentTexts(bytes)) add('comments', text);
  for (const bytes of parts(/^xl\/threadedComments\/[^/]+\.xml$/i)) for (const { text } of elementsNamed(bytes, 'text')) add('comments', text);
  for (const bytes of parts(/^xl\/drawings\/drawing[^/]*\.xml$/i)) for (const { text } of elementsNamed(bytes, 'txBody')) add('text-boxes', text);
  for (const _ of names.filter((name) => /^xl\/media\/[^/]+$/i.test(name))) add('pictures');
  const people = parts(/^docProps\/core[^/]*\.xml$/i).flatMap((bytes) => elementsNamed(bytes, 'creator', 'lastModifiedBy'));
  for (const _ of new Set(people.map(({ text }) => text.trim()).filter((text) => text !== ''))) add('authors');
}

/** Excel begins a comment with the name of its author, and writes a thread once more as a comment for older programs. */
function commentTexts(bytes: Uint8Array): readonly string[] {
  const authors = elementsNamed(bytes, 'author').map(({ text }) => text);
  const texts: { author: string; text: string }[] = [];
  walkXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'comment') texts.push({ author: authors[Number(attributes['authorId'])] ?? '', text: '' });
    },
    text: (data, path) => {
      const comment = texts.at(-1);
      if (comment && path.at(-1) === 't' && path.includes('comment')) comment.text += data;
    },
  });
  return texts.filter(({ author }) => !author.startsWith('tc=')).map(({ author, text }) => (author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text));
}
