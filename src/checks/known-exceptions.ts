import type { Problem } from '../reader/problem.ts';
import type { Exception } from '../schemas/allow.ts';
import type { RecordedException } from './exceptions.ts';
import type { Rule } from './rule.ts';

/** An exception is for a rule that exists and that may be excused: privacy and security are not negotiable. */
export const knownExceptions: Rule = {
  id: 'OIT-ALW-192',
  severity: 'error',
  about: 'ข้อยกเว้นใช้กับกฎที่มีอยู่และยกเว้นได้',
  meaning: 'ข้อยกเว้นนี้ไม่มีผล ปัญหาที่ตั้งใจยกเว้นยังอยู่',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'planYear: 2567\n',
      broken: 'planYear: 2567\nallow:\n  - { rule: OIT-PII-501, reason: ผู้เสียหายยินยอม, by: ปลัดเทศบาล }\n',
    },
  ],
};

/** An exception that excuses nothing is a leftover, and would hide the next fault. */
export const usedExceptions: Rule = {
  id: 'OIT-ALW-191',
  severity: 'error',
  about: 'ข้อยกเว้นทุกข้อยังจำเป็น',
  meaning: 'ข้อยกเว้นที่ค้างอยู่อาจซ่อนปัญหาที่เกิดขึ้นภายหลัง',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2568/results.md',
      instead: 'planYear: 2567\n',
      broken: 'planYear: 2567\nallow:\n  - { rule: OIT-MEA-401, reason: ตั้งใจให้ซ้ำ, by: ปลัดเทศบาล }\n',
    },
  ],
};

/** What is wrong with the recorded exceptions, once it is known which of them were used. */
export function exceptionProblems(
  recorded: readonly RecordedException[],
  used: ReadonlySet<Exception>,
  ruleOf: (id: string) => Rule | undefined,
): readonly Problem[] {
  return recorded
    .filter(({ entry }) => !used.has(entry))
    .map(({ entry, index, source }) => {
      const at = { file: source.file, place: source.placeOf(['allow', index, 'rule']) };
      const rule = ruleOf(entry.rule);
      if (rule?.excusable) {
        return {
          rule: usedExceptions.id,
          ...at,
          found: `ข้อยกเว้นจากกฎ ${entry.rule} ที่ไม่มีปัญหาให้ยกเว้นแล้ว`,
          expected: 'ข้อยกเว้นเฉพาะปัญหาที่ยังพบ',
          fix: 'ลบข้อยกเว้นนี้ หรือแก้ rule และ about ให้ตรงกับปัญหา',
        };
      }
      return {
        rule: knownExceptions.id,
        ...at,
        found: rule ? `ข้อยกเว้นจากกฎ ${entry.rule} ซึ่งยกเว้นไม่ได้` : `ข้อยกเว้นจากกฎ ${entry.rule} ซึ่งไม่มีอยู่`,
        expected: 'รหัสของกฎที่ยกเว้นได้ (กฎด้านข้อมูลส่วนบุคคล ความปลอดภัย และโครงสร้างไฟล์ยกเว้นไม่ได้)',
        fix: 'แก้ที่เนื้อหาแทน แล้วลบข้อยกเว้นนี้ หรือแก้รหัสกฎให้ตรงกับข้อความของตัวตรวจ',
      };
    });
}
