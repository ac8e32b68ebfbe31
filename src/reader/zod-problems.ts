import { z } from 'astro/zod';
import type { FieldIssue } from '../schemas/fields.ts';
import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import { fieldNames, schemaAt } from './schema-walk.ts';
import type { Source } from './source.ts';

/** Words Zod's findings as problems in Thai, each at its place in the file. */
export function zodProblems(source: Source, schema: z.ZodType, error: z.ZodError): readonly Problem[] {
  const mistyped = new Set(error.issues.flatMap((issue) => meantFields(schema, issue)));
  return error.issues
    .filter((issue) => !(isMissing(issue) && mistyped.has(issue.path.join('.'))))
    .flatMap((issue) => fromIssue(source, schema, issue));
}

/** The fields that unknown ones were probably meant to be; they are not reported as missing once more. */
function meantFields(schema: z.ZodType, issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const names = fieldNames(schemaAt(schema, issue.path));
  return issue.keys.flatMap((key) => {
    const name = nearestName(key, names);
    return name === undefined ? [] : [[...issue.path, name].join('.')];
  });
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code) && issue.input === undefined;
}

function fromIssue(source: Source, schema: z.ZodType, issue: z.core.$ZodIssue): readonly Problem[] {
  const at = { file: source.file, place: source.placeOf(issue.path) };
  const name = issue.path.filter((part) => typeof part === 'string').at(-1) ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(source, schema, issue.path, key));
    case 'custom':
      return [fromField(at, issue.input, issue.params as FieldIssue | undefined)];
    case 'invalid_type':
      return [
        issue.input === undefined
          ? missingField(at, schema, issue.path, name)
          : { rule: 'OIT-FM-023', ...at, found: asTyped(source, issue), expected: typeTerms[issue.expected] ?? issue.expected, fix: typeFix(issue) },
      ];
    case 'invalid_value':
      return [
        issue.input === undefined
          ? missingField(at, schema, issue.path, name)
          : {
              rule: 'OIT-FM-023',
              ...at,
              found: quote(issue.input),
              expected: `หนึ่งในคำเหล่านี้: ${issue.values.join(' ')}`,
              fix: suggestion(String(issue.input), issue.values.map(String)) ?? 'เลือกคำหนึ่งจากรายการ',
            },
      ];
    case 'invalid_union':
      return [issue.input === undefined ? missingField(at, schema, issue.path, name) : unionProblem(source, schema, issue, at)];
    case 'too_small':
      return [
        {
          rule: 'OIT-FM-021',
          ...at,
          found: 'รายการที่ว่างหรือสั้นเกินไป',
          expected: `อย่างน้อย ${issue.minimum} รายการ`,
          fix: 'เพิ่มรายการ หรือลบฟิลด์นี้ถ้าไม่มีข้อมูล',
        },
      ];
    case 'too_big':
      return [{ rule: 'OIT-FM-023', ...at, found: 'ค่าที่มากเกินไป', expected: `ไม่เกิน ${issue.maximum}`, fix: 'ตรวจค่ากับเอกสารต้นฉบับ' }];
    default:
      return [{ rule: 'OIT-FM-023', ...at, found: quote(issue.input), expected: 'ค่าตามคู่มือใน content/README.md', fix: 'ตรวจฟิลด์นี้กับตัวอย่างในคู่มือ' }];
  }
}

type At = Pick<Problem, 'file' | 'place'>;

function fromField(at: At, input: unknown, params: FieldIssue | undefined): Problem {
  if (!params) throw new TypeError('a custom check of a schema gave no field problem');
  const { rule, expected, fix } = params.fieldProblem;
  return { rule, ...at, found: quote(input), expected, fix };
}

function unionProblem(source: Source, schema: z.ZodType, issue: z.core.$ZodIssueInvalidUnion, at: At): Problem {
  const checked = issue.errors.flat().find((inner) => inner.code === 'custom');
  if (checked && typeof issue.input === 'string') return fromField(at, issue.input, checked.params as FieldIssue);
  const nested = issue.errors.flat().find((inner) => inner.path.length > 0);
  const first = nested && fromIssue(source, schema, { ...nested, path: [...issue.path, ...nested.path] })[0];
  return (
    first ?? { rule: 'OIT-FM-023', ...at, found: quote(issue.input), expected: 'ข้อความ หรือรายการของข้อความ', fix: 'ครอบข้อความด้วยเครื่องหมายคำพูด "…"' }
  );
}

function missingField(at: At, schema: z.ZodType, path: readonly PropertyKey[], name: string): Problem {
  const meaning = schemaAt(schema, path)?.description;
  return {
    rule: 'OIT-FM-021',
    ...at,
    found: `ไม่มีฟิลด์ ${name}`,
    expected: meaning ? `${name}: ${meaning}` : `ฟิลด์ ${name}`,
    fix: `เพิ่มบรรทัด ${name}: ในส่วนนี้`,
  };
}

function unknownField(source: Source, schema: z.ZodType, path: readonly PropertyKey[], key: string): Problem {
  const names = fieldNames(schemaAt(schema, path));
  return {
    rule: 'OIT-FM-020',
    file: source.file,
    place: source.placeOfKey([...path, key]),
    found: `ฟิลด์ที่ไม่รู้จัก ${quote(key)}`,
    expected: `ฟิลด์ของส่วนนี้: ${names.join(' ')}`,
    fix: suggestion(key, names) ?? 'ลบบรรทัดนี้ หรือย้ายข้อความไปไว้ในฟิลด์ที่มีอยู่',
  };
}

function suggestion(typed: string, names: readonly string[]): string | undefined {
  const name = nearestName(typed, names);
  return name === undefined ? undefined : `หมายถึง ${name} หรือไม่`;
}

const typeTerms: Readonly<Record<string, string>> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: 'true หรือ false',
  array: 'รายการ แต่ละรายการขึ้นต้นด้วย - และเว้นวรรค',
  object: 'กลุ่มของฟิลด์ เขียนบรรทัดละฟิลด์และเว้นวรรคหน้าบรรทัด',
};

function typeFix(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.expected === 'string') {
    return typeof issue.input === 'object' ? 'เขียนเป็นข้อความเดียว ไม่ใช่รายการหรือกลุ่ม' : 'ครอบค่าด้วยเครื่องหมายคำพูด "…"';
  }
  if (issue.expected === 'array') return 'เขียนเป็นรายการ บรรทัดละรายการ ขึ้นต้นด้วย -';
  if (issue.expected === 'number' || issue.expected === 'int') return 'พิมพ์เฉพาะตัวเลขอารบิก ไม่มีเครื่องหมายคำพูด';
  return 'แก้ตามรูปแบบที่ต้องการ ดูตัวอย่างใน content/README.md';
}

/** A number or a truth value as it stands in the file; YAML would turn `88.00` into 88. */
function asTyped(source: Source, issue: z.core.$ZodIssue): string {
  if (typeof issue.input !== 'number' && typeof issue.input !== 'boolean') return quote(issue.input);
  const { line, column, length } = source.placeOf(issue.path);
  return (source.lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
}

/** A value as an officer typed it, short enough to read in one line. */
function quote(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'ช่องที่ยังไม่ได้กรอก';
  if (Array.isArray(value)) return `รายการ ${value.length} รายการ`;
  if (typeof value === 'object') return 'กลุ่มของฟิลด์';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
