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
        const open = pairs.find(([left, right]) => !isPaired(passage.text, left, right));
        const dots = /(?:^|\s)[๐-๙0-9]+\.\.(?!\.)/.exec(passage.text);
        return [
          ...(open
            ? [
                problemIn(passage, Math.max(0, passage.text.search(open[0] === '(' || open[0] === '[' ? /[()[\]]/ : /[“”‘’]/)), 1, {
                  rule: 'OIT-TXT-432',
                  found: `${open[0]} และ ${open[1]} ที่ไม่ครบคู่`,
                  expected: 'เครื่องหมายเปิดและปิดครบคู่',
                  fix: 'เติมหรือลบเครื่องหมาย',
                }),
              ]
            : []),
          ...(dots ? [problemIn(passage, dots.index, dots[0].length, { rule: 'OIT-TXT-432', found: `เลขข้อที่มีสองจุด ${dots[0].trim()}`, expected: 'จุดเดียว', fix: 'ลบจุดที่เกิน' })] : []),
        ];
      }),
};

/** Whether each mark that opens is closed; the `)` of a list number such as `1)` opens nothing. */
function isPaired(text: string, left: string, right: string): boolean {
  let open = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === left) open += 1;
    else if (letter === right && open > 0) open -= 1;
    else if (letter === right && !/(?:^|\s)(?:[๐-๙0-9]{1,2}|[ก-ฮa-z])$/.test([...text].slice(Math.max(0, index - 4), index).join(''))) return false;
  }
  return open === 0;
}
