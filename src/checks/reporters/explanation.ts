import { severityTerms, type Example, type Rule } from '../rule.ts';

/** Everything there is to say about a rule, with its examples. */
export function explanation(rule: Rule): string {
  return [
    `${rule.id}  ${severityTerms[rule.severity]}`,
    rule.about,
    `ผลถ้าไม่แก้: ${rule.meaning}`,
    rule.excusable
      ? `ยกเว้นได้ โดยเพิ่มในเอกสาร\n   allow:\n     - rule: ${rule.id}\n       reason: เหตุผล\n       by: ตำแหน่งของผู้ตัดสินใจ`
      : 'กฎนี้ยกเว้นไม่ได้',
    ...rule.examples.flatMap((example) => [`ตัวอย่างใน ${example.file}`, `  ผิด\n${shown(example.broken)}`, `  ถูก\n${shown(soundOf(example))}`]),
  ].join('\n\n');
}

function soundOf({ instead, sound }: Example): Example['broken'] {
  return sound ?? instead ?? '(ไฟล์ตามแบบ)';
}

function shown(text: Example['broken']): string {
  if (text === undefined) return '    (ไม่มีไฟล์)';
  if (typeof text === 'object' && 'linkTo' in text) return `    (ทางลัดไป ${text.linkTo})`;
  if (typeof text !== 'string') return '    (ไฟล์ที่ไม่ใช่ข้อความ)';
  const lines = text.trimEnd().split('\n');
  const visible = lines.map((line) => line.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '⟨อักขระที่มองไม่เห็น⟩'));
  return text.trim() === '' ? '    (ไม่มีบรรทัดนี้)' : visible.map((line) => `    ${line}`).join('\n');
}
