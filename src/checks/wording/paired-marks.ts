import { problemIn, statedPassages } from '../find-in-text.ts';
import type { Rule } from '../rule.ts';

const pairs = [['“', '”'], ['‘', '’'], ['(', ')'], ['[', ']']] as const;

/** Quotation marks and brackets that were opened are closed; a list number has one dot. */
export const pairedMarks: Rule = {
  id: 'OIT-TXT-432',
  severity: 'note',
  about: 'เครื่องหมายคำพูดและวงเล็บครบคู่ เลขข้อมีจุดเดียว',
  meaning: 'ผู้อ่านไม่รู้ว่าข้อความที่ยกมาจบตรงไหน',
  excusable: true,
  examples: [
    { file: 'agencies/bansuan/2567/measures.md', instead: 'text: ข้อเสนอแนะที่หนึ่ง', broken: 'text: ข้อเสนอแนะ (ที่หนึ่ง', sound: 'text: ข้อเสนอแนะ (ที่หนึ่ง)' },
    { file: 'agencies/bansuan/2567/measures.md', instead: 'steps: [ตั้งบัตรคิว, วัดเวลา]', broken: 'steps: [1.. ตั้งบัตรคิว, วัดเวลา]' },
  ],
  check: (content) =>
    statedPassages(content)
      .filter(({ path, text }) => path.length > 0 && /[“”‘’()[\]]|\.\./.test(text))
      .flatMap((passage) => {
        const text = passage.text.replace(/(^|\s)(?:[๐-๙0-9]{1,2}|[ก-ฮa-z])\)/g, '$1');
        const open = pairs.find(([left, right]) => count(text, left) !== count(text, right));
        const dots = /(?:^|\s)[๐-๙0-9]+\.\.(?!\.)/.exec(passage.text);
        return [
          ...(open
            ? [
                problemIn(passage, Math.max(0, passage.text.search(open[0] === '(' || open[0] === '[' ? /[()[\]]/ : /[“”‘’]/)), 1, {
                  rule: 'OIT-TXT-432',
                  found: `${open[0]} ${count(text, open[0])} ตัว แต่ ${open[1]} ${count(text, open[1])} ตัว`,
                  expected: 'เครื่องหมายเปิดและปิดครบคู่',
                  fix: 'เติมหรือลบเครื่องหมาย',
                }),
              ]
            : []),
          ...(dots ? [problemIn(passage, dots.index, dots[0].length, { rule: 'OIT-TXT-432', found: `เลขข้อที่มีสองจุด ${dots[0].trim()}`, expected: 'จุดเดียว', fix: 'ลบจุดที่เกิน' })] : []),
        ];
      }),
};

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
