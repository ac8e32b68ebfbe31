import { takeDocuments } from './choose.ts';
import { lightUp } from './lit.ts';
import { isEdited, isField, patch } from './patch.ts';
import { sendLater, type Queue, type Sent } from './send.ts';

document.documentElement.classList.add('live');
const chooser = document.querySelector<HTMLFormElement>('#import');
if (chooser) takeDocuments(chooser);
if (document.querySelector('#correct')) work();

/** The page on which a document is corrected: each correction is sent by itself, and what it changes is put in place. */
function work(): void {
  const queue = sendLater(takeOver, () => say('ติดต่อโปรแกรมไม่ได้ สิ่งที่แก้ล่าสุดยังไม่ได้ใช้ ตรวจว่าหน้าต่างคำสั่งยังเปิดอยู่ แล้วแก้หรือกดอีกครั้ง'));
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) || !target.form) return;
    queue.send({ action: target.form.action, token: tokenOf(target.form), name: target.name, value: target.value, isNew: isEdited(target) });
  });
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (!(submitter instanceof HTMLButtonElement) || submitter.getAttribute('aria-disabled') === 'true') return;
    const { to } = submitter.dataset;
    if (to !== undefined) void leave(queue, to);
    else queue.send({ action: target.action, token: tokenOf(target), name: submitter.name, value: submitter.value, isNew: true });
  });
  document.addEventListener('keydown', (event) => {
    // A value is one paragraph, so Enter says that it is done.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const hash = link?.getAttribute('href')?.startsWith('#') ? link.getAttribute('href')?.slice(1) : undefined;
    if (hash !== undefined) openAround(document.getElementById(hash));
    else if (link && queue.isWaiting() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void leave(queue, link.href);
    }
  });
  addEventListener('beforeunload', (event) => {
    if (queue.isWaiting()) event.preventDefault();
  });
  openAround(document.getElementById(location.hash.slice(1)));
  lightUp();
}

/** Goes on when all that was typed is in. What the program does not take is shown once more before it is left behind. */
async function leave(queue: Queue, to: string): Promise<void> {
  if (queue.isWaiting()) say('กำลังใช้สิ่งที่แก้');
  if (!(await queue.arrived())) return;
  const refused = document.querySelector<HTMLElement>('[data-refused]:not([data-told])');
  if (refused) {
    refused.dataset['told'] = '';
    openAround(refused);
    refused.focus();
    return say('ค่าในช่องนี้ยังไม่ได้ใช้ แก้ก่อน หรือกดอีกครั้งเพื่อไปต่อโดยไม่ใช้ค่านี้');
  }
  location.assign(to);
}

function tokenOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? '';
}

/** Puts the page that was answered in the place of this one; says whether it was such a page. */
function takeOver(text: string, { name, value }: Sent): boolean {
  const main = document.querySelector('main');
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  if (!main || !fresh?.querySelector('#correct')) {
    say(`${fresh?.querySelector('.lead')?.textContent ?? 'โปรแกรมไม่รับสิ่งที่แก้'} สิ่งที่แก้ล่าสุดยังไม่ได้ใช้`);
    return false;
  }
  const around = document.activeElement ? ancestors(document.activeElement) : [];
  settle(name === 'clear' ? `value:${value}` : name, name === 'clear' ? undefined : value);
  patch(main, fresh);
  if (document.activeElement !== document.body) return true;
  // What had the focus is no more: it goes to the nearest thing that is still there.
  const near = around.find((one) => one.isConnected && one !== document.body);
  near?.querySelector<HTMLElement>('textarea, select, summary, a, button')?.focus({ preventScroll: true });
  return true;
}

/** A control that was answered shows what the program says, unless more was typed since. */
function settle(name: string, value: string | undefined): void {
  const control = document.querySelector(`[name="${CSS.escape(name)}"]`);
  if (!control || !isField(control) || (value !== undefined && control.value !== value)) return;
  if (control instanceof HTMLSelectElement) for (const option of control.options) option.defaultSelected = option.selected;
  else control.defaultValue = control.value;
}

function ancestors(element: Element): readonly Element[] {
  return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : [];
}

function say(words: string): void {
  const said = document.querySelector('#said');
  if (said) said.textContent = words;
}

/** What a link leads to may stand in something that is closed, or be a box around a control. */
function openAround(target: Element | null): void {
  for (const details of target ? [target, ...ancestors(target)] : []) if (details instanceof HTMLDetailsElement) details.open = true;
  if (target?.classList.contains('value-missing')) setTimeout(() => target.querySelector<HTMLElement>('textarea, select')?.focus());
}
