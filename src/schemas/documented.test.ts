import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { agency } from './agency.ts';
import { analysis } from './analysis.ts';
import { answers } from './answers.ts';
import { catalogue } from './catalogue.ts';
import { measures } from './measures.ts';
import { page } from './page.ts';
import { proseComponents } from './prose.ts';
import { results } from './results.ts';
import { site } from './site.ts';

/** The fields of a schema and of all that it holds, as paths; those without a sentence, and objects that let unknown fields in. */
function faults(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodOptional) return faults(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return faults(schema.element, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => faults(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const open = schema.def.catchall instanceof z.ZodNever ? [] : [`${path} lets unknown fields in`];
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const sentence = (field as z.ZodType).description;
    const thai = sentence !== undefined && /[ก-ฮ]/.test(sentence);
    return [...(thai ? [] : [`${path}.${name} has no Thai sentence`]), ...faults(field as z.ZodType, `${path}.${name}`)];
  });
  return [...open, ...fields];
}

const written = Object.fromEntries(Object.entries(proseComponents).map(([name, { attributes }]) => [name, attributes]));

test.each(Object.entries({ ...written, agency, analysis, answers, catalogue, measures, page, results, site }))(
  '%s is strict and says of every field what it holds',
  (name, schema) => {
    expect(faults(schema, name)).toEqual([]);
    expect(Object.keys(schema.shape).length).toBeGreaterThan(0);
  },
);
