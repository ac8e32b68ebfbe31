import { reportKindIds, type ReportKind } from '../../domain/report-kind.ts';
import { textOf, type Fragment, type Grid, type Paragraph } from './fragment.ts';
import type { Material } from './material.ts';
import { withoutMarker } from './items.ts';
import type { TextParts } from './text-parts.ts';
import type { Table } from './table.ts';

/** The Markdown below the data of a report, and the lines of the original that are in it. */
export type Body = { readonly text: string; readonly fragments: ReadonlySet<number> };

type Parts = { readonly text: TextParts; readonly tables: readonly Table[]; readonly kinds: readonly ReportKind[] };

/** What has no place in the data stands in the body, in the order of the document: sections of running text, tables of another kind, columns and lines that nothing claimed. */
export function bodyOf(material: Material, { text, tables, kinds }: Parts, isFree: (fragment: Fragment) => boolean, isLeftOut: (fragment: Fragment) => boolean): Readonly<Record<ReportKind, Body>> {
  const [first = 'measures'] = kinds;
  const owner = new Map<number, ReportKind>();
  const headings = new Map<number, Paragraph>();
  for (const kind of reportKindIds) {
    for (const paragraph of text.bodies[kind]) {
      owner.set(paragraph.id, kind);
      if (paragraph.heading !== undefined) headings.set(paragraph.id, paragraph);
    }
  }
  const pieces: Record<ReportKind, string[]> = { analysis: [], measures: [], results: [] };
  const ids: Record<ReportKind, Set<number>> = { analysis: new Set(), measures: new Set(), results: new Set() };
  let part: ReportKind = first;
  for (const block of material.blocks) {
    if (block.type === 'paragraph') {
      const kind = owner.get(block.id);
      if (kind) part = kind;
      // A paragraph of the body stands there whole, whatever values were read from it.
      if (isLeftOut(block) || !(isFree(block) || owner.has(block.id))) continue;
      pieces[part].push(paragraphText(headings.get(block.id) ?? block));
      ids[part].add(block.id);
      continue;
    }
    const table = tables.find(({ grids }) => grids.includes(block));
    const kind = table && kindOf(table);
    if (kind && kinds.includes(kind)) part = kind;
    const lines = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.isCovered ? [] : cell.lines)));
    const free = lines.filter(isFree);
    if (free.length === 0) continue;
    for (const { id } of free) ids[part].add(id);
    pieces[part].push(table?.role === 'unknown' || free.length === lines.length ? tableText(block) : looseText(free, table));
  }
  const bodies = reportKindIds.map((kind) => [kind, { text: pieces[kind].length === 0 ? '' : `${listed(pieces[kind])}\n`, fragments: ids[kind] }] as const);
  return Object.fromEntries(bodies) as unknown as Readonly<Record<ReportKind, Body>>;
}

function kindOf({ role }: Table): ReportKind | undefined {
  return role === 'measures' || role === 'recommendations' ? 'measures' : role === 'results' ? 'results' : role === 'scores' || role === 'findings' ? 'analysis' : undefined;
}

function paragraphText({ text, heading, list }: Paragraph): string {
  if (heading !== undefined) return `${'#'.repeat(Math.min(Math.max(heading, 2), 4))} ${escaped(text)}`;
  const marked = list ? { marker: list.marker, text, number: withoutMarker(`${list.marker} ก`).number } : withoutMarker(text);
  if (marked.marker === '' && !list) return escaped(text);
  // A number is part of what is said: a list of Markdown would count anew.
  return marked.number === undefined ? `- ${escaped(marked.text)}` : escaped(list ? `${list.marker} ${text}` : text);
}

/** Items of a list stand line below line, everything else has a blank line between. */
function listed(pieces: readonly string[]): string {
  const isItem = (text: string | undefined) => text?.startsWith('- ') === true;
  return pieces.reduce((sum, text, index) => (index === 0 ? text : `${sum}${isItem(text) && isItem(pieces[index - 1]) ? '\n' : '\n\n'}${text}`), '');
}

function tableText({ rows }: Grid): string {
  const lines = rows.map(({ cells }) => `| ${cells.map((cell) => (cell.isCovered ? '' : escaped(textOf(cell)))).join(' | ')} |`);
  const [head = '', ...rest] = lines;
  return [head, `|${' --- |'.repeat(rows[0]?.cells.length ?? 1)}`, ...rest].join('\n');
}

/** Lines of a table whose other cells are data: a list, each with what its row is about and the name of its column. */
function looseText(free: readonly Fragment[], table: Table | undefined): string {
  const places = new Map((table?.rows ?? []).flatMap((row) => row.cells.flatMap((cell, at) => (cell.isCovered ? [] : cell.lines.map(({ id }) => [id, { row, at }] as const)))));
  return free
    .map((line) => {
      const { row, at } = places.get(line.id) ?? { row: undefined, at: -1 };
      const column = table?.columns[at];
      const title = table?.columns.findIndex(({ field }) => field === 'title' || field === 'indicator') ?? -1;
      const about = row && title !== at ? withoutMarker(textOf(row.cells[title] ?? { lines: [] })).text : '';
      return `- ${about === '' ? '' : `${escaped(about)} – `}${column && column.header !== '' ? `${escaped(column.header)}: ` : ''}${escaped(line.text)}`;
    })
    .join('\n');
}

/** A text that Markdown takes for nothing but text; web addresses and those of mail stay as they are, so that they still lead somewhere. */
export function escaped(text: string): string {
  return text
    .split(/((?:https?:\/\/|www\.)[^\s<>"'()\[\]{}|]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*_{}[\]<>|#~$^]/g, (sign) => `\\${sign}`).replace(/&(?=[a-z#])/gi, '\\&')))
    .join('')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, '$1\\$2')
    .replace(/^(\s*)([-+=!])/, '$1\\$2');
}
