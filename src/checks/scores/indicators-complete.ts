import { indicatorNamed } from '../../domain/indicator.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';
import { problemOfResult, statedResults } from './checked-results.ts';

/** A result that lists indicators lists each of the register once. They are told apart by name: documents number them anew. */
export const indicatorsComplete: Rule = {
  id: 'OIT-NUM-306',
  severity: 'error',
  about: 'รายการตัวชี้วัดครบตามทะเบียนและไม่ซ้ำ',
  meaning: 'ผู้ตรวจเห็นว่าวิเคราะห์ไม่ครบทุกตัวชี้วัด',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '      - { name: การเปิดเผยข้อมูล, score: "85.00" }\n',
      broken: '',
    },
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '      - { name: การเปิดเผยข้อมูล, score: "85.00" }\n',
      broken: '      - { name: การเปิดเผยข้อมูล, score: "85.00" }\n      - { name: การเปิดเผยข้อมูล, score: "85.00" }\n',
    },
  ],
  check: (content) =>
    statedResults(content).flatMap((stated): readonly Problem[] => {
      const { result, register } = stated;
      const list = result.indicators ?? [];
      if (!register || list.length === 0) return [];
      const isNamed = list.every(({ name }) => indicatorNamed(register.indicators.list, name));
      const ids = list.map(({ name }) => indicatorNamed(register.indicators.list, name)?.id);
      const missing = register.indicators.list.filter(({ id }) => !ids.includes(id)).map(({ name }) => name);
      const double = list.flatMap(({ name }, index) =>
        ids[index] !== undefined && ids.indexOf(ids[index]) < index
          ? [
              problemOfResult(stated, ['indicators', index, 'name'], {
                rule: 'OIT-NUM-306',
                found: `ตัวชี้วัด "${name}" ที่เขียนซ้ำ`,
                expected: 'ตัวชี้วัดละหนึ่งรายการ',
                fix: 'ลบรายการที่ซ้ำ หรือแก้ชื่อถ้าพิมพ์ผิด',
              }),
            ]
          : [],
      );
      // A name that the register does not have is told by another rule; it may be the very one that is missing.
      if (missing.length === 0 || !isNamed) return double;
      return [
        ...double,
        problemOfResult(stated, ['indicators'], {
          rule: 'OIT-NUM-306',
          found: `รายการตัวชี้วัดของปี ${result.year} ที่ขาด ${missing.join(' · ')}`,
          expected: `ครบ ${register.indicators.list.length} ตัวชี้วัด`,
          fix: 'เพิ่มตัวชี้วัดที่ขาด ถ้าเอกสารไม่รายงานคะแนนให้ใส่เฉพาะชื่อ',
        }),
      ];
    }),
};
