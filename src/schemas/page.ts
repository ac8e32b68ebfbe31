import { z } from 'astro/zod';
import { date, text } from './fields.ts';

/** A text page of the site, such as `about`, `accessibility` or `privacy`. */
export const page = z.strictObject({
  title: text().describe('ชื่อหน้า'),
  summary: text().describe('สรุปหนึ่งประโยค ใช้ใต้ชื่อหน้าและในผลค้นหา'),
  updated: date().describe('วันที่แก้ไขครั้งล่าสุด'),
});

export type Page = z.infer<typeof page>;
