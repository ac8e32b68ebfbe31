import type { Rule } from '../rule.ts';
import { disagreements, problemOfResult, statedResults } from './checked-results.ts';

/** The rating follows from the scale of its year; from 2566 on also from the lowest instrument. */
export const ratingAgrees: Rule = {
  id: 'OIT-NUM-303',
  severity: 'error',
  about: 'ระดับผลการประเมินตรงกับเกณฑ์ของปีนั้น',
  meaning: 'ระดับที่แสดงไม่ใช่ระดับที่คะแนนนี้ได้ ประชาชนจะเข้าใจผิด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '  - year: 2566\n    total: "88.00"\n    rating: ผ่าน\n',
      broken: '  - year: 2567\n    total: "88.00"\n    rating: ผ่านดี\n',
      sound: '  - year: 2567\n    total: "88.00"\n    rating: ผ่าน\n',
    },
  ],
  check: (content) =>
    statedResults(content).flatMap((stated) =>
      disagreements(stated)
        .filter(({ of }) => of === 'rating')
        .map(({ computed, reported }) =>
          problemOfResult(stated, ['rating'], {
            rule: 'OIT-NUM-303',
            found: `ระดับ ${reported} แต่คะแนนนี้อยู่ในระดับ ${computed} ตามเกณฑ์ปี ${stated.result.year}`,
            expected: computed,
            fix: 'ตรวจระดับกับประกาศผล เกณฑ์บางปีดูคะแนนรายแบบวัดด้วย',
          }),
        ),
    ),
};
