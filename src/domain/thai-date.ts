import { toArabicDigits, toThaiDigits } from './numerals.ts';

/** A day of the calendar, the year in the Buddhist era (Christian era + 543). */
export type ThaiDate = { readonly year: number; readonly month: number; readonly day: number };

/** The months from January on, with the abbreviations of the Royal Society. */
export const months = [
  { long: 'มกราคม', short: 'ม.ค.' },
  { long: 'กุมภาพันธ์', short: 'ก.พ.' },
  { long: 'มีนาคม', short: 'มี.ค.' },
  { long: 'เมษายน', short: 'เม.ย.' },
  { long: 'พฤษภาคม', short: 'พ.ค.' },
  { long: 'มิถุนายน', short: 'มิ.ย.' },
  { long: 'กรกฎาคม', short: 'ก.ค.' },
  { long: 'สิงหาคม', short: 'ส.ค.' },
  { long: 'กันยายน', short: 'ก.ย.' },
  { long: 'ตุลาคม', short: 'ต.ค.' },
  { long: 'พฤศจิกายน', short: 'พ.ย.' },
  { long: 'ธันวาคม', short: 'ธ.ค.' },
] as const satisfies readonly { readonly long: string; readonly short: string }[];

const eraOffset = 543;

/** Why a text is not a stored date. */
export type DateProblem = 'form' | 'thai-digits' | 'slash-form' | 'two-digit-year' | 'christian-era' | 'year-range' | 'impossible';

/** Says why a text is not a stored date `"2565-03-31"` of the years 2500 to 2700; `undefined` when it is one. */
export function dateProblem(text: string): DateProblem | undefined {
  const arabic = toArabicDigits(text);
  if (arabic !== text && storedForm(arabic)) return 'thai-digits';
  if (/^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/.test(arabic)) return 'slash-form';
  if (/^\d{2}-\d{2}-\d{2}$/.test(arabic)) return 'two-digit-year';
  const date = storedForm(text);
  if (!date) return 'form';
  if (date.year >= 1957 && date.year <= 2157) return 'christian-era';
  if (date.year < 2500 || date.year > 2700) return 'year-range';
  return exists(date) ? undefined : 'impossible';
}

/** Reads a stored date; `undefined` when `dateProblem` finds one. */
export function parseDate(text: string): ThaiDate | undefined {
  return dateProblem(text) === undefined ? storedForm(text) : undefined;
}

function storedForm(text: string): ThaiDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

/** Whether the calendar has the day; leap years go by the Christian era. */
function exists({ year, month, day }: ThaiDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const christian = year - eraOffset;
  const leap = (christian % 4 === 0 && christian % 100 !== 0) || christian % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= length;
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** The stored form, Buddhist era. */
export function dateText({ year, month, day }: ThaiDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The form of `<time datetime>`: ISO 8601, Christian era. */
export function isoDate({ year, month, day }: ThaiDate): string {
  return `${padded(year - eraOffset, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: ThaiDate, b: ThaiDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

type Style = { readonly digits?: 'arabic' | 'thai' };

/** `31 มีนาคม 2565`, or with Thai digits. */
export function longDate(date: ThaiDate, style: Style = {}): string {
  return written(date, 'long', style);
}

/** `31 มี.ค. 2565`, or with Thai digits. */
export function shortDate(date: ThaiDate, style: Style = {}): string {
  return written(date, 'short', style);
}

function written({ year, month, day }: ThaiDate, form: 'long' | 'short', { digits = 'arabic' }: Style): string {
  const text = `${day} ${months[month - 1]?.[form]} ${year}`;
  return digits === 'thai' ? toThaiDigits(text) : text;
}

const monthPattern = months.map(({ long, short }) => `${long}|${short.replaceAll('.', '\\.?')}`).join('|');
const yearPattern = '(?:พ\\.?ศ\\.?)?(\\d{4}|\\d{2})';
const writtenDate = new RegExp(`^(?:วันที่)?(\\d{1,2})(?:เดือน)?(${monthPattern})${yearPattern}$`);
const slashDate = new RegExp(`^(?:วันที่)?(\\d{1,2})/(\\d{1,2})/${yearPattern}$`);
const writtenMonth = new RegExp(`^(?:เดือน)?(${monthPattern})${yearPattern}$`);

/**
 * Reads a day as people write it: `๑ มีนาคม ๒๕๖๔`, `31 มี.ค. 65`, `15/2/2566`; two-digit years are of the Buddhist 2500s.
 * `undefined` for a day the calendar does not have, and for a year that is not plainly Buddhist (outside 2400 to 2700), which is never converted.
 */
export function readThaiDate(text: string): ThaiDate | undefined {
  const closed = closedUp(text);
  const words = writtenDate.exec(closed);
  const [, day, month, writtenYear] = words ?? slashDate.exec(closed) ?? [];
  if (day === undefined || month === undefined || writtenYear === undefined) return undefined;
  const year = buddhistYear(writtenYear);
  if (year === undefined) return undefined;
  const date = { year, month: words ? monthNumber(month) : Number(month), day: Number(day) };
  return exists(date) ? date : undefined;
}

/** Reads a month of a year as people write it: `ต.ค.๖๕`, `ตุลาคม 2565`; years as in `readThaiDate`. */
export function readMonthYear(text: string): { readonly year: number; readonly month: number } | undefined {
  const [, month, writtenYear] = writtenMonth.exec(closedUp(text)) ?? [];
  if (month === undefined || writtenYear === undefined) return undefined;
  const year = buddhistYear(writtenYear);
  return year === undefined ? undefined : { year, month: monthNumber(month) };
}

/** Without spaces, the invisible ones of Thai word breaking included. One between two digits stays: `1 5/2/2566` is not the 15th. */
function closedUp(text: string): string {
  return toArabicDigits(text).replace(/[\s\u200b]+/g, ' ').replace(/(?<!\d) | (?!\d)/g, '');
}

function buddhistYear(digits: string): number | undefined {
  if (digits.length === 2) return 2500 + Number(digits);
  const year = Number(digits);
  return year >= 2400 && year <= 2700 ? year : undefined;
}

function monthNumber(name: string): number {
  const letters = name.replaceAll('.', '');
  return months.findIndex(({ long, short }) => long === letters || short.replaceAll('.', '') === letters) + 1;
}
