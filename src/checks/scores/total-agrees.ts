import type { Rule } from '../rule.ts';
import { disagreements, problemOfResult, statedResults } from './checked-results.ts';

/** The total is the weighted mean of the three instruments, with the weights of its year. */
export const totalAgrees: Rule = {
  id: 'OIT-NUM-301',
  severity: 'error',
  about: 'คะแนนรวมตรงกับคะแนนสามแบบวัดตามน้ำหนักของปี',
  meaning: 'คะแนนรวมบนหน้าเว็บขัดกับคะแนนรายแบบวัด ผู้อ่านไม่รู้ว่าตัวใดถูก',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/analysis.mdx', instead: 'total: "88.00"', broken: 'total: "86.00"' }],
  check: (content) =>
    statedResults(content).flatMap((stated) =>
      disagreements(stated)
        .filter(({ of }) => of === 'total')
        .map(({ computed, reported }) =>
          problemOfResult(stated, ['total'], {
            rule: 'OIT-NUM-301',
            found: `คะแนนรวม ${reported} แต่คำนวณจากสามแบบวัดได้ ${computed}`,
            expected: computed,
            fix: 'ตรวจคะแนนรวมและคะแนนทุกแบบวัดกับเอกสารต้นฉบับ',
          }),
        ),
    ),
};
