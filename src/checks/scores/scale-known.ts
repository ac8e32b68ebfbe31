import type { Rule } from '../rule.ts';
import { problemOfResult, statedResults } from './checked-results.ts';

/** Without a sourced scale a rating is shown as reported and never computed. */
export const scaleKnown: Rule = {
  id: 'OIT-NUM-311',
  severity: 'note',
  about: 'ระดับที่รายงานมีเกณฑ์ของปีให้ตรวจทาน',
  meaning: 'หน้าเว็บแสดงระดับตามที่รายงาน โดยไม่ได้ตรวจทาน',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: '  - year: 2565\n    total: "90.00"\n    rating: A\n  - year: 2566\n', broken: '  - year: 2565\n    rating: A\n  - year: 2567\n', sound: '  - year: 2567\n' }],
  check: (content) =>
    statedResults(content)
      .filter(({ result, ownYear }) => result.rating !== undefined && !ownYear?.ratingScale)
      .map((stated) =>
        problemOfResult(stated, ['rating'], {
          rule: 'OIT-NUM-311',
          found: `ระดับ ${stated.result.rating ?? ''} ของปี ${stated.result.year} ซึ่งไม่มีเกณฑ์ในทะเบียน`,
          expected: `เกณฑ์ ratingScale ใน catalogue/${stated.result.year}.yaml`,
          fix: 'ตรวจระดับกับประกาศผลด้วยตนเอง',
        }),
      ),
};
