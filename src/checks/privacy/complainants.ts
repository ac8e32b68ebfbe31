import type { Problem } from '../../reader/problem.ts';
import { placeOfNode } from '../../reader/body.ts';
import { problemInSearched, searchedTexts } from '../find-in-text.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { bodyTables } from '../tables/body-tables.ts';
import { personName } from '../../domain/person-name.ts';

const role = '(?:ผู้ร้องเรียน|ผู้ร้องทุกข์|ผู้ร้อง(?!เรียน|ทุกข์|ขอ)|ผู้แจ้งเบาะแส|ผู้กล่าวหา|ผู้ถูกกล่าวหา|ผู้ถูกร้องเรียน|ผู้เสียหาย|พยาน)';
const between = '(?:\\s*(?:คือ|ชื่อ|ได้แก่|ราย|:|[("“\'])\\s*)*\\s*';

/** The role before the name, the name before the role, and the complaint about somebody; the name is in the named group. */
const patterns = [
  new RegExp(`${role}(?<link>${between})(?<name>${personName}|(?<=ชื่อ\\s?)[ก-๙]{2,20}\\s+[ก-๙]{2,20})(?<after>[^\\n]{0,30})`, 'g'),
  new RegExp(`(?<link>)(?<name>${personName})\\s*(?:ในฐานะ|ซึ่งเป็น)?\\s*${role}(?=\\s|$|[,.)])(?<after>)`, 'g'),
  new RegExp(`(?<!ผู้|การ|เรื่อง)ร้องเรียน(?<link>)(?<name>${personName})(?<after>[^\\n]{0,30})`, 'g'),
];

/** A quick look whether a text speaks of any of them. */
const roles = /ร้อง|เบาะแส|กล่าวหา|เสียหาย|พยาน/;

/** Officials who receive a complaint or protect the one who makes it. */
const post = /^\s*(?:ตำแหน่ง)?\s*(?:ปลัด|รองปลัด|นายก|รองนายก|ผู้อำนวยการ|หัวหน้า|ประธาน|รองประธาน|กรรมการ|เลขานุการ|นิติกร|นัก|เจ้าพนักงาน|เจ้าหน้าที่|กำนัน|ผู้ใหญ่บ้าน|สมาชิกสภา)/;
const procedure = /คุ้มครอง|รับฟัง|ช่องทาง|คณะ|ติดต่อ|สอบสวน/;

/** Who complained, or was complained of, is protected. */
export const complainants: Rule = {
  id: 'OIT-PII-505',
  severity: 'error',
  about: 'ไม่มีชื่อผู้ร้องเรียน ผู้แจ้งเบาะแส หรือผู้ถูกกล่าวหา',
  meaning: 'ผู้ร้องเรียนอาจถูกกลั่นแกล้ง ผู้ถูกกล่าวหาอาจเสียหายก่อนมีข้อยุติ',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: 'ผู้ร้องเรียน คือ นายสมมติ ใจกล้า แจ้งว่า',
      sound: 'คุ้มครองผู้ร้องเรียน นายกเทศมนตรีตำบล รับเรื่องด้วยตนเอง',
    },
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '| ผู้ร้องเรียน | เรื่อง |\n| --- | --- |\n| นายสมมติ ใจกล้า | ถนนชำรุด |',
      sound: '| จำนวนเรื่อง | เรื่อง |\n| --- | --- |\n| 1 | ถนนชำรุด |',
    },
  ],
  check: (content) => [...inSentences(content), ...inRegisters(content)],
};

function inSentences(content: ContentToCheck): readonly Problem[] {
  const texts = searchedTexts(content).filter(({ text }) => roles.test(text));
  return texts.flatMap((searched) =>
    patterns.flatMap((pattern) =>
      [...searched.text.matchAll(pattern)].flatMap((match) => {
        const { link = '', name = '', after = '' } = match.groups ?? {};
        const before = searched.text.slice(Math.max(0, match.index - 30), match.index).split('\n').at(-1) ?? '';
        const isStated = /คือ|ชื่อ|ได้แก่|ราย/.test(link);
        if (post.test(after) || (procedure.test(before) && !isStated)) return [];
        return [{ ...problemInSearched(searched, match.index + match[0].indexOf(name), name.length, words), isPrivate: true }];
      }),
    ),
  );
}

/** A register of complaints, as a table of the text or an attached CSV: names below a heading for one of the roles. */
function inRegisters(content: ContentToCheck): readonly Problem[] {
  const isRole = (heading: string) => new RegExp(`^(?:ชื่อ)?(?:-?สกุล)?\\s*${role}`).test(heading.trim());
  const isName = (cell: string) => new RegExp(personName).test(cell);
  const tables = bodyTables(content).flatMap(({ source, header, rows }) =>
    rows.flatMap(({ node, cells }) =>
      cells.some((cell, column) => isRole(header[column] ?? '') && isName(cell)) ? [{ ...words, file: source.file, place: placeOfNode(source, node), isPrivate: true }] : [],
    ),
  );
  const lists = content.attachments
    .filter(({ file }) => file.endsWith('.csv'))
    .flatMap(({ file, texts }) =>
      texts.flatMap(({ text }) => {
        const [heading = '', ...rows] = text.split(/\r?\n/).map((row) => row.split(/[,;\t]/));
        const columns = [...heading].flatMap((cell, column) => (isRole(cell) ? [column] : []));
        return rows.some((row) => columns.some((column) => isName(row[column] ?? ''))) ? [{ ...words, file }] : [];
      }),
    );
  return [...tables, ...lists];
}

const words = {
  rule: 'OIT-PII-505',
  found: 'ชื่อบุคคลในฐานะผู้ร้องเรียน ผู้แจ้งเบาะแส พยาน หรือผู้ถูกกล่าวหา',
  expected: 'ข้อความที่ไม่บอกว่าเป็นใคร',
  fix: 'ลบชื่อออก ใช้คำว่า ผู้ร้องเรียนรายหนึ่ง แทน',
} as const;
