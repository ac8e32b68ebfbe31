import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneAgency } from '../test/content-folder.ts';
import { checkOf } from '../test/problems-of.ts';
import { severityOf } from './check-content.ts';

const folder = 'agencies/bansuan';
const text = (file: string) => readFileSync(`${oneAgency}/${file}`, 'utf8');

/** The errors and warnings after a change of one file of the small site. */
async function alarms(file: string, instead: string, words: string): Promise<readonly string[]> {
  expect(text(file)).toContain(instead);
  const { problems } = await checkOf({ [file]: text(file).replace(instead, () => words) });
  return problems.filter((problem) => severityOf(problem) !== 'note').map(({ rule, found }) => `${rule} ${found}`);
}

const measures = `${folder}/2567/measures.md`;
const analysis = `${folder}/2567/analysis.mdx`;

describe('ordinary sentences of a report raise no alarm', () => {
  test.each([
    'ในเขตอำเภอเมือง จังหวัดตัวอย่าง',
    'เทศบาลตำบลบ้านสวนไปศึกษาดูงาน ณ องค์การบริหารส่วนตำบลแม่แรม อำเภอแม่ริม จังหวัดเชียงใหม่',
    'เทศบาลตำบลบ้านสวน จัดอบรม ณ โรงแรมใจกลางเมือง อำเภอเมืองขอนแก่น จังหวัดขอนแก่น',
    'เทศบาลตำบลบ้านแสน และ ทต.บ้านแพน ร่วมลงนาม',
    'ข้อมูลหน้าเว็บตรงกับเอกสารจริง ดินแตกง่ายในฤดูแล้ง',
    'โครงการรณรงค์ป้องกันการเล่นพนันบอล และต่อต้านหวยออนไลน์',
    'แก้ไขตามพระราชบัญญัติ (ฉบับที่ 14) ร้อยละ (75) ข้อ 1) และ 2)',
    'เดือนมกราคม 52 คน เดือนกุมภาพันธ์ 60 คน',
    'สวดมนต์ ๚ะ๛',
    '| ปี 2564 | ปี 2565 |\n| --- | --- |\n| 1 | 2 |\n\n| ปี 2563 | ปี 2564 |\n| --- | --- |\n| 1 | 2 |',
  ])('%s', async (words) => {
    expect(await alarms(measures, 'ข้อความใน Markdown', words)).toEqual([]);
  });

  test.each([
    ['a plan that names the result it follows', measures, 'fiscalYear: 2567\n', 'fiscalYear: 2567\ncoverTitle: [มาตรการ ประจำปีงบประมาณ พ.ศ. 2567, ตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566]\n'],
    ['an order that a plan rests on', measures, 'steps: [ตั้งบัตรคิว, วัดเวลา]', 'steps: [ทบทวนคำสั่งที่ 215/2565 ลงวันที่ 3 พฤษภาคม 2565, วัดเวลา]'],
    ['numbers that are no list numbers', measures, 'steps: [ตั้งบัตรคิว, วัดเวลา]', 'steps: [12 หมู่บ้านรับทราบ, 3 โรงเรียนรับทราบ]'],
    ['a unit with its section', measures, 'responsible: [กองคลัง]', 'responsible: [กองคลังเทศบาล (งานพัสดุ)]'],
    ['indicators that are numbered', analysis, '{ name: การเปิดเผยข้อมูล, score', '{ name: 3. การเปิดเผยข้อมูล, score'],
    ['a mean that was rounded elsewhere', analysis, 'IIT: "100.00"', 'IIT: "99.99"'],
    ['a level with its word', analysis, 'rating: ผ่าน\n', 'rating: ระดับผ่าน\n'],
  ])('%s', async (_, file, instead, words) => {
    expect(await alarms(file, instead, words)).toEqual([]);
  });
});

describe('what an assessor would find is found', () => {
  test.each([
    ['OIT-PER-201', measures, 'period: { text: ม.ค.–ก.ย. 67, start: "2567-01-01", end: "2567-09-30" }', 'period: { text: ต.ค. 2567 – ก.ย. 2568 }'],
    ['OIT-YR-108', measures, 'ข้อความใน Markdown', 'แผนปีงบประมาณ 2023'],
    ['OIT-YR-108', measures, 'ข้อความใน Markdown', 'ตั้งแต่ พ.ศ. 25566'],
    ['OIT-YR-108', measures, 'ข้อความใน Markdown', 'ตั้งแต่ พ.ศ. 2656'],
    ['OIT-DAT-113', measures, 'ข้อความใน Markdown', 'ภายใน 31/04/2567'],
    ['OIT-YR-101', measures, 'title: มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567', 'title: มาตรการ ประจำปี 2565'],
    ['OIT-LNK-701', measures, 'ข้อความใน Markdown', '[ข่าว](www.nacc.go.th)'],
    ['OIT-SPM-601', measures, 'ข้อความใน Markdown', 's l o t x o แจกจริง'],
    ['OIT-SPM-601', measures, 'ข้อความใน Markdown', 'เว็บตรง แตกง่าย'],
    ['OIT-SPM-603', `${folder}/2568/results.md`, 'outputs: [เสร็จหนึ่ง]', 'outputs: [เสร็จหนึ่ง]\n        evidence: [{ title: ข่าว, url: "https://evil.example.com/" }]'],
    ['OIT-AGY-451', measures, 'ข้อความใน Markdown', 'เทศบาลตำบลบ้านส่วน'],
    ['OIT-AGY-452', measures, 'fiscalYear: 2567\n', 'fiscalYear: 2567\ncoverTitle: [เทศบาลตำบลบ้านสวน อำเภอเมืองจังหวัดอุดรธานี]\n'],
    ['OIT-FM-025', 'site.yaml', 'publishes: bansuan', 'publishes: bansuan\ntrustedHosts: [https://www.matichon.co.th]'],
  ])('%s: %s', async (rule, file, instead, words) => {
    expect((await alarms(file, instead, words)).map((alarm) => alarm.split(' ')[0])).toContain(rule);
  });
});
