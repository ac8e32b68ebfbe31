import { indicatorNamed } from '../../domain/indicator.ts';
import { answerLinks } from '../../domain/traceability.ts';
import { weakIndicators } from '../../domain/weak-indicators.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Measure } from '../../schemas/measures.ts';
import type { Rule } from '../rule.ts';
import { catalogueOf, sameYear } from '../year-of.ts';

/** An indicator below the pass mark is answered by a measure; so is every indicator where the plan has a measure for each. */
export const weakIndicatorsAnswered: Rule = {
  id: 'OIT-NUM-308',
  severity: 'warning',
  about: 'ตัวชี้วัดที่ต้องพัฒนามีมาตรการรองรับ',
  meaning: 'ผู้ตรวจเห็นว่ามาตรการไม่สอดคล้องกับผลการวิเคราะห์',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      broken:
        '---\ntitle: มาตรการ\npublished: "2567-02-01"\nresponsible: สำนักปลัด\nfiscalYear: 2567\nmeasures:\n  - id: queue\n    title: อบรม\n  - id: m2\n    title: ประชุม\n    parts: [{ id: m2-2, title: จัดประชุม }]\n---\n',
    },
  ],
  check: (content) =>
    content.measures.flatMap(({ data, path, source }): readonly Problem[] => {
      const analysis = sameYear(content.analyses, path);
      const result = analysis?.data.results.at(-1);
      const catalogue = (result && catalogueOf(content, result.year)) ?? catalogueOf(content, path.year);
      const register = catalogue?.indicators.list ?? [];
      if (!analysis || !result) return [];
      const named = data.measures.flatMap(({ answers }) => answers?.indicators ?? []);
      const viaFindings = answerLinks(analysis.data.findings, data.measures, register).flatMap(({ finding }) => finding.indicators ?? []);
      const answered = new Set([...named, ...viaFindings].map((name) => indicatorNamed(register, name)?.name));
      const weak = weakIndicators(result, register, catalogue?.ratingScale?.passMark).map(({ name, score }) => ({ name, why: `ได้ ${score} คะแนน ต่ำกว่าเป้าหมาย` }));
      const planned = goesByIndicator(data.measures) ? register.map(({ name }) => ({ name, why: 'อยู่ในทะเบียน และแผนนี้จัดมาตรการตามตัวชี้วัด' })) : [];
      const known = new Map([...planned, ...weak].map((one) => [one.name, one.why]));
      return [...known]
        .filter(([name]) => !answered.has(name))
        .map(([name, why]) => ({
          rule: 'OIT-NUM-308',
          file: source.file,
          place: source.placeOfKey(['measures']),
          about: name,
          found: `ตัวชี้วัด "${name}" ${why} แต่ไม่มีมาตรการใดรองรับ`,
          expected: 'มาตรการที่ระบุ answers.indicators หรือ answers.findings ของตัวชี้วัดนี้',
          fix: 'เพิ่มมาตรการ หรือระบุ answers ของมาตรการที่ตอบตัวชี้วัดนี้อยู่แล้ว',
        }));
    }),
};

/** A plan whose measures each stand for one indicator means to have one for all of them. */
function goesByIndicator(measures: readonly Measure[]): boolean {
  return measures.length > 2 && measures.every(({ answers }) => answers?.indicators?.length === 1);
}
