import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneAgency } from '../../test/content-folder.ts';
import { checkOf } from '../../test/problems-of.ts';
import { completenessOf } from '../completeness.ts';
import { ruleNamed } from '../rules.ts';
import { completenessJson, completenessText } from './completeness.ts';
import { explanation } from './explanation.ts';
import { problemsForGithub } from './github.ts';
import { problemsJson } from './json.ts';
import { problemsSarif } from './sarif.ts';
import { problemsText } from './text.ts';

const measures = 'agencies/bansuan/2567/measures.md';
const original = readFileSync(`${oneAgency}/${measures}`, 'utf8');
const id = '1-1017-00230-70-8';
const phone = '081-234-5678';
const broken = { [measures]: original.replace('ข้อความใน Markdown', `ติดต่อ นาย ก ${id} โทร ${phone}\u200b`).replace('fiscalYear: 2567', 'fiscalYear: 2566') };

test('no form of the report repeats personal data', async () => {
  const check = await checkOf(broken);
  const shown = [problemsText(check, 'content'), problemsJson(check), problemsSarif(check, 'content'), problemsForGithub(check, 'content')];
  for (const text of shown) {
    expect(text).toContain('OIT-PII-501');
    expect(text).not.toContain(id);
    expect(text).not.toContain(phone);
    expect(text.replace(/[^0-9]/g, '')).not.toContain('1101700230708');
  }
  expect(problemsText(check, 'content')).toContain('| ติดต่อ นาย ก x-xxxx-xxxxx-xx-x โทร xxx-xxx-xxxx');
});

test('JSON names rule, severity, place and words of each problem, and the exceptions with their reason', async () => {
  const { files, problems, excused } = JSON.parse(problemsJson(await checkOf(broken))) as { files: number; problems: readonly { rule: string }[]; excused: readonly unknown[] };
  expect(files).toBeGreaterThan(8);
  expect(problems.find(({ rule }) => rule === 'OIT-YR-104')).toMatchInlineSnapshot(`
    {
      "column": 13,
      "expected": "ปีหลังจาก 2566",
      "file": "agencies/bansuan/2567/measures.md",
      "fix": "ตรวจปีทั้งสองกับเอกสารต้นฉบับ ปีใดพิมพ์ผิดให้แก้ปีนั้น",
      "found": "มาตรการของปีงบประมาณ 2566 ซึ่งวิเคราะห์จากผลการประเมินปี 2566",
      "length": 4,
      "line": 5,
      "rule": "OIT-YR-104",
      "severity": "warning",
    }
  `);
  expect(excused).toMatchInlineSnapshot(`
    [
      {
        "about": "f2",
        "column": 9,
        "exception": {
          "by": "ปลัดเทศบาล",
          "file": "agencies/bansuan/2567/analysis.mdx",
          "reason": "จะทำในปีถัดไป",
        },
        "expected": "มาตรการที่ระบุ answers.findings: [f2] ใน agencies/bansuan/2567/measures.md",
        "file": "agencies/bansuan/2567/analysis.mdx",
        "fix": "เพิ่มมาตรการ หรือระบุ answers ของมาตรการที่ตอบประเด็นนี้อยู่แล้ว",
        "found": "ประเด็น f2 ที่ไม่มีมาตรการใดตอบ",
        "length": 2,
        "line": 52,
        "rule": "OIT-MEA-407",
        "severity": "warning",
      },
    ]
  `);
});

test('SARIF lists the rules and points at the places', async () => {
  const { runs, version } = JSON.parse(problemsSarif(await checkOf(broken), 'content')) as {
    version: string;
    runs: readonly { tool: { driver: { rules: readonly { id: string }[] } }; results: readonly { ruleId: string; ruleIndex: number; level: string; locations: readonly unknown[] }[] }[];
  };
  expect(version).toBe('2.1.0');
  const { tool, results } = runs[0] ?? { tool: { driver: { rules: [] } }, results: [] };
  expect(results.length).toBeGreaterThan(3);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(results.find(({ ruleId }) => ruleId === 'OIT-YR-104')).toMatchObject({
    level: 'warning',
    locations: [{ physicalLocation: { artifactLocation: { uri: `content/${measures}` }, region: { startLine: 5, startColumn: 13, endColumn: 17 } } }],
  });
});

test('annotations escape what would end them', async () => {
  const lines = problemsForGithub(await checkOf(broken), 'content').split('\n');
  expect(lines.find((line) => line.includes('YR-104'))).toMatchInlineSnapshot(`"::warning file=content/agencies/bansuan/2567/measures.md,line=5,col=13,endColumn=17,title=OIT-YR-104 มาตรการเป็นของปีถัดจากผลการประเมินที่นำมาวิเคราะห์::พบ มาตรการของปีงบประมาณ 2566 ซึ่งวิเคราะห์จากผลการประเมินปี 2566 ต้องเป็น ปีหลังจาก 2566 วิธีแก้ ตรวจปีทั้งสองกับเอกสารต้นฉบับ ปีใดพิมพ์ผิดให้แก้ปีนั้น"`);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^\n]+::[^\n]+$/);
});

test('a rule explains itself with its examples', () => {
  const rule = ruleNamed('OIT-MEA-405');
  expect(rule && explanation(rule)).toMatchInlineSnapshot(`
    "OIT-MEA-405  คำเตือน

    ผลผลิตกับผลลัพธ์ไม่ใช่ข้อความเดียวกัน

    ผลถ้าไม่แก้: ผู้ตรวจเห็นว่าไม่ได้รายงานผลลัพธ์

    ยกเว้นได้ โดยเพิ่มในเอกสาร
       allow:
         - rule: OIT-MEA-405
           reason: เหตุผล
           by: ตำแหน่งของผู้ตัดสินใจ

    ตัวอย่างใน agencies/bansuan/2568/results.md

      ผิด
        outcomes: [รอไม่เกิน 10 นาที]

      ถูก
        outcomes: [ประชาชนพอใจ]"
  `);
});

test('the items of each year: what is met and where, what is missing, and what to write', async () => {
  const { content } = await checkOf({});
  expect(completenessText(completenessOf(content))).toMatchInlineSnapshot(`
    "เทศบาลตำบลบ้านสวน ปีที่ประเมิน 2568: ยังไม่ครบ 1 · ยังไม่มี 2
    อีก 32 ข้อของปีนี้ไม่มีในทะเบียน จึงตรวจให้ไม่ได้
      O1 โครงสร้าง: ยังไม่มี
        → เพิ่มคำตอบของข้อ O1 ใน agencies/bansuan/2568/answers.yaml
      O34 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน: ยังไม่มี
        [ยังไม่มี] แสดงผลการประเมินของปีก่อน
        [ยังไม่มี] มีประเด็นจากการวิเคราะห์
        [ยังไม่มี] มีมาตรการพร้อมรายละเอียด
        [ต้องอ่านเอง] องค์ประกอบที่ต้องอ่านเอง
        → เพิ่มการวิเคราะห์ผลการประเมิน (npm run new -- report bansuan 2568 analysis)
        → เพิ่มมาตรการส่งเสริมคุณธรรมและความโปร่งใส (npm run new -- report bansuan 2568 measures)
        → อ่านเองว่ารายงานมี: องค์ประกอบที่ต้องอ่านเอง
      O35 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน: ยังไม่ครบ
          https://www.example.go.th/ita/2568/o35/
        [ยังไม่ครบ] แสดงผลการดำเนินการ
            3 รายการ https://www.example.go.th/ita/2568/o35/#results-list
        → ไม่มีผลการดำเนินการ: r2-2

    เทศบาลตำบลบ้านสวน ปีที่ประเมิน 2567: ต้องอ่านเอง 2 · ยังไม่มี 1
    อีก 32 ข้อของปีนี้ไม่มีในทะเบียน จึงตรวจให้ไม่ได้
      O1 โครงสร้าง: ต้องอ่านเอง
          https://www.example.go.th/structure
      O34 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน: ต้องอ่านเอง
          https://www.example.go.th/ita/2567/o34/
        [ครบ] แสดงผลการประเมินของปีก่อน
            ผลการประเมินปี 2566 https://www.example.go.th/ita/2567/o34/#analysis-scores
        [ครบ] มีประเด็นจากการวิเคราะห์
            2 ประเด็น https://www.example.go.th/ita/2567/o34/#analysis-findings
        [ครบ] มีมาตรการพร้อมรายละเอียด
            3 รายการ https://www.example.go.th/ita/2567/o34/#measures-list
        [ต้องอ่านเอง] องค์ประกอบที่ต้องอ่านเอง
        → อ่านเองว่ารายงานมี: องค์ประกอบที่ต้องอ่านเอง
      O35 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน: ยังไม่มี
        [ยังไม่มี] แสดงผลการดำเนินการ
        → เพิ่มรายงานผลการดำเนินการตามมาตรการ (npm run new -- report bansuan 2567 results)"
  `);
  const { years } = JSON.parse(completenessJson(completenessOf(content))) as { years: readonly { year: number; items: readonly { code: string; state: string }[] }[] };
  expect(years.map(({ year, items }) => [year, ...items.map(({ code, state }) => `${code} ${state}`)])).toMatchInlineSnapshot(`
    [
      [
        2568,
        "O1 absent",
        "O34 absent",
        "O35 part",
      ],
      [
        2567,
        "O1 unread",
        "O34 unread",
        "O35 absent",
      ],
    ]
  `);
});
