import type { ReportKind } from '../../domain/report-kind.ts';
import { dateText, readThaiDate } from '../../domain/thai-date.ts';
import { findingInList, findingKindOf } from './findings.ts';
import { datesIn } from './cell-values.ts';
import { yearIn } from './column.ts';
import { indicatorsIn, type Context } from './context.ts';
import type { Corrections } from './corrections.ts';
import { joined, lettersOf, type Fragment, type Grid, type Paragraph } from './fragment.ts';
import { itemsOf, withoutMarker } from './items.ts';
import { kindNamed } from './kind-named.ts';
import type { LeftOutReason } from './left-out.ts';
import { isPageNumber, pageFurnitureIn } from './page-furniture.ts';
import { isPerson, namesPerson } from './person.ts';
import { piece, type Piece, type Tree } from './piece.ts';
import type { FindingKind } from '../../domain/finding.ts';
import { indicatorsInSentence, instrumentIn, nameAndScore, ratingIn, scoresInSentence, type YearScores } from './scores.ts';
import { indicatorIn } from './context.ts';
import type { Table } from './table.ts';

/** What the paragraphs outside tables and memos hold, by the report that they belong to. */
export type RunningText = {
  readonly covers: Readonly<Record<ReportKind, Fragment[]>>;
  readonly headings: Readonly<Record<ReportKind, Fragment[]>>;
  readonly forewords: Fragment[];
  readonly introductions: Readonly<Record<ReportKind, Fragment[]>>;
  readonly bodies: Readonly<Record<ReportKind, Paragraph[]>>;
  readonly findings: Tree[];
  readonly recommendations: Piece[];
  readonly scores: YearScores[];
  readonly improved: Piece[];
  acknowledgement?: Tree;
  /** The unit after จัดทำโดย. */
  madeBy?: Piece;
  /** The day after ประกาศ ณ วันที่. */
  signed?: Piece;
  readonly leftOut: { readonly fragment: Fragment; readonly reason: LeftOutReason }[];
};

type Block = Paragraph | Grid;
type State = { part: ReportKind; mode: 'cover' | 'foreword' | 'text' | 'findings' | 'recommendations' | 'section'; kind?: FindingKind | undefined; readonly seen: Set<string>; coverLetters: string };

const empty = (): Readonly<Record<ReportKind, never[]>> => ({ analysis: [], measures: [], results: [] });

/** Reads the paragraphs in order; `kinds` are the reports that the document holds, the first of which takes what nothing else claims. */
export function runningTextOf(blocks: readonly Block[], taken: ReadonlySet<Block>, tables: readonly Table[], kinds: readonly ReportKind[], context: Context, corrections: Corrections): RunningText {
  const text: RunningText = { covers: empty(), headings: empty(), forewords: [], introductions: empty(), bodies: empty(), findings: [], recommendations: [], scores: [], improved: [], leftOut: [] };
  const state: State = { part: kinds[0] ?? 'measures', mode: 'cover', seen: new Set(), coverLetters: '' };
  const passed = new Set<ReportKind>();
  const kindOf = new Map(tables.flatMap(({ grids, role }) => grids.map((grid) => [grid as Block, kindOfRole(role)] as const)));
  const furniture = pageFurnitureIn(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph' && furniture.has(block)) {
      text.leftOut.push({ fragment: block, reason: isPageNumber(lettersOf(block.text)) ? 'page-number' : 'repeated' });
      continue;
    }
    if (block.type === 'table') {
      const kind = kindOf.get(block);
      if (kind && kinds.includes(kind)) [state.part, state.mode] = [kind, 'text'];
      else if (state.mode !== 'section') state.mode = 'text';
      if (kind) passed.add(kind);
      continue;
    }
    if (taken.has(block)) continue;
    read(block, blocks[index + 1], { text, state, kinds, context, corrections, passed });
    state.seen.add(lettersOf(block.text));
  }
  return text;
}

function kindOfRole(role: Table['role']): ReportKind | undefined {
  return role === 'scores' || role === 'findings' ? 'analysis' : role === 'measures' || role === 'recommendations' ? 'measures' : role === 'results' ? 'results' : undefined;
}

type Reading = { readonly text: RunningText; readonly state: State; readonly kinds: readonly ReportKind[]; readonly context: Context; readonly corrections: Corrections; readonly passed: Set<ReportKind> };

function read(paragraph: Paragraph, next: Block | undefined, reading: Reading): void {
  const { text, state, context, corrections } = reading;
  const leave = (reason: LeftOutReason) => text.leftOut.push({ fragment: paragraph, reason });
  const told = corrections.paragraphs?.[paragraph.id];
  if (told === 'left-out') return void leave('omitted');
  if (told === 'introduction') return void text.introductions[state.part].push(paragraph);
  if (told === 'foreword') return void text.forewords.push(paragraph);
  if (told === 'cover') return void text.covers[state.part].push(paragraph);
  if (told === 'body') return void text.bodies[state.part].push(paragraph);
  if (told === 'finding') return void text.findings.push(...itemsOf([paragraph]).map((item) => findingInList(item, state.kind, context)));
  if (told === 'recommendation') return void text.recommendations.push(...itemsOf([paragraph]).map((item) => piece(item.text, item.from)));
  const letters = lettersOf(paragraph.text);
  if (/^คำแนะนำ:/.test(letters)) return void leave('guidance');
  if (withoutMarker(paragraph.text).text === '') return void leave('number');
  const signed = /^(?:ประกาศ|ให้ไว้|สั่ง)\s*ณ\s*(?:วันที่)?\s*(.+)$/.exec(paragraph.text)?.[1];
  const day = signed === undefined ? undefined : readThaiDate(signed);
  if (day) text.signed = piece(dateText(day), paragraph);
  if (/^\(?ลงชื่อ/.test(letters)) return void leave(/[ก-๙]{2}/.test(letters.replace(/^\(?ลงชื่อ\)?/, '')) ? 'person' : 'to-sign');
  if (isPerson(paragraph.text)) return void leave('person');
  if (letters === 'สารบัญ' || /(?<![.…])(?:\.{4,}|…{2,})\d{1,3}$/.test(letters)) return void leave('contents');
  const heading = headingOf(paragraph, next);
  const endsCover = (heading && findingKindOf(heading.bare) !== undefined && kindNamed(letters) === undefined) || (heading && (heading.isDeclared ? text.covers[state.part].length > 0 && !kindNamed(letters) : withoutMarker(paragraph.text).marker !== ''));
  if (state.mode === 'cover' && !endsCover && letters !== 'คำนำ') {
    if (isCoverLine(paragraph)) return cover(paragraph, reading);
    state.mode = 'text';
  }
  if (letters === 'คำนำ') {
    state.mode = 'foreword';
    return void leave('heading');
  }
  if (state.mode === 'foreword' && !heading) {
    text.forewords.push(paragraph);
    if (text.forewords.length > 1 && isSignature(paragraph, context)) state.mode = 'text';
    return;
  }
  if (heading) return head(paragraph, heading, reading);
  if (state.seen.has(letters) && letters.length > 12 && !paragraph.list) return void leave('repeated');
  line(paragraph, reading);
}

/** The agency, or who made the report, under a foreword. */
function isSignature({ text }: Paragraph, { agency }: Context): boolean {
  const letters = lettersOf(text);
  return [agency.name, agency.shortName, ...agency.units].some((name) => lettersOf(name) === letters) || (text.length <= 50 && /^(?:องค์การบริหารส่วน|เทศบาล|อบต|อบจ|สำนัก|กอง|หน่วย|คณะผู้จัดทำ|ผู้จัดทำ|เมืองพัทยา|ศูนย์)/.test(letters));
}

/** How a title begins; a longer line that begins otherwise is a sentence. */
const titleStart = /^(?:รายงาน|มาตรการ|แผน|การวิเคราะห์|ผลการ|ประกาศ|เรื่อง|ข้อเสนอ|แนวทาง|คู่มือ|เอกสาร|สรุป|เพื่อ|และ|ใน|ตาม|ประจำ|จัดทำ|โดย)/;
const verbs = /(?:ได้(?:แก่|รับ|นำ|ดำเนิน|จัด|มี)|นำ|กำหนด(?!การ)|เสนอ(?!แนะ)|แบ่ง|เน้น|จึง|มีการ|ประกอบด้วย|ดีขึ้น|พบว่า|ขอรายงาน|แล้ว(?:เสร็จ)?$)/;

function isCoverLine(paragraph: Paragraph): boolean {
  const { text, list } = paragraph;
  if (list || withoutMarker(text).marker !== '' || text.length > 160 || /(?:ดังนี้|ได้แก่|นั้น|ต่อไป)$/.test(text)) return false;
  if (/^(?:จาก|ตาม(?:ที่)|โดย|ด้วย|สืบเนื่อง)/.test(text) || scoresInSentence(paragraph) !== undefined) return false;
  return titleStart.test(text) || (!verbs.test(text) && text.length <= 90);
}

/** The lines of a cover belong to the report that they name; a line that names another begins a second cover. */
function cover(paragraph: Paragraph, { text, state, kinds }: Reading): void {
  const letters = lettersOf(paragraph.text);
  const named = kindNamed(letters);
  if (named && kinds.includes(named)) state.part = named;
  if (letters.length > 6 && state.coverLetters.includes(letters)) return void text.leftOut.push({ fragment: paragraph, reason: 'repeated' });
  // A cover has few lines; more are not looked through for repetitions.
  if (state.coverLetters.length < 4_000) state.coverLetters += letters;
  const [, maker] = /^จัดทำโดย\s*:?\s*(.*)$/.exec(paragraph.text) ?? [];
  const before = text.covers[state.part].at(-1);
  if (maker && namesPerson(maker)) return void text.leftOut.push({ fragment: paragraph, reason: 'person' });
  if (maker) text.madeBy = piece(maker, paragraph);
  else if (before && /^จัดทำโดย\s*:?$/.test(before.text)) text.madeBy = piece(paragraph.text, paragraph);
  text.covers[state.part].push(paragraph);
}

type Heading = { readonly bare: string; readonly isDeclared: boolean };

const headingStart = /^(?:ที่มา|ความเป็นมา|บทนำ|มาตรการ|ผลการประเมิน|(?:การ|ผลการ)?วิเคราะห์|รายงานผล|ข้อเสนอแนะ|สรุป|ภาคผนวก|วัตถุประสงค์|หลักการและเหตุผล|แนวทาง|ขอบเขต|คำนิยาม|ประเด็น|จุด|หัวข้อที่|ข้อบกพร่อง|ผลคะแนน|ส่วนที่|บทที่|การกำกับ|การขับเคลื่อน|ปัญหา)/;

/** A line that stands over what follows: one that the document calls so, or a short one with a number or one of the usual words, over something. */
function headingOf(paragraph: Paragraph, next: Block | undefined): Heading | undefined {
  const { text, heading, list } = paragraph;
  const { text: unmarked, number, marker } = withoutMarker(text);
  const bare = unmarked.replace(/^(?:ส่วนที่|บทที่|ตอนที่)\s*\d+\s*/, '');
  if (heading !== undefined) return { bare, isDeclared: true };
  if (next === undefined || text.length > 140 || /[.…]{3,}/.test(text) || scoresInSentence(paragraph) !== undefined) return undefined;
  if (bare !== unmarked) return { bare, isDeclared: false };
  const isNumbered = (number !== undefined && marker !== '') || /^\(?\d+[.)]/.test(list?.marker ?? '');
  const nextIsItem = next.type === 'paragraph' && (next.list !== undefined || withoutMarker(next.text).marker !== '');
  if (isNumbered) return headingStart.test(bare) && !/(?:ควร|ให้|ต้อง).{30,}/.test(bare) ? { bare, isDeclared: false } : undefined;
  if (marker !== '' || list) return undefined;
  if (findingKindOf(bare) && nextIsItem && /(?:ได้แก่|ดังนี้|:)$|^ประเด็น|^จุด|^หัวข้อที่|^เรื่องที่|^สิ่งที่|^ข้อบกพร่อง|^แนวทาง/.test(bare)) return { bare, isDeclared: false };
  return headingStart.test(bare) && text.length <= 130 && !verbs.test(text) && !/(?:ดังนี้|ได้แก่|แล้ว|นั้น|ต่อไป|ด้วย)$/.test(text) ? { bare, isDeclared: false } : undefined;
}

function head(paragraph: Paragraph, { bare }: Heading, { text, state, kinds, context }: Reading): void {
  const letters = lettersOf(bare);
  const isRepeated = letters.length > 12 && (state.seen.has(letters) || state.coverLetters.includes(letters));
  const named = kindNamed(letters);
  if (/เชิงนโยบาย/.test(letters)) {
    [state.mode, state.part] = ['recommendations', kinds.includes('measures') ? 'measures' : state.part];
    return void text.leftOut.push({ fragment: paragraph, reason: 'heading' });
  }
  const findingKind = findingKindOf(bare);
  if (findingKind && kinds.includes('analysis') && named !== 'measures') {
    [state.mode, state.kind, state.part] = ['findings', findingKind, 'analysis'];
    return void text.leftOut.push({ fragment: paragraph, reason: 'heading' });
  }
  if (named && kinds.includes(named)) state.part = named;
  else if (/^(?:ที่มา|ความเป็นมา|บทนำ)/.test(letters)) state.part = kinds[0] ?? state.part;
  else if (!named) {
    state.mode = 'section';
    return void text.bodies[state.part].push({ ...paragraph, heading: paragraph.heading ?? 2, text: bare });
  }
  state.mode = 'text';
  if (isRepeated) return void text.leftOut.push({ fragment: paragraph, reason: 'repeated' });
  if (named && kinds.includes(named)) text.headings[state.part].push(paragraph);
  else text.leftOut.push({ fragment: paragraph, reason: 'heading' });
  if (context.year && yearIn(bare) === undefined) return;
}

/** A paragraph of running text: facts in it are read, and it stays in the introduction or, after the tables, in the body. */
function line(paragraph: Paragraph, { text, state, kinds, context, passed }: Reading): void {
  const { text: words } = paragraph;
  const items = itemsOf([paragraph]);
  const isItem = items[0]?.isMarked === true;
  if (state.mode === 'recommendations') {
    const last = text.recommendations.at(-1);
    if (isItem || !last) text.recommendations.push(...items.map((item) => piece(item.text, item.from)));
    else text.recommendations[text.recommendations.length - 1] = piece(joined([String(last.value), words]), [...last.from, paragraph]);
    return;
  }
  if (isItem && kinds.includes('analysis') && nameAndScore(items[0]?.text ?? '') && readAnalysis(paragraph, text, context)) return;
  if (state.mode === 'findings') {
    if (isItem) return void text.findings.push(...items.map((item) => findingInList(item, state.kind, context)));
    state.mode = 'text';
  }
  if (kinds.includes('analysis') && readAnalysis(paragraph, text, context)) return;
  improvedIn(paragraph, text, context);
  if (state.mode === 'section' || passed.has(state.part)) text.bodies[state.part].push(paragraph);
  else text.introductions[state.part].push(paragraph);
}

/** Reads what an analysis says in running text; `true` where all of the paragraph is read. */
function readAnalysis(paragraph: Paragraph, text: RunningText, context: Context): boolean {
  const { text: words } = paragraph;
  const meaning = /^ผลการประเมิน(?:ที่)?(?:อยู่ใน)?ระดับ\s*\S+\s*หมายถึง\s*(.+)$/.exec(words)?.[1];
  const latest = text.scores.at(-1);
  if (meaning !== undefined && ratingIn(words) !== undefined && latest && !latest.ratingMeaning) {
    latest.ratingMeaning = piece(meaning, paragraph);
    latest.rating ??= piece(ratingIn(words) ?? '', paragraph);
    return true;
  }
  const named = nameAndScore(withoutMarker(words).text);
  const indicator = named && indicatorIn(context, named.name);
  const instrument = named && !indicator ? instrumentIn(named.name) : undefined;
  if (named && instrument) {
    text.scores.push({ instruments: { [instrument]: piece(named.score, paragraph) }, indicators: [] });
    return true;
  }
  if (named && indicator) {
    // A line that is nothing but an indicator and its score.
    const scores: YearScores = { instruments: {}, indicators: [{ name: piece(indicator.name, paragraph), score: piece(named.score, paragraph) }] };
    text.scores.push(scores);
    return true;
  }
  const scores = scoresInSentence(paragraph);
  if (scores) {
    const announced = datesIn(words).find(({ index }) => /(?:รายงาน|ประกาศ|เผยแพร่|แจ้ง).{0,90}$/.test(words.slice(0, index)));
    text.scores.push({ ...scores, ...(announced && { announced: piece(announced.date, paragraph) }) });
  }
  const names = indicatorsInSentence(paragraph, context);
  if (names.length > 0 && !scores) text.scores.push({ instruments: {}, indicators: [...names] });
  acknowledge(paragraph, text);
  return false;
}

const meeting = /(?:ต่อ|ให้)\s*((?:คณะ|ที่ประชุม|สภา|ผู้บริหาร).{0,120}?)\s*(?=เพื่อ|ใน(?:คราว)?(?:การ)?ประชุม|เมื่อวันที่).{0,120}?(?:ประชุม\S*?\s*)(ครั้งที่\s*[^\s]+(?:\s*\([^)]*\))?)/;

/** The meeting that a paragraph says took note of the result; the next paragraph says what it decided. */
function acknowledge(paragraph: Paragraph, text: RunningText): void {
  const { text: words } = paragraph;
  const found = meeting.exec(words);
  const date = found && datesIn(words.slice(found.index)).at(-1)?.date;
  if (found?.[1] && date) {
    text.acknowledgement = { body: piece(found[1], paragraph), ...(found[2] && { meeting: piece(found[2], paragraph) }), date: piece(date, paragraph), decisions: [] };
    return;
  }
  const waiting = text.acknowledgement as { decisions?: readonly Tree[] } | undefined;
  const decided = /(?:รับทราบ|เห็นชอบ|อนุมัติ|มีมติ|ให้นำ|สั่งการ)/.exec(words);
  if (waiting && waiting.decisions?.length === 0 && decided) {
    const decisions = words.slice(decided.index).split(/\s*และ(?=ให้)/);
    text.acknowledgement = { ...text.acknowledgement, decisions: decisions.map((decision) => piece(decision.trim(), paragraph)) } as Tree;
  }
}

/** The indicators that an analysis says must become better: `ประเด็นที่ต้องพัฒนาให้ดีขึ้น ได้แก่ …`. */
function improvedIn(paragraph: Paragraph, text: RunningText, context: Context): void {
  const list = /(?:ต้อง|ควร)(?:พัฒนา|ปรับปรุง)(?:ให้ดีขึ้น)?\s*(?:ได้แก่|คือ)(.{0,400}?)(?:บัดนี้|ทั้งนี้|$)/.exec(paragraph.text)?.[1];
  if (list !== undefined) text.improved.push(...indicatorsIn(context, list).map(({ name }) => piece(name, paragraph)));
}
