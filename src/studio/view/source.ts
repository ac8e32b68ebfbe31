import type { Original, OriginalLine, OriginalPlace } from '../../import/original.ts';
import { columnFields } from '../../import/recognise/column.ts';
import { paragraphRoles } from '../../import/recognise/corrections.ts';
import { tidy, type Fragment, type Grid } from '../../import/recognise/fragment.ts';
import { leftOutReasons } from '../../import/recognise/left-out.ts';
import type { Material } from '../../import/recognise/material.ts';
import type { Table } from '../../import/recognise/table.ts';
import { html, type Html } from '../html.ts';
import type { LineUse } from '../line-uses.ts';
import { isUnknown } from '../tables.ts';
import type { Shown } from '../told-in-form.ts';
import { controlId, lineId, tableId, valueId } from './ids.ts';
import { columnSelect, rowButtons, tableHead } from './source-controls.ts';

export type SourceView = { readonly original: Original; readonly material: Material; readonly tables: readonly Table[]; readonly uses: ReadonlyMap<number, LineUse>; readonly shown: Shown };

type Drawing = SourceView & { readonly texts: ReadonlyMap<number, string> };

/** The document as recognition takes it apart, so that its tables and lines have the numbers that can be spoken of; every line in its own words, with what became of it and with what may be said of it. */
export function sourceParts(view: SourceView): readonly Html[] {
  const drawing = { ...view, texts: ownTexts(view.original, view.material) };
  return view.material.blocks.map((block) => {
    if (block.type === 'table') return tablePart(block, drawing);
    const text = html`<div class="source-text">${marker(block)}${line(block, drawing)}</div>`;
    return html`<div class="source-line" id="block-${block.id}">${block.heading === undefined ? text : html`<div class="source-heading">${text}</div>`}${roleSelect(block, drawing)}</div>`;
  });
}

/** The lines as the document has them, Thai digits included, by their numbers; absent where a line was put together. */
function ownTexts({ blocks }: Original, { fragments }: Material): ReadonlyMap<number, string> {
  const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat().map(({ at, lines }) => [at, lines] as const) : [[block.at, [block]] as const]));
  const byPlace = new Map<OriginalPlace, readonly OriginalLine[]>(cells);
  return new Map(fragments.flatMap(({ id, at, text }) => (byPlace.get(at) ?? []).filter((own) => tidy(own.text) === text).slice(0, 1).map((own) => [id, own.text] as const)));
}

function marker({ list }: OriginalLine): Html | undefined {
  return list && html`<span class="marker">${list.marker} </span>`;
}

/** A line is a link to the value that it became. */
function line(fragment: Fragment, { uses, texts }: Drawing): Html {
  const { id } = fragment;
  const text = texts.get(id) ?? fragment.text;
  const use = uses.get(id);
  const [first, ...more] = use?.values ?? [];
  if (first) return html`<a class="line" id="${lineId(id)}" href="#${valueId(first.kind, first.path)}" title="${first.label}${more.length > 0 ? ` และอีก ${more.length} ค่า` : ''}">${text}</a>`;
  if (!use) return html`<span class="line" id="${lineId(id)}">${text}</span>`;
  const what = use.leftOut ? `ไม่นำเข้า: ${leftOutReasons[use.leftOut]}` : 'เก็บไว้ท้ายรายงาน';
  return html`<span class="line ${use.leftOut ? 'line-left' : 'line-body'}" id="${lineId(id)}" title="${what}">${text}<span class="sr"> (${what})</span></span>`;
}

function roleSelect({ id, text }: Fragment, { uses, shown }: Drawing): Html | undefined {
  const use = uses.get(id);
  const told = shown.get(`paragraph:${id}`);
  if (!use || told === undefined) return undefined;
  const [first] = use.values;
  const what = first ? first.label : use.leftOut ? `ไม่นำเข้า: ${leftOutReasons[use.leftOut]}` : 'เนื้อความท้ายรายงาน';
  const name = `paragraph:${id}`;
  return html`<select class="role${told !== '' && ' role-told'}" id="${controlId(name)}" name="${name}" aria-label="ย่อหน้า “${text.slice(0, 40)}” (บรรทัด ${id + 1}) ใช้เป็น"><option value=""${told === '' && html` selected`}>${told === '' ? what : 'ตามที่โปรแกรมอ่านได้'}</option>${Object.entries(paragraphRoles).map(
    ([role, term]) => html`<option value="${role}"${told === role && html` selected`}>${term}</option>`,
  )}</select>`;
}

function tablePart(grid: Grid, view: Drawing): Html {
  const { number } = grid;
  const table = view.tables.find(({ grids }) => grids.some((one) => one.number === number));
  const headers = new Set((table?.headers ?? []).map(({ id }) => id));
  const rows = grid.rows.map((row, rowIndex) => {
    const isHeader = row.cells.some(({ lines }) => lines.length > 0) && row.cells.every(({ lines }) => lines.every(({ id }) => headers.has(id)));
    const cells = row.cells.map((cell, column) => {
      if (cell.isCovered) return undefined;
      const [height, width] = spansOf(grid, rowIndex, column);
      const spans = html`${height > 1 && html` rowspan="${height}"`}${width > 1 && html` colspan="${width}"`}`;
      return html`<td${spans}${(height > 1 || width > 1) && html` class="merged"`}>${cell.lines.map((one) => html`<div>${marker(one)}${line(one, view)}</div>`)}</td>`;
    });
    const isBody = table?.rows.some((one) => one.table === number && one.number === row.number);
    return html`<tr id="row-${number}-${row.number}"${isHeader && html` class="source-header"`}>${table && html`<td class="row-tools">${isBody && rowButtons(number, row.number, view.shown)}</td>`}${cells}</tr>`;
  });
  const id = tableId(number);
  return html`<section class="source-table" id="${id}" aria-labelledby="${id}-head">${table ? tableHead(grid, table, view.shown) : html`<h3 id="${id}-head">ตาราง ${number}</h3>`}
<div class="scroll" id="${id}-rows" tabindex="0" role="region" aria-label="แถวของตาราง ${number}"><table>${table && columnsRow(grid, view, table)}<tbody>${rows}</tbody></table></div></section>`;
}

/** The rows and columns that a cell covers. */
function spansOf({ rows }: Grid, row: number, column: number): readonly [height: number, width: number] {
  const below = rows.slice(row + 1).findIndex(({ cells }) => cells[column]?.isCovered !== true || !cells[column].isBelow);
  const beside = (rows[row]?.cells ?? []).slice(column + 1);
  const right = beside.findIndex(({ isCovered, isBelow }) => !isCovered || isBelow);
  return [1 + (below === -1 ? rows.length - row - 1 : below), 1 + (right === -1 ? beside.length : right)];
}

function columnsRow({ number, rows }: Grid, { shown }: SourceView, table: Table): Html {
  const isFirst = table.number === number;
  return html`<thead><tr><th scope="col" class="row-tools">แถวนี้</th>${(rows[0]?.cells ?? []).map((_, index) => {
    const column = table.columns[index];
    return html`<th scope="col">${isFirst ? columnSelect(number, index, column, shown) : column && isUnknown(column) ? 'ยังไม่รู้' : columnFields[column?.field ?? 'other']}</th>`;
  })}</tr></thead>`;
}
