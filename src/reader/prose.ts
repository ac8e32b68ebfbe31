import { mdxToMdast } from 'satteri';
import type { Place } from './problem.ts';
import type { Source } from './source.ts';

/** A component in the text of an `.mdx` file, with what is written plainly in its tag. */
export type ProsePart = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly position: Position;
};

/** Where a node begins in the body; line and column count from 1, the offset from 0, in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number; readonly offset: number };

/** What stands in a tag beside its name: a value in quotation marks is a string, an expression is an object. */
export type ProseAttribute = { readonly type: string; readonly name?: string; readonly value?: string | object | null | undefined };

/** A node of the text, as far as the tags in it are concerned. */
export type ProseNode = {
  readonly type: string;
  readonly position?: { readonly start: Partial<Position> & { readonly line: number; readonly column: number } } | undefined;
  readonly children?: readonly ProseNode[];
  readonly name?: string | null;
  readonly attributes?: readonly ProseAttribute[];
  readonly value?: unknown;
  readonly url?: string;
};

/** Every component of a body of MDX, in the order of the text; none where the body cannot be read, which the checker reports. */
export function proseParts(body: string): readonly ProsePart[] {
  try {
    return partsIn(mdxToMdast(body) as ProseNode);
  } catch {
    return [];
  }
}

/** The files that the components of a body show or offer, each once. */
export function proseFiles(body: string): readonly string[] {
  return [...new Set(proseParts(body).flatMap(({ attributes }) => attributes['file'] ?? []))];
}

export function isTag(node: ProseNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function positionOf({ position }: ProseNode): Position {
  const { line, column, offset = 0 } = position?.start ?? { line: 1, column: 1 };
  return { line, column, offset };
}

/** The attributes of a tag whose value is plain text. */
export function plainAttributes({ attributes }: ProseNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (attributes ?? []).flatMap(({ name, value }) => (name !== undefined && typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The place of an attribute in the file; of the tag itself where the attribute is not found. */
export function placeOfAttribute(source: Source, tag: Position, name: string): Place {
  const attribute = /\s+([^\s=/>"'{}]+|\{[^}]*\})(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?/y;
  attribute.lastIndex = tag.offset + (/^<[^\s/>]*/.exec(source.body.slice(tag.offset))?.[0].length ?? 0);
  for (let match = attribute.exec(source.body); match; match = attribute.exec(source.body)) {
    const words = match[0].trimStart();
    if (match[1] === name) return placeInBody(source, attribute.lastIndex - words.length, words.length);
  }
  return placeInBody(source, tag.offset, Number.POSITIVE_INFINITY);
}

/** The place of `length` characters of the body; what runs past the end of the line is not counted. */
export function placeInBody({ text, body, placeAt }: Source, offset: number, length: number): Place {
  return placeAt(text.length - body.length + offset, length);
}

function partsIn(node: ProseNode): readonly ProsePart[] {
  const own = isTag(node) && isComponentName(node.name) ? [{ name: node.name, attributes: plainAttributes(node), position: positionOf(node) }] : [];
  return [...own, ...(node.children ?? []).flatMap(partsIn)];
}

function isComponentName(name: string | null | undefined): name is string {
  return /^[A-Z]/.test(name ?? '');
}
