import { bodyNodes, placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';

/** A link definition that nothing refers to would vanish from the page, with its words. */
export const usedDefinitions: Rule = {
  id: 'OIT-LNK-705',
  severity: 'error',
  about: 'ลิงก์ที่ตั้งชื่อไว้ถูกอ้างถึง และตั้งชื่อละครั้ง',
  meaning: 'ข้อความนี้จะหายไปจากหน้าเว็บโดยไม่มีใครรู้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ข้อความ\n\n[แผน]: https://www.example.go.th/plan',
      sound: 'ดู [แผนป้องกันการทุจริต][แผน]\n\n[แผน]: https://www.example.go.th/plan',
    },
  ],
  check: ({ sources }) =>
    sources.flatMap((source) => {
      const nodes = bodyNodes(source);
      const seen = new Set<string>();
      return nodes
        .filter(({ type }) => type === 'definition')
        .flatMap((node) => {
          const name = node.identifier ?? '';
          const isRepeated = seen.has(name);
          seen.add(name);
          if (!isRepeated && nodes.some(({ type, identifier }) => type === 'linkReference' && identifier === name)) return [];
          return [
            {
              rule: 'OIT-LNK-705',
              file: source.file,
              place: placeOfNode(source, node),
              found: isRepeated ? `ชื่อ ${name} ที่ตั้งซ้ำ` : `ลิงก์ ${name} ที่ไม่มีข้อความใดอ้างถึง`,
              expected: '[คำ][ชื่อ] ในเนื้อความ และตั้งชื่อละครั้ง',
              fix: 'อ้างถึงในเนื้อความ หรือลบบรรทัดนี้',
            },
          ];
        });
    }),
};
