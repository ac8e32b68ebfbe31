import type { ItemCompleteness, ItemState, YearCompleteness } from '../completeness.ts';

export const stateTerms: Readonly<Record<ItemState, string>> = { met: 'ครบ', part: 'ยังไม่ครบ', absent: 'ยังไม่มี', unread: 'ต้องอ่านเอง' };

/** Every year with its items, what is met and where, what is missing, and what to write. */
export function completenessText(years: readonly YearCompleteness[]): string {
  return years.length === 0 ? 'ยังไม่มีรายงานหรือคำตอบของปีใด' : years.map(yearText).join('\n\n');
}

/** The same as JSON; a promise: fields are added, never renamed. Years are of the Buddhist era. */
export function completenessJson(years: readonly YearCompleteness[]): string {
  return JSON.stringify({ years }, null, 2);
}

function yearText({ name, year, items, unknownItems }: YearCompleteness): string {
  const counts = (['met', 'part', 'unread', 'absent'] as const).flatMap((state) => {
    const count = items.filter((item) => item.state === state).length;
    return count > 0 ? [`${stateTerms[state]} ${count}`] : [];
  });
  const unknown = unknownItems > 0 ? `\nอีก ${unknownItems} ข้อของปีนี้ไม่มีในทะเบียน จึงตรวจให้ไม่ได้` : '';
  return [`${name} ปีที่ประเมิน ${year}: ${counts.join(' · ') || 'ไม่มีข้อในทะเบียน'}${unknown}`, ...items.map(itemText)].join('\n');
}

function itemText({ code, title, state, urls, elements, advice }: ItemCompleteness): string {
  return [
    `  ${code} ${title}: ${stateTerms[state]}`,
    ...urls.map((url) => `      ${url}`),
    ...elements.flatMap(({ text, state: one, places }) => [`    [${stateTerms[one]}] ${text}`, ...places.map(({ label, url }) => `        ${label} ${url}`)]),
    ...advice.map((line) => `    → ${line}`),
  ].join('\n');
}
