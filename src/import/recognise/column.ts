import { distance } from 'fastest-levenshtein';
import { similarity } from '../../domain/similarity.ts';
import { lettersOf } from './fragment.ts';

/** What a column of a table can hold. */
export const columnFields = {
  number: 'ลำดับ',
  title: 'มาตรการ',
  part: 'ข้อย่อย',
  answers: 'ตอบประเด็นหรือตัวชี้วัด',
  points: 'ข้อปฏิบัติ',
  steps: 'ขั้นตอนหรือวิธีการ',
  responsible: 'ผู้รับผิดชอบ',
  period: 'ระยะเวลา',
  monitoring: 'การกำกับติดตาม',
  outputs: 'ผลการดำเนินการ (ผลผลิต)',
  outcomes: 'ผลลัพธ์',
  status: 'สถานะ',
  evidence: 'หลักฐาน',
  indicator: 'ตัวชี้วัด',
  instrument: 'แบบวัด',
  score: 'คะแนน',
  rating: 'ระดับ',
  weakness: 'จุดอ่อนที่ต้องแก้ไขเร่งด่วน',
  finding: 'ประเด็นที่ต้องพัฒนา',
  guideline: 'แนวทางนำผลไปปฏิบัติ',
  recommendation: 'ข้อเสนอแนะเชิงนโยบาย',
  label: 'ชื่อช่อง',
  value: 'ค่า',
  id: 'รหัส',
  plan: 'รหัสของมาตรการในแผน',
  other: 'อื่น ๆ (เก็บไว้ท้ายรายงาน)',
} as const;

export type ColumnField = keyof typeof columnFields;

/** A column as it is read: the field, the year of a score (Buddhist era), and how sure the reading is. */
export type Column = {
  readonly field: ColumnField;
  readonly year?: number;
  readonly header: string;
  /** The second row of a header of two: a quarter, a month. */
  readonly below?: string;
  readonly how: 'wording' | 'similar' | 'unknown' | 'given';
};

/** The wordings of offices, without spaces. The first that fits decides, so narrower ones stand first. */
const wordings: readonly (readonly [ColumnField, RegExp])[] = [
  ['other', /น้ำหนัก|เต็ม|เป้าหมาย|เป้า$|ถ่วง|ผู้ตอบ|ผลต่าง|เพิ่ม\/ลด|เพิ่มขึ้น|ลดลง|อันดับ|ตามแผน|งบประมาณ(?!ที่)|หมายเหตุ|ปัญหา/],
  ['number', /^(?:ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|no\.?|#)$/],
  ['id', /^รหัส(?:ถาวร)?$/],
  ['plan', /^รหัส(?:ของ)?มาตรการ/],
  ['label', /^(?:รายการ|ชื่อช่อง)$/],
  ['value', /^(?:ข้อมูล|ค่า|กรอกที่นี่)$/],
  ['part', /^(?:ข้อย่อย|มาตรการย่อย|กิจกรรมย่อย|ส่วนย่อย)/],
  ['points', /^(?:ข้อปฏิบัติ|แนวปฏิบัติของมาตรการ)/],
  ['recommendation', /ข้อเสนอแนะเชิงนโยบาย/],
  ['answers', /^ตอบ|(?:ประเด็น|ตัวชี้วัด)ที่(?:มาตรการ)?(?:นี้)?(?:ตอบ|เกี่ยวข้อง|สอดคล้อง)|สอดคล้องกับ/],
  ['monitoring', /รู้ได้อย่างไร|วัดผลอย่างไร/],
  ['title', /^(?:เรื่อง|สิ่ง|งาน)ที่(?:จะ|ต้อง)(?:ดำเนินการ|ทำ|ปฏิบัติ)/],
  ['outcomes', /outcome|ผลลัพธ์|ผลสัมฤทธิ์|^(?:ระดับ)?ความสำเร็จ|ประโยชน์ที่(?:คาดว่าจะ)?ได้รับ/],
  ['outputs', /output|ผลผลิต|^(?:สรุป|รายงาน)?ผล(?:การ|ของการ)?(?:ดำเนิน|ปฏิบัติ|ที่ได้)|^ผลที่เกิด|^การดำเนินการที่ผ่านมา/],
  ['status', /^สถานะ|^(?:แล้วเสร็จ|เสร็จแล้ว|ยังไม่(?:ได้)?(?:ดำเนินการ|แล้วเสร็จ|เสร็จ)|อยู่(?:ใน)?ระหว่าง(?:ดำเนินการ)?)$|ความคืบหน้า|^ความก้าวหน้า|^ดำเนินการ(?:แล้ว|หรือไม่)/],
  ['period', /ระยะเวลา|ช่วงเวลา|กำหนดเวลา|กรอบเวลา|กรอบระยะ|ห้วงเวลา|แล้วเสร็จ|วันเดือนปี|วัน\/เดือน|^เวลาดำเนิน|เมื่อ(?:ใด|ไร|ไหร่)/],
  ['responsible', /รับผิดชอบ|ผู้ดำเนินการ|ผู้เกี่ยวข้อง|ผู้ที่เกี่ยวข้อง|^ใคร|เจ้าภาพ|หน่วยงาน(?:หลัก|สนับสนุน|ร่วม)|^(?:หน่วยงาน|ส่วนราชการ|กองงาน|สำนัก\/กอง|กอง\/สำนัก|ฝ่าย)(?:ที่|$|\/)/],
  ['monitoring', /ติดตาม|กำกับ|การรายงาน|รายงานผล|ประเมินผล/],
  ['evidence', /หลักฐาน|เอกสาร(?:อ้างอิง|ประกอบ|แนบ)|ลิงก์|ลิ้งค์|link|url|ภาพ(?:ถ่าย|กิจกรรม|ประกอบ)/],
  ['weakness', /เร่งด่วน|จุดอ่อน|ข้อบกพร่อง/],
  ['guideline', /แนวทาง(?:การ)?นำผล|แนวทางการ(?:แก้ไข|พัฒนา|ปรับปรุง)|^แนวทางแก้ไข|ข้อเสนอแนะ$/],
  ['title', /^(?:ชื่อ)?มาตรการ|^(?:ชื่อ)?(?:โครงการ|กิจกรรม)(?:\/|$|ที่)|^แผนงาน|^หัวข้อ|^แนวทาง(?:\/มาตรการ)/],
  ['steps', /กระบวน(?:การ|งาน)|ขั้นตอน|วิธีการ|วิธีดำเนิน|วิธีปฏิบัติ|แนวทาง(?:การ|ใน)?(?:ดำเนิน|ปฏิบัติ)|^การดำเนิน(?:การ|งาน)|^รายละเอียด(?:การดำเนิน)?|^แนวทาง$|ทำอย่างไร/],
  ['finding', /ประเด็น|ข้อสังเกต|สิ่งที่ต้อง(?:ปรับปรุง|แก้ไข)|ควร(?:ปรับปรุง|พัฒนา)|ต้อง(?:ปรับปรุง|พัฒนา|แก้ไข)|ผลการวิเคราะห์/],
  ['indicator', /ตัวชี้วัด|^ด้าน$|^รายการประเมิน/],
  ['instrument', /^แบบ(?:วัด|สำรวจ|ตรวจ)|^เครื่องมือ/],
  ['rating', /^ระดับ|^เกรด|ผลประเมินระดับ/],
  ['score', /คะแนน|ร้อยละ|^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?2[56]\d{2}$/],
];

/** Wordings that misread letters are compared with. */
const known: readonly (readonly [ColumnField, string])[] = [
  ['title', 'มาตรการ/แนวทางการปฏิบัติ'],
  ['title', 'มาตรการ/โครงการ/กิจกรรม'],
  ['steps', 'ขั้นตอน/วิธีการปฏิบัติ'],
  ['steps', 'วิธีการดำเนินการ'],
  ['responsible', 'หน่วยงานรับผิดชอบ'],
  ['responsible', 'ผู้รับผิดชอบ'],
  ['period', 'ระยะเวลาดำเนินการ'],
  ['monitoring', 'การกำกับติดตาม'],
  ['outputs', 'ผลการดำเนินการ'],
  ['outcomes', 'ผลลัพธ์/ความสำเร็จ'],
  ['indicator', 'ตัวชี้วัด'],
  ['finding', 'ประเด็นที่ต้องปรับปรุง'],
];

/** What a column holds by the words above it; `undefined` where they say nothing that is known. */
export function columnOf(header: string): Column | undefined {
  const letters = lettersOf(header).replace(/^\(?\d+\)?\.?(?=[ก-ฮเแโใไ])/, '');
  if (letters === '' || letters.length > 120) return undefined;
  const year = yearIn(header);
  const field = wordings.find(([, pattern]) => pattern.test(letters))?.[0];
  if (field) return { field, header, how: 'wording', ...(field === 'score' && year !== undefined && { year }) };
  const near = known.map(([name, wording]) => ({ name, score: nearness(letters, wording) })).sort((a, b) => b.score - a.score)[0];
  return near && near.score >= 0.7 ? { field: near.name, header, how: 'similar' } : undefined;
}

/** How near two wordings are, from 0 to 1: by letters that were misread, or by pieces of words in another order. */
function nearness(letters: string, wording: string): number {
  return Math.max(1 - distance(letters, wording) / Math.max(letters.length, wording.length), similarity(letters, wording) + 0.15);
}

/** The year that a title of a report is of: the one after ประจำปี, outside brackets; for an analysis the one after ผลการประเมิน. */
export function yearOfTitle(title: string, isAnalysis: boolean): number | undefined {
  const letters = lettersOf(title).replace(/\([^)]*\)/g, '');
  const assessed = isAnalysis ? /ผลการประเมิน.*?(?<!\d)(2[56]\d{2})(?!\d)/.exec(letters)?.[1] : undefined;
  const own = assessed ?? /ประจำปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?(2[56]\d{2})(?!\d)/.exec(letters)?.[1];
  return own === undefined ? (yearIn(letters) ?? yearIn(title)) : Number(own);
}

/** The year of the Buddhist era that a text names after ปี or พ.ศ., or that stands alone; the last one. */
export function yearIn(text: string): number | undefined {
  const years = [...lettersOf(text).matchAll(/(?<!\d)(25\d{2}|26\d{2})(?!\d)/g)].map(([, year]) => Number(year));
  return years.at(-1);
}
