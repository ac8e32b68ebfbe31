import { z } from 'astro/zod';
import { date, ruleId, text } from './fields.ts';

const exception = z.strictObject({
  rule: ruleId().describe('รหัสกฎที่ยกเว้น เช่น OIT-MEA-401'),
  about: text().optional().describe('รหัสของรายการหรือชื่อไฟล์แนบที่ยกเว้น เช่น m5 เว้นไว้ถ้ายกเว้นทั้งเอกสาร'),
  reason: text().describe('เหตุผลที่ยกเว้น'),
  by: text().describe('ตำแหน่งของผู้ตัดสินใจ'),
  until: date().optional().describe('วันที่ควรทบทวนข้อยกเว้น'),
});

/** Deliberate exceptions from rules of the checker, written in the document that they concern. */
export const allow = z.array(exception).min(1);

export type Exception = z.infer<typeof exception>;
