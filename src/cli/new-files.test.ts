import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportKindIds } from '../domain/report-kind.ts';
import { agency } from '../schemas/agency.ts';
import { severityOf } from '../checks/check-content.ts';
import { checkOf, problemsOf } from '../test/problems-of.ts';
import { agencyFile, answersFile, reportFile } from './new-files.ts';
import { yamlTemplate } from './yaml-template.ts';

test('a template shows optional fields as comments and keeps what is known', () => {
  const schema = z.strictObject({
    name: z.string().describe('ชื่อ'),
    colour: z.enum(['red', 'blue']).optional().describe('สี'),
    parts: z.array(z.strictObject({ id: z.string().describe('รหัส'), note: z.string().optional().describe('หมายเหตุ') })).describe('ส่วน'),
  });
  expect(yamlTemplate(schema, { name: 'ก "ข"' })).toMatchInlineSnapshot(`
    "# ชื่อ
    name: "ก \\"ข\\""
    # สี (เลือกหนึ่ง: red blue)
    # colour: ""
    # ส่วน
    parts:
        # รหัส
      - id: ""
        # หมายเหตุ
        # note: ""
    "
  `);
});

test('a new agency needs only its units', () => {
  const { path, text } = agencyFile({ slug: 'bangsai', name: 'เทศบาลตำบลบางทราย', shortName: 'ทต.บางทราย', kind: 'subdistrict-municipality', district: '' });
  expect(path).toBe('agencies/bangsai/agency.yaml');
  expect(agency.safeParse({ ...(parse(text) as object), units: ['สำนักปลัด'] }).success).toBe(true);
});

test.each(reportKindIds)('a new report of the kind %s has errors only where something is left to fill in', async (kind) => {
  const { path, text } = reportFile('bansuan', 2568, kind, '2569-11-21');
  const { problems } = await checkOf({ [path]: text, 'agencies/bansuan/2568/results.md': kind === 'results' ? text : undefined });
  const errors = problems.filter((problem) => severityOf(problem) === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(new Set(errors.map(({ found }) => found))).toEqual(new Set(['ช่องที่ยังไม่ได้กรอก']));
});

test('a new file of answers has only the code of the item to fill in', async () => {
  const { path, text } = answersFile('bansuan', 2568);
  expect((await problemsOf({ [path]: text })).match(/^content\S+/gm)).toHaveLength(1);
});
