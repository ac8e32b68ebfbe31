import { severityOf } from '../../checks/check-content.ts';
import { reportKinds } from '../../domain/report-kind.ts';
import { sha256 } from '../../reader/sha256.ts';
import type { Checked } from '../checked.ts';
import { html, type Html } from '../html.ts';
import { paths } from '../paths.ts';
import type { FileToSave } from '../save.ts';
import type { Work } from '../work.ts';
import { changesPart } from './changes.ts';
import { pageOf, said, tokenField } from './layout.ts';
import { problemsPart } from './problems.ts';

/** What went wrong when files were written. */
export type SaveFault = { readonly path: string; readonly found: string; readonly fix: string };

export type SaveView = { readonly work: Work; readonly checked: Checked; readonly files: readonly FileToSave[]; readonly token: string; readonly folder: string; readonly faults?: readonly SaveFault[] };

/** The page that says which files would be written and what would change in those that are there. */
export function savePage({ work, checked, files, token, folder, faults = [] }: SaveView): Html {
  const refused = Object.values(work.refused ?? {});
  const main = html`<h1>บันทึก: <span class="file-name">${work.original.name}</span></h1>
${faults.length > 0 && html`<section class="refused" role="alert" aria-labelledby="fault-head"><h2 id="fault-head">บันทึกไม่สำเร็จ งานของท่านยังอยู่ครบ</h2>${faults.map(({ path, found, fix }) => html`<div class="refusal"><h3 class="file-name">${path}</h3><dl class="finding"><div><dt>พบ</dt><dd>${found}</dd></div><div><dt>วิธีแก้</dt><dd>${fix}</dd></div></dl></div>`)}</section>`}
<p class="lead">ไฟล์อยู่ในโฟลเดอร์เนื้อหา <code>${folder}</code> จะเขียนเฉพาะไฟล์ที่เลือกไว้ข้างล่าง</p>
${refused.length > 0 && html`<p class="callout callout-notice">ค่าที่พิมพ์ไว้แต่ยังใช้ไม่ได้ ${refused.length} ค่า จะไม่ถูกเขียน: ${refused.map(({ text }) => `“${text}”`).join(' ')} <a href="${paths.work(work.id)}">กลับไปแก้</a></p>`}
<form method="post" action="${paths.save(work.id)}" id="save">${tokenField(token)}
${files.map((one) => filePart(one, checked))}
<div class="tools"><button class="button" id="save-now">บันทึกไฟล์ที่เลือก</button><a class="button button-plain" href="${paths.work(work.id)}">กลับไปแก้</a></div></form>`;
  return pageOf({ title: `บันทึก ${work.original.name}`, stage: 3, main });
}

function filePart({ file, present, seen, obstacle }: FileToSave, { problems }: Checked): Html {
  const { kind, path, record, text, changes = [], doubts } = file;
  const label = present === 'nothing' ? 'เขียนไฟล์นี้' : present === 'unreadable' ? 'แทนไฟล์เดิมทั้งไฟล์' : changes.length === 0 ? 'เขียนทับ แม้ไม่มีอะไรเปลี่ยน' : `เขียนทับไฟล์เดิม ตามที่เปลี่ยน ${changes.length} แห่ง`;
  return html`<section class="card to-save" aria-labelledby="save-${kind}-head"><h2 id="save-${kind}-head">${reportKinds[kind].term}</h2>
<dl class="finding"><div><dt>รายงาน</dt><dd><code>${path}</code> ${present === 'nothing' ? html`<span class="badge badge-good">ไฟล์ใหม่</span>` : html`<span class="badge badge-notice">มีอยู่แล้ว</span>`}</dd></div><div><dt>บันทึกการนำเข้า</dt><dd><code>${record.path}</code> (ที่มาของทุกค่า ไม่เผยแพร่)</dd></div></dl>
${present === 'unreadable' && html`<p class="callout callout-notice">ไฟล์เดิมมีรูปแบบที่อ่านไม่ได้ จึงบอกไม่ได้ว่าอะไรจะเปลี่ยน เก็บสำเนาไว้ก่อน</p>`}
${doubts.map((words) => html`<p class="callout callout-notice">${words}</p>`)}
${changes.length > 0 && changesPart(file.kind, changes)}
${problemsPart(kind, problems[kind] ?? [], false)}
${obstacle === undefined ? html`<p class="tick"><input type="checkbox" id="write-${kind}" name="write" value="${kind}"${present === 'nothing' && html` checked`}><label for="write-${kind}">${label}</label><input type="hidden" name="seen-${kind}" value="${seen}"><input type="hidden" name="shown-${kind}" value="${sha256(text)}"></p>` : html`<p class="callout callout-notice">${obstacle}</p>`}</section>`;
}

/** The page after files were written. */
export function savedPage({ work, checked, folder }: Pick<SaveView, 'work' | 'checked' | 'folder'>): Html {
  const saved = work.saved ?? [];
  const blocked = saved.some(({ kind }) => (checked.problems[kind] ?? []).some(({ problem }) => severityOf(problem) === 'error'));
  const main = html`<h1>บันทึกแล้ว</h1>${said(work.notice)}
${saved.map(({ kind, path, record }) => html`<section class="card to-save"><h2>${reportKinds[kind].term}</h2><dl class="finding"><div><dt>รายงาน</dt><dd><code>${folder}/${path}</code></dd></div><div><dt>บันทึกการนำเข้า</dt><dd><code>${folder}/${record}</code></dd></div></dl>${problemsPart(kind, checked.problems[kind] ?? [], false)}</section>`)}
<section class="callout"><h2>ดูบนเว็บไซต์</h2>${blocked && html`<p>ยังสร้างเว็บไซต์ไม่ได้จนกว่าจะแก้ข้อผิดพลาดข้างบน</p>`}<p>เปิดหน้าต่างคำสั่งอีกหน้าต่างหนึ่ง แล้วสั่ง <code>npm start</code> จะเห็นหน้าเว็บที่มีรายงานนี้ ยังไม่เผยแพร่จนกว่าจะสั่ง <code>npm run publish</code></p></section>
<div class="tools"><a class="button" href="${paths.start}">นำเข้าเอกสารอื่น</a><a class="button button-plain" href="${paths.work(work.id)}">กลับไปแก้งานนี้</a></div>`;
  return pageOf({ title: 'บันทึกแล้ว', stage: 3, main });
}
