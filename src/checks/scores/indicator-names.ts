import { indicatorNamed } from '../../domain/indicator.ts';
import type { Rule } from '../rule.ts';
import { problemOfResult, statedResults } from './checked-results.ts';

/** A name that documents use in place of the register's. */
export const indicatorNames: Rule = {
  id: 'OIT-NUM-307',
  severity: 'note',
  about: 'ชื่อตัวชี้วัดตรงกับทะเบียน',
  meaning: 'ผู้อ่านที่ค้นด้วยชื่อทางการจะไม่พบ หน้าเว็บจึงแสดงชื่อทะเบียนกำกับ',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '{ name: การปรับปรุงการทำงาน, score: "80.00" }',
      broken: '{ name: การปรับปรุงการทำงาน, score: "80.00" }',
      sound: '{ name: การปรับปรุงระบบการทำงาน, score: "80.00" }',
    },
  ],
  check: (content) =>
    statedResults(content).flatMap((stated) =>
      (stated.result.indicators ?? []).flatMap(({ name }, index) => {
        const known = indicatorNamed(stated.register?.indicators.list ?? [], name);
        if (!known || known.name === name.trim()) return [];
        return [
          problemOfResult(stated, ['indicators', index, 'name'], {
            rule: 'OIT-NUM-307',
            found: `ชื่อตัวชี้วัด "${name}"`,
            expected: known.name,
            fix: 'ใช้ชื่อตามทะเบียน ถ้าต้องการคงคำของเอกสารไม่ต้องแก้',
          }),
        ];
      }),
    ),
};
