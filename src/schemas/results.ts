import { z } from 'astro/zod';
import { resultStatusIds } from '../domain/result-status.ts';
import { anchor, fileName, text, texts, webAddress, year } from './fields.ts';
import { period, reportFields } from './report.ts';

const evidence = z
  .strictObject({
    title: text().describe('ชื่อหลักฐานที่ผู้อ่านเห็น'),
    url: webAddress().optional().describe('ที่อยู่เว็บของหลักฐาน'),
    file: fileName().optional().describe('ชื่อไฟล์หลักฐานในโฟลเดอร์ files'),
  });

const account = {
  steps: texts().optional().describe('ขั้นตอนหรือวิธีดำเนินการ ข้อละรายการ'),
  responsible: texts().optional().describe('ผู้รับผิดชอบ หน่วยละรายการ'),
  period: period.optional().describe('ระยะเวลาที่ดำเนินการ'),
  outputs: texts().optional().describe('ผลการดำเนินการ (output) ข้อละรายการ'),
  outcomes: texts().optional().describe('ผลลัพธ์หรือความสำเร็จ (outcome) ข้อละรายการ'),
  status: z.enum(resultStatusIds).optional().describe('สถานะตามที่หน่วยงานรายงาน'),
  evidence: z.array(evidence).min(1).optional().describe('หลักฐานของผลการดำเนินการ'),
} as const;

const resultPart = z.strictObject({
  id: anchor().describe('รหัสถาวรของข้อย่อย เช่น r4-1'),
  title: text().describe('เนื้อความของข้อย่อย'),
  ...account,
});

const result = z.strictObject({
  id: anchor().describe('รหัสถาวรของผล เช่น r1'),
  title: text().describe('ชื่อมาตรการหรือหัวข้อที่ดำเนินการ'),
  measure: anchor().optional().describe('รหัสของมาตรการในแผนที่ดำเนินการตาม ถ้าแผนอยู่ในเว็บไซต์นี้'),
  indicators: z.array(text()).optional().describe('ชื่อตัวชี้วัดที่เกี่ยวข้อง'),
  points: texts().optional().describe('ข้อย่อยของมาตรการที่ไม่มีผลแยกเป็นรายข้อ'),
  ...account,
  parts: z.array(resultPart).min(1).optional().describe('ข้อย่อยที่มีผลเป็นรายข้อ ค่าที่ไม่ระบุใช้ค่าของหัวข้อ'),
});

/** รายงานผลการดำเนินการ: `results.md` or `results.mdx` of a year folder. */
export const results = z.strictObject({
  ...reportFields,
  fiscalYear: year().describe('ปีงบประมาณที่รายงานผล พ.ศ.'),
  planYear: year().optional().describe('ปีที่ประเมินของโฟลเดอร์ซึ่งเก็บแผนมาตรการ ถ้าแผนอยู่ในเว็บไซต์นี้'),
  improvedIndicators: z.array(text()).optional().describe('ชื่อตัวชี้วัดที่การวิเคราะห์สรุปว่าต้องพัฒนา'),
  results: z.array(result).min(1).describe('ผลการดำเนินการรายมาตรการ เรียงตามเอกสาร'),
});

export type Evidence = z.infer<typeof evidence>;
export type ResultPart = z.infer<typeof resultPart>;
export type Result = z.infer<typeof result>;
export type Results = z.infer<typeof results>;
