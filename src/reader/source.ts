import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Place, Problem } from './problem.ts';

/** A content file taken apart: its data, its body, and where each value stands. */
export type Source = {
  readonly file: string;
  readonly lines: readonly string[];
  readonly data: unknown;
  /** The Markdown below the front matter; empty for a YAML file. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Where the value at a path stands; the nearest parent when the path is not there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where the key at a path stands. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
};

const yamlOptions = { version: '1.2', schema: 'core', uniqueKeys: true, strict: true, stringKeys: true } as const;

/** Takes a content file apart; the problems say why it could not be read. */
export function readSource(file: string, bytes: Uint8Array): Source | readonly Problem[] {
  const text = decode(bytes);
  if (text === undefined) {
    return [
      {
        rule: 'OIT-ENC-001',
        file,
        found: 'ไฟล์ที่ไม่ได้บันทึกเป็น UTF-8 (น่าจะเป็น ANSI หรือ Windows-874)',
        expected: 'ไฟล์ข้อความแบบ UTF-8',
        fix: 'เปิดไฟล์แล้วบันทึกใหม่โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8',
      },
    ];
  }
  const parts = split(file, text);
  if ('rule' in parts) return [parts];

  const lines = text.split(/\r?\n/);
  const lineCounter = new LineCounter();
  const document = parseDocument(parts.yaml, { ...yamlOptions, lineCounter });
  const toPlace = (start: number, end: number): Place => {
    const from = lineCounter.linePos(start);
    const to = lineCounter.linePos(Math.max(end, start + 1));
    const line = from.line + parts.lineOffset;
    const lineLength = (lines[line - 1] ?? '').length;
    const last = to.line === from.line ? to.col : lineLength + 1;
    return { line, column: from.col, length: Math.max(1, last - from.col) };
  };

  const faults = tellingFaults(document);
  if (faults.length > 0) {
    return faults.map((fault) => ({ rule: ruleOf(fault.code), file, place: toPlace(fault.pos[0], fault.pos[1]), ...yamlProblem(fault.code) }));
  }
  const data = readData(file, document);
  if (isProblem(data)) return [data];
  return {
    file,
    lines,
    data: data.value,
    body: parts.body,
    bodyLine: lines.length - parts.body.split(/\r?\n/).length + 1,
    placeOf: (path) => placeIn(document, path, false, toPlace),
    placeOfKey: (path) => placeIn(document, path, true, toPlace),
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Parts = { readonly yaml: string; readonly body: string; readonly lineOffset: number };

function split(file: string, text: string): Parts | Problem {
  if (file.endsWith('.yaml')) return { yaml: text, body: '', lineOffset: 0 };
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index === 0) return { yaml: match[1] ?? '', body: text.slice(match[0].length), lineOffset: 1 };
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

function placeIn(
  document: Document,
  path: readonly PropertyKey[],
  ofKey: boolean,
  toPlace: (start: number, end: number) => Place,
): Place {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const wanted = path.slice(0, depth);
    const range = ofKey && depth === path.length ? keyRange(document, wanted) : valueRange(document, wanted);
    if (range) return toPlace(range[0], range[1]);
  }
  return toPlace(0, 1);
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
