import type { ReportKind } from '../../domain/report-kind.ts';
import type { Change } from '../../import/write/changes.ts';
import { html, type Html } from '../html.ts';
import { labelOf } from '../labels.ts';
import { pathWords } from '../path-words.ts';

/** What would change in a file that is there, row by row in the names that an officer knows. A row that comes or goes whole is one entry. */
export function changesPart(kind: ReportKind, changes: readonly Change[]): Html {
  const rows = Map.groupBy(changes, ({ path }) => rowOf(path));
  return html`<section class="changes" aria-labelledby="changes-${kind}"><h3 id="changes-${kind}">สิ่งที่จะเปลี่ยนในไฟล์เดิม ${changes.length} ค่า</h3>${[...rows].map(([row, own]) => rowPart(kind, row, own))}</section>`;
}

/** `measures[m7]`; empty for what stands in no row. */
function rowOf(path: string): string {
  return /^\w+\[[^\]]+\](?=\.)/.exec(path)?.[0] ?? '';
}

function rowPart(kind: ReportKind, row: string, changes: readonly Change[]): Html {
  const list = html`<ul>${changes.map((change) => changeItem(kind, row, change))}</ul>`;
  if (row === '') return html`<div class="changed"><h4>ทั้งรายงาน</h4>${list}</div>`;
  const name = pathWords(kind, row, 1);
  const id = changes.find(({ path }) => path === `${row}.id`);
  const whole = id && id.before === undefined ? 'เพิ่มทั้งข้อ' : id && id.after === undefined ? 'เอาออกทั้งข้อ' : undefined;
  if (whole === undefined) return html`<div class="changed"><h4>${name}</h4>${list}</div>`;
  const about = changes.find(({ path }) => path === `${row}.title` || path === `${row}.text`);
  return html`<details class="changed"><summary><h4>${whole}: ${name}</h4> ${about?.after ?? about?.before} <span class="note">ดูทั้ง ${changes.length} ค่า</span></summary>${list}</details>`;
}

function changeItem(kind: ReportKind, row: string, { path, before, after }: Change): Html {
  const [, ...inRow] = pathWords(kind, path, 1).split(' › ');
  const words = row === '' ? nameOf(kind, path) : inRow.join(' › ');
  return html`<li><strong>${words}</strong><dl><div><dt>เดิม</dt><dd>${before === undefined || before === '' ? html`<span class="note">ไม่มี</span>` : html`<del>${before}</del>`}</dd></div><div><dt>ใหม่</dt><dd>${after === undefined || after === '' ? html`<span class="note">เอาออก</span>` : html`<ins>${after}</ins>`}</dd></div></dl></li>`;
}

/** What is no value of the report, such as the text below it, has a name already. */
function nameOf(kind: ReportKind, path: string): string {
  return /^[A-Za-z]/.test(path) ? pathWords(kind, path, 1) : labelOf(kind, path).short;
}
