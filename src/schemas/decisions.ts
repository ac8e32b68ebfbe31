import { z } from 'astro/zod';
import { decisionStateIds } from '../domain/decision.ts';
import { date, ledgerUrl, text } from './fields.ts';

const decision = z.strictObject({
  url: ledgerUrl().describe('ที่อยู่เดิมที่ตัดสินใจ นับจากหน้าแรกของเว็บไซต์ เช่น /khaothong/2565/o42/ หรือ /about/#m3'),
  state: z.enum(decisionStateIds).describe('สิ่งที่ตัดสินใจกับที่อยู่นี้'),
  to: text().optional().describe('ที่อยู่ใหม่ของ moved หรือไฟล์ฉบับใหม่ของ replaced'),
  date: date().describe('วันที่ตัดสินใจ'),
  by: text().describe('ตำแหน่งหรือหน่วยงานที่ตัดสินใจ'),
  reason: text().describe('เหตุผลที่ประชาชนอ่านเข้าใจ ไม่มีข้อมูลส่วนบุคคล'),
});

/** `ledger/decisions.yaml`: what was decided about addresses that were published; written by `npm run url`, one decision a line. */
export const decisions = z.strictObject({
  decisions: z.array(decision).describe('การตัดสินใจเรื่องที่อยู่ที่เผยแพร่แล้ว ที่อยู่ละหนึ่งบรรทัด'),
});

export type Decisions = z.infer<typeof decisions>;
