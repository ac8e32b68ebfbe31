import { toArabicDigits } from '../../domain/numerals.ts';
import { sha256 } from '../../reader/sha256.ts';

/** What a fact is about. */
export const factKinds = { scores: 'scores', rows: 'rows', cells: 'cells', dates: 'dates', units: 'units', other: 'other' } as const;

export type FactKind = keyof typeof factKinds;

/** One fact of a document: a value that stands at a path of its report, or how many rows a list has (`measures.length`). `values` are in normal form, or hashes of it (see `hashOf`); each is right. */
export type Fact = { readonly path: string; readonly kind: FactKind; readonly values: readonly string[] };

/** What a report should hold; `optional` are paths that may hold anything, `*` standing for any number. */
export type Truth = { readonly facts: readonly Fact[]; readonly optional: readonly string[] };

export type Tally = { readonly right: number; readonly all: number };

export type Measured = {
  readonly tallies: Readonly<Record<FactKind, Tally>>;
  readonly missed: readonly { readonly path: string; readonly wanted: string; readonly got: string | undefined }[];
  /** Values of the import that no fact has, and scores where there should be none, by path. */
  readonly invented: readonly { readonly path: string; readonly value: string }[];
};

/** A value as values are compared: Arabic digits, no blanks; numbers up to 999 by their value. */
export function normal(value: unknown): string {
  const text = toArabicDigits(String(value)).replace(/[\s\u200b*]+/g, '');
  return /^\d{1,3}(?:\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

/** How a text is compared that must not stand in the project: `#` and the first 16 hexadecimal digits of the SHA-256 of its normal form. */
export function hashOf(text: string): string {
  return `#${sha256(normal(text)).slice(0, 16)}`;
}

type Leaf = readonly [path: string, value: string];

/** The values of a report by path, in normal form. */
export function leavesOf(node: unknown, path = ''): readonly Leaf[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => leavesOf(item, `${path}[${index}]`));
  if (typeof node === 'object' && node !== null) return Object.entries(node).flatMap(([key, item]) => (item === undefined ? [] : leavesOf(item, path === '' ? key : `${path}.${key}`)));
  return [[path, normal(node)]];
}

const rowLists = /(?:^|\.)(?:measures|results|findings|parts|policyRecommendations)$/;

/** How long the lists of rows of a report are. */
function lengthsOf(node: unknown, path = ''): readonly Leaf[] {
  if (Array.isArray(node)) return [...(rowLists.test(path) ? [[`${path}.length`, String(node.length)] as const] : []), ...node.flatMap((item: unknown, index) => lengthsOf(item, `${path}[${index}]`))];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, item]) => lengthsOf(item, path === '' ? key : `${path}.${key}`));
}

/** All that is compared of a report. */
export function valuesOf(data: unknown): readonly Leaf[] {
  return [...leavesOf(data), ...lengthsOf(data)];
}

/** What a fact at a path is about. */
export function factKindOf(path: string): FactKind {
  const name = path.replace(/\[\d+\]/g, '').split('.').at(-1) ?? '';
  if (name === 'length') return 'rows';
  if (/^(?:score|total|rating|IIT|EIT|OIT)$/.test(name)) return 'scores';
  if (/^(?:date|due|start|end|announced|year|fiscalYear|planYear)$/.test(name)) return 'dates';
  if (name === 'responsible') return 'units';
  return /^(?:measures|results|findings|policyRecommendations)\[/.test(path) ? 'cells' : 'other';
}

/** Whether a path is one of those that may hold anything. */
export function isOptional(path: string, optional: readonly string[]): boolean {
  const bare = path.replace(/\[\d+\]/g, '[*]');
  return optional.some((one) => one === path || one === bare);
}

/** Values that the importer sets by itself. */
const own = /(?:^|\.)id$|^published$/;

/** How much of the truth an imported report holds, each fact at its own place, and what it holds beyond. `guessed` are the paths of values that the importer marks as inferred. */
export function measureReport(data: unknown, { facts, optional }: Truth, guessed: ReadonlySet<string> = new Set()): Measured {
  const leaves = valuesOf(data);
  const got = new Map(leaves);
  const demanded = facts.filter(({ path }) => !isOptional(path, optional));
  const isAmong = (value: string | undefined, values: ReadonlySet<string>) => value !== undefined && (values.has(value) || values.has(hashOf(value)));
  const right = new Set(demanded.filter(({ path, values }) => isAmong(got.get(path), new Set(values))));
  const kinds = Object.keys(factKinds) as readonly FactKind[];
  const tallies = Object.fromEntries(kinds.map((kind) => [kind, { right: [...right].filter((fact) => fact.kind === kind).length, all: demanded.filter((fact) => fact.kind === kind).length }]));
  const known = new Set(facts.flatMap(({ values }) => values));
  const places = new Set(facts.map(({ path }) => path));
  const isInvented = ([path, value]: Leaf) => !isAmong(value, known) || (factKindOf(path) === 'scores' && !places.has(path));
  return {
    tallies: tallies as Record<FactKind, Tally>,
    missed: demanded.filter((fact) => !right.has(fact)).map(({ path, values }) => ({ path, wanted: values[0] ?? '', got: got.get(path) })),
    invented: leaves.filter(([path, value]) => !own.test(path) && !path.endsWith('.length') && !isOptional(path, optional) && !guessed.has(path) && isInvented([path, value])).map(([path, value]) => ({ path, value })),
  };
}

/** Tallies of several reports as one. */
export function together(all: readonly Measured[]): Readonly<Record<FactKind, Tally>> {
  const kinds = Object.keys(factKinds) as readonly FactKind[];
  const sum = (kind: FactKind): Tally => ({ right: all.reduce((total, { tallies }) => total + tallies[kind].right, 0), all: all.reduce((total, { tallies }) => total + tallies[kind].all, 0) });
  return Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Record<FactKind, Tally>;
}

/** The share of facts of every kind that were recovered, from 0 to 1. */
export function shareOf(tallies: Readonly<Record<FactKind, Tally>>): number {
  const all = Object.values(tallies).reduce((sum, tally) => sum + tally.all, 0);
  return all === 0 ? 1 : Object.values(tallies).reduce((sum, { right }) => sum + right, 0) / all;
}
