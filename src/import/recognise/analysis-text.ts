import { datesIn } from './cell-values.ts';
import { indicatorIn, indicatorsIn, type Context } from './context.ts';
import type { Paragraph } from './fragment.ts';
import { withoutMarker } from './items.ts';
import { piece, type Tree } from './piece.ts';
import { indicatorScoreIn, indicatorsInSentence, instrumentIn, nameAndScore, ratingIn, scoresInSentence } from './scores.ts';
import type { TextParts } from './text-parts.ts';

/** Reads what an analysis says in running text; `true` where all of the paragraph is read. */
export function readAnalysis(paragraph: Paragraph, text: TextParts, context: Context): boolean {
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
    text.scores.push({ instruments: {}, indicators: [{ name: piece(indicator.name, paragraph), score: piece(named.score, paragraph) }] });
    return true;
  }
  readIndicatorScore(paragraph, text, context);
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

/** Keeps the score of the indicator that a paragraph begins with; the paragraph is still told as it stands. */
export function readIndicatorScore(paragraph: Paragraph, text: TextParts, context: Context): void {
  const found = indicatorScoreIn(withoutMarker(paragraph.text).text, context);
  if (found) text.scores.push({ instruments: {}, indicators: [{ name: piece(found.name, paragraph), score: piece(found.score, paragraph) }] });
}

const meeting = /(?:ต่อ|ให้)\s*((?:คณะ|ที่ประชุม|สภา|ผู้บริหาร).{0,120}?)\s*(?=เพื่อ|ใน(?:คราว)?(?:การ)?ประชุม|เมื่อวันที่).{0,120}?(?:ประชุม\S*?\s*)(ครั้งที่\s*[^\s]+(?:\s*\([^)]*\))?)/;

/** The meeting that a paragraph says took note of the result; the next paragraph says what it decided. */
function acknowledge(paragraph: Paragraph, text: TextParts): void {
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
export function improvedIn(paragraph: Paragraph, text: TextParts, context: Context): void {
  const list = /(?:ต้อง|ควร)(?:พัฒนา|ปรับปรุง)(?:ให้ดีขึ้น)?\s*(?:ได้แก่|คือ)(.{0,400}?)(?:บัดนี้|ทั้งนี้|$)/.exec(paragraph.text)?.[1];
  if (list !== undefined) text.improved.push(...indicatorsIn(context, list).map(({ name }) => piece(name, paragraph)));
}
