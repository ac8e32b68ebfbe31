import { takeDocuments } from './choose.ts';
import { lightUp } from './lit.ts';
import { isEdited, patch } from './patch.ts';
import { sendLater } from './send.ts';

document.documentElement.classList.add('live');
const chooser = document.querySelector<HTMLFormElement>('#import');
if (chooser) takeDocuments(chooser);
if (document.querySelector('#correct')) work();

/** The page on which a document is corrected: each correction is sent by itself, and what it changes is put in place. */
function work(): void {
  const send = sendLater(takeOver, () => say('ติดต่อโปรแกรมไม่ได้ สิ่งที่แก้ล่าสุดยังไม่ได้ใช้ ตรวจว่าหน้าต่างคำสั่งยังเปิดอยู่'));
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) || !target.form) return;
    send({ action: target.form.action, token: tokenOf(target.form), name: target.name, value: target.value, isNew: isEdited(target) });
  });
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (!(submitter instanceof HTMLButtonElement) || submitter.getAttribute('aria-disabled') === 'true') return;
    send({ action: target.action, token: tokenOf(target), name: submitter.name, value: submitter.value, isNew: true });
  });
  document.addEventListener('keydown', (event) => {
    // A value is one paragraph, so Enter says that it is done.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link) openAround(document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  });
  openAround(document.getElementById(location.hash.slice(1)));
  lightUp();
}

function tokenOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? '';
}

/** Puts the page that was answered in the place of this one. */
function takeOver(text: string): void {
  const main = document.querySelector('main');
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  if (!main || !fresh?.querySelector('#correct')) return say(fresh?.querySelector('.lead')?.textContent ?? 'โปรแกรมไม่รับสิ่งที่แก้');
  const around = document.activeElement ? ancestors(document.activeElement) : [];
  patch(main, fresh);
  if (document.activeElement !== document.body) return;
  // What had the focus is no more: it goes to the nearest thing that is still there.
  const near = around.find((one) => one.isConnected && one !== document.body);
  near?.querySelector<HTMLElement>('textarea, select, summary, a, button')?.focus({ preventScroll: true });
}

function ancestors(element: Element): readonly Element[] {
  return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : [];
}

function say(words: string): void {
  const said = document.querySelector('#said');
  if (said) said.textContent = words;
}

/** What a link leads to may stand in something that is closed. */
function openAround(target: Element | null): void {
  for (const details of target ? [target, ...ancestors(target)] : []) if (details instanceof HTMLDetailsElement) details.open = true;
}
