import { z } from 'astro/zod';
import { anchor, date, text, texts, year } from './fields.ts';
import { period, reportFields } from './report.ts';

const monitoring = z.strictObject({
  text: text().describe('วิธีกำกับติดตามและรายงานผล'),
  due: date().optional().describe('กำหนดรายงาน ถ้าระบุวัน'),
});

const duties = {
  steps: texts().optional().describe('ขั้นตอนหรือวิธีปฏิบัติ ข้อละรายการ'),
  responsible: texts().optional().describe('ผู้รับผิดชอบ หน่วยละรายการ'),
  period: period.optional().describe('ระยะเวลาดำเนินการ'),
  monitoring: z.array(monitoring).min(1).optional().describe('การกำกับติดตาม'),
} as const;

const measurePart = z.strictObject({
  id: anchor().describe('รหัสถาวรของส่วนย่อย เช่น m8-1'),
  title: text().optional().describe('ชื่อของส่วนย่อย ถ้ามี'),
  ...duties,
});

const measure = z.strictObject({
  id: anchor().describe('รหัสถาวรของมาตรการ เช่น m3'),
  title: text().describe('ชื่อมาตรการ'),
  answers: z
    .strictObject({
      findings: z.array(anchor()).optional().describe('รหัสของประเด็นในรายงานวิเคราะห์ปีเดียวกัน'),
      indicators: z.array(text()).optional().describe('ชื่อตัวชี้วัดที่มาตรการนี้ตอบ'),
      inferred: z.boolean().optional().describe('true ถ้าเอกสารไม่ได้เขียนไว้ตรง ๆ แต่ผู้จัดทำอ่านจากเนื้อหา'),
    })
    .optional()
    .describe('มาตรการนี้ตอบประเด็นหรือตัวชี้วัดใด'),
  ...duties,
  parts: z.array(measurePart).min(1).optional().describe('ส่วนย่อย ค่าที่ส่วนย่อยไม่ระบุใช้ค่าของมาตรการ'),
});

/** มาตรการส่งเสริมคุณธรรมและความโปร่งใส: `measures.md` or `measures.mdx` of a year folder. */
export const measures = z.strictObject({
  ...reportFields,
  fiscalYear: year().describe('ปีงบประมาณที่ใช้มาตรการ พ.ศ.'),
  measures: z.array(measure).min(1).describe('มาตรการ เรียงตามเอกสาร'),
  policyRecommendations: z
    .array(
      z.strictObject({
        id: anchor().describe('รหัสถาวรของข้อเสนอ เช่น p1'),
        text: text().describe('เนื้อความของข้อเสนอแนะเชิงนโยบาย'),
      }),
    )
    .min(1)
    .optional()
    .describe('ข้อเสนอแนะเชิงนโยบาย แสดงแยกจากมาตรการ'),
});

export type Monitoring = z.infer<typeof monitoring>;
export type MeasurePart = z.infer<typeof measurePart>;
export type Measure = z.infer<typeof measure>;
export type Measures = z.infer<typeof measures>;
