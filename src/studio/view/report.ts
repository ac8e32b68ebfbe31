import { reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import { longDate, parseDate } from '../../domain/thai-date.ts';
import { placeWords } from '../../import/original.ts';
import { html, type Html } from '../html.ts';
import { choicesAt } from '../labels.ts';
import { pathWords, rowWords } from '../path-words.ts';
import type { FieldGroup, ValueField } from '../report-fields.ts';
import { dateExample, wantsDate } from '../stored-value.ts';
import type { RefusedValue } from '../work.ts';
import { lineId, valueId } from './ids.ts';

/** What is shown beside the values of a report: texts that could not be taken, by the names of their controls, and what the checker says of a value, by its path. */
export type Beside = { readonly kind: ReportKind; readonly refused: Readonly<Record<string, RefusedValue>>; readonly wrong: ReadonlyMap<string, string> };

/** A report field by field; `body` is the text below its data. */
export function reportPart(beside: Beside, fields: FieldGroup, body: string): Html {
  const { kind } = beside;
  return html`<section class="report" id="report-${kind}" aria-labelledby="report-${kind}-head"><h2 id="report-${kind}-head" tabindex="-1">${reportKinds[kind].term}</h2>
${groupBody(beside, fields)}
${body !== '' && html`<details class="row" id="body-${kind}"><summary><h3>เนื้อความท้ายรายงาน</h3></summary><pre class="body" tabindex="0">${body}</pre><p class="note">ส่วนที่ไม่เข้าช่องใด เก็บไว้ครบท้ายรายงาน เลือกได้ว่าย่อหน้าใดเป็นอะไรในต้นฉบับ หรือแก้ในไฟล์หลังบันทึก</p></details>`}</section>`;
}

function groupBody(beside: Beside, group: FieldGroup): Html {
  const all = [...group.values.map((value) => valuePart(beside, value)), ...group.groups.map((one) => groupPart(beside, one))];
  return html`${all}${missingPart(beside, group)}`;
}

function groupPart(beside: Beside, group: FieldGroup): Html {
  const { kind } = beside;
  const id = valueId(kind, group.path);
  const words = [rowWords(kind, `${group.path}.`)].filter((one) => one !== '').join('');
  if (group.number !== undefined) {
    const name = group.values.find(({ path }) => /\.(?:title|text|year|name|heading|body|position)$/.test(path))?.text ?? '';
    return html`<details class="row" id="${id}" open><summary><h4>${words}${name !== '' && `: ${name}`}</h4></summary><div role="group" aria-label="${words}">${groupBody(beside, group)}</div></details>`;
  }
  const inRow = rowWords(kind, group.path);
  const row = inRow !== '' && html`<span class="sr"> ของ${inRow}</span>`;
  const isList = group.groups.length === 0 && group.values.every(({ path }) => path.endsWith(']'));
  if (isList) return html`<fieldset class="list" id="${id}"><legend>${group.label.short}${row}</legend>${groupBody(beside, group)}</fieldset>`;
  return html`<div class="group" id="${id}" role="group" aria-labelledby="${id}-head"><h3 id="${id}-head">${group.label.short}${row}</h3>${groupBody(beside, group)}</div>`;
}

const marks = { read: undefined, assigned: undefined, merged: 'ช่องผสาน', inferred: 'อนุมาน', given: 'แก้แล้ว', added: 'เพิ่มเอง', kept: 'จากไฟล์เดิม', cleared: 'ล้างแล้ว' } as const;

function valuePart(beside: Beside, value: ValueField): Html {
  const { kind } = beside;
  const { path, label, text, how, because, lines, at, isFixed } = value;
  const id = valueId(kind, path);
  const mark = marks[how];
  const date = wantsDate(kind, path) ? parseDate(text) : undefined;
  const place = at.map(placeWords).join(', ') || 'ต้นฉบับ';
  const from = html`${mark !== undefined && html`<span class="mark mark-${how}">${mark}</span> `}${date && html`<span>${longDate(date)}</span> `}${because !== undefined && html`<span>${because}</span> `}${lines[0] !== undefined && html`<a class="from" href="#${lineId(lines[0])}" aria-label="${place}: ที่มาของ ${pathWords(kind, path)}">${place}</a>`}`;
  const wrong = beside.refused[`value:${kind}:${path}`]?.wrong ?? (how === 'cleared' ? undefined : beside.wrong.get(path));
  return html`<div class="value value-${how}" id="${id}-value" data-lines="${lines.join(' ')}"><div class="value-head">${labelPart(kind, path, label.short)}</div>
<div class="value-text">${isFixed ? html`<output id="${id}">${text === 'true' ? 'ใช่' : 'ไม่ใช่'}</output>` : control(beside, path, text, label.long, wrong)}${!isFixed && how !== 'cleared' && html`<button class="clear" id="${id}-clear" name="clear" value="${kind}:${path}" aria-label="ล้าง ${pathWords(kind, path)}: ${text.slice(0, 40)}">ล้าง</button>`}</div>
${wrongPart(id, wrong)}<p class="value-from" id="${id}-from">${from}</p></div>`;
}

/** The name of a field: what is seen, and for those who hear it the row that it stands in. */
function labelPart(kind: ReportKind, path: string, short: string): Html {
  const row = rowWords(kind, path);
  const isItem = path.endsWith(']');
  const words = isItem ? (pathWords(kind, path).split(' › ').at(-1) ?? short) : short;
  return html`<label for="${valueId(kind, path)}"${isItem && html` class="sr"`}>${words}${row !== '' && html`<span class="sr"> ของ${row}</span>`}</label>`;
}

function wrongPart(id: string, wrong: string | undefined): Html | undefined {
  return wrong === undefined ? undefined : html`<p class="value-wrong" id="${id}-wrong">${wrong}</p>`;
}

/** The control of a value, with the text that was refused in place of the value. */
function control({ kind, refused }: Beside, path: string, value: string, long: string, wrong: string | undefined): Html {
  const name = `value:${kind}:${path}`;
  const id = valueId(kind, path);
  const choices = choicesAt(kind, path);
  const told = refused[name];
  const text = told?.text ?? value;
  const state = html`${wrong !== undefined && html` aria-invalid="true"`}${told && html` data-refused=""`} aria-describedby="${wrong !== undefined && `${id}-wrong `}${id}-from"`;
  if (choices) {
    const known = choices.some(([one]) => one === text);
    return html`<select id="${id}" name="${name}"${state}>${!known && html`<option value="${text}" selected>${text === '' ? 'ไม่ระบุ' : text}</option>`}${choices.map(([one, term]) => html`<option value="${one}"${one === text && html` selected`}>${term}</option>`)}</select>`;
  }
  // The browser drops the first line break of a textarea.
  return html`<textarea id="${id}" name="${name}" rows="${Math.min(12, Math.ceil(text.length / 60) || 1)}" title="${long}"${state}>
${text}</textarea>`;
}

function missingPart(beside: Beside, { path, missing }: FieldGroup): Html | undefined {
  if (missing.length === 0) return undefined;
  const { kind, refused } = beside;
  const row = rowWords(kind, `${path}.`);
  const boxes = missing.map(({ path: at, field, label }) => {
    const id = valueId(kind, at);
    const wrong = refused[`value:${kind}:${at}`]?.wrong;
    return html`<div class="value value-missing"${field !== at && html` id="${valueId(kind, field)}"`}><div class="value-head"><label for="${id}">${label.short}<span class="sr"> ที่จะเพิ่ม${row !== '' && ` ใน${row}`}</span></label></div><div class="value-text">${control(beside, at, '', label.long, wrong)}</div>${wrongPart(id, wrong)}<p class="value-from" id="${id}-from">${wantsDate(kind, at) && dateExample}</p></div>`;
  });
  const isRefused = missing.some(({ path: at }) => refused[`value:${kind}:${at}`]);
  const only = missing.length === 1 ? missing[0]?.label.short : undefined;
  return html`<details class="missing" id="${valueId(kind, path)}-missing"${isRefused && html` open`}><summary>เพิ่ม${only ?? `ช่องที่ว่าง (${missing.length})`}${row !== '' && html`<span class="sr"> ใน${row}</span>`}</summary>${boxes}</details>`;
}
