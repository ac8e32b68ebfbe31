import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { mendDigits, mendText } from '../domain/mend-text.ts';

/**
 * Whether YAML says the same after mending: the same keys and lists, each text mended and nothing more, each number the digits that stood there.
 * Data that could not be read before says nothing that could be lost.
 */
export function saysTheSame(before: string, after: string): boolean {
  const [was, is] = [read(before), read(after)];
  return was === undefined || (is !== undefined && isDeepStrictEqual(mended(was.data), written(is.data)));
}

function read(yaml: string): { readonly data: unknown } | undefined {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', prettyErrors: false });
  return document.errors.length > 0 ? undefined : { data: document.toJS({ maxAliasCount: 0 }) };
}

/** The data as it should be: texts mended, and a value of digits in Arabic ones. */
function mended(value: unknown): unknown {
  return leaves(value, (leaf) => (typeof leaf === 'string' ? mendDigits(mendText(leaf)) : String(leaf)));
}

function written(value: unknown): unknown {
  return leaves(value, String);
}

function leaves(value: unknown, of: (leaf: unknown) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => leaves(item, of));
  if (typeof value !== 'object' || value === null) return of(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, leaves(item, of)]));
}
