/** Why a file is not read, in the words of an officer. */
export type Refusal = {
  /** Permanent; never re-used for another reason. */
  readonly code: `IMP-${string}`;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
};

/** Carries a refusal out of a reader. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Tells a refusal from what was asked for. */
export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'fix' in value;
}

const readable = 'ไฟล์ .docx .xlsx .csv .html .md .txt หรือ .pdf';
const saveAgain = 'เปิดไฟล์ในโปรแกรมเดิม บันทึกเป็นไฟล์ใหม่ (Save As) แล้วนำเข้าไฟล์ใหม่';
const copyOver = 'เปิดเอกสารใหม่ คัดลอกข้อความและตารางไปวาง บันทึก แล้วนำเข้าไฟล์ใหม่';
const split = 'แยกเป็นหลายไฟล์ หรือคัดลอกเฉพาะส่วนที่เป็นรายงานไปวางในเอกสารใหม่';

export const emptyFile: Refusal = { code: 'IMP-FIL-001', found: 'ไฟล์ที่ไม่มีข้อมูลเลย', expected: readable, fix: 'ตรวจว่าเลือกไฟล์ถูก หรือคัดลอกจากต้นทางมาใหม่' };

export function tooLarge(bytes: number, most: number): Refusal {
  return { code: 'IMP-FIL-002', found: `ไฟล์ขนาด ${megabytes(bytes)} MB`, expected: `ไม่เกิน ${megabytes(most)} MB`, fix: 'ลบหรือย่อรูปภาพในเอกสาร หรือแยกเป็นหลายไฟล์' };
}

export const damaged: Refusal = { code: 'IMP-FIL-003', found: 'ไฟล์ที่เสียหรือไม่ครบ จึงอ่านไม่ได้', expected: 'ไฟล์ที่เปิดได้ในโปรแกรมเดิม', fix: `${saveAgain} ถ้าเปิดไม่ได้ให้คัดลอกจากต้นทางมาใหม่` };

export function unknownKind(what: string): Refusal {
  return { code: 'IMP-FIL-004', found: `${what} ซึ่งระบบนี้อ่านไม่ได้`, expected: readable, fix: 'เปิดไฟล์ในโปรแกรมเดิม แล้วบันทึกเป็น .docx (เอกสาร) หรือ .xlsx (ตาราง)' };
}

export function otherThanNamed(name: string, what: string): Refusal {
  return { code: 'IMP-FIL-005', found: `ไฟล์ชื่อลงท้าย .${name} แต่ข้างในเป็น${what}`, expected: 'นามสกุลที่ตรงกับชนิดของไฟล์', fix: 'ตรวจที่มาของไฟล์ แล้วบันทึกใหม่จากโปรแกรมที่ใช้ทำ อย่าแก้แค่นามสกุล' };
}

export const oldOffice: Refusal = {
  code: 'IMP-FIL-006',
  found: 'ไฟล์ Office รุ่นเก่า (.doc .xls .ppt)',
  expected: readable,
  fix: 'เปิดใน Word หรือ Excel เลือก บันทึกเป็น (Save As) ชนิด .docx หรือ .xlsx แล้วนำเข้าไฟล์ใหม่',
};

export const encrypted: Refusal = { code: 'IMP-FIL-007', found: 'ไฟล์ที่เข้ารหัสหรือใส่รหัสผ่านไว้', expected: 'ไฟล์ที่เปิดได้โดยไม่ต้องใส่รหัสผ่าน', fix: 'เปิดด้วยรหัสผ่าน เอารหัสผ่านออก บันทึก แล้วนำเข้าไฟล์ใหม่' };

export const program: Refusal = { code: 'IMP-FIL-008', found: 'โปรแกรม ไม่ใช่เอกสาร', expected: readable, fix: 'อย่าเปิดไฟล์นี้ ลบทิ้ง แล้วแจ้งผู้ดูแลระบบคอมพิวเตอร์ของหน่วยงาน' };

export const notText: Refusal = { code: 'IMP-FIL-009', found: 'ไฟล์ที่ไม่ใช่ข้อความ หรือเข้ารหัสตัวอักษรแบบที่ไม่รู้จัก', expected: 'ข้อความแบบ UTF-8 หรือ Windows-874 (ANSI)', fix: 'เปิดไฟล์ในโปรแกรมเดิม แล้วบันทึกโดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8' };

export const noText: Refusal = { code: 'IMP-FIL-010', found: 'ไฟล์ที่เป็นภาพสแกนทั้งหมด ไม่มีข้อความให้อ่าน', expected: 'ไฟล์ที่ลากเลือกข้อความได้', fix: 'ใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือคัดลอกข้อความมาวาง' };

export const bomb: Refusal = { code: 'IMP-SEC-001', found: 'ไฟล์บีบอัดที่ขยายออกแล้วใหญ่ผิดปกติ', expected: 'เอกสารขนาดตามปกติ', fix: copyOver };

export function tooManyParts(most: number): Refusal {
  return { code: 'IMP-SEC-002', found: 'ไฟล์บีบอัดที่มีส่วนย่อยมากผิดปกติ', expected: `ส่วนย่อยไม่เกิน ${thousands(most)} ส่วน`, fix: copyOver };
}

export const slippingName: Refusal = { code: 'IMP-SEC-003', found: 'ไฟล์บีบอัดที่มีชื่อข้างในชี้ออกไปนอกไฟล์ หรือซ้ำกัน', expected: 'เอกสารที่บันทึกจากโปรแกรมสำนักงาน', fix: `อย่าเปิดไฟล์ที่ได้มาจากคนไม่รู้จัก ถ้าเป็นไฟล์ของหน่วยงานเอง ${copyOver}` };

export const archiveInside: Refusal = { code: 'IMP-SEC-004', found: 'ไฟล์บีบอัดซ้อนอยู่ในเอกสาร', expected: 'เอกสารที่ไม่มีไฟล์บีบอัดอยู่ข้างใน', fix: copyOver };

export const macro: Refusal = {
  code: 'IMP-SEC-005',
  found: 'มาโคร (ชุดคำสั่งที่ทำงานเมื่อเปิดไฟล์)',
  expected: 'เอกสารที่ไม่มีมาโคร',
  fix: 'เปิดไฟล์โดยไม่เปิดใช้มาโคร เลือก บันทึกเป็น (Save As) ชนิด .docx หรือ .xlsx แล้วนำเข้าไฟล์ใหม่',
};

export function outsideContent(what: string): Refusal {
  return { code: 'IMP-SEC-006', found: `${what}ที่อยู่นอกไฟล์`, expected: 'เอกสารที่ทุกอย่างอยู่ในไฟล์เดียว (ลิงก์ให้คลิกมีได้)', fix: copyOver };
}

export const documentType: Refusal = { code: 'IMP-SEC-007', found: 'ส่วนประกอบที่นิยามคำย่อเอง (DTD) ซึ่งไม่มีในเอกสารของโปรแกรมสำนักงาน', expected: 'เอกสารที่บันทึกจากโปรแกรมสำนักงาน', fix: copyOver };

export const tooDeep: Refusal = { code: 'IMP-SEC-008', found: 'ส่วนประกอบที่ซ้อนกันลึกผิดปกติ', expected: 'เอกสารที่บันทึกจากโปรแกรมสำนักงาน', fix: copyOver };

export function tooManyCells(rows: number, columns: number): Refusal {
  return { code: 'IMP-SIZ-001', found: `ตารางที่ใหญ่เกินไป (${thousands(rows)} แถว ${thousands(columns)} ช่อง)`, expected: 'ไม่เกิน 200 ช่องต่อแถว 5,000 แถวต่อตาราง และ 100,000 ช่องต่อไฟล์', fix: split };
}

export const tooLong: Refusal = { code: 'IMP-SIZ-002', found: 'เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก', expected: 'รายงานหนึ่งฉบับ', fix: split };

export const tooLongLine: Refusal = { code: 'IMP-SIZ-003', found: 'บรรทัดที่ยาวเกิน 200,000 ตัวอักษร', expected: 'ข้อความหรือตารางที่ขึ้นบรรทัดใหม่ตามปกติ', fix: split };

export function tooSlow(milliseconds: number): Refusal {
  return { code: 'IMP-RUN-001', found: `ไฟล์ที่อ่านไม่เสร็จใน ${milliseconds / 1000} วินาที`, expected: 'เอกสารขนาดตามปกติ', fix: split };
}

export const tooMuchMemory: Refusal = { code: 'IMP-RUN-002', found: 'ไฟล์ที่ต้องใช้หน่วยความจำมากเกินไป', expected: 'เอกสารขนาดตามปกติ', fix: split };

export const readerFailed: Refusal = { code: 'IMP-RUN-003', found: 'ไฟล์ที่ทำให้โปรแกรมอ่านหยุดทำงาน', expected: 'ไฟล์ที่เปิดได้ในโปรแกรมเดิม', fix: saveAgain };

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}
