import { z } from 'astro/zod';
import { evidenceIds } from '../domain/evidence.ts';
import { instrumentIds } from '../domain/instrument.ts';
import { reportKindIds } from '../domain/report-kind.ts';
import { standingIds } from '../domain/standing.ts';
import { anchor, itemCode, score, text, texts } from './fields.ts';

const sourced = {
  standing: z.enum(standingIds).describe('ความแน่ชัดของข้อมูล'),
  source: text().describe('แหล่งที่มาของข้อมูล'),
} as const;

const item = z.strictObject({
  code: itemCode().describe('รหัสข้อ เช่น O42'),
  title: text().describe('ชื่อข้อตามแบบตรวจ'),
  group: text().optional().describe('ตัวชี้วัดย่อยที่ข้อนี้อยู่'),
  subgroup: text().optional().describe('หมวดย่อยของข้อ'),
  ...sourced,
  answeredBy: z.array(z.enum(reportKindIds)).min(1).optional().describe('ชนิดรายงานที่ตอบข้อนี้'),
  covers: z.enum(['same-year', 'previous-year', 'unknown']).optional().describe('รายงานที่ตอบข้อนี้เป็นของปีที่ประเมินหรือปีก่อน'),
  elements: z
    .array(
      z.strictObject({
        text: text().describe('ถ้อยคำขององค์ประกอบ'),
        evidence: z.enum(evidenceIds).optional().describe('สิ่งในรายงานที่แสดงว่าครบองค์ประกอบนี้'),
      }),
    )
    .min(1)
    .optional()
    .describe('องค์ประกอบด้านข้อมูลตามแบบตรวจ ใส่เฉพาะที่มีแหล่งที่มา'),
  observed: texts().optional().describe('สิ่งที่พบในเอกสารจริง ไม่ใช่ถ้อยคำทางการ'),
  note: text().optional().describe('หมายเหตุเรื่องแหล่งข้อมูล'),
});

const ratingLevel = z.strictObject({
  level: text().describe('ชื่อระดับ'),
  min: score().describe('คะแนนรวมต่ำสุดของระดับ'),
  floor: score().optional().describe('คะแนนต่ำสุดที่ทุกแบบวัดต้องได้'),
});

/** `catalogue/<year>.yaml`: the facts of an assessment year, each with its source. */
export const catalogue = z.strictObject({
  itemCount: z
    .strictObject({ value: z.int().positive().describe('จำนวนข้อของปี'), ...sourced })
    .describe('จำนวนข้อทั้งหมดของปี'),
  note: text().optional().describe('หมายเหตุของปี'),
  instruments: z
    .array(
      z.strictObject({
        id: z.enum(instrumentIds).describe('รหัสแบบวัด'),
        weight: z.int().positive().describe('น้ำหนักร้อยละในคะแนนรวม'),
        ...sourced,
      }),
    )
    .length(3)
    .describe('แบบวัดและน้ำหนัก'),
  indicators: z
    .strictObject({
      ...sourced,
      list: z
        .array(
          z.strictObject({
            id: anchor().describe('รหัสตัวชี้วัด'),
            name: text().describe('ชื่อตัวชี้วัด'),
            aliases: texts().optional().describe('ชื่ออื่นที่เอกสารจริงใช้'),
            instrument: z.enum(instrumentIds).describe('แบบวัดของตัวชี้วัด'),
          }),
        )
        .min(1)
        .describe('ตัวชี้วัดเรียงตามทะเบียน'),
    })
    .describe('ตัวชี้วัดของปี'),
  ratingScale: z
    .strictObject({
      ...sourced,
      passMark: score().describe('คะแนนที่ถือว่าผ่านเป้าหมาย'),
      levels: z.array(ratingLevel).min(1).describe('ระดับจากสูงไปต่ำ ใช้ระดับแรกที่เข้าเกณฑ์'),
    })
    .optional()
    .describe('เกณฑ์ระดับผลการประเมิน เว้นไว้ถ้าไม่พบแหล่งที่มา'),
  items: z.array(item).describe('ข้อ OIT ที่มีแหล่งที่มา'),
});

export type CatalogueItem = z.infer<typeof item>;
export type Catalogue = z.infer<typeof catalogue>;
