import { z } from 'astro/zod';
import { blocks, date, text, texts } from './fields.ts';

/** บันทึกข้อความ: the official form by which a report was submitted inside the agency. */
export const memo = z.strictObject({
  from: text().describe('ส่วนราชการเจ้าของเรื่อง ตามบรรทัด "ส่วนราชการ"'),
  number: text().optional().describe('เลขที่หนังสือ ตามบรรทัด "ที่" ใช้เลขอารบิก'),
  date: date().describe('วันที่ของบันทึกข้อความ'),
  subjects: texts().describe('เรื่อง หนึ่งเรื่องหรือหลายเรื่อง เรียงตามต้นฉบับ'),
  to: text().describe('เรียนถึงตำแหน่งใด'),
  sections: z
    .array(
      z.strictObject({
        heading: text().describe('หัวข้อของส่วน เช่น เรื่องเดิม ข้อเท็จจริง'),
        content: blocks().describe('ย่อหน้าของส่วน รายการย่อยให้เขียนเป็นรายการซ้อน'),
      }),
    )
    .min(1)
    .describe('ส่วนของบันทึก เรียงตามต้นฉบับ'),
  signatories: z
    .array(
      z.strictObject({
        position: text().describe('ตำแหน่งของผู้ลงนาม'),
        name: text().optional().describe('ชื่อผู้ลงนาม ใส่เมื่อหน่วยงานเลือกเผยแพร่เท่านั้น'),
        opinionHeading: text().optional().describe('หัวข้อเหนือลายมือชื่อ เช่น ความเห็นของปลัด'),
        opinion: text().optional().describe('ความเห็นหรือคำสั่งที่เขียนไว้ เว้นได้ถ้าต้นฉบับเว้นว่าง'),
      }),
    )
    .min(1)
    .describe('ผู้ลงนามตามลำดับในต้นฉบับ'),
});

export type Memo = z.infer<typeof memo>;
