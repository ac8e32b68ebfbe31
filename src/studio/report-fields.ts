import { z } from 'astro/zod';
import type { ReportKind } from '../domain/report-kind.ts';
import type { OriginalPlace } from '../import/original.ts';
import type { How, Origin } from '../import/recognise/piece.ts';
import { stepsOf } from '../import/write/report-file.ts';
import { schemaAt, unwrap } from '../reader/schema-walk.ts';
import type { ValueKey } from './history.ts';
import { choicesAt, labelOf, schemaOf, type Label } from './labels.ts';
import type { Plain } from './work.ts';

/** A value of a report as the page shows it. */
export type ValueField = {
  readonly path: string;
  readonly label: Label;
  readonly text: string;
  /** `kept`: of the file that is there; `cleared` and `added` by the officer. */
  readonly how: How | 'kept' | 'cleared' | 'added';
  readonly because?: string;
  readonly lines: readonly number[];
  readonly at: readonly OriginalPlace[];
  readonly choices?: readonly (readonly [value: string, term: string])[];
  readonly isFixed: boolean;
};

/** Values that belong together; `missing` are those that could be added. */
export type FieldGroup = { readonly path: string; readonly label: Label; readonly number?: number; readonly values: readonly ValueField[]; readonly groups: readonly FieldGroup[]; readonly missing: readonly MissingField[] };

/** Something that could be added: `path` is that of its first text, `field` the one that it belongs to. */
export type MissingField = { readonly path: string; readonly field: string; readonly label: Label };

type Reading = { readonly kind: ReportKind; readonly read: unknown; readonly origins: ReadonlyMap<string, Origin>; readonly values: Readonly<Record<ValueKey, string>>; readonly plain: unknown };

/** A report as fields to be shown and corrected. The paths are those of the report before corrections, so that they stay the same while values are cleared. */
export function reportFields(kind: ReportKind, { read, kept }: Plain, values: Readonly<Record<ValueKey, string>>): FieldGroup {
  const own = Object.entries(values).flatMap(([key, value]) => (key.startsWith(`${kind}:`) ? [[key.slice(kind.length + 1), value] as const] : []));
  const data = own.reduce<unknown>((sum, [path, value]) => withValue(sum, stepsOf(path), value), kept.data);
  return groupAt('', data, { kind, read: read.data, origins: new Map(kept.origins.map((origin) => [origin.path, origin])), values, plain: kept.data });
}

/** Every value of a group and of those in it, in the order of the page. */
export function valuesIn(group: FieldGroup): readonly ValueField[] {
  return [...group.values, ...group.groups.flatMap(valuesIn)];
}

/** The paths of everything that could be added. */
export function missingIn(group: FieldGroup): readonly string[] {
  return [...group.missing.map(({ path }) => path), ...group.groups.flatMap(missingIn)];
}

function groupAt(path: string, data: unknown, reading: Reading, number?: number): FieldGroup {
  const entries = entriesOf(path, data, reading.kind);
  const values = entries.flatMap(([at, value]) => (isScalar(value) ? [valueAt(at, value, reading)] : []));
  const groups = entries.flatMap(([at, value]) => {
    if (isScalar(value)) return [];
    const isRow = Array.isArray(data) && !Array.isArray(value);
    return [groupAt(at, value, reading, isRow ? Number(/\[(\d+)\]$/.exec(at)?.[1]) + 1 : undefined)];
  });
  return { path, label: labelOf(reading.kind, path), ...(number !== undefined && { number }), values, groups, missing: missingAt(path, data, reading.kind) };
}

function entriesOf(path: string, data: unknown, kind: ReportKind): readonly (readonly [path: string, value: unknown])[] {
  if (Array.isArray(data)) return data.flatMap((value: unknown, index) => (value === undefined ? [] : [[`${path}[${index}]`, value] as const]));
  const fields = Object.entries(data as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined);
  const order = namesAt(kind, path);
  // Ids mean little to an officer; fields that no schema knows stand last of all.
  const place = (name: string) => (name === 'id' ? order.length : order.includes(name) ? order.indexOf(name) : order.length + 1);
  return fields.sort(([a], [b]) => place(a) - place(b)).map(([name, value]) => [path === '' ? name : `${path}.${name}`, value] as const);
}

function valueAt(path: string, value: unknown, { kind, read, origins, values, plain }: Reading): ValueField {
  const told = values[`${kind}:${path}`];
  const origin = origins.get(path);
  const before = valueIn(plain, stepsOf(path));
  const isKept = before !== undefined && valueIn(read, stepsOf(path)) !== before;
  const how = told === '' ? 'cleared' : told !== undefined ? (before === undefined ? 'added' : 'given') : isKept ? 'kept' : (origin?.how ?? 'read');
  const choices = choicesAt(kind, path);
  return {
    path,
    label: labelOf(kind, path),
    text: String(value),
    how,
    ...(how === 'inferred' && origin?.because !== undefined && { because: origin.because }),
    lines: isKept ? [] : (origin?.lines ?? []),
    at: isKept ? [] : (origin?.at ?? []),
    ...(choices && { choices }),
    isFixed: typeof value === 'boolean',
  };
}

/** Fields that no officer adds by hand here: ids are given by the program, files and exceptions belong into the file itself. */
const notOffered = ['id', 'language', 'updated', 'allow', 'attachments', 'planYear', 'measure'];

function missingAt(path: string, data: unknown, kind: ReportKind): FieldGroup['missing'] {
  const names = namesAt(kind, path).filter((name) => !notOffered.includes(name) && fieldOf(data, name) === undefined);
  const fields = Array.isArray(data) ? [`${path}[${data.length}]`] : names.map((name) => (path === '' ? name : `${path}.${name}`));
  return fields.flatMap((field) => {
    const at = firstText(kind, field);
    return at === undefined ? [] : [{ path: at, field, label: missingLabel(kind, field, at) }];
  });
}

function missingLabel(kind: ReportKind, field: string, at: string): Label {
  const [label, first] = [labelOf(kind, field), labelOf(kind, at)];
  return label.short === first.short || field === at || /(?:^|\.)text$/.test(at) ? { ...first, short: label.short } : { ...first, short: `${label.short}: ${first.short}` };
}

/** The path of the first text of a field that is not there; none where one text would not do. Rows with an id of their own cannot be begun here. */
function firstText(kind: ReportKind, path: string): string | undefined {
  const schema = unwrap(schemaAt(schemaOf[kind], stepsOf(path)));
  if (schema instanceof z.ZodString || schema instanceof z.ZodNumber || schema instanceof z.ZodEnum || schema instanceof z.ZodUnion) return path;
  if (schema instanceof z.ZodArray) return firstText(kind, `${path}[0]`);
  if (!(schema instanceof z.ZodObject) || Object.hasOwn(schema.shape, 'id')) return undefined;
  const [name] = Object.entries(schema.shape).find(([, field]) => !(field instanceof z.ZodOptional)) ?? [];
  return name === undefined ? undefined : firstText(kind, `${path}.${name}`);
}

function namesAt(kind: ReportKind, path: string): readonly string[] {
  const schema = unwrap(path === '' ? schemaOf[kind] : schemaAt(schemaOf[kind], stepsOf(path)));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value !== 'object';
}

function fieldOf(data: unknown, name: string | number): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

function valueIn(data: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(fieldOf, data);
}

function withValue(data: unknown, [step, ...rest]: readonly (string | number)[], value: string): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : [];
    return step <= list.length ? [...list.slice(0, step), withValue(list[step], rest, value), ...list.slice(step + 1)] : list;
  }
  const fields = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Readonly<Record<string, unknown>>) : {};
  return { ...fields, [step]: withValue(fieldOf(fields, step), rest, value) };
}
