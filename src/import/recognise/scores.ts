import { instrumentIds, instrumentTerms, type Instrument } from '../../domain/instrument.ts';
import { yearIn } from './column.ts';
import { indicatorIn, indicatorsIn, type Context } from './context.ts';
import { lettersOf, textOf, type Cell, type Fragment, type Paragraph } from './fragment.ts';
import { inferred, piece, type Piece, type Tree } from './piece.ts';
import type { Table } from './table.ts';

/** What a document says of the result of one year; the year is absent where it does not say. */
export type YearScores = {
  year?: Piece;
  total?: Piece;
  totalLabel?: Piece;
  rating?: Piece;
  ratingMeaning?: Piece;
  announced?: Piece;
  instruments: Partial<Record<Instrument, Piece>>;
  indicators: { readonly name: Piece; readonly score?: Piece }[];
};


/** The score that a cell holds: a number from 0 to 100 that is all it says, but for คะแนน, ร้อยละ and %. */
export function scoreIn(text: string): string | undefined {
  const bare = text.replace(/คะแนน|ร้อยละ|เฉลี่ย|[%\s]/g, '').replace(',', '.');
  return /^\d{1,3}(?:\.\d+)?$/.test(bare) && Number(bare) <= 100 ? bare : undefined;
}

/** The instrument that a text names, in full or by its letters. */
export function instrumentIn(text: string): Instrument | undefined {
  const letters = lettersOf(text);
  const short = instrumentIds.find((id) => letters.includes(`(${id.toLowerCase()})`) || letters === id.toLowerCase() || letters.startsWith(`${id.toLowerCase()}:`));
  if (short) return short;
  if (!/^\d*\.?แบบ/.test(letters)) return undefined;
  return /ภายใน/.test(letters) ? 'IIT' : /ภายนอก/.test(letters) ? 'EIT' : /เปิดเผยข้อมูล/.test(letters) ? 'OIT' : instrumentIds.find((id) => letters.includes(lettersOf(instrumentTerms[id])));
}

const totalWords = /^(?:ค่า)?(?:ผล)?คะแนน(?:รวม|เฉลี่ย|ภาพรวม|ผลการประเมิน|การประเมิน|ita)|^(?:รวม|เฉลี่ย|ภาพรวม)/;

/** Scores by year from a table whose rows name indicators, instruments or the total. */
export function scoresInTable(table: Table, context: Context): readonly YearScores[] {
  const years = new Map<number | undefined, YearScores>();
  const of = (year: number | undefined, from: readonly Fragment[]): YearScores => {
    const known = years.get(year) ?? { instruments: {}, indicators: [], ...(year !== undefined && { year: piece(year, from) }) };
    years.set(year, known);
    return known;
  };
  for (const row of table.rows) {
    const named = row.cells[table.columns.findIndex(({ field }) => field === 'indicator')];
    const name = named && named.lines.length > 0 && !named.isCovered && scoreIn(textOf(named)) === undefined ? named : row.cells.find((cell, index) => cell.lines.length > 0 && scoreIn(textOf(cell)) === undefined && (table.columns[index]?.field !== 'number' || /[ก-๙]{3}/.test(textOf(cell))));
    if (!name) continue;
    const scored = scoredCells(table, row.cells);
    const own = scored.length > 0 ? scored : withinName(name);
    const rowYear = yearAlone(textOf(name));
    if (rowYear !== undefined && own.length === 1 && own[0]) {
      const scores = of(rowYear, name.lines);
      scores.total = own[0].score;
      const told = row.cells.find((_, index) => table.columns[index]?.field === 'rating');
      const reached = told && ratingIn(textOf(told));
      if (told && reached !== undefined) scores.rating = piece(reached, told.lines);
      continue;
    }
    for (const { score, year, from } of own) keep(of(year, from), name, score, from, context);
    const rating = row.cells.find((_, index) => table.columns[index]?.field === 'rating');
    const level = rating && ratingIn(textOf(rating));
    if (level !== undefined && rating && isTotal(textOf(name))) of(own[0]?.year, rating.lines).rating = piece(level, rating.lines);
  }
  return [...years.values()].filter(({ total, instruments, indicators }) => total || indicators.length > 0 || Object.keys(instruments).length > 0);
}

/** The year of a row that is about a year. */
function yearAlone(text: string): number | undefined {
  return /^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?2[56]\d{2}$/.test(lettersOf(text)) ? yearIn(text) : undefined;
}

type Scored = { readonly score: Piece; readonly year: number | undefined; readonly from: readonly Fragment[] };

function scoredCells({ columns, headers }: Table, cells: readonly Cell[]): readonly Scored[] {
  // A column that is not understood may hold scores only where no column says that it does.
  const isSaid = columns.some(({ field }) => field === 'score');
  const scored = cells.flatMap((cell, index): readonly Scored[] => {
    const column = columns[index];
    const score = column && (column.field === 'score' || (!isSaid && column.how === 'unknown')) && !cell.isCovered ? scoreIn(textOf(cell)) : undefined;
    const from = headers.filter(({ text }) => column?.year !== undefined && yearIn(text) === column.year);
    return score === undefined ? [] : [{ score: piece(score, cell.lines), year: column?.year, from: [...cell.lines, ...from] }];
  });
  // Of two scores for one year nobody can say which is meant.
  return scored.filter(({ year }) => scored.filter((one) => one.year === year).length === 1);
}

/** `การใช้อำนาจ ๑๐๐ คะแนน`: name and score in one cell. */
function withinName(cell: Cell): readonly Scored[] {
  const split = nameAndScore(textOf(cell));
  return split ? [{ score: piece(split.score, cell.lines), year: undefined, from: cell.lines }] : [];
}

/** A name followed by its score and the word คะแนน. */
export function nameAndScore(text: string): { readonly name: string; readonly score: string } | undefined {
  const match = /^(?:\d{1,2}[.)]\s*)?(.*?\D)\s*(?:ได้|=|:)?\s*(\d{1,3}(?:\.\d+)?)\s*(?:คะแนน|%)\s*$/.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined && Number(match[2]) <= 100 ? { name: match[1].trim(), score: match[2] } : undefined;
}

function isTotal(name: string): boolean {
  return totalWords.test(lettersOf(name));
}

function keep(scores: YearScores, name: Cell, score: Piece, from: readonly Fragment[], context: Context): void {
  const text = nameAndScore(textOf(name))?.name ?? textOf(name);
  const instrument = instrumentIn(text);
  const indicator = indicatorIn(context, text);
  if (instrument) scores.instruments[instrument] = { ...score, from: [...name.lines, ...from] };
  else if (isTotal(text) && !indicator) {
    scores.total = score;
    if (!/^คะแนนรวม$/.test(lettersOf(text))) scores.totalLabel = piece(text, name.lines);
    else scores.total = { ...score, from: [...name.lines, ...from] };
  } else scores.indicators.push({ name: piece(indicator?.name ?? text.replace(/^\d{1,2}[.)]\s*/, ''), name.lines), score });
}

/** The indicator that a sentence begins with, and its score: `ตัวชี้วัดการใช้อำนาจ ได้คะแนน 79.12 เพราะ…`. */
export function indicatorScoreIn(text: string, context: Context): { readonly name: string; readonly score: string } | undefined {
  const bare = text.replace(/^ตัวชี้วัด(?:ที่\s*\d+)?\s*/, '');
  const [first] = indicatorsIn(context, bare);
  const score = /^.{0,60}?คะแนน(?:เฉลี่ย)?\s*(\d{1,3}(?:\.\d{1,2})?)(?![\d/])/.exec(bare)?.[1];
  return first?.index === 0 && score !== undefined && Number(score) <= 100 ? { name: first.name, score } : undefined;
}

/** The level, from AA to F or in Thai words, that a text names after ระดับ. */
export function ratingIn(text: string): string | undefined {
  return /(?:ระดับ|^)\s*["“(]?\s*(AA|[A-F])(?![A-Za-z])/.exec(text)?.[1] ?? /^(ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ไม่ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?)$/.exec(text)?.[1] ?? /ระดับ\s*["“]?(ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ไม่ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?)(?![ก-๙])/.exec(text)?.[1];
}

/** The total, the level and the year of a sentence such as `ผลการประเมิน ITA ปี 2565 ได้ 78.35 คะแนน อยู่ในระดับ B`. */
export function scoresInSentence(paragraph: Paragraph): YearScores | undefined {
  const { text } = paragraph;
  // A sentence with several scores, or about something else than the agency's own, is left to a person.
  const scores = [...text.matchAll(/(?<![\d.,/])(\d{1,3}(?:\.\d{1,2})?)(?![\d/]|\.\d)\s*(คะแนน)?/g)].filter(([, number = '', unit]) => Number(number) <= 100 && (number.includes('.') || unit !== undefined));
  const total = scores[0]?.[1];
  if (total === undefined || new Set(scores.map(([, number]) => number)).size !== 1 || !/คะแนน/.test(text)) return undefined;
  if (/สูงสุด|ต่ำสุด|สูงที่สุด|ต่ำที่สุด|ตัวชี้วัด(?:ที่|การ)|ระดับประเทศ|ค่าเฉลี่ย(?!รวม)|เกณฑ์ระดับ|ไม่ผ่าน|เป้าหมาย|เพิ่มขึ้น|ลดลง/.test(text)) return undefined;
  const isOfAgency = /^(?:เทศบาล|องค์การ|อบต|อบจ|หน่วยงาน|ศูนย์|โดย|ใน(?:ภาพรวม|ปี)|ปี|ภาพรวม)/.test(text) && ratingIn(text) !== undefined;
  if (!/ITA|คุณธรรม|ผลการประเมิน|คะแนนรวม/.test(text) && !isOfAgency) return undefined;
  const at = text.indexOf(total);
  const rating = ratingIn(text.slice(at)) ?? undefined;
  const year = yearIn(text.slice(0, at).replace(/\d{1,2}\s*[ก-๙.]+\s*(?:พ\.ศ\.\s*)?25\d{2}/g, ''));
  return {
    ...(year !== undefined && { year: piece(year, paragraph) }),
    total: piece(total, paragraph),
    ...(rating !== undefined && { rating: piece(rating, paragraph) }),
    instruments: {},
    indicators: [],
  };
}

/** The indicators that a sentence lists without scores: `ตัวชี้วัดทั้ง 10 ตัวชี้วัด ได้แก่ (1) … (2) …`. */
export function indicatorsInSentence(paragraph: Paragraph, context: Context): readonly { readonly name: Piece }[] {
  const list = /ตัวชี้วัด[^()]{0,40}(?:ได้แก่|คือ|ดังนี้)(.*)$/.exec(paragraph.text)?.[1];
  const names = list === undefined ? [] : indicatorsIn(context, list);
  return names.length >= 3 ? names.map(({ name }) => ({ name: piece(name, paragraph) })) : [];
}

/** Scores of several tables and sentences as one list of years, the year analysed last; scores without a year are of that one. */
export function yearsOf(all: readonly YearScores[], analysed: Piece): readonly Tree[] {
  const years = new Map<number, YearScores>();
  for (const scores of all) {
    const year = scores.year ?? analysed;
    const known = years.get(Number(year.value));
    years.set(Number(year.value), known ? together(known, scores) : { ...scores, year });
  }
  return [...years.entries()].sort(([a], [b]) => a - b).map(([, scores]) => ({ ...scores }) as unknown as Tree);
}

/** What the first says stands; the second fills what is missing. */
function together(first: YearScores, second: YearScores): YearScores {
  const names = new Set(first.indicators.map(({ name }) => lettersOf(String(name.value))));
  const scored = first.indicators.some(({ score }) => score) || !second.indicators.some(({ score }) => score) ? first.indicators : second.indicators;
  const more = scored === first.indicators ? second.indicators.filter(({ name, score }) => score && !names.has(lettersOf(String(name.value)))) : [];
  return { ...second, ...first, instruments: { ...second.instruments, ...first.instruments }, indicators: [...scored, ...more] };
}

/** A year that the document does not name. */
export function assumedYear(year: number): Piece {
  return inferred(year, 'เอกสารไม่ได้เขียนปีของผลการประเมินไว้ ใช้ปีก่อนปีที่ประเมิน');
}

