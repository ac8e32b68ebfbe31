import { compareDates, dateText, months, readMonthYear, readThaiDate, type ThaiDate } from '../../domain/thai-date.ts';
import type { ResultStatus } from '../../domain/result-status.ts';
import { unitNamed, type Context } from './context.ts';
import { joined, lettersOf, type Fragment } from './fragment.ts';
import { isPerson } from './person.ts';
import { itemsOf, wholeOf, withoutMarker } from './items.ts';
import { inferred, piece, pieceOfItem, type Piece, type Tree } from './piece.ts';

/** The items of a cell, one value each. */
export function listIn(lines: readonly Fragment[]): readonly Piece[] {
  return itemsOf(lines).map(pieceOfItem);
}

/** Words with which the name of a unit begins. */
const unitWords = 'กลุ่มงาน|กลุ่ม|กอง|สำนัก|งาน|ฝ่าย|หน่วย|คณะ|ศูนย์|ส่วน|แผนก|ทุก|ปลัด|ผู้บริหาร|ทีม|โรงเรียน|สถานี|เจ้าหน้าที่|บุคลากร|พนักงาน|นิติกร|นัก|หัวหน้า|ผู้อำนวยการ';
const startsUnit = new RegExp(`^(?:${unitWords})`);
const betweenUnits = new RegExp(`\\s*[/,;、]\\s*(?=\\S)|\\s*(?:และ|กับ)\\s*(?=(?:${unitWords}))|\\s+(?=(?:${unitWords}))`);

/** The units of a cell, each once with every line that names it; what separates them are strokes, commas, lines, "และ", or a space before a word that begins a unit. A section within a group (งาน… กลุ่มงาน…) is one unit. */
export function unitsIn(lines: readonly Fragment[], context: Context): readonly Piece[] {
  const known = context.agency.units.find((unit) => lettersOf(unit) === lettersOf(joined(lines.map(({ text }) => text))));
  if (known !== undefined) return [piece(known, lines)];
  const apart = lines.map((line) => (startsUnit.test(line.text) ? { ...line, continues: false } : line));
  const units = new Map<string, Piece>();
  for (const { text, from } of itemsOf(apart)) {
    for (const name of unitNames(text, context).map((one) => unitNamed(context, one))) {
      const letters = lettersOf(name);
      const before = units.get(letters);
      if (letters !== '' && !isPerson(name)) units.set(letters, before ? { ...before, from: [...new Set([...before.from, ...from])] } : piece(name, from));
    }
  }
  return [...units.values()];
}

function unitNames(text: string, context: Context): readonly string[] {
  const names: string[] = [];
  for (const part of text.split(betweenUnits).map((name) => name.trim())) {
    const last = names.at(-1);
    const both = last === undefined ? '' : `${last} ${part}`;
    const isSection = last !== undefined && /^งาน/.test(last) && /^(?:กลุ่มงาน|กอง|สำนัก|ฝ่าย)/.test(part) && text.includes(both);
    const isKnown = last !== undefined && context.agency.units.some((unit) => lettersOf(unit) === lettersOf(both));
    const isBroken = last !== undefined && /^หน่วยงาน$/.test(last);
    if (isSection || isKnown || isBroken) names[names.length - 1] = both;
    else names.push(part);
  }
  return names.filter((name) => name !== '');
}

const monthNames = months.flatMap(({ long, short }) => [long, short.replaceAll('.', '\\.?\\s*')]).join('|');
const day = `(?:วันที่\\s*)?(?:\\d{1,2}\\s*)?(?:เดือน\\s*)?(?:${monthNames})\\s*(?:พ\\.?\\s*ศ\\.?\\s*)?(?:25\\d{2}|\\d{2})?|\\d{1,2}/\\d{1,2}/\\d{2,4}`;
const range = new RegExp(`(${day})\\s*(?:[-–—]|ถึง|จนถึง)\\s*(?:สิ้น)?(${day})`, 'g');

/** A period as the document writes it, with its first and last day where it names both; a first month without a year takes the year of the last. */
export function periodIn(lines: readonly Fragment[]): Tree | undefined {
  const text = wholeOf(lines)?.text ?? '';
  if (text === '') return undefined;
  const ranges = [...text.matchAll(range)];
  const [, from = '', to = ''] = ranges.length === 1 ? (ranges[0] ?? []) : [];
  const end = dayOf(to, 'last');
  const start = dayOf(from, 'first') ?? (end && (dayOf(`${from} ${end.year}`, 'first') ?? undefined));
  const isInOrder = start && end && compareDates(start, end) <= 0;
  return { text: piece(text, lines), ...(isInOrder && { start: piece(dateText(start), lines), end: piece(dateText(end), lines) }) };
}

function dayOf(text: string, which: 'first' | 'last'): ThaiDate | undefined {
  const date = readThaiDate(text);
  if (date) return date;
  const month = readMonthYear(text.replace(/^\s*วันที่/, ''));
  if (!month) return undefined;
  return which === 'first' ? { ...month, day: 1 } : lastDay(month);
}

function lastDay({ year, month }: { readonly year: number; readonly month: number }): ThaiDate {
  return { year, month, day: new Date(Date.UTC(year - 543, month, 0)).getUTCDate() };
}

const dateInText = new RegExp(`\\d{1,2}\\s*(?:เดือน\\s*)?(?:${monthNames})\\s*(?:พ\\.?\\s*ศ\\.?\\s*)?(?:25\\d{2}|\\d{2})(?!\\d)|\\d{1,2}/\\d{1,2}/(?:25\\d{2}|\\d{2})(?!\\d)`, 'g');

/** The days that a text names. */
export function datesIn(text: string): readonly { readonly date: string; readonly index: number; readonly words: string }[] {
  return [...text.matchAll(dateInText)].flatMap(({ index, 0: words }) => {
    const date = readThaiDate(words);
    return date ? [{ date: dateText(date), index, words }] : [];
  });
}

/** How a measure is followed up; `due` where a day is given with ภายใน. */
export function monitoringIn(lines: readonly Fragment[]): readonly Tree[] {
  return itemsOf(lines).map(({ text, from }) => {
    const due = datesIn(text).find(({ index }) => /(?:ภายใน|ไม่เกิน|กำหนด(?:ส่ง|รายงาน)?)\s*(?:วันที่)?\s*$/.test(text.slice(0, index)));
    return { text: pieceOfItem({ text, from }), ...(due && { due: piece(due.date, from) }) };
  });
}

/** Wordings that say a status and nothing more; whoever says more is quoted, not judged. */
const statuses: readonly (readonly [ResultStatus, RegExp])[] = [
  ['cancelled', /^(?:ยกเลิก(?:โครงการ|มาตรการ|แล้ว)?|ไม่ดำเนินการ)$/],
  ['not-started', /^(?:ยังไม่(?:ได้)?(?:ดำเนินการ|เริ่ม(?:ดำเนินการ)?)|ไม่ได้ดำเนินการ|รอดำเนินการ)$/],
  ['in-progress', /^(?:อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ดำเนินการ|ดำเนินงาน)?|กำลังดำเนินการ|ดำเนินการ(?:บางส่วน|ไม่ครบ|ยังไม่แล้วเสร็จ)|(?:ดำเนินการ)?(?:ยัง)?ไม่(?:แล้ว)?เสร็จ)$/],
  ['done', /^(?:(?:ได้)?ดำเนินการ(?:เรียบร้อย|ครบถ้วน|เสร็จสิ้น|แล้วเสร็จ|เสร็จ|ครบ)?(?:แล้ว)?|(?:แล้ว)?เสร็จ(?:สิ้น|เรียบร้อย)?(?:แล้ว)?|เรียบร้อย(?:แล้ว)?|ครบถ้วน)$/],
];

/** How far a measure was carried out, by the words of a status column; nothing where they say more or something else. */
export function statusIn(lines: readonly Fragment[]): Piece | undefined {
  const letters = lettersOf(wholeOf(lines)?.text ?? '');
  const status = statuses.find(([, pattern]) => pattern.test(letters))?.[0];
  return status && piece(status, lines);
}

/** Proof: every web address, named by the words before it, and words without an address by themselves. */
export function evidenceIn(lines: readonly Fragment[]): readonly Tree[] {
  return itemsOf(lines).flatMap(({ text, from }) => {
    const parts = [...text.matchAll(/(.*?)(https?:\/\/[^\s<>"')]+)|(.+)/gs)];
    return parts.flatMap(([, words = '', url, rest]): readonly Tree[] => {
      const title = (rest ?? words).replace(/^[\s,;()]+|[\s(:)–-]+$/g, '');
      if (url === undefined) return title === '' ? [] : [{ title: piece(title, from) }];
      return [{ title: title === '' ? inferred('หลักฐานของผลการดำเนินการ', 'ช่องนี้มีแต่ที่อยู่เว็บ', from) : piece(title, from), url: piece(url, from) }];
    });
  });
}

/** A title without its number, and the number. */
export function titleIn(lines: readonly Fragment[]): { readonly title: Piece; readonly number?: string } | undefined {
  const whole = wholeOf(lines);
  return whole && { title: piece(whole.text, whole.from), ...(whole.number !== undefined && { number: whole.number }) };
}

/** Whether a text is nothing but a marker or dots to be written on. */
export function saysNothing(text: string): boolean {
  return /^[\s.…_\-–—]*$/.test(withoutMarker(text).text);
}
