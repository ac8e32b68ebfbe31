import type { ReportKind } from '../../domain/report-kind.ts';
import { indicators } from './cell-answers.ts';
import { blocks } from './cell-blocks.ts';
import { list } from './cell-list.ts';
import { choice, date, text, truth, year } from './codec.ts';
import { column, fields, type FormPart, type TemplatePart } from './part.ts';

/** The form with which every template begins. */
export function generalPart(kind: ReportKind): FormPart {
  return {
    type: 'form',
    heading: 'ข้อมูลทั่วไป',
    guidance: 'กรอกช่องขวา ช่องที่ไม่มีข้อมูลให้เว้นว่าง วันที่เขียนแบบใดก็ได้ เช่น 31 มี.ค. 2569 ช่องที่มีหลายข้อให้ขึ้นบรรทัดใหม่ข้อละบรรทัด',
    fields: fields(kind, {
      title: text,
      summary: text,
      responsible: text,
      ...(kind !== 'analysis' && { fiscalYear: year }),
      ...(kind === 'results' && { planYear: year, improvedIndicators: indicators }),
      signed: date,
      published: date,
      updated: date,
      language: choice({ th: 'ไทย', en: 'อังกฤษ' }),
      coverTitle: list,
      foreword: blocks,
      introduction: blocks,
      remarks: list,
    }),
  };
}

/** The parts with which every template ends. */
export function commonParts(kind: ReportKind): readonly TemplatePart[] {
  return [
    {
      type: 'form',
      heading: 'การรับทราบรายงาน',
      guidance: 'กรอกเมื่อมีการประชุมหรือคำสั่งที่รับทราบรายงานนี้แล้ว ไม่มีให้เว้นว่างทั้งตาราง',
      fields: fields(kind, { 'acknowledgement.body': text, 'acknowledgement.meeting': text, 'acknowledgement.date': date, 'acknowledgement.decisions': list }),
    },
    {
      type: 'form',
      heading: 'บันทึกข้อความ',
      guidance: 'กรอกเมื่อต้องการเผยแพร่บันทึกข้อความที่เสนอรายงานนี้ ไม่มีให้เว้นว่างทั้งสามตารางของบันทึก',
      fields: fields(kind, { 'memo.from': text, 'memo.number': text, 'memo.date': date, 'memo.subjects': list, 'memo.to': text }),
    },
    {
      type: 'list',
      path: 'memo.sections',
      heading: 'เนื้อความของบันทึก',
      guidance: 'หัวข้อละแถว ย่อหน้าละบรรทัด รายการย่อยให้ขึ้นต้นบรรทัดด้วยขีด -',
      isNumbered: false,
      blankRows: 4,
      columns: [column(kind, 'memo.sections[].heading', text, 20), column(kind, 'memo.sections[].content', blocks, 70)],
    },
    {
      type: 'list',
      path: 'memo.signatories',
      heading: 'ผู้ลงนามในบันทึก',
      guidance: 'เรียงตามต้นฉบับ ชื่อบุคคลใส่เมื่อหน่วยงานเลือกเผยแพร่เท่านั้น',
      isNumbered: false,
      blankRows: 3,
      columns: [
        column(kind, 'memo.signatories[].position', text, 25),
        column(kind, 'memo.signatories[].name', text, 20),
        column(kind, 'memo.signatories[].opinionHeading', text, 25),
        column(kind, 'memo.signatories[].opinion', text, 25),
      ],
    },
    {
      type: 'list',
      path: 'attachments',
      heading: 'ไฟล์แนบ',
      guidance: 'ไฟล์ละแถว ชื่อไฟล์ในโฟลเดอร์ files ของปีนั้น เป็นตัวอังกฤษพิมพ์เล็ก เช่น report-2569.pdf',
      isNumbered: false,
      blankRows: 3,
      columns: [column(kind, 'attachments[].file', text, 25), column(kind, 'attachments[].title', text, 45), column(kind, 'attachments[].signed', truth, 12)],
    },
  ];
}
