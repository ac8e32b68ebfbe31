import { answerLinks } from '../../domain/traceability.ts';
import type { Rule } from '../rule.ts';
import { catalogueOf, sameYear } from '../year-of.ts';

/** Every weakness and every point to develop is answered by a measure; a guideline is an answer itself. */
export const findingsAnswered: Rule = {
  id: 'OIT-MEA-407',
  severity: 'warning',
  about: 'ประเด็นจากการวิเคราะห์ทุกข้อมีมาตรการตอบ',
  meaning: 'ผู้ตรวจเห็นว่ามาตรการไม่สอดคล้องกับผลการวิเคราะห์',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '  - id: f2\n',
      broken: '  - id: f3\n    kind: weakness\n    text: ร้องเรียนยาก\n  - id: f2\n',
      sound: '  - id: f3\n    kind: guideline\n    text: ร้องเรียนได้ทุกช่องทาง\n  - id: f2\n',
    },
  ],
  check: (content) =>
    content.analyses.flatMap(({ data, path, source }) => {
      const measures = sameYear(content.measures, path);
      if (!measures) return [];
      const register = catalogueOf(content, path.year)?.indicators.list ?? [];
      const answered = new Set(answerLinks(data.findings, measures.data.measures, register).map(({ finding }) => finding.id));
      return data.findings.flatMap(({ id, kind }, index) =>
        answered.has(id) || kind === 'guideline'
          ? []
          : [
              {
                rule: 'OIT-MEA-407',
                file: source.file,
                place: source.placeOf(['findings', index, 'id']),
                about: id,
                found: `ประเด็น ${id} ที่ไม่มีมาตรการใดตอบ`,
                expected: `มาตรการที่ระบุ answers.findings: [${id}] ใน ${measures.source.file}`,
                fix: 'เพิ่มมาตรการ หรือระบุ answers ของมาตรการที่ตอบประเด็นนี้อยู่แล้ว',
              },
            ],
      );
    }),
};
