import { z } from 'astro/zod';
import { nearestName } from './nearest-name.ts';
import { fieldNames, schemaAt, unwrap } from './schema-walk.ts';

/** The day that stands in for a required date; no report is of it. */
export const standInDay = '2700-12-31';

/** Often enough for what a first mending brings to light. */
const attempts = 4;

/**
 * Data that a schema refused, mended so far that the rules can look at the rest of it: all problems of a file are told in one run.
 * Misspelt fields count under the name that was meant, optional values that are wrong are left out, and required ones are filled with
 * something neutral. List entries stay, so that every place is still right. Never for publishing. `undefined` where nothing of use is left.
 */
export function draftOf<Data>(schema: z.ZodType<Data>, refused: unknown): Data | undefined {
  const data: unknown = structuredClone(refused);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const parsed = z.safeParse(schema, data, { reportInput: true });
    if (parsed.success) return parsed.data;
    // A misspelt field may be the very one that is missing, so names come first.
    const { names = [], values = [] } = Object.groupBy(parsed.error.issues, ({ code }) => (code === 'unrecognized_keys' ? 'names' : 'values'));
    if (![...names, ...values].every((issue) => mend(schema, data, issue))) return undefined;
  }
  return undefined;
}

type Fields = Record<PropertyKey, unknown>;

/** Mends what one issue is about; `false` where that cannot be done. */
function mend(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'unrecognized_keys') {
    const owner = fieldsAt(data, issue.path);
    const names = fieldNames(schemaAt(schema, issue.path));
    for (const key of owner ? issue.keys : []) owner && renameOrDrop(owner, key, names);
    return owner !== undefined;
  }
  const name = issue.path.at(-1);
  const owner = fieldsAt(data, issue.path.slice(0, -1));
  const wanted = schemaAt(schema, issue.path);
  if (!owner || name === undefined || !wanted) return false;
  if (issue.input === undefined && owner[name] !== undefined) return true;
  if (wanted instanceof z.ZodOptional) return Reflect.deleteProperty(owner, name);
  const filling = neutral(wanted, issue.path);
  owner[name] = filling;
  return filling !== undefined;
}

function renameOrDrop(owner: Fields, key: string, names: readonly string[]): void {
  const meant = nearestName(key, names);
  if (meant !== undefined && !Object.hasOwn(owner, meant)) owner[meant] = owner[key];
  Reflect.deleteProperty(owner, key);
}

function fieldsAt(data: unknown, path: readonly PropertyKey[]): Fields | undefined {
  const found = path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Fields)[part] : undefined), data);
  return typeof found === 'object' && found !== null ? (found as Fields) : undefined;
}

/** Something of the right form that no rule takes for a statement. A year is a statement, so without it there is no draft. */
function neutral(wanted: z.ZodType, path: readonly PropertyKey[]): unknown {
  const inner = unwrap(wanted);
  if (inner instanceof z.ZodObject) return {};
  if (inner instanceof z.ZodArray) {
    const first = inner.min(0).safeParse([]).success && !inner.safeParse([]).success ? neutral(inner.element as z.ZodType, [...path, 0]) : undefined;
    return first === undefined ? [] : [first];
  }
  const anchor = `missing-${path.filter((part) => typeof part === 'number').join('-')}`;
  const candidates = ['–', standInDay, anchor, 'x', '0', 'https://x.invalid/', 'missing.pdf', 'O1', false];
  return [...candidates, ...(inner instanceof z.ZodEnum ? inner.options : [])].find((candidate) => wanted.safeParse(candidate).success);
}
