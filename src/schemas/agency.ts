import { z } from 'astro/zod';
import { agencyKindIds } from '../domain/agency-kind.ts';
import { accentIds } from '../domain/accent.ts';
import { allow } from './allow.ts';
import { slug, text, texts, webAddress } from './fields.ts';

/** `agency.yaml`: the body that publishes. */
export const agency = z.strictObject({
  id: slug().optional().describe('ชื่อของหน่วยงานในที่อยู่เว็บ ตั้งครั้งเดียวไม่เปลี่ยนอีก แม้เปลี่ยนชื่อโฟลเดอร์ เว้นไว้ถ้าใช้ชื่อโฟลเดอร์'),
  name: text().describe('ชื่อเต็มของหน่วยงาน'),
  shortName: text().describe('ชื่อย่อ เช่น อบต.เขาทอง'),
  englishName: text().optional().describe('ชื่อภาษาอังกฤษ'),
  kind: z.enum(agencyKindIds).describe('ประเภทของหน่วยงาน'),
  district: text().optional().describe('อำเภอหรือเขต ไม่ต้องมีคำนำหน้า'),
  province: text().optional().describe('จังหวัด ไม่ต้องมีคำนำหน้า'),
  website: webAddress().optional().describe('เว็บไซต์หลักของหน่วยงาน'),
  contact: z
    .strictObject({
      address: text().optional().describe('ที่ตั้งสำนักงาน'),
      phone: text().optional().describe('หมายเลขโทรศัพท์ของสำนักงาน'),
      email: text().optional().describe('อีเมลกลางของหน่วยงาน'),
      line: text().optional().describe('บัญชีไลน์กลางของหน่วยงาน'),
      facebook: text().optional().describe('ชื่อเพจเฟซบุ๊กของหน่วยงาน'),
    })
    .optional()
    .describe('ช่องทางติดต่อ'),
  units: texts().describe('หน่วยงานภายในที่รายงานอ้างถึงได้ หน่วยละรายการ'),
  monogram: text().optional().describe('อักษรย่อสองสามตัวแทนตรา เช่น ขท'),
  logo: z.enum(['logo.png', 'logo.webp', 'logo.jpg']).optional().describe('ชื่อไฟล์ตราในโฟลเดอร์ของหน่วยงาน'),
  accent: z.enum(accentIds).optional().describe('สีประจำหน่วยงาน'),
  allow: allow.optional().describe('ข้อยกเว้นจากกฎของตัวตรวจ พร้อมเหตุผลและผู้ตัดสินใจ'),
  sample: z.boolean().optional().describe('true ถ้าเนื้อหาเป็นตัวอย่างสาธิต'),
});

export type Agency = z.infer<typeof agency>;
