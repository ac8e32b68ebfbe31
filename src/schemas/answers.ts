import { z } from 'astro/zod';
import { allow } from './allow.ts';
import { itemCode, text, webAddress } from './fields.ts';

const answer = z.strictObject({
  item: itemCode().describe('รหัสข้อ OIT เช่น O1'),
  urls: z.array(webAddress()).min(1).optional().describe('ที่อยู่เว็บที่ตอบข้อนี้ หนึ่งหรือหลายที่อยู่'),
  explanation: text().optional().describe('คำอธิบายว่าข้อมูลอยู่ส่วนใดของหน้า'),
  unavailable: text().optional().describe('เหตุผลที่ไม่มีข้อมูล ใช้แทน urls'),
});

/** `answers.yaml`: answers to OIT items that no report of the year answers, and explanations for those that one does. */
export const answers = z.strictObject({
  answers: z.array(answer).min(1).describe('คำตอบรายข้อ'),
  allow: allow.optional().describe('ข้อยกเว้นจากกฎของตัวตรวจ พร้อมเหตุผลและผู้ตัดสินใจ'),
});

export type Answer = z.infer<typeof answer>;
export type Answers = z.infer<typeof answers>;
