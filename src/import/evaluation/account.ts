import { mendText } from '../../domain/mend-text.ts';
import { toArabicDigits } from '../../domain/numerals.ts';
import type { Original, OriginalLine } from '../original.ts';
import { columnFields } from '../recognise/column.ts';
import type { RecognisedReport, Recognition } from '../recognise/recognise.ts';

/** What does not add up between an original and what was understood of it. */
export type Account = {
  /** Lines of the original of which some letters are nowhere. */
  readonly lost: readonly string[];
  /** Values of reports, and lines of their bodies, with letters that do not stand in the original so. */
  readonly invented: readonly string[];
};

/** Holds the letters of an original against those of the reports, of their bodies and of what was left out; spaces, markers and signs do not count. */
export function accountOf(original: Original, { reports, leftOut, material }: Recognition): Account {
  const left = leftOut.map(({ text }) => bare(unmarked(text)));
  const bodies = reports.flatMap(({ body }) => body.split('\n')).map((line) => bare(line));
  const lost = material.fragments.filter(({ id, text }) => {
    const letters = bare(unmarked(text));
    if (letters === '' || left.includes(letters) || bodies.some((line) => line.includes(letters))) return false;
    return !isInValues(letters, reports, id);
  });
  const lines = original.blocks.flatMap((block): readonly OriginalLine[] => (block.type === 'paragraph' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))));
  const whole = [(text: string, marker: string) => marker + text, (text: string) => text, unmarked].map((of) => lines.map(({ text, list }) => bare(of(text, list?.marker ?? ''))).join('')).join('\n');
  return { lost: lost.map(({ text }) => text), invented: reports.flatMap((report) => inventedIn(report, whole, material, idsIn(reports))) };
}

const marker = /^\s*(?:(?:ส่วน|บท|ตอน)ที่\s*[\d๐-๙]{1,2}[.:)]*|\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]*(?=\s)|\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]+|\(?[ก-ฮ]\)|[-–—•*]+)\s*/u;

/** A line without the markers at its head, which are set anew. */
function unmarked(text: string): string {
  const rest = text.replace(marker, '');
  return rest === text || rest.trim() === '' ? text : unmarked(rest);
}

/** Letters and digits alone, marks on a letter in one order. */
function bare(text: string): string {
  return toArabicDigits(mendText(text)).normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '').replace(/\p{M}+/gu, (marks) => [...marks].sort().join('')).toLowerCase();
}

type Value = { readonly path: string; readonly value: string };

function valuesIn(node: unknown, path = ''): readonly Value[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => valuesIn(item, `${path}[${index}]`));
  if (typeof node === 'object' && node !== null) return Object.entries(node).flatMap(([key, item]) => valuesIn(item, path === '' ? key : `${path}.${key}`));
  return [{ path, value: String(node) }];
}

/** Whether the values that a line went into hold its letters, whatever order they are in. Figures that are read, not copied (days, levels, kinds), hold what they were read from. */
function isInValues(letters: string, reports: readonly RecognisedReport[], id: number): boolean {
  const own = reports.flatMap(({ data, origins }) => {
    const values = new Map(valuesIn(data).map(({ path, value }) => [path, value]));
    return origins.filter(({ lines }) => lines.includes(id)).map(({ path }) => ({ path, value: values.get(path) ?? '' }));
  });
  if (own.length === 0) return false;
  const paths = own.map(({ path }) => path);
  const values = own.map(({ value }) => bare(value)).filter((value) => value !== '').toSorted((a, b) => b.length - a.length);
  const words = new Set(own.flatMap(({ value }) => value.split(/\s+/).map((word) => bare(word))));
  if (values.some((value) => value.includes(letters))) return true;
  return remainder(values.reduce((rest, value) => rest.split(value).join(''), letters), paths) === '' || remainder(withoutPieces(letters, values, words), paths) === '';
}

/** What of a line is in no value, whatever pieces of it went into which: three letters are a piece, fewer only where they are a word. */
function withoutPieces(letters: string, values: readonly string[], words: ReadonlySet<string>): string {
  let rest = letters;
  let left = '';
  while (rest !== '') {
    let length = rest.length;
    while (length > 0 && !(length < 3 ? words.has(rest.slice(0, length)) : values.some((value) => value.includes(rest.slice(0, length))))) length -= 1;
    left += length === 0 ? rest.charAt(0) : '';
    rest = rest.slice(Math.max(length, 1));
  }
  return left;
}

const monthWords = /(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|วันที่|เดือน|พศ)/g;

/** What of a line is left when labels, markers and figures that are stored in another form are gone. */
function remainder(rest: string, paths: readonly string[]): string {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  let left = rest.replace(/^\d{1,3}(?=\D|$)/, '').replace(/\d{1,3}$/, '');
  if (has(/ratingMeaning/)) left = left.replace(/ผลการประเมิน(?:ที่)?(?:อยู่ใน)?ระดับ\S*หมายถึง/, '');
  if (has(/memo\./)) left = left.replace(/^(?:ส่วนราชการ|ที่|วันที่|เรื่อง|เรียน|ตำแหน่ง)/, '');
  if (has(/date|due|start|end|announced/)) left = left.replace(monthWords, '').replace(/\d+/g, '');
  if (has(/score|total|IIT|EIT|OIT|rating|name/)) left = left.replace(/ได้|คะแนน|ร้อยละ|เฉลี่ย|ระดับ|\d+/g, '');
  if (has(/decisions/)) left = left.replace(/ที่ประชุม|มีมติ|และ/g, '');
  if (has(/responsible/)) left = left.replace(/และ|กับ|จัดทำโดย/g, '');
  if (has(/status|instrument|\.indicators|kind|year|fiscalYear|findings/)) return '';
  return left.replace(/\d+/g, '');
}

/** Values that are read out of words rather than copied. */
const derived = /(?:^|\.)(?:id|published|kind|status|year|fiscalYear|planYear|date|due|start|end|announced|instrument)$|\.name$|indicators\[\d+\]$/i;

/** The ids that reports give to their rows, to which others of the same import may lead. */
function idsIn(reports: readonly RecognisedReport[]): ReadonlySet<string> {
  return new Set(reports.flatMap(({ data }) => valuesIn(data).flatMap(({ path, value }) => (/(?:^|\.)id$/.test(path) ? [value] : []))));
}

function inventedIn({ kind, data, body, origins }: RecognisedReport, whole: string, { fragments }: Recognition['material'], ids: ReadonlySet<string>): readonly string[] {
  const how = new Map(origins.map((origin) => [origin.path, origin]));
  const values = valuesIn(data).filter(({ path, value }) => {
    const origin = how.get(path);
    if (derived.test(path) || (/answers\.findings\[\d+\]$|\.measure$/.test(path) && ids.has(value)) || origin?.how === 'inferred' || origin?.how === 'given') return false;
    // Lines that the value is made of may lie apart in the document: each of its letters must be in them, in their order.
    const own = (origin?.lines ?? []).map((id) => fragments.find((fragment) => fragment.id === id)?.text ?? '');
    return !isSubsequence(bare(value), bare(own.join(''))) && !whole.includes(bare(value));
  });
  const lines = body.split('\n').filter((line) => {
    // Measures that stand one by one have no name for their titles; the column that they become has one.
    const parts = line.replace(`- ${columnFields.title}: `, '').split(/[\s|]+/).map((part) => bare(part));
    return !parts.every((part) => /^\d*$/.test(part) || isMadeOf(part, whole));
  });
  return [...values.map(({ path, value }) => `${kind}.${path}: ${value}`), ...lines.map((line) => `${kind} body: ${line}`)];
}

/** Whether a text can be laid together from pieces of the whole; lines of one cell are joined though others stand between them. */
function isMadeOf(text: string, whole: string): boolean {
  let rest = text;
  while (rest !== '') {
    let length = rest.length;
    while (length > 0 && !whole.includes(rest.slice(0, length))) length -= 1;
    if (length < Math.min(3, text.length)) return false;
    rest = rest.slice(length);
  }
  return true;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
