import type { Rule } from '../rule.ts';
import { disagreements, problemOfResult, statedResults } from './checked-results.ts';

/** An instrument's score is the mean of its indicators. */
export const instrumentAgrees: Rule = {
  id: 'OIT-NUM-302',
  severity: 'error',
  about: 'คะแนนแบบวัดตรงกับค่าเฉลี่ยของตัวชี้วัด',
  meaning: 'คะแนนรายตัวชี้วัดขัดกับคะแนนแบบวัด ผู้อ่านไม่รู้ว่าตัวใดถูก',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'EIT: "80.00"', broken: 'EIT: "81.00"' }],
  check: (content) =>
    statedResults(content).flatMap((stated) =>
      disagreements(stated)
        .filter(({ of }) => of !== 'total' && of !== 'rating')
        .map(({ of, computed, reported }) =>
          problemOfResult(stated, ['instruments', of], {
            rule: 'OIT-NUM-302',
            found: `คะแนน ${of} ${reported} แต่ค่าเฉลี่ยของตัวชี้วัดคือ ${computed}`,
            expected: computed,
            fix: 'ตรวจคะแนนแบบวัดและคะแนนทุกตัวชี้วัดของแบบวัดนี้กับเอกสารต้นฉบับ',
          }),
        ),
    ),
};
