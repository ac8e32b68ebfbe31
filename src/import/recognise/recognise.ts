import { reportKindIds, type ReportKind } from '../../domain/report-kind.ts';
import type { Original } from '../original.ts';
import { isTemplate } from '../template/is-template.ts';
import { accounted } from './account.ts';
import type { Context } from './context.ts';
import type { Corrections } from './corrections.ts';
import { findingsBeside, findingsInTable, hasFindings } from './findings.ts';
import { formText } from './form-text.ts';
import { formValues, type FormValues } from './form.ts';
import { lettersOf, type Grid, type Paragraph } from './fragment.ts';
import { withIds } from './ids.ts';
import { kindNamed } from './kind-named.ts';
import { materialOf } from './material.ts';
import { memoIn, type MemoReading } from './memo.ts';
import type { Lists, Parts, Rows } from './parts.ts';
import { isPiece, type Tree } from './piece.ts';
import type { Recognition } from './recognition.ts';
import { treeOf } from './report-tree.ts';
import { rowsOf } from './rows.ts';
import { runningTextOf } from './running-text.ts';
import { scoresInSentence } from './scores.ts';
import { tablesOf, type Table } from './table.ts';

export type { RecognisedReport, Recognition } from './recognition.ts';

/** Understands an original: pure, the same for the same words, and run again with corrections as often as an officer makes one. */
export function recognise(original: Original, context: Context, corrections: Corrections = {}): Recognition {
  const material = materialOf(original);
  const { blocks } = material;
  const tables = tablesOf(blocks, corrections);
  const form = formValues(blocks, isTemplate(original.blocks), context);
  const memo = form.kind ? undefined : memoIn(blocks.slice(0, firstTable(blocks)));
  const found = kindsIn(blocks, tables, memo, form);
  const kinds = form.kind ? [form.kind] : reportKindIds.filter((kind) => found.includes(kind) || context.kinds?.includes(kind));
  const text = form.kind ? formText(blocks, form.kind, form.guidance, corrections) : runningTextOf(blocks, memo?.taken ?? new Set<Paragraph>(), tables, kinds, context, corrections);
  const lists: Lists = { leftOut: [] };
  const findings = withIds([...tableFindings(tables, kinds, context, lists), ...text.findings], 'f');
  const read = { tables: form.kind ? [] : tables, findingIds: idsByLine(findings), context, corrections, lists };
  const rows = { measures: allRows('measures', read), results: allRows('results', read) };
  const parts: Parts = { tables, memo, text, context, corrections, kinds, form, rows, findings, ...lists };
  const trees = kinds.map((kind) => ({ kind, tree: treeOf(kind, parts) }));
  return { ...accounted(trees, parts, material), tables, material, found };
}

function firstTable(blocks: readonly (Paragraph | Grid)[]): number | undefined {
  // The head of a memo may itself be a table; what follows the first table with rows of its own is no memo any more.
  const at = blocks.findIndex((block) => block.type === 'table' && block.rows.length > 1 && (block.rows[0]?.cells.length ?? 0) > 2);
  return at === -1 ? undefined : at;
}

/** Tables say it first; sentences with scores, lists of findings and the subject of a memo may add an analysis. */
function kindsIn(blocks: readonly (Paragraph | Grid)[], tables: readonly Table[], memo: MemoReading | undefined, form: FormValues): readonly ReportKind[] {
  const roles = new Set(tables.map(({ role }) => role));
  const subjects = lettersOf((memo?.subjects ?? []).map(({ value }) => value).join(' '));
  const hasScores = blocks.some((block) => block.type === 'paragraph' && scoresInSentence(block) !== undefined);
  const isAnalysis = tables.some((table) => table.role === 'measures' && hasFindings(table)) || roles.has('scores') || roles.has('findings') || /วิเคราะห์ผลการประเมิน/.test(subjects) || (hasScores && !roles.has('results'));
  const named = roles.has('measures') || roles.has('results') ? undefined : kindNamed(lettersOf(blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).slice(0, 8).join(' ')));
  return reportKindIds.filter(
    (kind) =>
      form.kind === kind ||
      (form.kind === undefined && (kind === 'analysis' ? isAnalysis || named === kind : kind === 'measures' ? roles.has('measures') || roles.has('recommendations') || (named === kind && !isAnalysis) : roles.has('results') || named === kind)),
  );
}

type Read = { readonly tables: readonly Table[]; readonly findingIds: ReadonlyMap<number, string>; readonly context: Context; readonly corrections: Corrections; readonly lists: Lists };

function allRows(role: 'measures' | 'results', { tables, findingIds, context, corrections, lists }: Read): Rows {
  return tables.filter((table) => table.role === role).flatMap((table) => {
    const { rows, leftOut } = rowsOf(table, role, context, corrections, findingIds);
    for (const { lines, reason } of leftOut) lists.leftOut.push(...lines.map((fragment) => ({ fragment, reason })));
    return rows;
  });
}

/** Findings of tables of their own, and of columns beside the measures that answer them; the latter only where an analysis is made that holds them. */
function tableFindings(tables: readonly Table[], kinds: readonly ReportKind[], context: Context, lists: Lists): readonly Tree[] {
  const isAsked = kinds.includes('analysis') && (context.kinds?.includes('analysis') ?? true);
  return tables.flatMap((table) => {
    if (table.role === 'measures') return isAsked ? findingsBeside(table, context) : [];
    if (table.role !== 'findings' && table.role !== 'scores') return [];
    const { findings, sections, leads } = findingsInTable(table, context);
    lists.leftOut.push(...sections.map((fragment) => ({ fragment, reason: 'section' as const })), ...leads.map((fragment) => ({ fragment, reason: 'heading' as const })));
    return findings;
  });
}

/** The id of the finding that each line of the original says. */
function idsByLine(findings: readonly Tree[]): ReadonlyMap<number, string> {
  return new Map(
    findings.flatMap((finding) => {
      const { id, text } = finding as { readonly id?: Tree; readonly text?: Tree };
      return id && text && isPiece(id) && isPiece(text) ? text.from.map((line) => [line.id, String(id.value)] as const) : [];
    }),
  );
}
