import type { z } from 'astro/zod';
import type { ReportKind } from '../../domain/report-kind.ts';
import { fieldNames, schemaAt } from '../../reader/schema-walk.ts';
import { analysis } from '../../schemas/analysis.ts';
import { measures } from '../../schemas/measures.ts';
import { results } from '../../schemas/results.ts';

const schemas: Readonly<Record<ReportKind, z.ZodType>> = { analysis, measures, results };

/** The same data with its fields in the order of the schema, as a person who fills in the template writes them. */
export function inSchemaOrder(kind: ReportKind, data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return ordered(schemas[kind], [], data) as Readonly<Record<string, unknown>>;
}

function ordered(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => ordered(schema, [...path, index], item));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const known = fieldNames(schemaAt(schema, path));
  const names = [...known.filter((name) => Object.hasOwn(fields, name)), ...Object.keys(fields).filter((name) => !known.includes(name))];
  return Object.fromEntries(names.map((name) => [name, ordered(schema, [...path, name], fields[name])]));
}
