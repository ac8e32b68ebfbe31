import { controlPattern, invisiblePattern, oddSpacePattern } from './invisible.ts';

const repairs: readonly (readonly [RegExp, string])[] = [
  [/\u0e40\u0e40/g, '\u0e41'],
  [/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33'],
  [/([\u0e32\u0e33])([\u0e48-\u0e4b])/g, '$2$1'],
  [/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, '$1'],
];

/**
 * A text with what cannot change its meaning mended: invisible and control characters gone, odd spaces made common ones, Thai signs
 * in the order in which they are typed. Numbers, years, names, line ends, indents and web addresses stay. Mending twice changes nothing more.
 */
export function mendText(text: string): string {
  return text
    .split(/((?:https?|ftp|mailto):[^\s"'<>)\]]+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : mendWords(piece)))
    .join('');
}

function mendWords(text: string): string {
  let mended = text;
  for (let before; before !== mended; ) {
    before = mended;
    // A control character between two words or numbers stood for something, if only for a space.
    mended = mended.replace(invisiblePattern, '').replace(/(?<=[\p{L}\p{M}\p{N}])[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+(?=[\p{L}\p{N}])/gu, ' ').replace(controlPattern, '');
    mended = mended.split('\n').map(withCommonSpaces).join('\n');
    mended = mended.replace(/[\u0e31\u0e34-\u0e39\u0e48-\u0e4c]{2,}/g, inOrder);
    for (const [wrong, right] of repairs) mended = mended.replace(wrong, right);
  }
  return mended;
}

/** Vowels above and below before the signs over them, as they are typed; sorted at once, because a pile of marks swapped in pairs takes the square of its length. */
function inOrder(marks: string): string {
  return marks.replace(/[\u0e48-\u0e4c]/g, '') + marks.replace(/[^\u0e48-\u0e4c]/g, '');
}

/** Odd spaces within a line; at its head they could become an indent, which has a meaning. */
function withCommonSpaces(line: string): string {
  const start = line.search(/\S/);
  return start === -1 ? line : line.slice(0, start) + line.slice(start).replace(oddSpacePattern, ' ');
}

const otherDigits = /[๐-๙０-９]/;
const wholeValue = /^((?:\s*-\s+)*\s*(?:[A-Za-z]+:\s+)?)(["']?)([๐-๙０-９0-9][๐-๙０-９0-9.-]*)\2(\s*)$/;
const valueInLine = /(:\s+)(["'])([๐-๙０-９0-9][๐-๙０-９0-9.-]*)\2/g;

/** A line of data in which a value that is a number, score, date or year stands in Arabic digits; text is left alone. */
export function mendDigits(line: string): string {
  if (!otherDigits.test(line)) return line;
  const whole = wholeValue.exec(line);
  if (whole) return `${whole[1] ?? ''}${whole[2] ?? ''}${arabic(whole[3] ?? '')}${whole[2] ?? ''}${whole[4] ?? ''}`;
  return line.replace(valueInLine, (_, before: string, quote: string, value: string) => before + quote + arabic(value) + quote);
}

function arabic(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)).replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
