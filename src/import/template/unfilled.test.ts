import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkPlanned } from '../../checks/check-report.ts';
import { reportKindIds } from '../../domain/report-kind.ts';
import { readContent } from '../../reader/content.ts';
import { contextOf } from '../import.ts';
import { recognise } from '../recognise/recognise.ts';
import { reportFile } from '../write/report-file.ts';
import { originalOf } from './example-original.ts';
import { aboutOf, knownData } from './known-data.ts';
import { filledTemplate } from './template.ts';

const folder = fileURLToPath(new URL('../../test/fixtures/one-agency', import.meta.url));
const { content } = readContent(folder);
const agency = content.agencies[0]?.data;
const year = 2568;

test('a template that nobody filled in holds what was known, and the checker names what is missing', async () => {
  const said = await Promise.all(
    reportKindIds.map(async (kind) => {
      const original = originalOf(filledTemplate(kind, knownData(kind, content, year, 'bansuan'), aboutOf(content, year, agency)));
      const { reports: [report], leftOut } = recognise(original, contextOf(content, 'bansuan', year, '2569-11-21'));
      if (!report) throw new Error('no report');
      expect(report.body).toBe('');
      expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['header', 'number', 'guidance']));
      const problems = (await checkPlanned(folder, [{ path: `agencies/bansuan/${year}/${kind}.md`, text: reportFile(report) }])).filter(({ rule }) => /^OIT-FM/.test(rule));
      return [report.data, ...problems.map(({ rule, found, expected }) => `${rule} ${found}: ${expected}`)];
    }),
  );
  expect(said).toMatchInlineSnapshot(`
    [
      [
        {
          "findings": [],
          "published": "2569-11-21",
          "title": "การวิเคราะห์ผลการประเมิน ปี 2568",
        },
        "OIT-FM-021 ไม่มีฟิลด์ responsible: responsible: หน่วยงานภายในที่รับผิดชอบรายงานนี้",
        "OIT-FM-021 ไม่มีฟิลด์ results: results: ผลการประเมินที่นำมาวิเคราะห์ ปีละรายการ ปีที่วิเคราะห์เป็นหลักอยู่ท้ายสุด",
      ],
      [
        {
          "fiscalYear": 2568,
          "published": "2569-11-21",
          "title": "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2568",
        },
        "OIT-FM-021 ไม่มีฟิลด์ responsible: responsible: หน่วยงานภายในที่รับผิดชอบรายงานนี้",
        "OIT-FM-021 ไม่มีฟิลด์ measures: measures: มาตรการ เรียงตามเอกสาร",
      ],
      [
        {
          "fiscalYear": 2567,
          "planYear": 2567,
          "published": "2569-11-21",
          "results": [
            {
              "id": "r1",
              "measure": "queue",
              "responsible": [
                "สำนักปลัด",
              ],
              "steps": [
                "ตั้งบัตรคิว",
                "วัดเวลา",
              ],
              "title": "ลดเวลารอรับบริการ",
            },
            {
              "id": "r2",
              "measure": "m2",
              "parts": [
                {
                  "id": "r2-1",
                  "steps": [
                    "ทำส่วนที่หนึ่ง",
                  ],
                  "title": "ส่วนที่หนึ่ง",
                },
                {
                  "id": "r2-2",
                  "responsible": [
                    "ทุกหน่วยงาน",
                  ],
                  "steps": [
                    "ทำส่วนที่สอง",
                  ],
                },
              ],
              "responsible": [
                "กองคลัง",
              ],
              "title": "ปรับปรุงระบบการทำงาน",
            },
          ],
          "title": "รายงานผลการดำเนินการตามมาตรการ ปี 2568",
        },
        "OIT-FM-021 ไม่มีฟิลด์ responsible: responsible: หน่วยงานภายในที่รับผิดชอบรายงานนี้",
        "OIT-FM-021 ไม่มีฟิลด์ title: title: เนื้อความของข้อย่อย",
      ],
    ]
  `);
});
