import { toArabicDigits } from '../domain/numerals.ts';
import { reportKindIds } from '../domain/report-kind.ts';
import type { Content } from '../reader/content.ts';
import { controlsOf } from './controls.ts';
import { after, present, type Told, type ValueKey } from './history.ts';
import { labelOf } from './labels.ts';
import { movedValues } from './moved-values.ts';
import { leafPaths } from './problem-links.ts';
import { toldIn } from './told-in-form.ts';
import { resultOf, type Result, type Work } from './work.ts';

/** A work after a form with corrections, and the name of the first control that was changed. What could not be taken over is said in the notice. */
export function correctedWork(work: Work, form: FormData, content: Content, today: string): { readonly work: Work; readonly target?: string } {
  const before = resultOf(work, content, today);
  const { told } = present(work.history);
  const step = toldIn(inArabicDigits(form), told, controlsOf(work, before));
  if (!step) return { work: withNotice(work, 'ไม่มีอะไรเปลี่ยน') };
  const wrong = changedKeys(told, step.told).find((key) => isNumber(key) && !/^\d*$/.test(step.told.values?.[key] ?? ''));
  if (wrong !== undefined) return { work: withNotice(work, `${nameOf(wrong)}ต้องเป็นตัวเลข จึงยังไม่แก้`), target: step.target };
  const moved = valuesAfterRows(work, told, step.told, before, content, today);
  const next = { ...step, told: { ...step.told, values: moved.values } };
  const result = resultOf(work, content, today, next.told);
  const idle = changedKeys(told, next.told).find((key) => moved.lost.length === 0 && !isTaken(key, next.told, result));
  if (idle !== undefined) return { work: withNotice(work, `แก้${nameOf(idle)}จากหน้านี้ไม่ได้ โปรดบันทึก แล้วแก้ในไฟล์รายงาน`), target: step.target };
  const lost = moved.lost.length > 0 ? ` ค่าที่แก้ไว้ ${moved.lost.length} ค่าไม่มีที่อยู่แล้ว จึงไม่ได้ใช้: ${moved.lost.map(nameOf).join(' ')} (เลิกทำได้)` : '';
  return { work: withNotice({ ...work, history: after(work.history, next) }, `แก้แล้ว: ${step.about}${lost}`), target: step.target };
}

export function withNotice(work: Work, notice: string): Work {
  return { ...work, notice };
}

function valuesAfterRows(work: Work, old: Told, fresh: Told, before: Result, content: Content, today: string): ReturnType<typeof movedValues> {
  const values = fresh.values ?? {};
  const isSameReading = old.columns === fresh.columns && old.tables === fresh.tables && old.rows === fresh.rows && old.paragraphs === fresh.paragraphs;
  if (isSameReading || Object.keys(values).length === 0) return { values, lost: [] };
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

function isNumber(key: ValueKey): boolean {
  return /(?:^|[:.])(?:fiscalYear|year|planYear)$/.test(key);
}

function partsOf(key: string): readonly [kind: string, path: string] {
  return [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
}

function nameOf(key: ValueKey): string {
  const kind = reportKindIds.find((one) => key.startsWith(`${one}:`));
  return kind ? labelOf(kind, key.slice(kind.length + 1)).short : key;
}

/** Values are stored with Arabic digits, as everything that is read is. */
function inArabicDigits(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form) if (typeof value === 'string') copy.append(name, name.startsWith('value:') ? toArabicDigits(value) : value);
  return copy;
}
