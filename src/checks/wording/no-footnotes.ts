import { bodyNodes, placeOfNode } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';

/** Footnotes of Markdown get anchors by their order and labels in English; neither may stand on a page that is to last. */
export const noFootnotes: Rule = {
  id: 'OIT-TXT-433',
  severity: 'error',
  about: 'ไม่ใช้เชิงอรรถของ Markdown',
  meaning: 'ลิงก์ของเชิงอรรถเปลี่ยนตามลำดับ และมีคำกำกับเป็นภาษาอังกฤษ',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ข้อความ[^1]\n\n[^1]: ที่มาของข้อมูล',
      sound: 'ข้อความ (ที่มา: รายงานประจำปี)',
    },
  ],
  check: ({ sources }) =>
    sources.flatMap((source) =>
      bodyNodes(source)
        .filter(({ type }) => type === 'footnoteDefinition' || type === 'footnoteReference')
        .map((node) => ({
          rule: 'OIT-TXT-433',
          file: source.file,
          place: placeOfNode(source, node),
          found: `เชิงอรรถ [^${node.identifier ?? ''}]`,
          expected: 'ข้อความในวงเล็บ',
          fix: 'ย้ายข้อความของเชิงอรรถมาไว้ในวงเล็บ หรือใน <Note> ของไฟล์ .mdx',
        })),
    ),
};
