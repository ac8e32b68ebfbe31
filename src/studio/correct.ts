import { isReportKind, reportKindIds } from '../domain/report-kind.ts';
import type { Content } from '../reader/content.ts';
import { controlsOf } from './controls.ts';
import { after, present, type Told, type ValueKey } from './history.ts';
import { labelOf } from './labels.ts';
import { movedValues } from './moved-values.ts';
import { leafPaths } from './problem-links.ts';
import { storedValue } from './stored-value.ts';
import { asParagraph, toldIn, type Shown } from './told-in-form.ts';
import { resultOf, type RefusedValue, type Result, type Work } from './work.ts';

/** A work after a form with corrections, and the name of the control that was changed first, or of the first that was refused. What cannot be taken stays in its control, and is said in the notice; all else is taken. */
export function correctedWork(work: Work, form: FormData, content: Content, today: string): { readonly work: Work; readonly target?: string } {
  const before = resultOf(work, content, today);
  const { told } = present(work.history);
  const shown = controlsOf(work, before);
  const { good, wrong } = sorted(form, shown);
  const step = toldIn(good, told, shown, before.recognition.tables);
  const old = stillRefused(work, form);
  if (!step) return finished(work, undefined, { ...old, ...wrong }, wrong);
  const moved = valuesAfterRows(work, told, step.told, before, content, today);
  const fuller: Told = { ...step.told, values: moved.values };
  const result = resultOf(work, content, today, fuller);
  const idle = changedKeys(told, fuller).filter((key) => !isTaken(key, fuller, result));
  const refused = { ...wrong, ...Object.fromEntries(idle.map((key) => [`value:${key}`, { text: fuller.values?.[key] ?? '', wrong: 'แก้จากหน้านี้ไม่ได้ โปรดบันทึก แล้วแก้ในไฟล์รายงาน' }])) };
  const taken = withoutIdle(fuller, told, idle);
  const isNothing = idle.length > 0 && idle.length === changedKeys(told, fuller).length && isSameReading(told, fuller);
  const lost = moved.lost.length > 0 ? ` ค่าที่แก้ไว้ ${moved.lost.length} ค่าไม่มีที่อยู่แล้ว จึงไม่ได้ใช้: ${moved.lost.map(nameOf).join(' ')} (เลิกทำได้)` : '';
  const stays = isSameReading(told, step.told) ? old : {};
  if (isNothing) return finished(work, undefined, { ...stays, ...refused }, refused);
  const next = { ...work, history: after(work.history, { ...step, told: taken }) };
  return finished(next, { words: `แก้แล้ว: ${step.about}${lost}`, target: step.target }, { ...stays, ...refused }, refused);
}

export function withNotice(work: Work, notice: string, isRefusal = false): Work {
  return { ...work, notice, isRefusal };
}

type RefusedValues = Readonly<Record<string, RefusedValue>>;

function finished(work: Work, done: { readonly words: string; readonly target: string } | undefined, refused: RefusedValues, fresh: RefusedValues): { readonly work: Work; readonly target?: string } {
  const [first] = Object.keys(fresh);
  const problems = Object.entries(fresh).map(([name, { wrong }]) => `${nameOf(name.slice('value:'.length))}: ${wrong}`);
  const words = [...(done ? [done.words] : []), ...(first === undefined ? [] : [`ยังไม่แก้ ${problems.join(' · ')}`])].join(' · ');
  const target = first ?? done?.target;
  return { work: { ...withNotice(work, words === '' ? 'ไม่มีอะไรเปลี่ยน' : words, first !== undefined), refused }, ...(target !== undefined && { target }) };
}

/** The fields of a form as they are stored, and those of which that cannot be. */
function sorted(form: FormData, shown: Shown): { readonly good: FormData; readonly wrong: RefusedValues } {
  const good = new FormData();
  const wrong: Record<string, RefusedValue> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const [, kind, path = ''] = /^value:([a-z]+):(.*)$/s.exec(name) ?? [];
    const text = asParagraph(value);
    if (kind === undefined || !isReportKind(kind) || !shown.has(name) || shown.get(name) === text) good.append(name, value);
    else {
      const stored = storedValue(kind, path, text);
      if ('value' in stored) good.append(name, stored.value);
      else wrong[name] = { text, wrong: stored.wrong };
    }
  }
  return { good, wrong };
}

/** What was refused before and is not said anew. */
function stillRefused({ refused = {} }: Work, form: FormData): RefusedValues {
  const cleared = form.getAll('clear').map((key) => `value:${String(key)}`);
  return Object.fromEntries(Object.entries(refused).filter(([name]) => !form.has(name) && !cleared.includes(name)));
}

function withoutIdle(told: Told, old: Told, idle: readonly ValueKey[]): Told {
  const kept = Object.entries(told.values ?? {}).filter(([key]) => !idle.includes(key as ValueKey));
  const before = idle.flatMap((key) => (old.values?.[key] === undefined ? [] : [[key, old.values[key]] as const]));
  return { ...told, values: Object.fromEntries([...kept, ...before]) };
}

function isSameReading(old: Told, fresh: Told): boolean {
  return old.columns === fresh.columns && old.tables === fresh.tables && old.rows === fresh.rows && old.paragraphs === fresh.paragraphs;
}

function valuesAfterRows(work: Work, old: Told, fresh: Told, before: Result, content: Content, today: string): ReturnType<typeof movedValues> {
  const values = fresh.values ?? {};
  if (isSameReading(old, fresh) || Object.keys(values).length === 0) return { values, lost: [] };
  const origins = ({ plain }: Result) => Object.fromEntries(reportKindIds.map((kind) => [kind, plain[kind]?.read]));
  return movedValues(values, origins(before), origins(resultOf(work, content, today, fresh)));
}

function changedKeys(old: Told, fresh: Told): readonly ValueKey[] {
  return (Object.keys(fresh.values ?? {}) as ValueKey[]).filter((key) => fresh.values?.[key] !== old.values?.[key]);
}

/** Whether a value that was told arrived in the report: what was given stands in it, what was cleared is not kept from the file that is there. */
function isTaken(key: ValueKey, told: Told, { files, plain }: Result): boolean {
  const [kind, path] = partsOf(key);
  const text = told.values?.[key] ?? '';
  const file = files.find((one) => one.kind === kind);
  if (!file) return false;
  if (text !== '') return file.report.origins.some((origin) => origin.path === path && origin.how === 'given') || leafTexts(file.report.data).includes(text);
  const report = plain[file.kind];
  return report === undefined || leafPaths(report.read.data, '').includes(path) || !leafPaths(report.kept.data, '').includes(path);
}

function leafTexts(data: unknown): readonly string[] {
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(leafTexts);
  return data === undefined ? [] : [String(data)];
}

function partsOf(key: string): readonly [kind: string, path: string] {
  return [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
}

function nameOf(key: string): string {
  const kind = reportKindIds.find((one) => key.startsWith(`${one}:`));
  return kind ? labelOf(kind, key.slice(kind.length + 1)).short : key;
}
