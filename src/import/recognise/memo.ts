import { dateText, readThaiDate } from '../../domain/thai-date.ts';
import { joined, lettersOf, type Paragraph } from './fragment.ts';
import { itemsOf, withoutMarker } from './items.ts';
import { piece, type Piece, type Tree } from './piece.ts';
import { saysNothing } from './cell-values.ts';

/** A memo (บันทึกข้อความ), and which paragraphs it takes. Names of persons and lines to sign on are not part of it. */
export type MemoReading = { readonly memo: Tree; readonly subjects: readonly Piece[]; readonly date?: Piece; readonly taken: ReadonlySet<Paragraph>; readonly names: readonly Paragraph[]; readonly empty: readonly Paragraph[] };

type Signatory = { position?: Piece; opinionHeading?: Piece; opinion?: Piece; isSigned?: boolean };
type Section = { heading: Piece; paragraphs: Paragraph[] };

/** Titles of offices; a line that begins so names a position, not a person. */
const position =
  /^(?:ตำแหน่ง|ปลัด|รองปลัด|นายก(?:องค์การ|เทศมนตรี|อบต|อบจ|เมือง)|รองนายก|หัวหน้า|ผู้อำนวยการ|ผอ\.?|นัก(?:วิ|ทรัพ|จัด|ประชา|พัฒนา|บริหาร|สันทนา|การ)|เจ้าพนักงาน|เจ้าหน้าที่|นิติกร|ผู้ช่วย|เลขา|ประธาน|กรรมการ|วิศวกร|สถาปนิก|นายช่าง|พนักงาน|รักษาราชการ|รักษาการ|ปฏิบัติ(?:หน้าที่|ราชการ)|ผู้(?:ตรวจสอบ|จัดการ|ว่าราชการ|รายงาน|บังคับบัญชา)|อธิบดี|คณบดี|อธิการ)/;
const person = /^\(?\s*(?:นาย(?!ก(?:องค์การ|เทศมนตรี|อบต|อบจ|เมือง))|นาง|น\.ส\.|ว่าที่|จ่า|จำ|สิบ|พัน|ร้อย|ดาบ|พล|ดร\.)/;
const sign = /^\(?\s*ลงชื่อ\s*\)?/;
const opinion = /^(?:ความ(?:คิด)?เห็น|คำสั่ง|ข้อสั่งการ|ข้อพิจารณา(?:ของ)|การพิจารณา(?:ของ)|บันทึก(?:ของ))/;
const sectionHeading =
  /^(?:เรื่องเดิม|ต้นเรื่อง|ความเป็นมา|ข้อเท็จจริง|ข้อ?พิจารณา|ข้อเสนอ|ข้อกฎหมาย|ข้อระเบียบ|ระเบียบ|กฎหมาย|การพิจารณา|ความเห็น|สิ่งที่ส่งมาด้วย|เพื่อ(?:โปรด)?(?:ทราบ|พิจารณา)|บทวิเคราะห์|สรุป|ข้อสังเกต|เอกสารแนบ|หลักการ)/;

/** Reads the memo at the beginning of a document; nothing where there is none. */
export function memoIn(blocks: readonly ({ readonly type: string } | Paragraph)[]): MemoReading | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const start = paragraphs.findIndex(({ text }) => lettersOf(text) === 'บันทึกข้อความ');
  const from = paragraphs.findIndex(({ text }, index) => index >= Math.max(0, start) && index <= Math.max(0, start) + 6 && /^ส่วนราชการ/.test(text));
  if (from === -1) return undefined;
  const head = new Map<'from' | 'number' | 'date' | 'to', Piece>();
  const subjects: Piece[] = [];
  const sections: Section[] = [];
  const signatories: Signatory[] = [];
  const taken = new Set<Paragraph>(start >= 0 && start < from ? paragraphs.slice(start, from) : []);
  const names: Paragraph[] = [];
  const empty: Paragraph[] = [];
  let state: 'head' | 'subjects' | 'text' | 'signing' = 'head';
  let open: Signatory | undefined;
  let isClosed = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index < from) continue;
    const { text } = paragraph;
    const next = paragraphs[index + 1]?.text ?? '';
    if (state === 'head' || state === 'subjects') {
      const field = headField(text);
      if (field) {
        for (const [name, value] of field) {
          if (name === 'subject') subjects.push(...itemsOf([{ ...paragraph, text: value }]).map((item) => piece(item.text, paragraph)));
          else if (name === 'date') {
            const date = readThaiDate(value);
            head.set('date', piece(date ? dateText(date) : value, paragraph));
          } else head.set(name, piece(value, paragraph));
        }
        state = field.some(([name]) => name === 'to') ? 'text' : field.some(([name]) => name === 'subject') ? 'subjects' : state;
      } else if (state === 'subjects') addSubject(subjects, paragraph);
      else break;
    } else if (state === 'signing' || beginsSigning(text, next, isClosed)) {
      const line = signing(text, open);
      if (line === 'end') break;
      state = 'signing';
      if (!open && line !== 'opinion') {
        open = {};
        signatories.push(open);
      }
      if (line === 'sign') {
        open = open && open.position === undefined ? open : {};
        open.isSigned = true;
        if (!signatories.includes(open)) signatories.push(open);
        (text.replace(sign, '').replace(/[.…\s]+/g, '') === '' ? empty : names).push(paragraph);
      } else if (line === 'name') {
        if (open?.position !== undefined) signatories.push((open = {}));
        if (open) open.isSigned = true;
        names.push(paragraph);
        const office = /^\([^)]+\)\s*(.+)$/.exec(text)?.[1];
        if (open && office !== undefined) open.position = piece(office.replace(/^ตำแหน่ง\s*:?\s*/, ''), paragraph);
      } else if (line === 'empty') empty.push(paragraph);
      else if (line === 'position' && open) {
        const value = text.replace(/^ตำแหน่ง\s*:?\s*/, '');
        open.position = open.position ? piece(joined([String(open.position.value), value]), [...open.position.from, paragraph]) : piece(value, paragraph);
      } else if (line === 'opinion') {
        open = { opinionHeading: piece(withoutMarker(text).text.replace(/[.…:\s]+$/, ''), paragraph) };
        signatories.push(open);
      } else if (open) open.opinion = open.opinion ? piece(joined([String(open.opinion.value), text]), [...open.opinion.from, paragraph]) : piece(text, paragraph);
    } else if ((isClosed && !saysNothing(text)) || (paragraph.heading !== undefined && !isHeading(paragraph))) break;
    else if (isHeading(paragraph)) sections.push({ heading: piece(headingText(paragraph), paragraph), paragraphs: [] });
    else if (saysNothing(text)) empty.push(paragraph);
    else {
      if (sections.length === 0) sections.push({ heading: { value: 'เนื้อความ', from: [], how: 'inferred', because: 'บันทึกไม่มีหัวข้อ' }, paragraphs: [] });
      sections.at(-1)?.paragraphs.push(paragraph);
      isClosed = /^จึง(?:ขอ)?(?:เรียน|เสนอ|แจ้ง)(?:มา)?เพื่อ/.test(text);
    }
    taken.add(paragraph);
  }
  if (!head.has('to') && !head.has('date')) return undefined;
  const signed = signatories.filter(({ position: at }) => at !== undefined);
  const date = head.get('date');
  return {
    memo: {
      from: head.get('from'),
      number: head.get('number'),
      date,
      subjects,
      to: head.get('to'),
      sections: sections.map(({ heading, paragraphs: own }) => ({ heading, content: contentOf(own) })).filter(({ content }) => content.length > 0),
      signatories: signed.map(({ position: at, opinionHeading, opinion: said }) => ({ position: at, opinionHeading, opinion: said })),
    },
    subjects,
    ...(date && { date }),
    taken,
    names,
    empty,
  };
}

type HeadField = readonly [name: 'from' | 'number' | 'date' | 'to' | 'subject', value: string];

function headField(text: string): readonly HeadField[] | undefined {
  const from = /^ส่วนราชการ\s*:?\s*(.+)$/.exec(text);
  if (from?.[1]) return [['from', from[1]]];
  const number = /^ที่\s+(?!.*เรื่อง)(.*?)(?:\s*วันที่\s*(.+))?$/.exec(text);
  if (number?.[1] !== undefined) {
    const value = number[1].replace(/\s*\/\s*/g, '/').trim();
    return [...(value === '' ? [] : [['number', value] as const]), ...(number[2] === undefined ? [] : [['date', number[2]] as const])];
  }
  const date = /^วันที่\s*(.+)$/.exec(text);
  if (date?.[1]) return [['date', date[1]]];
  const subject = /^เรื่อง\s*:?\s*(.+)$/.exec(text);
  if (subject?.[1]) return [['subject', subject[1]]];
  const to = /^เรียน\s*:?\s*(.+)$/.exec(text);
  return to?.[1] ? [['to', to[1]]] : undefined;
}

function addSubject(subjects: Piece[], paragraph: Paragraph): void {
  const [item] = itemsOf([paragraph]);
  const last = subjects.at(-1);
  if (item?.isMarked || !last) subjects.push(piece(item?.text ?? paragraph.text, paragraph));
  else subjects[subjects.length - 1] = piece(joined([String(last.value), paragraph.text]), [...last.from, paragraph]);
}

function isHeading({ text, heading }: Paragraph): boolean {
  const bare = withoutMarker(text).text;
  return sectionHeading.test(bare) && bare.length <= 60 && (heading !== undefined || !/\s\S{25,}/.test(bare));
}

function headingText({ text, list }: Paragraph): string {
  return (list?.marker ? `${list.marker} ${text}` : text).replace(/^(\d+[.)])\s*/, '$1 ').replace(/\s*:$/, '');
}

const inBrackets = /^\(\s*(?:นาย(?!ก(?:องค์การ|เทศมนตรี|อบต|อบจ|เมือง))|นาง|น\.ส\.|ว่าที่|จ่า|สิบ|พัน|ร้อย|ดาบ|พล|ดร\.)[^)]{3,60}\)/;

/** Whether the signatures begin: at a line to sign on, at a name, at an opinion with room to write it, or at an office once the memo has closed. */
function beginsSigning(text: string, next: string, isClosed: boolean): boolean {
  if (sign.test(text) || inBrackets.test(text)) return true;
  if (opinion.test(text) && /(?:\.{3,}|…)$/.test(text)) return true;
  if (saysNothing(text)) return inBrackets.test(next) || sign.test(next);
  if (person.test(text) && text.length <= 60 && position.test(next)) return true;
  return isClosed && (position.test(text) || opinion.test(text)) && text.length <= 90 && !sectionHeading.test(text.replace(opinion, ''));
}

type SigningLine = 'sign' | 'name' | 'empty' | 'position' | 'opinion' | 'said' | 'end';

/** What a line below the first signature is. */
function signing(text: string, open: Signatory | undefined): SigningLine {
  if (sign.test(text)) return 'sign';
  if (saysNothing(text)) return 'empty';
  if (opinion.test(text)) return 'opinion';
  if (person.test(text) || /^\(.{3,60}\)$/.test(text) || inBrackets.test(text)) return text.length <= 160 ? 'name' : 'end';
  if (position.test(text) && text.length <= 90) return 'position';
  if (open?.opinionHeading && !open.isSigned && open.position === undefined && text.length <= 300) return 'said';
  if (open?.position !== undefined && text.length <= 80 && /^[-–]?\s*(?:ทราบ|เห็นชอบ|อนุมัติ|อนุญาต|ดำเนินการ|เห็นควร|ชอบ|มอบ|แจ้ง)/.test(text)) return 'said';
  // A name without a title stands between the signature and the position.
  return open && open.position === undefined && text.length <= 40 && text.split(' ').length <= 3 ? 'name' : 'end';
}

function contentOf(paragraphs: readonly Paragraph[]): readonly Tree[] {
  const content: (Piece | Piece[])[] = [];
  for (const paragraph of paragraphs) {
    const { marker, text } = paragraph.list ? { marker: paragraph.list.marker || '-', text: paragraph.text } : withoutMarker(paragraph.text);
    const last = content.at(-1);
    if (marker === '') content.push(piece(paragraph.text, paragraph));
    else if (Array.isArray(last)) last.push(piece(text, paragraph));
    else content.push([piece(text, paragraph)]);
  }
  return content;
}

