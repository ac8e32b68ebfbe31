import { months } from '../../domain/thai-date.ts';

/** What a format of dates shows of a moment. */
type DateFormat = { readonly day: boolean; readonly month: boolean; readonly year: boolean; readonly shortYear: boolean; readonly time?: string };

const eraOffset = 543;

/** The moment of the number by which Excel stores it, in days; workbooks of old Macs count from 1904. The time zone is that of nobody. */
export function dateOfSerial(serial: number, from1904: boolean): Date {
  return new Date(Math.round((serial - 25_569 + (from1904 ? 1_462 : 0)) * 86_400) * 1_000);
}

/** Whether a format shows days or times; `b` is the Buddhist year, and `e` one of other eras. */
export function isDateFormat(code: string): boolean {
  const signs = signsOf(code);
  return /[dmyhsbe]/i.test(signs) && !/[0#?]/.test(signs.replaceAll(/[.,]0+/g, ''));
}

/**
 * A moment as a person sees it, the year in the Buddhist era: `31/3/2565`, `มี.ค. 2565` where the format has no day, `31 มี.ค.` where it has no year, `13:30` where it has neither.
 * A year that is Buddhist already was typed so, and stays.
 */
export function dateCellText(date: Date, code: string): string {
  const format = dateFormat(code);
  const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()]?.short ?? '', buddhistYear(date.getUTCFullYear(), format)];
  const time = format.time === undefined ? '' : timeText(date, format.time);
  if (!format.day && !format.month && !format.year) return time;
  const calendar = format.day && !format.year ? `${day} ${month}` : format.day ? `${day}/${date.getUTCMonth() + 1}/${year}` : format.month && format.year ? `${month} ${year}` : format.year ? year : month;
  return time === '' ? calendar : `${calendar} ${time}`;
}

/** The year 1965 in two digits was typed as 65, and means 2565. */
function buddhistYear(year: number, { shortYear }: DateFormat): string {
  if (shortYear && year >= 1950 && year < 2000) return String(year % 100);
  return String(year >= 2400 ? year : year + eraOffset);
}

function dateFormat(code: string): DateFormat {
  const signs = signsOf(code);
  const time = /\[?h+\]?[^dyb]*|m+[^dyb]{1,2}s+[^dyb]*/i.exec(signs)?.[0];
  const calendar = time === undefined ? signs : signs.replace(time, ' ');
  const year = /[ybe]+/i.exec(calendar)?.[0] ?? '';
  return { day: /d/i.test(calendar), month: /m/i.test(calendar), year: year !== '', shortYear: year.length === 2 && !/b/i.test(year), ...(time !== undefined && { time }) };
}

function timeText(date: Date, format: string): string {
  const hours = /\[h/i.test(format) ? Math.floor((date.getTime() - dateOfSerial(0, false).getTime()) / 3_600_000) : date.getUTCHours();
  const parts = [...(/h/i.test(format) ? [hours] : []), date.getUTCMinutes(), ...(/s/i.test(format) ? [date.getUTCSeconds()] : [])];
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** The first part of a format without what it shows as it stands, and without colours and languages. */
function signsOf(code: string): string {
  const shown = code.replaceAll(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ' ').replaceAll(/am\/pm|a\/p|general/gi, ' ');
  return shown.split(';')[0] ?? '';
}
