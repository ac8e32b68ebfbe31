import { z } from 'astro/zod';

/** Values known beforehand, by path such as `memo.date`. */
export type KnownValues = Readonly<Record<string, string | number | boolean>>;

/**
 * A schema as a YAML file to fill in: every field under a comment that says what it holds.
 * Optional fields are commented out; required ones stand empty, so that the checker names each place left to fill.
 */
export function yamlTemplate(schema: z.ZodObject, known: KnownValues): string {
  return `${fields(schema, known, '', false).join('\n')}\n`;
}

/** `hidden`: the whole is commented out already, so its optional fields are not commented out once more. */
function fields(schema: z.ZodObject, known: KnownValues, path: string, hidden: boolean): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const optional = field instanceof z.ZodOptional;
    const inner = optional ? field.unwrap() : field;
    const meaning = (field as z.ZodType).description ?? (inner as z.ZodType).description ?? '';
    const hide = optional && known[at] === undefined && !hidden;
    const lines = [`${name}:${valueOf(inner as z.ZodType, known, at)}`.trimEnd(), ...childrenOf(inner as z.ZodType, known, at, hidden || hide)];
    return [`# ${meaning}${choicesOf(inner as z.ZodType)}`, ...(hide ? lines.map((line) => `# ${line}`) : lines)];
  });
}

function valueOf(schema: z.ZodType, known: KnownValues, path: string): string {
  const value = known[path];
  if (value !== undefined) return ` ${JSON.stringify(value)}`;
  if (schema instanceof z.ZodBoolean) return ' false';
  return schema instanceof z.ZodObject || schema instanceof z.ZodArray || schema instanceof z.ZodNumber ? '' : ' ""';
}

function childrenOf(schema: z.ZodType, known: KnownValues, path: string, hidden: boolean): string[] {
  if (schema instanceof z.ZodObject) return fields(schema, known, path, hidden).map((line) => `  ${line}`);
  if (!(schema instanceof z.ZodArray)) return [];
  const element = schema.element as z.ZodType;
  if (!(element instanceof z.ZodObject)) return ['  - ""'];
  const lines = fields(element, known, `${path}[]`, hidden);
  const firstField = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => (index === firstField ? `  - ${line}` : `    ${line}`));
}

function choicesOf(schema: z.ZodType): string {
  return schema instanceof z.ZodEnum ? ` (เลือกหนึ่ง: ${schema.options.join(' ')})` : '';
}
