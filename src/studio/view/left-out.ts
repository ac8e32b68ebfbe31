import { originalNoteKinds, placeWords, type OriginalNote } from '../../import/original.ts';
import { leftOutReasons, type LeftOutReason } from '../../import/recognise/left-out.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { html, type Html } from '../html.ts';
import { leftOutLines } from '../line-uses.ts';
import { lineId } from './ids.ts';

/** What was left out, by reason, each with a link to where it stands. */
export function leftOutPart(recognition: Recognition): Html {
  const lines = leftOutLines(recognition);
  const fragments = recognition.material.fragments.filter(({ id }) => lines.has(id));
  const reasons = [...new Set(lines.values())];
  const list = (reason: LeftOutReason) => {
    const own = fragments.filter(({ id }) => lines.get(id) === reason);
    return html`<details class="reason" id="left-${reason}"><summary>${leftOutReasons[reason]} (${own.length})</summary><ul>${own.map(({ id, text, at }) => html`<li><a href="#${lineId(id)}">${text}</a> <span class="note">${placeWords(at)}</span></li>`)}</ul></details>`;
  };
  return html`<section class="left-out" id="left-out" aria-labelledby="left-out-head"><h2 id="left-out-head" tabindex="-1">สิ่งที่ไม่นำเข้า ${fragments.length} ข้อความ</h2>${reasons.length === 0 ? html`<p>นำเข้าทุกข้อความ</p>` : reasons.map(list)}</section>`;
}

const unreliable = ['extracted-text', 'pages-without-text', 'unreadable', 'hidden-parts', 'text-boxes', 'footnotes'];

/** What the file holds besides its text. */
export function notesPart(notes: readonly OriginalNote[]): Html | undefined {
  if (notes.length === 0) return undefined;
  return html`<section class="notes" aria-labelledby="notes-head"><h2 id="notes-head">ในไฟล์นี้ยังมี</h2><ul>${notes.map(
    ({ kind, count, texts = [] }) => html`<li class="${unreliable.includes(kind) ? 'note-look' : ''}">${originalNoteKinds[kind]} ${count} แห่ง${consequence(kind)}${texts.length > 0 && html`<details id="note-${kind}"><summary>ดูข้อความ</summary><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul></details>`}</li>`,
  )}</ul></section>`;
}

function consequence(kind: OriginalNote['kind']): string {
  if (kind === 'authors' || kind === 'comments') return ' — เป็นข้อมูลส่วนบุคคล จึงไม่นำเข้าและไม่บันทึกไว้ที่ใด';
  if (kind === 'tracked-changes') return ' — โปรดตรวจว่าข้อความที่นำเข้าเป็นฉบับที่อนุมัติแล้ว';
  return unreliable.includes(kind) ? ' — โปรดเทียบกับต้นฉบับ' : '';
}
