import { severityOf } from '../../checks/check-content.ts';
import { reportKinds } from '../../domain/report-kind.ts';
import { summaryOf, type Checked } from '../checked.ts';
import { present } from '../history.ts';
import { html, type Html } from '../html.ts';
import { controlsOf } from '../controls.ts';
import { lineUses } from '../line-uses.ts';
import { paths, type Step } from '../paths.ts';
import type { LinkedProblem } from '../problem-links.ts';
import { reportFields } from '../report-fields.ts';
import { unknownColumns } from '../tables.ts';
import type { Work } from '../work.ts';
import { controlId } from './ids.ts';
import { pageOf, said, tokenField } from './layout.ts';
import { leftOutPart, notesPart } from './left-out.ts';
import { problemsPart } from './problems.ts';
import { reportPart } from './report.ts';
import { sourceParts } from './source.ts';

/** The page on which the officer compares the original with what was recognised, and corrects it. */
export function workbenchPage(work: Work, checked: Checked, token: string): Html {
  const { recognition, files, plain } = checked;
  const { told } = present(work.history);
  const source = sourceParts({ original: work.original, material: recognition.material, tables: recognition.tables, uses: lineUses(checked), shown: controlsOf(work, checked) });
  const reports = files.flatMap(({ kind, report }) => {
    const own = plain[kind];
    return own ? [reportPart({ kind, refused: work.refused ?? {}, wrong: wrongValues(checked.problems[kind] ?? []) }, reportFields(kind, own, told.values ?? {}), report.body)] : [];
  });
  const main = html`<h1 class="work-title">ตรวจและแก้: <span class="file-name">${work.original.name}</span></h1>
${toolbar(work, checked)}
<form id="correct" method="post" action="${paths.correct(work.id)}">${tokenField(token)}<button class="button without-script">ใช้ทุกอย่างที่แก้ในหน้านี้</button>
<div class="bench">
<section class="source" id="source" tabindex="0" aria-labelledby="source-head"><h2 id="source-head" tabindex="-1">ต้นฉบับ</h2>${source}</section>
<div class="recognised" id="recognised">${failure(checked)}${doubts(checked)}${checked.failed === undefined && problems(checked)}${reports.length > 0 ? reports : nothingFound()}${leftOutPart(recognition)}${notesPart(work.original.notes)}</div>
</div>
<button class="button without-script">ใช้ทุกอย่างที่แก้ในหน้านี้</button></form>`;
  return pageOf({ title: `ตรวจและแก้ ${work.original.name}`, stage: 2, isWide: true, main });
}

function toolbar({ id, history, notice, isRefusal }: Work, checked: Checked): Html {
  const { steps, at } = history;
  const undo = steps[at]?.about;
  return html`<div class="toolbar" id="toolbar">${said(html`${notice !== undefined && html`<span class="notice${isRefusal === true && ' notice-refused'}">${notice}</span> `}<span class="summary">${summaryOf(checked)}</span>`)}
<div class="tools">${stepButton('undo', 'เลิกทำ', at === 0)}${stepButton('redo', 'ทำซ้ำ', at === steps.length - 1)}${stepButton('restart', 'เริ่มใหม่', Object.values(steps[at]?.told ?? {}).every((one) => Object.keys(one).length === 0))}${
    checked.files.length > 0 && html`<button form="correct" class="button" id="to-save" name="then" value="save" data-to="${paths.save(id)}">ไปบันทึก</button>`
  }</div>
<nav class="jumps" aria-label="ส่วนของหน้า"><a href="#source-head">ต้นฉบับ</a>${checked.files.map(({ kind }) => html`<a href="#report-${kind}-head">${reportKinds[kind].short}</a>`)}<a href="#left-out-head">สิ่งที่ไม่นำเข้า</a></nav>
<p class="sr">${undo !== undefined && at > 0 && `ล่าสุด: ${undo}`}</p></div>`;
}

/** A button of the form itself, so that what was typed before it is pressed goes with it. */
function stepButton(step: Step, label: string, isDisabled: boolean): Html {
  return html`<button form="correct" id="${step}" name="then" value="${step}" class="button button-plain"${isDisabled && html` aria-disabled="true"`}>${label}</button>`;
}

/** What nobody knows of the original, before anything that the checker finds, because it often follows from it. */
function doubts({ recognition, files }: Checked): Html | undefined {
  const columns = unknownColumns(recognition.tables).map(
    ({ table, column, header, values }) =>
      html`<li class="problem problem-warning"><p><strong>คอลัมน์ ${header === '' ? `ที่ ${column}` : `“${header}”`} ของตาราง ${table} ยังไม่รู้ว่าคืออะไร</strong> ${values} ช่องไปอยู่ท้ายรายงาน</p><p><a href="#${controlId(`column:${table}.${column}`)}">เลือกว่าคอลัมน์ ${column} ของตาราง ${table} เก็บอะไร</a></p></li>`,
  );
  const said = [...new Set(files.flatMap((file) => file.doubts))].filter((words) => !words.startsWith('ไม่รู้จักหัวคอลัมน์'));
  if (columns.length + said.length === 0) return undefined;
  return html`<section class="checker" id="doubts" aria-labelledby="doubts-head"><h2 id="doubts-head" tabindex="-1">ต้องดูก่อน</h2><ul>${columns}${said.map((words) => html`<li class="problem problem-warning"><p>${words}</p></li>`)}</ul></section>`;
}

/** What is wrong with a value itself, by its path, in the words of the checker. */
function wrongValues(problems: readonly LinkedProblem[]): ReadonlyMap<string, string> {
  return new Map(problems.flatMap(({ problem, path, isExact }) => (path !== undefined && isExact === true && severityOf(problem) === 'error' ? [[path, problem.fix] as const] : [])));
}

function problems({ files, problems: found }: Checked): Html | undefined {
  if (files.length === 0) return undefined;
  return html`<section class="checker" aria-labelledby="checker-head"><h2 id="checker-head">สิ่งที่ตัวตรวจพบ</h2>${files.map(({ kind }) => problemsPart(kind, found[kind] ?? []))}</section>`;
}

function failure({ failed }: Checked): Html | undefined {
  return failed === undefined ? undefined : html`<p class="callout callout-notice">ตัวตรวจทำงานไม่ได้ในขณะนี้: ${failed} งานของท่านยังอยู่ครบ ลองแก้อะไรสักแห่งแล้วดูอีกครั้ง</p>`;
}

function nothingFound(): Html {
  return html`<section class="report"><h2>ยังไม่พบรายงานในเอกสารนี้</h2><p>ถ้าในเอกสารมีตาราง ให้เลือกเหนือตารางว่าเป็นตารางอะไร และคอลัมน์ใดเก็บอะไร ถ้าไม่ใช่เอกสารที่ต้องการ <a href="${paths.start}">เลือกเอกสารอื่น</a> โดยระบุชนิดของรายงานได้</p></section>`;
}
