import { columnFields, type Column } from '../../import/recognise/column.ts';
import type { Grid } from '../../import/recognise/fragment.ts';
import { tableRoles, type Table } from '../../import/recognise/table.ts';
import { html, type Html } from '../html.ts';
import { isUnknown } from '../tables.ts';
import type { Shown } from '../told-in-form.ts';
import { controlId, tableId } from './ids.ts';

/** What a table is, with a select to say it; a grid that goes on with a table goes by what is said of its first grid. */
export function tableHead({ number, at }: Grid, table: Table, shown: Shown): Html {
  const name = `table:${number}`;
  const place = `${at.table !== undefined && at.table !== number ? ` · ตาราง ${at.table} ในไฟล์` : ''}${at.sheet === undefined ? '' : ` · แผ่นงาน ${at.sheet}`}`;
  const head = html`<h3 id="${tableId(number)}-head">ตาราง ${number}${place}</h3>`;
  if (table.number !== number) return html`<div class="table-head">${head}<span class="note">ต่อจาก <a href="#${tableId(table.number)}">ตาราง ${table.number}</a> เลือกคอลัมน์ที่นั่น</span></div>`;
  return html`<div class="table-head">${head}
<label for="${controlId(name)}"><span class="sr">ตาราง ${number} </span>คือ</label><select id="${controlId(name)}" name="${name}">${Object.entries(tableRoles).map(([role, term]) => html`<option value="${role}"${shown.get(name) === role && html` selected`}>${term}</option>`)}</select></div>`;
}

/** What a column holds, with a select to say it. */
export function columnSelect(table: number, index: number, column: Column | undefined, shown: Shown): Html {
  const name = `column:${table}.${index + 1}`;
  const isOpen = column !== undefined && isUnknown(column);
  const isGiven = column?.how === 'given';
  const id = controlId(name);
  const none = isOpen ? 'ยังไม่รู้ เลือกที่นี่' : isGiven ? 'ตามที่โปรแกรมอ่านได้' : undefined;
  return html`<select id="${id}" name="${name}" class="column${isOpen && ' column-unknown'}${isGiven && ' role-told'}" aria-label="คอลัมน์ ${index + 1} ของตาราง ${table}${column && column.header !== '' && ` (${column.header})`} เก็บ"${isOpen && html` aria-describedby="${id}-hint"`}>${none !== undefined && html`<option value=""${isOpen && html` selected`}>${none}</option>`}${Object.entries(columnFields).map(
    ([field, term]) => html`<option value="${field}"${shown.get(name) === field && html` selected`}>${term}</option>`,
  )}</select>${isOpen && html`<span class="hint" id="${id}-hint">ไม่รู้จักหัวคอลัมน์นี้</span>`}${column?.how === 'similar' && html`<span class="hint">เดาจากคำที่คล้าย</span>`}`;
}

/** Buttons that say whether a row goes on with the one above; pressed again, the row is as it was read. */
export function rowButtons(table: number, row: number, shown: Shown): Html {
  const told = shown.get(`row:${table}.${row}`);
  const button = (how: 'joined' | 'apart', term: string) =>
    html`<button id="row-${table}-${row}-${how}" name="row" value="${table}.${row}:${told === how ? '' : how}" aria-pressed="${told === how ? 'true' : 'false'}" aria-label="${term} (ตาราง ${table} แถว ${row})">${term}</button>`;
  return html`${button('joined', 'ต่อจากแถวบน')}${button('apart', 'แยกเป็นข้อใหม่')}`;
}
