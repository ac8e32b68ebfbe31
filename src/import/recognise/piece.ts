import type { OriginalPlace } from '../original.ts';
import type { Fragment } from './fragment.ts';

/** How a value came from the original: as it stands there, from a cell that covers several rows, concluded from something else, told by the officer, or an id that the import gave. */
export type How = 'read' | 'merged' | 'inferred' | 'given' | 'assigned';

/** A value with the lines of the original that it was made of. */
export type Piece = { readonly value: string | number | boolean; readonly from: readonly Fragment[]; readonly how: How; /** Of an inferred value: why, in Thai. */ readonly because?: string };

/** Data in the shape of a schema whose leaves are pieces. */
export type Tree = Piece | readonly Tree[] | { readonly [field: string]: Tree | undefined };

/** Where a value of a report came from; `path` such as `measures[2].steps[0]`. */
export type Origin = {
  readonly path: string;
  readonly at: readonly OriginalPlace[];
  /** The numbers of the lines of the original. */
  readonly lines: readonly number[];
  readonly how: How;
  readonly because?: string;
};

export function piece(value: Piece['value'], from: Fragment | readonly Fragment[], how: How = 'read', because?: string): Piece {
  return { value, from: Array.isArray(from) ? (from as readonly Fragment[]) : [from as Fragment], how, ...(because !== undefined && { because }) };
}

/** A value that does not stand in the original. */
export function inferred(value: Piece['value'], because: string, from: readonly Fragment[] = []): Piece {
  return { value, from, how: 'inferred', because };
}

/** The text of an item; one that was put together from lines a page break had cut apart is an inference. */
export function pieceOfItem({ text, from }: { readonly text: string; readonly from: readonly Fragment[] }): Piece {
  return from.some(({ continues }) => continues) ? inferred(text, 'นำข้อความที่ขาดจากกันมาต่อกัน โปรดดูว่าเป็นข้อความเดียวกัน', from) : piece(text, from);
}

export function isPiece(tree: Tree): tree is Piece {
  return !Array.isArray(tree) && 'value' in tree && 'from' in tree;
}

/** The same tree, all of its values taken from a merged cell, or concluded to be so. */
export function spread<T extends Tree>(tree: T, how: How, because?: string): T {
  if (isPiece(tree)) return { ...tree, how, ...(because !== undefined && { because }) };
  if (Array.isArray(tree)) return tree.map((item: Tree) => spread(item, how, because)) as unknown as T;
  return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, item && spread(item as Tree, how, because)])) as T;
}

/** Plain data, and where each of its values came from. Fields without a value and empty lists are left out. */
export function unfold(tree: Tree): { readonly data: unknown; readonly origins: readonly Origin[]; readonly used: ReadonlySet<number> } {
  const origins: Origin[] = [];
  const used = new Set<number>();
  const walk = (node: Tree, path: string): unknown => {
    if (isPiece(node)) {
      for (const { id, also = [] } of node.from) for (const line of [id, ...also]) used.add(line);
      origins.push({ path, at: placesOf(node.from), lines: [...new Set(node.from.map(({ id }) => id))], how: node.how, ...(node.because !== undefined && { because: node.because }) });
      return node.value;
    }
    if (Array.isArray(node)) return node.map((item: Tree, index) => walk(item, `${path}[${index}]`));
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, item]) => (item === undefined || isEmpty(item as Tree) ? [] : [[key, walk(item as Tree, path === '' ? key : `${path}.${key}`)]])),
    );
  };
  return { data: walk(tree, ''), origins, used };
}

/** Whether there is no value in a tree; an empty list that a schema asks for is set after unfolding. */
function isEmpty(tree: Tree): boolean {
  if (isPiece(tree)) return false;
  return Array.isArray(tree) ? tree.length === 0 : Object.values(tree).every((item) => item === undefined || isEmpty(item as Tree));
}

/** Each place once, in the order of the document. */
export function placesOf(fragments: readonly Fragment[]): readonly OriginalPlace[] {
  const seen = new Map<string, OriginalPlace>();
  for (const { at } of [...fragments].sort((a, b) => a.id - b.id)) seen.set(JSON.stringify(at), at);
  return [...seen.values()];
}
