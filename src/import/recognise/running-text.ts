import type { FindingKind } from '../../domain/finding.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import { dateText, readThaiDate } from '../../domain/thai-date.ts';
import { improvedIn, readAnalysis, readIndicatorScore } from './analysis-text.ts';
import type { Context } from './context.ts';
import type { Corrections } from './corrections.ts';
import { findingInList, findingKindOf } from './findings.ts';
import { joined, lettersOf, type Grid, type Paragraph } from './fragment.ts';
import { headingOf, isCoverLine, isSignature, type Heading } from './heading.ts';
import { itemsOf, withoutMarker } from './items.ts';
import { kindNamed } from './kind-named.ts';
import type { LeftOutReason } from './left-out.ts';
import { isPageNumber, pageFurnitureIn } from './page-furniture.ts';
import { isPerson, namesPerson } from './person.ts';
import { piece, type Piece } from './piece.ts';
import { instrumentIn, nameAndScore } from './scores.ts';
import type { Table } from './table.ts';
import type { TextParts } from './text-parts.ts';

type Block = Paragraph | Grid;
type State = { part: ReportKind; mode: 'cover' | 'foreword' | 'text' | 'findings' | 'recommendations' | 'section'; kind?: FindingKind | undefined; instrument?: Piece; readonly seen: Set<string>; coverLetters: string };

const empty = (): Readonly<Record<ReportKind, never[]>> => ({ analysis: [], measures: [], results: [] });

/** Reads the paragraphs in order; `kinds` are the reports that the document holds, the first of which takes what nothing else claims. */
export function runningTextOf(blocks: readonly Block[], taken: ReadonlySet<Block>, tables: readonly Table[], kinds: readonly ReportKind[], context: Context, corrections: Corrections): TextParts {
  const text: TextParts = { covers: empty(), headings: empty(), forewords: [], introductions: empty(), bodies: empty(), findings: [], recommendations: [], scores: [], improved: [], leftOut: [] };
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

type Reading = { readonly text: TextParts; readonly state: State; readonly kinds: readonly ReportKind[]; readonly context: Context; readonly corrections: Corrections; readonly passed: Set<ReportKind> };

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
  if (heading && reading.kinds.includes('analysis') && instrumentIn(heading.bare)) {
    // A heading over what is said of one instrument, with its score perhaps.
    state.instrument = piece(instrumentIn(heading.bare) ?? '', paragraph);
    if (readAnalysis(paragraph, text, context)) return;
  } else if (heading?.isDeclared) delete state.instrument;
  if (heading) return head(paragraph, heading, reading);
  if (state.seen.has(letters) && letters.length > 12 && !paragraph.list) return void leave('repeated');
  line(paragraph, reading);
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

function head(paragraph: Paragraph, { bare }: Heading, { text, state, kinds }: Reading): void {
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
    if (isItem) {
      readIndicatorScore(paragraph, text, context);
      return void text.findings.push(...items.map((item) => findingInList(item, state.kind, context, state.instrument)));
    }
    state.mode = 'text';
  }
  if (kinds.includes('analysis') && readAnalysis(paragraph, text, context)) return;
  improvedIn(paragraph, text, context);
  if (state.mode === 'section' || passed.has(state.part)) text.bodies[state.part].push(paragraph);
  else text.introductions[state.part].push(paragraph);
}
