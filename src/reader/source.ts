import { parseDocument, type Document, type YAMLError } from 'yaml';
import type { Place, Problem } from './problem.ts';
import type { TextFile } from './text-file.ts';

/** A content file taken apart: its data, its body, and where each value stands. */
export type Source = TextFile & {
  readonly data: unknown;
  /** The Markdown below the front matter; empty for a YAML file. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Where the value at a path stands; the nearest parent when the path is not there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where in the text the value at a path begins. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
  /** Where the key at a path stands. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
};

const yamlOptions = { prettyErrors: false, version: '1.2', schema: 'core', uniqueKeys: true, strict: true, stringKeys: true } as const;

/** Takes the text of a content file apart; the problems say why that could not be done. */
export function readSource(textFile: TextFile): Source | readonly Problem[] {
  const { file, text, placeAt } = textFile;
  const parts = split(file, text);
  if ('rule' in parts) return [parts];

  const document = parsed(parts.yaml);
  if (!document) return [tooDeep(file)];
  const toPlace = ([start, end]: Range): Place => placeAt(parts.yamlStart + start, end - start);

  const faults = tellingFaults(document);
  if (faults.length > 0) {
    return faults.map((fault) => ({ rule: ruleOf(fault.code), file, place: toPlace(fault.pos), ...yamlProblem(fault.code) }));
  }
  const data = readData(file, document);
  if (isProblem(data)) return [data];
  return {
    file,
    text,
    placeAt,
    get lines() {
      return textFile.lines;
    },
    data: data.value,
    body: parts.body,
    bodyLine: placeAt(text.length - parts.body.length, 1).line,
    offsetOf: (path) => parts.yamlStart + rangeIn(document, path, false)[0],
    placeOf: (path) => toPlace(rangeIn(document, path, false)),
    placeOfKey: (path) => toPlace(rangeIn(document, path, true)),
  };
}

/** `undefined` where lists within lists go deeper than the parser can. */
function parsed(yaml: string): Document | undefined {
  try {
    return parseDocument(yaml, yamlOptions);
  } catch {
    return undefined;
  }
}

function tooDeep(file: string): Problem {
  return {
    rule: 'OIT-FM-024',
    file,
    found: 'รายการที่ซ้อนกันลึกเกินกว่าจะอ่านได้',
    expected: 'รายการซ้อนกันไม่กี่ชั้น ตามตัวอย่างใน content/README.md',
    fix: 'ลบเครื่องหมาย - ? [ หรือ { ที่ซ้ำกันหลายตัวในบรรทัดเดียว',
  };
}

type Parts = { readonly yaml: string; readonly body: string; readonly yamlStart: number };

/** The line that ends the data, from the line break before it. */
const closing = /\n---[ \t]*(?:\r?\n|$)/g;

function split(file: string, text: string): Parts | Problem {
  if (file.endsWith('.yaml')) return { yaml: text, body: '', yamlStart: 0 };
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening !== undefined) {
    closing.lastIndex = opening.length - 1;
    const end = closing.exec(text);
    if (end) return { yaml: text.slice(opening.length, end.index + 1), body: text.slice(end.index + end[0].length), yamlStart: opening.length };
  }
  if (/^---[ \t]*\r?\n/.test(text)) {
    return {
      rule: 'OIT-FM-024',
      file,
      place: { line: 1, column: 1, length: 3 },
      found: 'ส่วนข้อมูลที่ไม่มี --- ปิดท้าย',
      expected: 'บรรทัด --- อีกบรรทัดใต้ข้อมูลบรรทัดสุดท้าย',
      fix: 'เติมบรรทัด --- ชิดขอบซ้าย ก่อนเนื้อความ',
    };
  }
  return {
    rule: 'OIT-FM-024',
    file,
    place: { line: 1, column: 1, length: Math.max(1, text.indexOf('\n')) },
    found: 'ไฟล์ที่ไม่มีส่วนข้อมูลหัวเรื่อง',
    expected: 'บรรทัดแรกเป็น --- ตามด้วยข้อมูล แล้วปิดด้วย --- อีกบรรทัด',
    fix: 'ดูตัวอย่างใน content/README.md หรือเริ่มไฟล์ใหม่ด้วย npm run new',
  };
}

type Fault = YAMLError;

/** Every duplicate key and tag, and the first fault of the form: what follows that one is mostly its echo. */
function tellingFaults(document: Document): readonly Fault[] {
  const known = [...document.errors, ...document.warnings];
  const isEcho = ({ code }: Fault) => code !== 'DUPLICATE_KEY' && code !== 'TAG_RESOLVE_FAILED';
  const first = known.find(isEcho);
  return known.filter((fault) => fault === first || !isEcho(fault));
}

function ruleOf(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'OIT-FM-022';
  return code === 'TAG_RESOLVE_FAILED' ? 'OIT-SEC-905' : 'OIT-FM-024';
}

function yamlProblem(code: string): Pick<Problem, 'found' | 'expected' | 'fix'> {
  const known: Record<string, Pick<Problem, 'found' | 'expected' | 'fix'>> = {
    DUPLICATE_KEY: {
      found: 'ชื่อฟิลด์ซ้ำกัน',
      expected: 'ฟิลด์หนึ่งเขียนครั้งเดียว',
      fix: 'รวมค่าไว้ที่เดียวแล้วลบบรรทัดที่ซ้ำ',
    },
    TAG_RESOLVE_FAILED: {
      found: 'คำสั่งพิเศษของ YAML (ขึ้นต้นด้วย !)',
      expected: 'ข้อความธรรมดา',
      fix: 'ลบคำที่ขึ้นต้นด้วย ! หรือครอบข้อความทั้งหมดด้วยเครื่องหมายคำพูด "…"',
    },
    BLOCK_AS_IMPLICIT_KEY: {
      found: 'ข้อความที่มี : ตามด้วยเว้นวรรค โดยไม่มีเครื่องหมายคำพูด',
      expected: 'ข้อความที่มี : อยู่ในเครื่องหมายคำพูด',
      fix: 'ครอบข้อความทั้งหมดหลังชื่อฟิลด์ด้วยเครื่องหมายคำพูด "…"',
    },
    MULTILINE_IMPLICIT_KEY: {
      found: 'บรรทัดที่ไม่มี : หลังชื่อฟิลด์',
      expected: 'ชื่อฟิลด์ ตามด้วย : เว้นวรรค แล้วค่า',
      fix: 'เติม : และเว้นวรรคหลังชื่อฟิลด์ ถ้าเป็นข้อความต่อจากบรรทัดบนให้รวมเป็นบรรทัดเดียว',
    },
    MISSING_CHAR: {
      found: 'เครื่องหมายคำพูดหรือวงเล็บที่ไม่ครบคู่',
      expected: 'เครื่องหมายเปิดและปิดครบคู่',
      fix: 'เติมเครื่องหมายปิดท้ายข้อความ หรือลบเครื่องหมายเปิด',
    },
    UNEXPECTED_TOKEN: {
      found: 'ข้อความต่อท้ายเครื่องหมายคำพูดหรือวงเล็บที่ปิดแล้ว',
      expected: 'เครื่องหมายคำพูดครอบทั้งข้อความ',
      fix: 'ครอบทั้งค่าด้วย "…" แล้วเปลี่ยนเครื่องหมายคำพูดข้างในเป็น “…”',
    },
    BLOCK_IN_FLOW: {
      found: 'ข้อความที่มี : ตามด้วยเว้นวรรค ในวงเล็บ { } หรือ [ ]',
      expected: 'ข้อความที่มี : อยู่ในเครื่องหมายคำพูด',
      fix: 'ครอบข้อความหลังชื่อฟิลด์ด้วยเครื่องหมายคำพูด "…"',
    },
    TAB_AS_INDENT: {
      found: 'แท็บที่ใช้ย่อหน้า',
      expected: 'เว้นวรรคธรรมดา สองช่องต่อหนึ่งชั้น',
      fix: 'ลบแท็บแล้วพิมพ์เว้นวรรคแทน',
    },
    BAD_INDENT: {
      found: 'การเว้นวรรคหน้าบรรทัดไม่ตรงชั้น',
      expected: 'ฟิลด์ชั้นเดียวกันเว้นวรรคหน้าบรรทัดเท่ากัน',
      fix: 'จัดหน้าบรรทัดให้ตรงกับบรรทัดอื่นในชั้นเดียวกัน',
    },
  };
  return (
    known[code] ?? {
      found: `รูปแบบ YAML ที่อ่านไม่ได้ (${code})`,
      expected: 'ชื่อฟิลด์ ตามด้วย : เว้นวรรค แล้วค่า และเครื่องหมายคำพูดครบคู่',
      fix: 'ตรวจบรรทัดนี้และบรรทัดก่อนหน้า ถ้าข้อความมี : หรือ # ให้ครอบด้วยเครื่องหมายคำพูด "…"',
    }
  );
}

/** An alias can make a small file expand without bound, so none is followed. */
function readData(file: string, document: Document): { value: unknown } | Problem {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) ?? {} };
  } catch {
    return {
      rule: 'OIT-SEC-905',
      file,
      found: 'ตัวอ้างอิงของ YAML (& หรือ *)',
      expected: 'ข้อความธรรมดา',
      fix: 'เขียนค่าซ้ำลงไปตรง ๆ หรือครอบข้อความที่ขึ้นต้นด้วย & หรือ * ด้วยเครื่องหมายคำพูด',
    };
  }
}

function isProblem(value: object): value is Problem {
  return 'rule' in value;
}

/** Where the value or key at a path stands; the nearest parent when the path is not there. */
function rangeIn(document: Document, path: readonly PropertyKey[], ofKey: boolean): Range {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const wanted = path.slice(0, depth);
    const range = ofKey && depth === path.length ? keyRange(document, wanted) : valueRange(document, wanted);
    if (range) return range;
  }
  return [0, 1];
}

type Range = readonly [start: number, end: number];
type Ranged = { readonly range?: readonly [number, number, number] | null };

function valueRange(document: Document, path: readonly PropertyKey[]): Range | undefined {
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Ranged | null | undefined;
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

function keyRange(document: Document, path: readonly PropertyKey[]): Range | undefined {
  const parent = document.getIn(path.slice(0, -1), true) as { items?: { key?: Ranged & { value?: unknown } }[] } | undefined;
  const map = path.length === 1 ? (document.contents as typeof parent) : parent;
  const range = map?.items?.find((pair) => pair.key?.value === path.at(-1))?.key?.range;
  return range ? [range[0], range[1]] : undefined;
}
