import type { OriginalPlace } from '../original.ts';

/** Why a text of the original is not in the report. */
export const leftOutReasons = {
  header: 'หัวตาราง ซึ่งหน้าเว็บมีหัวตารางของตนเอง',
  heading: 'หัวข้อ ซึ่งหน้าเว็บมีหัวข้อของตนเอง',
  repeated: 'ข้อความที่ซ้ำกับหน้าก่อน',
  'page-number': 'เลขหน้า',
  contents: 'สารบัญ',
  number: 'ลำดับที่ ซึ่งหน้าเว็บใส่ให้เอง',
  person: 'ชื่อบุคคล ใส่เองได้ถ้าหน่วยงานเลือกเผยแพร่',
  'to-sign': 'ที่ว่างสำหรับลงชื่อหรือเขียนความเห็น',
  section: 'แถวที่บอกชื่อแบบวัด',
  'other-report': 'เป็นของรายงานอีกชนิดหนึ่งในเอกสารเดียวกัน',
  guidance: 'คำแนะนำของแบบกรอก',
  omitted: 'ผู้นำเข้าสั่งไม่ให้นำเข้า',
} as const;

export type LeftOutReason = keyof typeof leftOutReasons;

/** A text of the original that is not in the report, and why. */
export type LeftOut = { readonly text: string; readonly at: OriginalPlace; readonly reason: LeftOutReason };
