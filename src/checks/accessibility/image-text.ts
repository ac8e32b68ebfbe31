import { bodyNodes, placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';

/** WCAG 1.1.1: an image has words for those who do not see it. */
export const imageText: Rule = {
  id: 'OIT-A11Y-851',
  severity: 'error',
  about: 'ภาพทุกภาพมีคำบรรยาย',
  meaning: 'ผู้ที่มองไม่เห็นไม่รู้ว่าภาพแสดงอะไร',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/measures.md', instead: 'ข้อความใน Markdown', broken: '![](../files/queue.png)' }],
  check: ({ sources }) =>
    sources.flatMap((source) =>
      bodyNodes(source)
        .filter(({ type, alt }) => (type === 'image' || type === 'imageReference') && !alt?.trim())
        .map((node) => ({
          rule: 'OIT-A11Y-851',
          file: source.file,
          place: placeOfNode(source, node),
          found: 'ภาพที่ไม่มีคำบรรยาย',
          expected: '<Figure file="ชื่อไฟล์" alt="คำบรรยาย" />',
          fix: 'ใช้ <Figure> แล้วเขียนสิ่งที่ภาพแสดงไว้ใน alt',
        })),
    ),
};
