import type { Rule } from '../rule.ts';

/** 20 MB: minutes on a phone away from town. */
const largest = 20 * 1024 * 1024;

export const smallFile: Rule = {
  id: 'OIT-ATT-753',
  severity: 'warning',
  about: 'ไฟล์แนบไม่เกิน 20 MB',
  meaning: 'ประชาชนเปิดบนโทรศัพท์ไม่ไหว และเครื่องแม่ข่ายบางแห่งไม่รับ',
  excusable: true,
  examples: [{ file: 'agencies/bansuan/2567/files/signed-analysis.pdf', broken: new Uint8Array(largest + 1).fill(0x20) }],
  check: ({ attachments }) =>
    attachments
      .filter(({ size }) => size > largest)
      .map(({ file, size }) => ({
        rule: 'OIT-ATT-753',
        file,
        about: file.slice(file.lastIndexOf('/') + 1),
        found: `ไฟล์ขนาด ${Math.ceil(size / 1024 / 1024)} MB`,
        expected: 'ไม่เกิน 20 MB',
        fix: 'สแกนใหม่ที่ 150–200 จุดต่อนิ้วแบบขาวดำ หรือแบ่งเป็นหลายไฟล์',
      })),
};
