import type { Rule } from '../rule.ts';

/** `.md` beside `.mdx`: Astro would publish one of the two, and which one is left to chance. */
export const oneDocumentPerName: Rule = {
  id: 'OIT-FIL-012',
  severity: 'error',
  about: 'เอกสารหนึ่งชื่อมีได้ไฟล์เดียว',
  meaning: 'เอกสารหนึ่งฉบับจะหายไปจากเว็บโดยไม่มีใครรู้',
  excusable: false,
  examples: [
    { file: 'agencies/bansuan/2567/measures.mdx', broken: '---\ntitle: ก\n---\n' },
  ],
  check: ({ files }) =>
    files
      .filter((file) => file.endsWith('.mdx') && files.includes(file.slice(0, -1)))
      .map((file) => ({
        rule: oneDocumentPerName.id,
        file,
        found: `ไฟล์สองไฟล์ของเอกสารเดียวกัน: ${file} และ ${file.slice(0, -1)}`,
        expected: 'ไฟล์ .md หรือ .mdx อย่างใดอย่างหนึ่ง',
        fix: 'เก็บไฟล์ที่ถูกต้องไว้ไฟล์เดียว แล้วลบอีกไฟล์',
      })),
};
