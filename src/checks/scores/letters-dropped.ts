import type { Rule } from '../rule.ts';
import { problemOfResult, statedResults } from './checked-results.ts';

/** The last year whose results were rated by letters, Buddhist era; from 2566 on levels have names. */
const lastYearOfLetters = 2565;

export const lettersDropped: Rule = {
  id: 'OIT-NUM-310',
  severity: 'warning',
  about: 'ผลตั้งแต่ปี 2566 ไม่ใช้ตัวอักษร AA–F',
  meaning: 'ระดับตัวอักษรเลิกใช้แล้ว ผู้ตรวจจะเห็นว่าไม่ได้อ้างประกาศผลจริง',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'rating: ผ่าน\n', broken: 'rating: A\n' }],
  check: (content) =>
    statedResults(content)
      .filter(({ result }) => result.year > lastYearOfLetters && /^(?:AA|[A-F])$/i.test(result.rating ?? ''))
      .map((stated) =>
        problemOfResult(stated, ['rating'], {
          rule: 'OIT-NUM-310',
          found: `ระดับ ${stated.result.rating ?? ''} ของผลปี ${stated.result.year}`,
          expected: 'ชื่อระดับตามเกณฑ์ของปี เช่น ผ่านดี',
          fix: 'ใส่ระดับตามประกาศผล',
        }),
      ),
};
