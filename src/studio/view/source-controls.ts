import type { OriginalTable } from '../../import/original.ts';
import { columnFields } from '../../import/recognise/column.ts';
import { tableRoles, type Table } from '../../import/recognise/table.ts';
import { html, type Html } from '../html.ts';
import type { Shown } from '../told-in-form.ts';
import { controlId } from './ids.ts';

/** What a table is, with a select to say it. */
export function tableHead({ number, at }: OriginalTable, table: Table, shown: Shown): Html {
  const name = `table:${number}`;
  const isFirst = table.grids[0]?.number === number;
  return html`<div class="table-head"><h3 id="table-${number}-head">ตาราง ${number}${at.sheet !== undefined && ` · แผ่นงาน ${at.sheet}`}</h3>
<label for="${controlId(name)}">คือ</label><select id="${controlId(name)}" name="${name}">${Object.entries(tableRoles).map(([role, term]) => html`<option value="${role}"${shown.get(name) === role && html` selected`}>${term}</option>`)}</select>
${!isFirst && html`<span class="note">ต่อจากตาราง ${table.number}</span>`}</div>`;
}

/** What a column holds, with a select to say it. */
export function columnSelect(table: number, index: number, { columns }: Table, shown: Shown): Html {
  const name = `column:${table}.${index + 1}`;
  const column = columns[index];
  const isUnknown = column?.how === 'unknown';
  const id = controlId(name);
  return html`<select id="${id}" name="${name}" class="column${isUnknown && ' column-unknown'}${column?.how === 'given' && ' role-told'}" aria-label="คอลัมน์ ${index + 1} ของตาราง ${table}${column && column.header !== '' && ` (${column.header})`} เก็บ"${isUnknown && html` aria-describedby="${id}-hint"`}>${Object.entries(columnFields).map(
    ([field, term]) => html`<option value="${field}"${shown.get(name) === field && html` selected`}>${term}</option>`,
  )}</select>${isUnknown && html`<span class="hint" id="${id}-hint">ไม่รู้จักหัวคอลัมน์นี้</span>`}${column?.how === 'similar' && html`<span class="hint">เดาจากคำที่คล้าย</span>`}`;
}

/** Buttons that say whether a row goes on with the one above; pressed again, the row is as it was read. */
export function rowButtons(table: number, row: number, shown: Shown): Html {
  const told = shown.get(`row:${table}.${row}`);
  const button = (how: 'joined' | 'apart', term: string) =>
    html`<button id="row-${table}-${row}-${how}" name="row" value="${table}.${row}:${told === how ? '' : how}" aria-pressed="${told === how ? 'true' : 'false'}" aria-label="แถว ${row}: ${term}">${term}</button>`;
  return html`${button('joined', 'ต่อจากแถวบน')}${button('apart', 'แยกเป็นข้อใหม่')}`;
}
