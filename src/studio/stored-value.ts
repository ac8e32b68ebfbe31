import { z } from 'astro/zod';
import { toArabicDigits } from '../domain/numerals.ts';
import type { ReportKind } from '../domain/report-kind.ts';
import { dateText, parseDate, readThaiDate } from '../domain/thai-date.ts';
import { stepsOf } from '../import/write/report-file.ts';
import { schemaAt, unwrap } from '../reader/schema-walk.ts';
import { schemaOf } from './labels.ts';

/** How a date may be written, in Thai. */
export const dateExample = 'เช่น 31 มี.ค. 2568';

/** Whether the schema wants a date at a path. */
export function wantsDate(kind: ReportKind, path: string): boolean {
  const schema = unwrap(schemaAt(schemaOf[kind], stepsOf(path)));
  return schema instanceof z.ZodString && schema.safeParse('2568-03-31').success && !schema.safeParse('x').success && !schema.safeParse('2568').success;
}

/** A value as it is stored: digits Arabic, a date that is written in Thai in its stored form; or, in Thai, what it would have to be. */
export function storedValue(kind: ReportKind, path: string, text: string): { readonly value: string } | { readonly wrong: string } {
  const value = toArabicDigits(text);
  if (value === '') return { value };
  if (unwrap(schemaAt(schemaOf[kind], stepsOf(path))) instanceof z.ZodNumber) return /^\d+$/.test(value) ? { value } : { wrong: 'ต้องเป็นตัวเลข' };
  if (!wantsDate(kind, path) || parseDate(value)) return { value };
  const date = readThaiDate(value);
  return date ? { value: dateText(date) } : { wrong: `ต้องเป็นวันที่ที่มีจริง ปี พ.ศ. ${dateExample}` };
}
