import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { reportKindIds } from '../domain/report-kind.ts';
import { analysis } from '../schemas/analysis.ts';
import { measures } from '../schemas/measures.ts';
import { results } from '../schemas/results.ts';
import { labelOf, labelsOf } from './labels.ts';

const schemas = { analysis, measures, results };

/** Exceptions are decided with the checker at hand, never when a report is written. */
const withoutLabel = /^allow(?:$|\[)/;

function pathsOf(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodOptional) return pathsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodObject ? pathsOf(schema.element, `${path}[]`) : [];
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...pathsOf(field as z.ZodType, own)];
  });
}

test.each(reportKindIds)('every field of the kind %s has a label, and no label is of a field that is not there', (kind) => {
  const paths = pathsOf(schemas[kind], '').filter((path) => !withoutLabel.test(path));
  expect(Object.keys(labelsOf(kind)).toSorted()).toEqual(paths.toSorted());
});

test('the label of a value is that of its field', () => {
  expect(labelOf('measures', 'measures[2].steps[0]')).toBe('ขั้นตอนหรือวิธีการ');
  expect(labelOf('results', 'results[0].parts[1].evidence[0].url')).toBe('ลิงก์ของหลักฐาน');
  expect(labelOf('analysis', 'memo.from')).toBe('ส่วนราชการ');
  expect(labelOf('analysis', 'allow[0].rule')).toBe('allow[0].rule');
});
