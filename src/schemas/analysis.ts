import { z } from 'astro/zod';
import { findingKindIds } from '../domain/finding.ts';
import { instrumentIds } from '../domain/instrument.ts';
import { anchor, date, score, text, year } from './fields.ts';
import { reportFields } from './report.ts';

const yearResult = z.strictObject({
  year: year().describe('ปีของผลการประเมิน พ.ศ.'),
  total: score().optional().describe('คะแนนรวมตามที่ประกาศ'),
  totalLabel: text().optional().describe('คำที่เอกสารใช้เรียกคะแนนรวม ถ้าต่างจาก "คะแนนรวม"'),
  rating: text().optional().describe('ระดับผลการประเมินตามที่ประกาศ'),
  ratingMeaning: text().optional().describe('ความหมายของระดับตามที่เอกสารอธิบาย'),
  announced: date().optional().describe('วันที่ประกาศผล'),
  instruments: z
    .strictObject({
      IIT: score().optional().describe('คะแนนแบบวัด IIT'),
      EIT: score().optional().describe('คะแนนแบบวัด EIT'),
      OIT: score().optional().describe('คะแนนแบบวัด OIT'),
    })
    .optional()
    .describe('คะแนนรายแบบวัดตามที่ประกาศ แบบที่ไม่มีในเอกสารให้เว้น'),
  indicators: z
    .array(
      z.strictObject({
        name: text().describe('ชื่อตัวชี้วัดตามที่พิมพ์ในเอกสาร'),
        score: score().optional().describe('คะแนนของตัวชี้วัด เว้นได้ถ้าเอกสารไม่รายงาน'),
      }),
    )
    .optional()
    .describe('ตัวชี้วัดเรียงตามเอกสาร จับคู่ด้วยชื่อ ไม่ใช่ลำดับ'),
});

const finding = z.strictObject({
  id: anchor().describe('รหัสถาวรของประเด็น เช่น f3'),
  kind: z.enum(findingKindIds).describe('ชนิดของประเด็น'),
  text: text().describe('เนื้อความของประเด็น'),
  instrument: z.enum(instrumentIds).optional().describe('แบบวัดที่เป็นที่มา'),
  indicators: z.array(text()).optional().describe('ชื่อตัวชี้วัดที่เป็นที่มา'),
});

/** การวิเคราะห์ผลการประเมิน: `analysis.md` or `analysis.mdx` of a year folder. */
export const analysis = z.strictObject({
  ...reportFields,
  results: z.array(yearResult).min(1).describe('ผลการประเมินที่นำมาวิเคราะห์ ปีละรายการ ปีที่วิเคราะห์เป็นหลักอยู่ท้ายสุด'),
  findings: z.array(finding).describe('ประเด็นจากการวิเคราะห์ เขียน [] ถ้าเอกสารไม่มี'),
});

export type YearResult = z.infer<typeof yearResult>;
export type Finding = z.infer<typeof finding>;
export type Analysis = z.infer<typeof analysis>;
