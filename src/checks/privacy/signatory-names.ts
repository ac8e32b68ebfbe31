import type { Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';

/** Officials in office may be named; that it is a choice is worth a word. */
export const signatoryNames: Rule = {
  id: 'OIT-PII-510',
  severity: 'note',
  about: 'ชื่อผู้ลงนามเผยแพร่โดยตั้งใจ',
  meaning: 'ชื่อจะอยู่บนเว็บและในผลค้นหาต่อไปแม้ผู้ลงนามพ้นตำแหน่ง',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: '- position: หัวหน้าสำนักปลัด', broken: '- position: หัวหน้าสำนักปลัด\n      name: นายสมมติ ใจกล้า' }],
  check: (content) =>
    reportsOf(content).flatMap(({ data, source }) =>
      (data.memo?.signatories ?? []).flatMap(({ name }, index) =>
        name === undefined
          ? []
          : [
              {
                rule: 'OIT-PII-510',
                file: source.file,
                place: source.placeOf(['memo', 'signatories', index, 'name']),
                found: 'ชื่อผู้ลงนาม',
                expected: 'ตำแหน่งอย่างเดียว ถ้าไม่จำเป็นต้องระบุชื่อ',
                fix: 'ลบ name ถ้าไม่ได้ตั้งใจเผยแพร่ชื่อ',
              },
            ],
      ),
    ),
};
