import type { Context } from './context.ts';
import { findingKindOf } from './findings.ts';
import { lettersOf, type Grid, type Paragraph } from './fragment.ts';
import { withoutMarker } from './items.ts';
import { scoresInSentence } from './scores.ts';

/** A heading without its number; `isDeclared` where the document says that it is one. */
export type Heading = { readonly bare: string; readonly isDeclared: boolean };

const headingStart = /^(?:ที่มา|ความเป็นมา|บทนำ|มาตรการ|ผลการประเมิน|(?:การ|ผลการ)?วิเคราะห์|รายงานผล|ข้อเสนอแนะ|สรุป|ภาคผนวก|วัตถุประสงค์|หลักการและเหตุผล|แนวทาง|ขอบเขต|คำนิยาม|ประเด็น|จุด|หัวข้อที่|ข้อบกพร่อง|ผลคะแนน|ส่วนที่|บทที่|การกำกับ|การขับเคลื่อน|ปัญหา)/;

/** A line that stands over what follows: one that the document calls so, or a short one with a number or one of the usual words, over something. */
export function headingOf(paragraph: Paragraph, next: Paragraph | Grid | undefined): Heading | undefined {
  const { text, heading, list } = paragraph;
  const { text: unmarked, number, marker } = withoutMarker(text);
  const bare = unmarked.replace(/^(?:ส่วนที่|บทที่|ตอนที่)\s*\d+\s*/, '');
  if (heading !== undefined) return { bare, isDeclared: true };
  if (next === undefined || text.length > 140 || /[.…]{3,}/.test(text) || scoresInSentence(paragraph) !== undefined) return undefined;
  if (bare !== unmarked) return { bare, isDeclared: false };
  const isNumbered = (number !== undefined && marker !== '') || /^\(?\d+[.)]/.test(list?.marker ?? '');
  const nextIsItem = next.type === 'paragraph' && (next.list !== undefined || withoutMarker(next.text).marker !== '');
  if (isNumbered) return headingStart.test(bare) && !/(?:ควร|ให้|ต้อง).{30,}/.test(bare) ? { bare, isDeclared: false } : undefined;
  if (marker !== '' || list) return undefined;
  if (findingKindOf(bare) && nextIsItem && /(?:ได้แก่|ดังนี้|:)$|^ประเด็น|^จุด|^หัวข้อที่|^เรื่องที่|^สิ่งที่|^ข้อบกพร่อง|^แนวทาง/.test(bare)) return { bare, isDeclared: false };
  return headingStart.test(bare) && text.length <= 130 && !verbs.test(text) && !/(?:ดังนี้|ได้แก่|แล้ว|นั้น|ต่อไป|ด้วย)$/.test(text) ? { bare, isDeclared: false } : undefined;
}

/** The agency, or who made the report, under a foreword. */
export function isSignature({ text }: Paragraph, { agency }: Context): boolean {
  const letters = lettersOf(text);
  return [agency.name, agency.shortName, ...agency.units].some((name) => lettersOf(name) === letters) || (text.length <= 50 && /^(?:องค์การบริหารส่วน|เทศบาล|อบต|อบจ|สำนัก|กอง|หน่วย|คณะผู้จัดทำ|ผู้จัดทำ|เมืองพัทยา|ศูนย์)/.test(letters));
}

/** How a title begins; a longer line that begins otherwise is a sentence. */
const titleStart = /^(?:(?:แบบ)?รายงาน|มาตรการ|แผน|การวิเคราะห์|ผลการ|ประกาศ|เรื่อง|ข้อเสนอ|แนวทาง|คู่มือ|เอกสาร|สรุป|เพื่อ|และ|ใน|ตาม|ประจำ|จัดทำ|โดย)/;
const verbs = /(?:ได้(?:แก่|รับ|นำ|ดำเนิน|จัด|มี)|นำ|กำหนด(?!การ)|เสนอ(?!แนะ)|แบ่ง|เน้น|จึง|มีการ|ประกอบด้วย|ดีขึ้น|พบว่า|ขอรายงาน|แล้ว(?:เสร็จ)?$)/;

/** Whether a line can stand on a cover: a title, a year, a name or a place, and no sentence. */
export function isCoverLine(paragraph: Paragraph): boolean {
  const { text, list } = paragraph;
  if (list || withoutMarker(text).marker !== '' || text.length > 160 || /(?:ดังนี้|ได้แก่|นั้น|ต่อไป)$/.test(text)) return false;
  if (/^(?:จาก|ตาม(?:ที่)|โดย|ด้วย|สืบเนื่อง)/.test(text) || scoresInSentence(paragraph) !== undefined) return false;
  return titleStart.test(text) || (!verbs.test(text) && text.length <= 90);
}
