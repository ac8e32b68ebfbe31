import { reportKindIds, reportKinds } from '../../domain/report-kind.ts';
import type { Refusal } from '../../import/read/read-original.ts';
import { html, type Html } from '../html.ts';
import { paths } from '../paths.ts';
import { present } from '../history.ts';
import type { Work } from '../work.ts';
import { buttonForm, pageOf, tokenField } from './layout.ts';

/** An agency that reports can be imported for; `years` are those of its folders. */
export type AgencyChoice = { readonly folder: string; readonly name: string; readonly years: readonly number[] };

export type RefusedFile = { readonly name: string; readonly refusal: Refusal };

export type Start = {
  readonly token: string;
  readonly agencies: readonly AgencyChoice[];
  /** Years with a catalogue, newest first. */
  readonly years: readonly number[];
  readonly chosen: { readonly agency?: string; readonly year?: number; readonly kind?: string };
  readonly refused: readonly RefusedFile[];
  readonly works: readonly Work[];
  /** The work that was taken off the list last. */
  readonly closed?: Work;
};

/** The page on which a document is chosen. */
export function startPage(start: Start): Html {
  const isPossible = start.agencies.length > 0 && start.years.length > 0;
  const main = html`<h1>นำเข้าเอกสาร Word หรือ Excel</h1>
<p class="lead">วางเอกสารที่หน่วยงานใช้อยู่ โปรแกรมจะอ่าน แยกเป็นช่อง ตรวจให้ แล้วท่านดู แก้ และบันทึก ไม่มีอะไรถูกบันทึกจนกว่าท่านจะสั่ง</p>
${start.refused.length > 0 && refusals(start.refused)}
${isPossible ? chooser(start) : html`<p class="callout callout-notice">ยังไม่มีหน่วยงานหรือปีในโฟลเดอร์เนื้อหา สร้างก่อนด้วยคำสั่ง <code>npm run new -- agency</code> แล้วเปิดหน้านี้ใหม่</p>`}
${start.works.length > 0 && worksList(start)}${start.closed && closedPart(start.closed, start.token)}`;
  return pageOf({ title: 'เลือกเอกสาร', stage: 1, main });
}

function refusals(refused: readonly RefusedFile[]): Html {
  return html`<section class="refused" role="alert" aria-labelledby="refused-head"><h2 id="refused-head">อ่านเอกสารไม่ได้</h2>${refused.map(
    ({ name, refusal }) => html`<div class="refusal"><h3 class="file-name">${name}</h3><dl class="finding"><div><dt>พบ</dt><dd>${refusal.found}</dd></div><div><dt>ต้องเป็น</dt><dd>${refusal.expected}</dd></div><div><dt>วิธีแก้</dt><dd>${refusal.fix}</dd></div></dl><p class="note">รหัส ${refusal.code}</p></div>`,
  )}</section>`;
}

function chooser({ token, agencies, years, chosen }: Start): Html {
  const agency = chosen.agency ?? (agencies.length === 1 ? agencies[0]?.folder : undefined);
  const begun = agencies.find(({ folder }) => folder === agency)?.years ?? agencies.flatMap((one) => one.years);
  const year = chosen.year ?? years.find((one) => begun.includes(one)) ?? years[0];
  return html`<form id="import" class="chooser" method="post" action="${paths.imports}" enctype="multipart/form-data">${tokenField(token)}
<fieldset class="card for-whom"><legend class="part-head">รายงานของใคร ปีใด</legend>
<div class="pick"><label for="agency">หน่วยงาน</label><select id="agency" name="agency" required>${agency === undefined && html`<option value="">เลือกหน่วยงาน</option>`}${agencies.map(({ folder, name }) => option(folder, name, folder === agency))}</select></div>
<div class="pick"><label for="year">ปีที่ประเมิน</label><select id="year" name="year">${years.map((one) => option(String(one), String(one), one === year))}</select></div>
<div class="pick"><label for="kind">ชนิดของรายงาน</label><select id="kind" name="kind">${option('', 'ทุกชนิดที่พบ', !chosen.kind)}${reportKindIds.map((kind) => option(kind, reportKinds[kind].term, kind === chosen.kind))}</select></div>
</fieldset>
<div class="ways">
<section class="card drop" id="drop"><h2><label for="file">เลือกไฟล์ หรือลากมาวางที่ใดก็ได้ในหน้านี้</label></h2>
<p id="file-help" class="note">.docx .xlsx .csv .html .md .txt .pdf ไม่เกิน 50 MB เลือกหลายไฟล์ได้</p>
<input type="file" id="file" name="file" multiple aria-describedby="file-help" accept=".docx,.xlsx,.csv,.html,.htm,.md,.txt,.pdf">
<button class="button" id="read-file" name="from" value="file">อ่านไฟล์</button></section>
<section class="card"><h2><label for="text">หรือวางตารางที่คัดลอกจาก Word หรือ Excel</label></h2>
<p id="text-help" class="note">เลือกตารางในโปรแกรมเดิม กด Ctrl+C แล้วกด Ctrl+V ในช่องนี้</p>
<textarea id="text" name="text" rows="5" aria-describedby="text-help"></textarea><input type="hidden" id="html" name="html" value="">
<button class="button" id="read-text" name="from" value="text">อ่านข้อความที่วาง</button></section>
</div>
<p id="progress" class="said" role="status"></p>
</form>`;
}

function option(value: string, term: string, isChosen: boolean): Html {
  return html`<option value="${value}"${isChosen && html` selected`}>${term}</option>`;
}

function worksList({ works, token, agencies }: Start): Html {
  return html`<section class="works" aria-labelledby="works-head"><h2 id="works-head">เอกสารที่อ่านแล้วในรอบนี้</h2><ul>${[...works].reverse().map(
    (work) => html`<li class="card work"><div><h3><a class="file-name" href="${paths.work(work.id)}">${work.original.name}</a></h3><p class="note">${agencies.find(({ folder }) => folder === work.agency)?.name ?? work.agency} ปี ${work.year} · ${
      work.saved ? `บันทึกแล้ว ${work.saved.length} ไฟล์` : `ยังไม่บันทึก · ${present(work.history).about}`
    }</p></div>${buttonForm(paths.step(work.id, 'close'), token, html`เอาออกจากรายการ<span class="sr"> ${work.original.name}</span>`, { id: `close-${work.id}` })}</li>`,
  )}</ul></section>`;
}

function closedPart({ id, original }: Work, token: string): Html {
  return html`<section class="works" aria-label="เอกสารที่เอาออก"><div class="card work"><p>เอาออกแล้ว: <span class="file-name">${original.name}</span></p>${buttonForm(paths.step(id, 'reopen'), token, 'นำกลับมาพร้อมสิ่งที่แก้ไว้', { id: `reopen-${id}` })}</div></section>`;
}
