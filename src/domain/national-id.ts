import { toArabicDigits } from './numerals.ts';

/** A run of 13 digits in a text that is a national ID, with what may be shown of it. */
export type FoundId = { readonly index: number; readonly length: number; readonly masked: string; readonly isValid: boolean };

const digit = '[0-9๐-๙０-９]';
const between = '[\\s.,|_\\-–—/\\u00a0\\u00ad\\u200b-\\u200d\\u2060\\ufeff]{0,5}';
const thirteen = new RegExp(`(?<!${digit})${digit}(?:${between}${digit}){12}(?!${digit})`, 'g');
const context = /(?:เลข(?:ที่)?(?:ประจำตัว|บัตร)(?:ประจำตัว)?(?:ประชาชน)?|บัตรประชาชน|id\s?card)[^0-9๐-๙]{0,30}$/i;

/**
 * National IDs in a text, in Thai, Arabic or full-width digits and in any usual spacing. The first digit is 1 to 8 (0 marks a juristic
 * person) and the last is the check digit: (11 − Σ digit × (13…2) mod 11) mod 10. One random number in ten passes that, so numbers
 * of another look (lists of years, scores, addresses of pages) do not count; beside a word that announces an ID also a wrong check digit does.
 */
export function nationalIdsIn(text: string): readonly FoundId[] {
  return [...text.matchAll(thirteen)].flatMap((match) => {
    const digits = plainDigits(match[0]);
    const isAnnounced = context.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!/^[1-8]/.test(digits) || isInAddress(text, match.index)) return [];
    const isValid = isCheckDigitRight(digits);
    if (!(isAnnounced && isGroupedAsCard(match[0])) && !(isValid && isShapedLikeId(match[0]))) return [];
    return [{ index: match.index, length: match[0].length, masked: `${digits.slice(0, 1)}-${digits.slice(1, 3)}xx-xxxxx-xx-${digits.slice(-1)}`, isValid }];
  });
}

/** Whether the last of 13 digits is the check digit of the others. */
export function isCheckDigitRight(digits: string): boolean {
  const sum = [...digits.slice(0, 12)].reduce((total, one, index) => total + Number(one) * (13 - index), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

function plainDigits(text: string): string {
  return toArabicDigits(text.normalize('NFKC')).replace(/[^0-9]/g, '');
}

/** Straight, or in the groups of the card, with whatever between them. */
function isGroupedAsCard(written: string): boolean {
  return ['13', '1-4-5-2-1'].includes(groupsOf(written).map(({ length }) => length).join('-'));
}

/** As on the card, digit by digit, or with one kind of separator throughout; years, scores and amounts in a row are none of these. */
function isShapedLikeId(written: string): boolean {
  const groups = groupsOf(written);
  if (isGroupedAsCard(written) || groups.length === 13) return true;
  const separators = new Set(written.match(/[^0-9๐-๙０-９]+/g)?.map((one) => one.replace(/[\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]/g, '') || ' '));
  const isYear = (group: string) => /^(?:2[45]|19|20)[0-9]{2}$/.test(group);
  const isDecimals = separators.has('.') && groups.slice(1).every(({ length }) => length === 2);
  const isList = [',', '|', '/', '_'].some((separator) => separators.has(separator));
  return separators.size === 1 && groups.length <= 7 && !groups.some(isYear) && !isDecimals && !isList;
}

function groupsOf(written: string): readonly string[] {
  return toArabicDigits(written.normalize('NFKC')).split(/[^0-9]+/);
}

/** Pages and posts have long numbers of their own. */
function isInAddress(text: string, index: number): boolean {
  return /https?:\/\/\S*$/.test(text.slice(Math.max(0, index - 200), index));
}
