import type { Rule } from '../rule.ts';
import { problemOfResult, statedResults } from './checked-results.ts';

/** "Mean" is the wrong word for a weighted figure. */
export const meanLabel: Rule = {
  id: 'OIT-NUM-305',
  severity: 'warning',
  about: 'คะแนนรวมไม่เรียกว่าค่าเฉลี่ย',
  meaning: 'ผู้อ่านที่เฉลี่ยสามแบบวัดเองจะได้ตัวเลขอื่น และคิดว่าหน่วยงานคำนวณผิด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: 'total: "88.00"',
      broken: 'total: "88.00"\n    totalLabel: ค่าคะแนนเฉลี่ยสามแบบวัด',
      sound: 'total: "88.00"\n    totalLabel: คะแนนถ่วงน้ำหนัก',
    },
  ],
  check: (content) =>
    statedResults(content)
      .filter(({ result }) => result.totalLabel?.includes('เฉลี่ย') && !result.totalLabel.includes('ถ่วงน้ำหนัก'))
      .map((stated) =>
        problemOfResult(stated, ['totalLabel'], {
          rule: 'OIT-NUM-305',
          found: `คำว่า "${stated.result.totalLabel ?? ''}" กำกับคะแนนที่เป็นค่าถ่วงน้ำหนัก`,
          expected: 'คะแนนรวม หรือคะแนนถ่วงน้ำหนัก',
          fix: 'ลบ totalLabel ถ้าไม่จำเป็นต้องคงคำของเอกสาร',
        }),
      ),
};
