import { placeOfNode, wordsOf } from '../../reader/body.ts';
import { bodyLinks } from '../links/body-links.ts';
import type { Rule } from '../rule.ts';

/** A link that nobody sees is there for search engines, not for readers. */
export const hiddenLinks: Rule = {
  id: 'OIT-SPM-602',
  severity: 'error',
  about: 'ลิงก์ทุกลิงก์มีคำที่มองเห็น',
  meaning: 'ลิงก์ที่มองไม่เห็นคือวิธีของผู้บุกรุก และผู้ใช้โปรแกรมอ่านหน้าจอไม่รู้ว่าไปไหน',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ข้อความ[.](https://www.example.go.th/news)',
      sound: 'ข้อความ [ข่าวประชาสัมพันธ์](https://www.example.go.th/news)',
    },
  ],
  check: (content) =>
    bodyLinks(content)
      .filter(({ node }) => !/[\p{L}\p{N}]/u.test(wordsOf(node)) && !node.children?.some(({ type, alt }) => type === 'image' && alt))
      .map(({ source, node }) => ({
        rule: 'OIT-SPM-602',
        file: source.file,
        place: placeOfNode(source, node),
        found: `ลิงก์ไป ${node.url ?? ''} ที่ไม่มีคำให้อ่าน`,
        expected: 'คำที่บอกว่าลิงก์พาไปไหน',
        fix: 'เติมคำของลิงก์ ถ้าไม่รู้ว่าลิงก์นี้มาจากไหนให้ลบ',
      })),
};
