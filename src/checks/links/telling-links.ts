import { placeOfNode, wordsOf } from '../../reader/body.ts';
import type { Rule } from '../rule.ts';
import { bodyLinks } from './body-links.ts';

const saysNothing = /^(?:(?:คลิก|กด|ดู|อ่าน)?\s*(?:ที่นี่|ตรงนี้|ลิงก์นี้|ลิ้งค์นี้)|คลิก|กด|ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|ดาวน์โหลด|อ่านต่อ|เพิ่มเติม|link|click( here)?|here|more|https?:\/\/\S+)$/i;

/** The words of a link say where it leads, also to someone who hears only the links of the page. */
export const tellingLinks: Rule = {
  id: 'OIT-LNK-703',
  severity: 'warning',
  about: 'คำของลิงก์บอกว่าพาไปไหน',
  meaning: 'ผู้ใช้โปรแกรมอ่านหน้าจอได้ยินแต่คำว่าคลิกที่นี่ ไม่รู้ว่าลิงก์ใดคืออะไร',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '[คลิกที่นี่](https://www.example.go.th/plan)',
      sound: '[แผนป้องกันการทุจริต](https://www.example.go.th/plan)',
    },
  ],
  check: (content) =>
    bodyLinks(content)
      .filter(({ node }) => saysNothing.test(wordsOf(node).trim()))
      .map(({ source, node }) => ({
        rule: 'OIT-LNK-703',
        file: source.file,
        place: placeOfNode(source, node),
        found: `ลิงก์ที่มีคำว่า "${wordsOf(node).trim().slice(0, 60)}"`,
        expected: 'ชื่อของสิ่งที่ลิงก์พาไป',
        fix: 'เขียนชื่อเอกสารหรือชื่อหน้าแทน เช่น [แผนป้องกันการทุจริต](…)',
      })),
};
