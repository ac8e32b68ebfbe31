import type { AttachmentFacts } from '../../reader/attachment.ts';
import type { Rule } from '../rule.ts';
import { scriptedPdf } from './example-pdfs.ts';

const terms: Readonly<Record<AttachmentFacts['active'][number], string>> = {
  script: 'สคริปต์',
  launch: 'คำสั่งเปิดโปรแกรม',
  'embedded-file': 'ไฟล์ที่ฝังอยู่ข้างใน',
  macro: 'มาโคร',
  'external-content': 'เนื้อหาที่ดึงจากที่อื่นเมื่อเปิด',
};

/** Nothing that a visitor downloads runs or calls home when it is opened. */
export const passiveFile: Rule = {
  id: 'OIT-SEC-903',
  severity: 'error',
  about: 'ไฟล์แนบไม่มีสิ่งที่ทำงานเมื่อเปิด',
  meaning: 'ผู้ที่ดาวน์โหลดไฟล์จากเว็บไซต์ของรัฐอาจติดไวรัส',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/files/signed-analysis.pdf', broken: scriptedPdf }],
  check: ({ attachments }) =>
    attachments.flatMap(({ file, active, kind }) => {
      const found = [...active.map((one) => terms[one]), ...(kind === 'svg' || kind === 'html' || kind === 'program' ? ['โค้ดที่ทำงานได้'] : [])];
      if (found.length === 0) return [];
      return [
        {
          rule: 'OIT-SEC-903',
          file,
          found: [...new Set(found)].join(' '),
          expected: 'เอกสารหรือภาพที่ไม่มีโค้ด',
          fix: 'ส่งออกใหม่เป็น PDF จากไฟล์ที่ไม่มีมาโคร ภาพ SVG ให้ส่งออกเป็น PNG',
        },
      ];
    }),
};
