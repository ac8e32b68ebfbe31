import { bodyNodes, placeOfNode, type BodyNode } from '../../reader/body.ts';
import type { Place } from '../../reader/problem.ts';
import { isTag, placeOfAttribute, plainAttributes, positionOf } from '../../reader/prose.ts';
import type { Source } from '../../reader/source.ts';

/** Words of an author that are, or may hold, an address; where they stand is looked up only when asked for. */
export type WrittenWords = { readonly source: Source; readonly words: string; readonly place: () => Place };

/** Every text of the data, then every address, attribute and code of the body, in the order of the file. */
export function writtenWords(source: Source): readonly WrittenWords[] {
  const nodes = bodyNodes(source);
  const named = new Map(nodes.flatMap(({ type, identifier, url }) => (type === 'definition' && identifier !== undefined ? [[identifier, url]] : [])));
  return [
    ...texts(source.data, []).map(({ text, path }) => ({ source, words: text, place: () => source.placeOf(path) })),
    ...nodes.flatMap((node) => [...wordsOfTag(source, node), ...wordsOfNode(node, named).map((words) => ({ source, words, place: () => placeOfNode(source, node) }))]),
  ];
}

type Text = { readonly text: string; readonly path: readonly PropertyKey[] };

function texts(value: unknown, path: readonly PropertyKey[]): readonly Text[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => texts(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, [...path, key]));
}

/** What a link by name refers to is the address of its definition, and it is the link that the reader sees. */
function wordsOfNode({ type, url, value, identifier }: BodyNode, named: ReadonlyMap<string, string | undefined>): readonly string[] {
  if (type === 'link' || type === 'image') return url === undefined ? [] : [url];
  if (type === 'linkReference' || type === 'imageReference') return [named.get(identifier ?? '') ?? []].flat();
  if (type === 'html') return [...(value ?? '').matchAll(/\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return (type === 'code' || type === 'inlineCode') && value !== undefined ? [value] : [];
}

/** What stands plainly in a tag of MDX. */
function wordsOfTag(source: Source, node: BodyNode): readonly WrittenWords[] {
  if (!isTag(node)) return [];
  return Object.entries(plainAttributes(node)).map(([name, words]) => ({ source, words, place: () => placeOfAttribute(source, positionOf(node), name) }));
}
