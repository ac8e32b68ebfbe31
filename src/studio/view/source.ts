import type { Original, OriginalLine, OriginalTable } from '../../import/original.ts';
import { leftOutReasons } from '../../import/recognise/left-out.ts';
import { paragraphRoles } from '../../import/recognise/corrections.ts';
import type { Table } from '../../import/recognise/table.ts';
import { html, type Html } from '../html.ts';
import type { LineUse } from '../line-uses.ts';
import type { Shown } from '../told-in-form.ts';
import { controlId, lineId, valueId } from './ids.ts';
import { columnSelect, rowButtons, tableHead } from './source-controls.ts';

export type SourceView = { readonly original: Original; readonly tables: readonly Table[]; readonly uses: ReadonlyMap<number, LineUse>; readonly shown: Shown };

/** The document as it is, every line with what became of it and with what may be said of it. Lines are counted as recognition counts them. */
export function sourceParts(view: SourceView): readonly Html[] {
  const counter = { next: 0 };
  return view.original.blocks.map((block) => {
    if (block.type === 'table') return tablePart(block, view, counter);
    const id = counter.next++;
    const text = html`<div class="source-text">${marker(block)}${line(block, id, view)}</div>`;
    return html`<div class="source-line" id="block-${id}">${block.heading === undefined ? text : html`<div class="source-heading">${text}</div>`}${roleSelect(id, view)}</div>`;
  });
}

type Counter = { next: number };

function marker({ list }: OriginalLine): Html | undefined {
  return list && html`<span class="marker">${list.marker} </span>`;
}

/** A line is a link to the value that it became. */
function line({ text }: OriginalLine, id: number, { uses }: SourceView): Html {
  const use = uses.get(id);
  const [first, ...more] = use?.values ?? [];
  if (first) return html`<a class="line" id="${lineId(id)}" href="#${valueId(first.kind, first.path)}" title="${first.label}${more.length > 0 ? ` และอีก ${more.length} ค่า` : ''}">${text}</a>`;
  if (!use) return html`<span class="line" id="${lineId(id)}">${text}</span>`;
  const what = use.leftOut ? `ไม่นำเข้า: ${leftOutReasons[use.leftOut]}` : 'เก็บไว้ท้ายรายงาน';
  return html`<span class="line ${use.leftOut ? 'line-left' : 'line-body'}" id="${lineId(id)}" title="${what}">${text}<span class="sr"> (${what})</span></span>`;
}

function roleSelect(id: number, { uses, shown }: SourceView): Html | undefined {
  const use = uses.get(id);
  const told = shown.get(`paragraph:${id}`);
  if (!use || told === undefined) return undefined;
  const [first] = use.values;
  const what = first ? first.label : use.leftOut ? `ไม่นำเข้า: ${leftOutReasons[use.leftOut]}` : 'เนื้อความท้ายรายงาน';
  const name = `paragraph:${id}`;
  return html`<select class="role${told !== '' && ' role-told'}" id="${controlId(name)}" name="${name}" aria-label="ย่อหน้านี้ใช้เป็น"><option value=""${told === '' && html` selected`}>${told === '' ? what : 'ตามที่โปรแกรมอ่านได้'}</option>${Object.entries(paragraphRoles).map(
    ([role, term]) => html`<option value="${role}"${told === role && html` selected`}>${term}</option>`,
  )}</select>`;
}

function tablePart(block: OriginalTable, view: SourceView, counter: Counter): Html {
  const table = view.tables.find(({ grids }) => grids.some(({ number }) => number === block.number));
  const headers = new Set((table?.headers ?? []).map(({ id }) => id));
  const rows = block.rows.map((row, rowIndex) => {
    let isHeader = row.length > 0;
    const cells = row.map(({ lines, rowSpan, columnSpan, coveredBy }) => {
      const own = lines.map((one) => {
        const id = counter.next++;
        if (one.text.trim() !== '' && !headers.has(id)) isHeader = false;
        return html`<div>${marker(one)}${line(one, id, view)}</div>`;
      });
      const spans = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${columnSpan > 1 && html` colspan="${columnSpan}"`}`;
      return coveredBy ? undefined : html`<td${spans}${(rowSpan > 1 || columnSpan > 1) && html` class="merged"`}>${own}</td>`;
    });
    const isBody = table?.rows.some((one) => one.table === block.number && one.number === rowIndex + 1);
    return html`<tr${isHeader && headers.size > 0 && html` class="source-header"`}>${cells}<td class="row-tools">${isBody && rowButtons(block.number, rowIndex + 1, view.shown)}</td></tr>`;
  });
  return html`<section class="source-table" id="table-${block.number}" aria-labelledby="table-${block.number}-head">${table && tableHead(block, table, view.shown)}
<div class="scroll" id="table-${block.number}-rows" tabindex="0" role="region" aria-label="ตาราง ${block.number} ในเอกสาร"><table>${table && columnsRow(block, view, table)}<tbody>${rows}</tbody></table></div></section>`;
}

function columnsRow(block: OriginalTable, { shown }: SourceView, table: Table): Html {
  return html`<thead><tr>${(block.rows[0] ?? []).map((_, index) => html`<th scope="col">${columnSelect(block.number, index, table, shown)}</th>`)}<th scope="col" class="row-tools">แถวนี้</th></tr></thead>`;
}

