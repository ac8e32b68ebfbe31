import type { EvaluationDocument } from './document.ts';
import { type Format, formatNames } from './formats/formats.ts';
import { type FactKind, factKinds, type Measured, shareOf, type Tally, together } from './measure.ts';

const kinds = Object.keys(factKinds) as readonly FactKind[];

/** What was measured of some documents under a name. */
export type Row = { readonly name: string; readonly measured: readonly Measured[] };

/** A Markdown table: facts recovered of all by kind, and the values that no fact knows. */
export function factTable(first: string, rows: readonly Row[]): string {
  const lines = [...rows, { name: 'all', measured: rows.flatMap(({ measured }) => measured) }].map(({ name, measured }) => {
    const tallies = together(measured);
    const invented = measured.reduce((sum, one) => sum + one.invented.length, 0);
    return [name, percent(shareOf(tallies)), ...kinds.map((kind) => tallyText(tallies[kind])), String(invented)];
  });
  return markdownTable([first, 'facts', ...kinds, 'invented'], lines);
}

/** A Markdown table of the share of facts by document and format. */
export function formatTable(documents: readonly EvaluationDocument[], measured: (document: EvaluationDocument, format: Format) => readonly Measured[]): string {
  const rows = documents.map((document) => [document.name, document.about, ...formatNames.map((format) => percent(shareOf(together(measured(document, format)))))]);
  return markdownTable(['document', 'layout', ...formatNames], rows);
}

function tallyText({ right, all }: Tally): string {
  return all === 0 ? '–' : `${right} / ${all}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}
