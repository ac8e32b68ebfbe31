import { authors } from '../../reader/attachment/office.ts';
import { elementsNamed } from '../../reader/attachment/xml.ts';
import { type Archive, openArchive } from '../../reader/attachment/zip.ts';
import { documentFlow } from './flow.ts';
import { noteCount } from './note-count.ts';
import type { Reading } from './reading.ts';
import { linesOfWord, readWordBody, type WordContext } from './word-body.ts';
import { wordNotes } from './word-notes.ts';
import { wordNumbering } from './word-numbering.ts';
import { wordStyles } from './word-styles.ts';
import { textOf, type WordNode, wordTree } from './word-tree.ts';

/**
 * The blocks of a Word file as Word shows them with all changes accepted. The number or sign that Word counts for a paragraph is worked out from
 * the definitions of its lists. Throws where the file is damaged, `RefusedFile` beyond the limits.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const archive = openArchive(bytes);
  if (!archive) throw new RangeError('no archive');
  const main = mainPart(archive);
  const document = archive.read(main);
  if (!document || !isWhole(document)) throw new RangeError('no document');

  const treeOf = (part: RegExp, withFonts = false): WordNode | undefined => {
    const name = archive.names.find((each) => part.test(each));
    const found = name === undefined ? undefined : archive.read(name);
    return found && wordTree(found, withFonts);
  };
  const styles = wordStyles(treeOf(/^word\/styles\d*\.xml$/i));
  const noteParts = wordNotes({ footnote: treeOf(/^word\/footnotes\d*\.xml$/i), endnote: treeOf(/^word\/endnotes\d*\.xml$/i) });
  const notes = noteCount();
  const shared = { styles, notes, refer: noteParts.refer };
  const numbering = treeOf(/^word\/numbering\d*\.xml$/i, true);
  const contextOf = (part: string): WordContext => ({ ...shared, fields: [], numbering: wordNumbering(numbering, styles), addressOf: addresses(archive, part) });

  const flow = documentFlow();
  const context = contextOf(main);
  readWordBody(wordTree(document), flow, context);
  noteParts.write(flow, contextOf('word/footnotes.xml'));
  for (const text of pageTexts(archive, contextOf)) notes.add('headers-and-footers', text);
  for (const text of diagramTexts(archive)) notes.add('text-boxes', text);
  for (const _ of elementsNamed(archive.read(archive.names.find((name) => /^word\/comments\d*\.xml$/i.test(name)) ?? ''), 'comment')) notes.add('comments');
  for (const _ of authors(archive)) notes.add('authors');
  return { blocks: flow.blocks, notes: notes.notes() };
}

/** The part that the package names as its document. */
function mainPart({ names, read }: Archive): string {
  const target = elementsNamed(read('_rels/.rels'), 'Relationship').find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'))?.attributes['Target']?.replace(/^\//, '');
  return target !== undefined && names.includes(target) ? target : (names.find((name) => /^word\/document\d*\.xml$/i.test(name)) ?? 'word/document.xml');
}

/** Whether the part ends where a document ends; half a document must not pass for one. */
function isWhole(document: Uint8Array): boolean {
  return /<\/(?:[\w.-]+:)?document\s*>\s*(?:<!--[^]*-->\s*)?$/.test(Buffer.from(document.subarray(-2_000)).toString('latin1').replaceAll('\0', ''));
}

function addresses({ read }: Archive, part: string): WordContext['addressOf'] {
  const relationships = elementsNamed(read(part.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship').filter(({ attributes }) => attributes['TargetMode']?.toLowerCase() === 'external');
  const targets = new Map(relationships.map(({ attributes }) => [attributes['Id'], attributes['Target']]));
  return (id) => targets.get(id);
}

/** The texts above and below the pages, each once. */
function pageTexts({ names, read }: Archive, contextOf: (part: string) => WordContext): readonly string[] {
  const texts = names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/i.test(name))
    .map((name) => linesOfWord(wordTree(read(name) ?? new Uint8Array()), contextOf(name)).map(({ text }) => text).join('\n'));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** What is written in drawings that Word builds from an outline. */
function diagramTexts({ names, read }: Archive): readonly string[] {
  return names.filter((name) => /^word\/diagrams\/data\d*\.xml$/i.test(name)).map((name) => textOf(wordTree(read(name) ?? new Uint8Array())));
}
