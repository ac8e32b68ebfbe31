import type { z } from 'astro/zod';
import type { Problem } from '../../reader/problem.ts';
import { plainAttributes, type ProseAttribute, type ProseNode } from '../../reader/prose.ts';
import type { FieldIssue } from '../../schemas/fields.ts';
import { proseComponents, type ProseName } from '../../schemas/prose.ts';
import { nearestName } from '../../reader/nearest-name.ts';

export type Words = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** What is wrong with a tag, or with one of its attributes. */
export type TagProblem = { readonly words: Words; readonly attribute?: string };

/** What is wrong with the attributes of a component: each is plain text, and the schema asks for no other. */
export function attributeProblems(name: ProseName, node: ProseNode): readonly TagProblem[] {
  const written = node.attributes ?? [];
  const unplain = written.flatMap((attribute, index) => unplainProblem(name, attribute, written.slice(0, index)) ?? []);
  const schema: z.ZodObject = proseComponents[name].attributes;
  const names = written.map((attribute) => attribute.name ?? '');
  const meant = names.flatMap((one) => nearestName(one, Object.keys(schema.shape)) ?? []).filter((one) => !names.includes(one));
  const settled = new Set([...unplain.map(({ attribute }) => attribute), ...meant]);
  const issues = schema.safeParse(plainAttributes(node), { reportInput: true }).error?.issues ?? [];
  return [...unplain, ...issues.filter(({ path }) => !settled.has(String(path[0]))).flatMap((issue) => issueProblems(name, schema, issue))];
}

function unplainProblem(name: ProseName, { name: attribute, value }: ProseAttribute, before: readonly ProseAttribute[]): TagProblem | undefined {
  const expected = 'ช่องที่เขียนเป็น ชื่อ="ข้อความ"';
  const fix = 'ลบวงเล็บปีกกา แล้วเขียนข้อความในเครื่องหมายคำพูด "…"';
  if (attribute === undefined) return { words: { found: `คำสั่งโปรแกรม { } ในแท็ก <${name}>`, expected, fix } };
  const found = `ช่อง ${attribute} ของ <${name}>`;
  if (before.some((other) => other.name === attribute)) {
    return { attribute, words: { found: `${found} ที่เขียนซ้ำ`, expected: 'ช่องหนึ่งเขียนครั้งเดียว', fix: 'ลบช่องที่ซ้ำ' } };
  }
  if (typeof value === 'object' && value !== null) return { attribute, words: { found: `${found} ที่เป็นคำสั่งโปรแกรม { }`, expected, fix } };
  if (typeof value === 'string') return undefined;
  return { attribute, words: { found: `${found} ที่ไม่มีค่า`, expected, fix: `เขียนเป็น ${attribute}="…" หรือลบช่องนี้` } };
}

function issueProblems(name: ProseName, schema: z.ZodObject, issue: z.core.$ZodIssue): readonly TagProblem[] {
  const names = Object.keys(schema.shape);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((attribute) => {
      const meant = nearestName(attribute, names);
      const fix = meant === undefined ? 'ลบช่องนี้' : `หมายถึง ${meant} หรือไม่`;
      return { attribute, words: { found: `ช่อง ${attribute} ซึ่ง <${name}> ไม่มี`, expected: `ช่องของ <${name}>: ${names.join(' ')}`, fix } };
    });
  }
  const attribute = String(issue.path[0]);
  const meaning = `${attribute}: ${(schema.shape[attribute] as z.ZodType).description}`;
  if (issue.input === undefined) return [{ words: { found: `<${name}> ที่ไม่มีช่อง ${attribute}`, expected: meaning, fix: `เพิ่ม ${attribute}="…" ในแท็ก` } }];
  const text = String(issue.input);
  if (text.trim() === '') return [{ attribute, words: { found: `ช่อง ${attribute} ของ <${name}> ที่ว่าง`, expected: meaning, fix: 'กรอกข้อความในเครื่องหมายคำพูด' } }];
  if (issue.code !== 'custom') throw new TypeError('an attribute was checked for more than its text');
  const { expected, fix } = (issue.params as FieldIssue).fieldProblem;
  return [{ attribute, words: { found: `ช่อง ${attribute} ของ <${name}> เป็น "${text.slice(0, 60)}"`, expected, fix } }];
}
