import { toArabicDigits } from '../../domain/numerals.ts';
import { passagesOf } from '../../reader/passage.ts';
import { problemIn } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

/** A score that the summary or the introduction names is one that the report states. */
export const statedInWords: Rule = {
  id: 'OIT-NUM-312',
  severity: 'warning',
  about: 'คะแนนในคำบรรยายตรงกับคะแนนในตาราง',
  meaning: 'ประชาชนอ่านคะแนนหนึ่งในสรุปและอีกคะแนนหนึ่งในตาราง',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'summary: คะแนนรวม 88.00 ลดลงจากปีก่อน', broken: 'summary: ได้ 88.51 คะแนน ลดลงจากปีก่อน', sound: 'summary: ได้ 88.00 คะแนน ลดลงจากปีก่อน' }],
  check: ({ analyses }) =>
    analyses.flatMap(({ data, source }) => {
      const stated = new Set(JSON.stringify(data.results).match(/\d{1,3}\.\d{2}/g));
      if (stated.size === 0) return [];
      return passagesOf(source)
        .filter(({ path }) => path[0] === 'summary' || path[0] === 'introduction')
        .flatMap((passage) =>
          [...passage.text.matchAll(/(?<![๐-๙0-9.])([๐-๙0-9]{1,3}\.[๐-๙0-9]{2})(?=\s*คะแนน)/g)]
            .filter((match) => !stated.has(toArabicDigits(match[0])))
            .map((match) =>
              problemIn(passage, match.index, match[0].length, {
                rule: 'OIT-NUM-312',
                found: `${match[0]} คะแนน ซึ่งไม่มีในตารางคะแนนของรายงาน`,
                expected: 'คะแนนที่ตรงกับตาราง',
                fix: 'ตรวจตัวเลขทั้งสองแห่งกับเอกสารต้นฉบับ',
              }),
            ),
        );
    }),
};
