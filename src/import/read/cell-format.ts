import { toThaiDigits } from '../../domain/numerals.ts';
import { dateCellText, dateOfSerial, isDateFormat } from './excel-date.ts';

/** A value as a workbook stores it; a number is as written in the file. */
export type StoredValue = string | boolean | Date | { readonly number: string };

/** The formats that a workbook names by number alone. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  59: 't0',
  60: 't0.00',
  61: 't#,##0',
  62: 't#,##0.00',
  67: 't0%',
  68: 't0.00%',
  71: 'td/m/yyyy',
  72: 'td-mmm-yy',
  73: 'td-mmm',
  74: 'tmmm-yy',
  75: 'th:mm',
  76: 'th:mm:ss',
  77: 'td/m/yyyy h:mm',
  78: 'tmm:ss',
  79: 't[h]:mm:ss',
  80: 'tmm:ss.0',
  81: 'd/m/bb',
};

/** The format of a number; `General` where it is not known. */
export function formatNumbered(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtIn[id] ?? 'General';
}

/** A value as a person sees it in a column that is wide enough, in full and never as a power of ten; dates as `dateCellText` says. Thai digits where the format asks for them. */
export function shownValue(value: StoredValue, code: string, from1904: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const arabic = value instanceof Date ? dateCellText(value, isDateFormat(code) ? code : 'd/m/yyyy') : numberOrDate(value.number, code.replace(/^t/i, ''), from1904);
  return /^t|\[\$-D[\da-f]{5,6}\]/i.test(code) ? toThaiDigits(arabic) : arabic;
}

function numberOrDate(stored: string, code: string, from1904: boolean): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return isDateFormat(code) ? dateCellText(dateOfSerial(value, from1904), code) : numberText(value, code);
}

/** More digits than Excel counts with are noise. */
const exact = (value: number) => value.toPrecision(15) as `${number}`;

function numberText(value: number, code: string): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const { section, signed } = sectionFor(value, sections);
  const literal = section.replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replaceAll(/\[[^\]]*\]/g, '').replaceAll(/[_*]./g, '');
  const signs = literal.replaceAll(/"[^"]*"|\\./g, '');
  if (/general|[e/@]/i.test(signs) || (!/[0#?]/.test(signs) && sections.length === 1)) return general(value);
  const parts = [...literal.matchAll(/"([^"]*)"|\\(.)|([0#?.,]+)|([^"\\])/gsu)].map(([, quoted, escaped, digits, other]) => (digits === undefined ? { text: quoted ?? escaped ?? other ?? '' } : { digits }));
  const text = withPlaceholders(signed ? value : Math.abs(value), parts);
  return signed && value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The part of a format for a number: for positive ones, negative ones and zero, or by conditions such as `[<=99]`. */
function sectionFor(value: number, sections: readonly string[]): { readonly section: string; readonly signed: boolean } {
  const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section));
  if (conditions.some(Boolean)) {
    const index = conditions.findIndex((condition) => !condition || holds(value, condition[1] ?? '', Number(condition[2])));
    return { section: sections[Math.max(index, 0)] ?? '', signed: true };
  }
  const numbers = sections.slice(0, 3);
  if (value < 0 && numbers.length > 1) return { section: numbers[1] ?? '', signed: false };
  return { section: (value === 0 ? numbers[2] : undefined) ?? numbers[0] ?? '', signed: true };
}

function holds(value: number, sign: string, limit: number): boolean {
  return (sign.includes('=') && value === limit) || (sign.includes('<') && value < limit) || (sign.includes('>') && value > limit);
}

type Part = { readonly text: string } | { readonly digits: string };

/** Digits in the places of a format; where text stands between the places, as in `0-0000`, they are filled from the right. */
function withPlaceholders(value: number, parts: readonly Part[]): string {
  const places = parts.flatMap((part) => ('digits' in part ? [part.digits] : [])).join('');
  const scale = parts.filter((part) => 'text' in part && part.text === '%').length * 2 - (/,+$/.exec(places)?.[0].length ?? 0) * 3;
  const [whole = '', fraction = ''] = places.split('.');
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: fraction.replaceAll(/[^0]/g, '').length,
    maximumFractionDigits: fraction.replaceAll(/[^0#?]/g, '').length,
    minimumIntegerDigits: Math.max(1, whole.replaceAll(',', '').replace(/^[^0]*/, '').length),
    useGrouping: /[0#?],[0#?]/.test(whole),
  }).format(`${exact(Math.abs(value))}${/e/i.test(exact(value)) ? '' : `e${scale}`}` as `${number}`);
  let left = whole.includes('0') ? text : text.replace(/^0(?=\.|$)/, '');
  const shown: string[] = [];
  const last = parts.findIndex((part) => 'digits' in part);
  for (const [index, part] of [...parts.entries()].reverse()) {
    if ('text' in part) shown.unshift(part.text);
    else {
      const taken = index === last ? left.length : Math.min(left.length, part.digits.length);
      shown.unshift(left.slice(left.length - taken));
      left = left.slice(0, left.length - taken);
    }
  }
  return shown.join('');
}

/** Excel shows ten digits, and those of a whole number in full. */
function general(value: number): string {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const decimals = Math.abs(value) > 0 && Math.abs(value) < 1e-4 ? 20 : Math.max(0, 10 - whole);
  return new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: decimals, signDisplay: 'negative' }).format(exact(value));
}
