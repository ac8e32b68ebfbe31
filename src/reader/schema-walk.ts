import { z } from 'astro/zod';

/** The schema that a path leads to, looking through optional, array and union. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    current = unwrap(current);
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = current.shape[String(part)] as z.core.$ZodType | undefined;
    else return undefined;
  }
  return current as z.ZodType | undefined;
}

/** What an optional field holds when it is there. */
export function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** The names of the fields of an object; none of anything else. */
export function fieldNames(schema: z.core.$ZodType | undefined): readonly string[] {
  const object = unwrap(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}
