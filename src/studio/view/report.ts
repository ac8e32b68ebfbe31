import { reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import { placeWords } from '../../import/original.ts';
import { html, type Html } from '../html.ts';
import { choicesAt } from '../labels.ts';
import type { FieldGroup, ValueField } from '../report-fields.ts';
import { lineId, valueId } from './ids.ts';

/** A report field by field; `body` is the text below its data. */
export function reportPart(kind: ReportKind, fields: FieldGroup, body: string): Html {
  return html`<section class="report" id="report-${kind}" aria-labelledby="report-${kind}-head"><h2 id="report-${kind}-head" tabindex="-1">${reportKinds[kind].term}</h2>
${groupBody(kind, fields)}
${body !== '' && html`<details class="row" id="body-${kind}"><summary><h3>เนื้อความท้ายรายงาน</h3></summary><pre class="body" tabindex="0">${body}</pre><p class="note">ส่วนที่ไม่เข้าช่องใด เก็บไว้ครบท้ายรายงาน เลือกได้ว่าย่อหน้าใดเป็นอะไรในต้นฉบับ หรือแก้ในไฟล์หลังบันทึก</p></details>`}</section>`;
}

function groupBody(kind: ReportKind, group: FieldGroup): Html {
  const all = [...group.values.map((value) => valuePart(kind, value)), ...group.groups.map((one) => groupPart(kind, one))];
  return html`${all}${missingPart(kind, group)}`;
}

function groupPart(kind: ReportKind, group: FieldGroup): Html {
  const id = valueId(kind, group.path);
  if (group.number !== undefined) {
    const name = group.values.find(({ path }) => /\.(?:title|text|year|name|heading|body|position)$/.test(path))?.text ?? '';
    return html`<details class="row" id="${id}" open><summary><h4><span class="ordinal">${group.number}.</span> ${name}</h4></summary>${groupBody(kind, group)}</details>`;
  }
  const isList = group.groups.length === 0 && group.values.every(({ path }) => path.endsWith(']'));
  if (isList) return html`<fieldset class="list" id="${id}"><legend>${group.label.short}</legend>${groupBody(kind, group)}</fieldset>`;
  return html`<div class="group" id="${id}" role="group" aria-labelledby="${id}-head"><h3 id="${id}-head">${group.label.short}</h3>${groupBody(kind, group)}</div>`;
}

const marks = { read: undefined, assigned: undefined, merged: 'ช่องผสาน', inferred: 'อนุมาน', given: 'แก้แล้ว', added: 'เพิ่มเอง', kept: 'จากไฟล์เดิม', cleared: 'ล้างแล้ว' } as const;

function valuePart(kind: ReportKind, value: ValueField): Html {
  const { path, label, text, how, because, lines, at } = value;
  const id = valueId(kind, path);
  const mark = marks[how];
  const from = html`${mark !== undefined && html`<span class="mark mark-${how}">${mark}</span> `}${because !== undefined && html`<span>${because}</span> `}${lines[0] !== undefined && html`<a class="from" href="#${lineId(lines[0])}">${at.map(placeWords).join(', ') || 'ต้นฉบับ'}</a>`}`;
  const isItem = path.endsWith(']');
  return html`<div class="value value-${how}" id="${id}-value" data-lines="${lines.join(' ')}"><div class="value-head"><label for="${id}"${isItem && html` class="sr"`}>${label.short}${isItem && ` ข้อ ${Number(/(\d+)\]$/.exec(path)?.[1]) + 1}`}</label></div>
<div class="value-text">${control(kind, value, id)}${!value.isFixed && how !== 'cleared' && html`<button class="clear" id="${id}-clear" name="clear" value="${kind}:${path}" aria-label="ล้าง ${label.short}: ${text.slice(0, 40)}">ล้าง</button>`}</div>
<p class="value-from" id="${id}-from">${from}</p></div>`;
}

function control(kind: ReportKind, { path, text, choices, isFixed, label }: ValueField, id: string): Html {
  const name = `value:${kind}:${path}`;
  if (isFixed) return html`<output id="${id}">${text === 'true' ? 'ใช่' : 'ไม่ใช่'}</output>`;
  if (choices) {
    const known = choices.some(([value]) => value === text);
    return html`<select id="${id}" name="${name}" aria-describedby="${id}-from">${!known && html`<option value="${text}" selected>${text === '' ? 'ไม่ระบุ' : text}</option>`}${choices.map(([value, term]) => html`<option value="${value}"${value === text && html` selected`}>${term}</option>`)}</select>`;
  }
  // The browser drops the first line break of a textarea.
  return html`<textarea id="${id}" name="${name}" rows="${Math.min(12, Math.ceil(text.length / 60) || 1)}" title="${label.long}" aria-describedby="${id}-from">
${text}</textarea>`;
}

function missingPart(kind: ReportKind, { path, missing }: FieldGroup): Html | undefined {
  if (missing.length === 0) return undefined;
  const boxes = missing.map(({ path: at, label }) => html`<div class="value value-missing"${fieldOf(at) !== at && html` id="${valueId(kind, fieldOf(at))}"`}><div class="value-head"><label for="${valueId(kind, at)}">${label.short}</label></div><div class="value-text">${missingControl(kind, at, label.long)}</div></div>`);
  return html`<details class="missing" id="${valueId(kind, path)}-missing"><summary>เพิ่ม${missing.length === 1 ? (missing[0]?.label.short ?? '') : `ช่องที่ว่าง (${missing.length})`}</summary>${boxes}</details>`;
}

/** The field that a first value of it belongs to: a link can lead to it before it is there. */
function fieldOf(path: string): string {
  return path.replace(/(?:\[0\])?(?:\.text)?$/, '');
}

function missingControl(kind: ReportKind, path: string, long: string): Html {
  const id = valueId(kind, path);
  const choices = choicesAt(kind, path);
  const name = `value:${kind}:${path}`;
  if (choices) return html`<select id="${id}" name="${name}"><option value="" selected>ไม่ระบุ</option>${choices.map(([value, term]) => html`<option value="${value}">${term}</option>`)}</select>`;
  return html`<textarea id="${id}" name="${name}" rows="1" title="${long}"></textarea>`;
}
