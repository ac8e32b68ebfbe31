import { z } from 'astro/zod';
import { date, itemCode, submittedUrl, text } from './fields.ts';

const submission = z.strictObject({
  date: date().describe('วันที่ส่งแบบสำรวจ'),
  by: text().describe('ตำแหน่งของผู้ส่ง'),
  items: z
    .array(
      z.strictObject({
        item: itemCode().describe('รหัสข้อ OIT เช่น O42'),
        urls: z.array(submittedUrl()).min(1).describe('ที่อยู่ที่ส่ง: ในเว็บไซต์นี้นับจากหน้าแรก เช่น /khaothong/2565/o42/ นอกเว็บไซต์ขึ้นต้นด้วย https://'),
      }),
    )
    .min(1)
    .describe('ที่อยู่ที่ส่งในแต่ละข้อ'),
});

/** `submitted.yaml`: the addresses that were given in the survey of the year; written by `npm run submit`, never changed afterwards. */
export const submissions = z.strictObject({
  submissions: z.array(submission).min(1).describe('การส่งแบบสำรวจของปี ครั้งละหนึ่งรายการ'),
});

export type Submissions = z.infer<typeof submissions>;
