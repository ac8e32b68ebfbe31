import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Place } from './problem.ts';
import type { Source } from './source.ts';

/** A node of the text below the front matter, as far as the rules ask for it. */
export type BodyNode = {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } } | undefined;
  readonly children?: readonly BodyNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly identifier?: string;
};

/** The body as a tree, or the words of the parser why it is none. */
export type BodyTree = { readonly root: BodyNode } | { readonly refused: string };

const trees = new WeakMap<Source, BodyTree>();
const known = new WeakMap<Source, readonly BodyNode[]>();

/** Signs `<` and `{` on one line from which on the parser would take seconds; no text has so many. */
const mostSigns = 400;

/** Reads the body once, as Markdown or MDX by the name of the file. */
export function bodyTree(source: Source): BodyTree {
  const tree = trees.get(source) ?? readTree(source);
  trees.set(source, tree);
  return tree;
}

/** All nodes of the body, parents before children; none where the body cannot be read, which another rule reports. */
export function bodyNodes(source: Source): readonly BodyNode[] {
  const nodes = known.get(source) ?? (source.body.trim() === '' ? [] : readNodes(source));
  known.set(source, nodes);
  return nodes;
}

/** Where a node stands in the file; its first line only. */
export function placeOfNode(source: Source, { position }: BodyNode): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const inFile = line + source.bodyLine - 1;
  const lineLength = (source.lines[inFile - 1] ?? '').length;
  const last = position && position.end.line === line ? position.end.column : lineLength + 1;
  return { line: inFile, column, length: Math.max(1, last - column) };
}

/** The words of a node and of everything below it. */
export function wordsOf(node: BodyNode): string {
  return (node.value ?? '') + (node.children ?? []).map(wordsOf).join('');
}

function readNodes(source: Source): readonly BodyNode[] {
  const tree = bodyTree(source);
  return 'root' in tree ? withChildren(tree.root) : [];
}

function readTree(source: Source): BodyTree {
  const crowded = source.body.split('\n').findIndex((line) => (line.match(/[<{]/g)?.length ?? 0) > mostSigns);
  if (crowded !== -1) return { refused: `${crowded + 1}:1: too many < or { on one line` };
  try {
    return { root: (source.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(source.body) as BodyNode };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

function withChildren(node: BodyNode): readonly BodyNode[] {
  return [node, ...(node.children ?? []).flatMap(withChildren)];
}
