import { bodyNodes, placeOfNode } from '../../reader/body.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Rule } from '../rule.ts';

/** Authors begin at `##`, and no level is left out: the headings are the table of contents for a screen reader. */
export const headingOrder: Rule = {
  id: 'OIT-A11Y-852',
  severity: 'error',
  about: 'หัวข้อเริ่มที่ ## และไม่ข้ามชั้น',
  meaning: 'ผู้ใช้โปรแกรมอ่านหน้าจอคิดว่ามีหัวข้อที่หายไป',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '#### หัวข้อย่อย',
      sound: '### หัวข้อย่อย',
    },
  ],
  check: ({ sources }) =>
    sources.flatMap((source) => {
      const headings = bodyNodes(source).filter(({ type }) => type === 'heading');
      return headings.flatMap((node, index): readonly Problem[] => {
        const depth = node.depth ?? 2;
        const before = headings[index - 1]?.depth ?? 1;
        if (depth >= 2 && depth <= before + 1) return [];
        return [
          {
            rule: 'OIT-A11Y-852',
            file: source.file,
            place: placeOfNode(source, node),
            found: `หัวข้อระดับ ${'#'.repeat(depth)}`,
            expected: depth < 2 ? '## เพราะ # เป็นชื่อของหน้า' : before === 1 ? '##' : `${'#'.repeat(before + 1)} หรือน้อยกว่า แต่ไม่น้อยกว่า ##`,
            fix: 'แก้จำนวน # หน้าหัวข้อ',
          },
        ];
      });
    }),
};
