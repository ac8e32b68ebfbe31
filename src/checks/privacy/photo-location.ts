import type { Rule } from '../rule.ts';
import { jpegWithLocation, plainJpeg } from './example-photos.ts';

/** A photograph of a phone tells where it was taken. */
export const photoLocation: Rule = {
  id: 'OIT-PII-508',
  severity: 'error',
  about: 'ภาพถ่ายไม่มีพิกัดที่ถ่าย',
  meaning: 'ใครก็ตามที่ดาวน์โหลดภาพรู้ว่าถ่ายที่ใด อาจเป็นบ้านของประชาชน',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2568/files/visit.jpg', broken: jpegWithLocation, sound: plainJpeg }],
  check: ({ attachments }) =>
    attachments
      .filter(({ hasLocation }) => hasLocation)
      .map(({ file, kind }) => ({
        rule: 'OIT-PII-508',
        file,
        found: 'พิกัด GPS ในภาพ',
        expected: 'ภาพที่ไม่มีข้อมูลตำแหน่ง',
        fix: ['jpg', 'png', 'webp'].includes(kind)
          ? 'บน Windows คลิกขวาที่ไฟล์ เลือก Properties แท็บ Details แล้ว Remove Properties หรือเปิดในโปรแกรมวาดภาพแล้วบันทึกใหม่'
          : 'ในเอกสารให้ลบภาพ แล้วแทรกภาพที่เอาพิกัดออกแล้วแทน หรือใช้ Compress Pictures แล้วบันทึกใหม่',
      })),
};
