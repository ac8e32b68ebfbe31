import type { ReportKind } from '../../domain/report-kind.ts';
import type { Context } from './context.ts';
import { joined, lettersOf, type Fragment } from './fragment.ts';
import { withIds } from './ids.ts';
import { kindNamed } from './kind-named.ts';
import type { MemoReading } from './memo.ts';
import type { Parts } from './parts.ts';
import { inferred, piece, type Piece, type Tree } from './piece.ts';
import { analysedYear, fiscalYearOf, responsibleOf, titleOf } from './report-head.ts';
import { indicatorsInSentence, scoresInSentence, scoresInTable, yearsOf, type YearScores } from './scores.ts';

/** A report as a tree of values in the shape of its schema. */
export function treeOf(kind: ReportKind, parts: Parts): Tree {
  const { text, context, memo, kinds, form } = parts;
  if (form.kind) return { published: publishedOn(context), ...form.trees };
  const ownMemo = memo && kindOfMemo(memo, kinds) === kind ? memo : undefined;
  const title = titleOf(kind, parts, ownMemo);
  const [first] = kinds;
  const common = {
    title,
    signed: text.signed,
    published: publishedOn(context),
    responsible: responsibleOf(parts, ownMemo),
    coverTitle: memo && text.covers[kind].length === 1 ? [] : text.covers[kind].map((line) => piece(line.text, line)),
    memo: ownMemo?.memo,
    foreword: kind === first ? blocksOf(text.forewords) : [],
    introduction: blocksOf(text.introductions[kind]),
    acknowledgement: kind === 'analysis' && hasDecisions(text.acknowledgement) ? text.acknowledgement : undefined,
  };
  if (kind === 'analysis') {
    return { ...common, results: yearsOf(scoresOf(parts), analysedYear(parts, title)), findings: parts.findings };
  }
  const year = { fiscalYear: fiscalYearOf(kind, parts, title) };
  if (kind === 'results') return { ...common, ...year, improvedIndicators: text.improved, results: withIds(parts.rows.results, 'r') };
  return { ...common, ...year, measures: withIds(parts.rows.measures, 'm'), policyRecommendations: withIds(recommendationsOf(parts).map((own) => ({ text: own })), 'p') };
}

/** Without what was decided, the meeting is told in the text alone. */
function hasDecisions(acknowledgement: Tree | undefined): boolean {
  const { decisions } = (acknowledgement ?? {}) as { readonly decisions?: readonly Tree[] };
  return (decisions?.length ?? 0) > 0;
}

/** The day of import, until someone says when the report was first published. */
function publishedOn({ today }: Context): Piece {
  return inferred(today, 'วันที่นำเข้า แก้เป็นวันที่เผยแพร่จริงครั้งแรก');
}

function kindOfMemo({ subjects }: MemoReading, kinds: readonly ReportKind[]): ReportKind | undefined {
  const named = subjects.map(({ value }) => kindNamed(lettersOf(String(value))));
  return named.find((kind) => kind !== undefined && kinds.includes(kind)) ?? kinds[0];
}

function recommendationsOf({ tables, text }: Parts): readonly Piece[] {
  const ofTables = tables.filter(({ role }) => role === 'recommendations').flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ field }) => field === 'recommendation');
    return rows.flatMap(({ cells }) => {
      const lines = cells[at]?.lines ?? [];
      return lines.length === 0 ? [] : [piece(joined(lines.map((line) => line.text)), lines)];
    });
  });
  return [...ofTables, ...text.recommendations];
}

function scoresOf({ tables, text, memo, context, kinds }: Parts): readonly YearScores[] {
  const ofTables = tables.filter(({ role }) => role === 'scores' || role === 'findings').flatMap((table) => scoresInTable(table, context));
  const inMemo = kinds.includes('analysis') ? [...(memo?.taken ?? [])] : [];
  const ofMemo = inMemo.flatMap((paragraph): readonly YearScores[] => {
    const names = indicatorsInSentence(paragraph, context);
    const scores = scoresInSentence(paragraph);
    return [...(scores ? [scores] : []), ...(names.length > 0 ? [{ instruments: {}, indicators: [...names] }] : [])];
  });
  return [...text.scores, ...ofTables, ...ofMemo];
}

/** Paragraphs, and lists as lists within the list. */
function blocksOf(lines: readonly Fragment[]): readonly Tree[] {
  const content: (Piece | Piece[])[] = [];
  for (const line of lines) {
    const last = content.at(-1);
    const isItem = line.list !== undefined || /^[-–•●]\s*\S/.test(line.text);
    const own = piece(isItem && !line.list ? line.text.replace(/^[-–•●]\s*/, '') : line.text, line);
    if (!isItem) content.push(own);
    else if (Array.isArray(last)) last.push(own);
    else content.push([own]);
  }
  return content;
}
