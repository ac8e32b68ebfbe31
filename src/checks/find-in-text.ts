import { bodyNodes, placeOfNode, wordsOf } from '../reader/body.ts';
import { readContentPath } from '../reader/content-path.ts';
import { isAboutDocument, passagesOf, type Passage } from '../reader/passage.ts';
import type { Problem } from '../reader/problem.ts';
import type { TextFile } from '../reader/text-file.ts';
import type { ContentToCheck } from './rule.ts';

export type Words = Pick<Problem, 'rule' | 'found' | 'expected' | 'fix'>;

/** What the documents of agencies and the pages say, without the remarks about them. The catalogue is no document. */
export function statedPassages({ sources }: ContentToCheck): readonly Passage[] {
  const passages = stated.get(sources) ?? sources.filter(({ file }) => readContentPath(file)?.type !== 'catalogue').flatMap(passagesOf).filter((passage) => !isAboutDocument(passage));
  stated.set(sources, passages);
  return passages;
}

const stated = new WeakMap<ContentToCheck['sources'], readonly Passage[]>();

/** A problem at `length` characters of a passage. */
export function problemIn(passage: Passage, index: number, length: number, words: Words): Problem {
  const { file, about } = passage;
  return { ...words, file, place: passage.placeAt(index, length), ...(about !== undefined && { about }) };
}

/** A problem for each match of a pattern with the flag `g` for which there are words. */
export function problemsMatching(passages: readonly Passage[], pattern: RegExp, wordsFor: (match: RegExpExecArray) => Words | undefined): readonly Problem[] {
  // A search is much cheaper than a list of no matches, and most texts have none.
  return passages
    .filter(({ text }) => text.search(pattern) !== -1)
    .flatMap((passage) =>
      [...passage.text.matchAll(pattern)].flatMap((match) => {
        const words = wordsFor(match);
        return words ? [problemIn(passage, match.index, match[0].length, words)] : [];
      }),
    );
}

/** A text to search for what must not be published: the bare file, a value that YAML unescapes, words that Markdown shows otherwise than they are typed, or the text of an attachment. */
export type SearchedText = {
  readonly text: string;
  readonly placeAt?: TextFile['placeAt'];
  readonly file: string;
  /** Where in an attachment, such as `หน้า 3`. */
  readonly where?: string;
};

/** Everything that a visitor, or whoever gets the files, could read. */
export function searchedTexts(content: ContentToCheck): readonly SearchedText[] {
  const escaped = content.sources
    .filter(({ text }) => text.includes('\\'))
    .flatMap((source) => passagesOf(source).filter(({ text }) => !source.text.includes(text)));
  const marked = content.sources.flatMap((source) =>
    bodyNodes(source)
      .filter(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type))
      .map((node) => ({ file: source.file, text: wordsOf(node), placeAt: () => placeOfNode(source, node) }))
      .filter(({ text }) => !source.text.includes(text)),
  );
  return [...content.texts, ...escaped, ...marked, ...content.attachments.flatMap(({ file, texts }) => texts.map(({ where, text }) => ({ file, where, text })))];
}

/** A problem at some characters of a searched text; in an attachment the words say where. */
export function problemInSearched(searched: SearchedText, index: number, length: number, words: Words): Problem {
  const { file, where, placeAt } = searched;
  const found = where === undefined || where === '' ? words.found : `${words.found} (${where})`;
  return { ...words, found, file, ...(placeAt ? { place: placeAt(index, length) } : { about: file.slice(file.lastIndexOf('/') + 1) }) };
}
