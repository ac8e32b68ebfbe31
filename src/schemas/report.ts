import { z } from 'astro/zod';
import { allow } from './allow.ts';
import { blocks, date, fileName, text, texts } from './fields.ts';
import { memo } from './memo.ts';

/** A period in which something is carried out. */
export const period = z.strictObject({
  text: text().describe('ระยะเวลาตามถ้อยคำในเอกสาร เช่น ตลอดปี'),
  start: date().optional().describe('วันเริ่ม ถ้าระบุได้'),
  end: date().optional().describe('วันสิ้นสุด ถ้าระบุได้'),
});

export type Period = z.infer<typeof period>;

export const attachment = z.strictObject({
  file: fileName().describe('ชื่อไฟล์ในโฟลเดอร์ files ของปีนั้น'),
  title: text().describe('ชื่อเอกสารที่ผู้อ่านเห็น'),
  signed: z.boolean().describe('true ถ้าเป็นฉบับที่ลงนามแล้ว'),
});

export type Attachment = z.infer<typeof attachment>;

/** Fields that a report of every kind carries. */
export const reportFields = {
  title: text().describe('ชื่อรายงานเต็ม'),
  summary: text().optional().describe('สรุปสั้นเป็นภาษาที่ประชาชนอ่านเข้าใจ หนึ่งย่อหน้า'),
  language: z.enum(['th', 'en']).optional().describe('ภาษาของรายงาน ไม่ใส่ถือเป็น th'),
  signed: date().optional().describe('วันที่ลงนาม'),
  published: date().describe('วันที่เผยแพร่บนเว็บไซต์ครั้งแรก'),
  updated: date().optional().describe('วันที่แก้ไขครั้งล่าสุด'),
  responsible: text().describe('หน่วยงานภายในที่รับผิดชอบรายงานนี้'),
  coverTitle: texts().optional().describe('ข้อความบนปกของเอกสาร บรรทัดละรายการ'),
  memo: memo.optional().describe('บันทึกข้อความที่เสนอรายงานนี้'),
  foreword: blocks().optional().describe('คำนำ ย่อหน้าละรายการ'),
  introduction: blocks().optional().describe('ความนำหรือที่มาก่อนถึงตาราง ย่อหน้าละรายการ'),
  acknowledgement: z
    .strictObject({
      body: text().describe('คณะหรือผู้บริหารที่รับทราบหรือเห็นชอบ'),
      meeting: text().optional().describe('ครั้งที่ของการประชุม'),
      date: date().describe('วันที่รับทราบ'),
      decisions: texts().describe('มติหรือข้อสั่งการ ข้อละรายการ'),
    })
    .optional()
    .describe('การประชุมหรือคำสั่งที่รับทราบรายงานนี้'),
  attachments: z.array(attachment).optional().describe('ไฟล์แนบของรายงาน'),
  remarks: texts().optional().describe('ข้อสังเกตที่ผู้อ่านควรรู้ เช่น จุดที่เอกสารต้นฉบับขัดแย้งกันเอง'),
  allow: allow.optional().describe('ข้อยกเว้นจากกฎของตัวตรวจ พร้อมเหตุผลและผู้ตัดสินใจ'),
} as const;
