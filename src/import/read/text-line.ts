import type { OriginalLine } from '../original.ts';
import { linesOfHtml } from './html.ts';
import { isBlank } from './source-lines.ts';

/** Elements that recognition of scanned pages leaves in a text; anything else in angle brackets is text. */
const elements = 'p|ul|ol|li|br|b|strong|i|em|u|span|div|sup|sub|font|a|h[1-6]|table|caption|thead|tbody|tfoot|tr|td|th';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]*)?/?>`, 'i');
const foreign = new RegExp(`<(?!/?(?:${elements})(?:\\s[^<>]*)?/?>)`, 'gi');
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Bullets, those of the Symbol and Wingdings fonts included. */
const bullet = '[•●▪■◆○‣◦\\uf0b7\\uf0a7\\uf0d8\\uf0fc\\uf076]';
const inlineBullet = new RegExp(`(?:^|\\s+)(${bullet})\\s*`, 'u');
const listItem = new RegExp(`^([-–*]\\s|-(?=[ก-ฮเ-ไ])|${bullet})\\s*(?=\\S)`, 'u');

/**
 * The lines of a paragraph or cell of a plain text: tags give lines and list items, a bullet at the head of a line makes it a list item, `#` signs a heading; marks of bold type are left out where they are paired.
 * No word is lost; nothing is given for a blank text.
 */
export function textLines(text: string): readonly OriginalLine[] {
  const lines = tag.test(text) || entity.test(text) ? linesOfHtml(withKnownTags(text)) : text.split('\n').map((line): OriginalLine => ({ text: line }));
  return lines.flatMap(atBullets).map(withMarks).filter(({ text: left }) => !isBlank(left));
}

/** The text as HTML that has no elements but those of recognition. */
export function withKnownTags(text: string): string {
  return text.replace(foreign, '&lt;');
}

/** `● one ● two` as it stands in a list that lost its items; between words of other lines the sign may mean something else. */
function atBullets(line: OriginalLine): readonly OriginalLine[] {
  const text = line.text.trim();
  if (!line.list && inlineBullet.exec(text)?.index !== 0) return [{ ...line, text }];
  const [before = '', ...parts] = text.split(inlineBullet);
  return parts.reduce<readonly OriginalLine[]>(
    (items, part, index) => (index % 2 === 0 ? items : [...items, { text: part.trim(), list: { depth: line.list?.depth ?? 1, marker: parts[index - 1] ?? '' } }]),
    [{ ...line, text: before }],
  );
}

function withMarks(line: OriginalLine): OriginalLine {
  const text = line.text.trim();
  if (line.list) return { ...line, text: withoutBold(text) };
  const [opening = '', marker = ''] = listItem.exec(text) ?? [];
  if (opening !== '') return { text: withoutBold(text.slice(opening.length)), list: { depth: 1, marker: marker.trim() } };
  const [heading = '', signs = ''] = /^(#{1,6})\s+(?=\S)/.exec(text) ?? [];
  if (heading !== '') return { text: withoutBold(text.slice(heading.length)), heading: signs.length };
  return { ...line, text: withoutBold(text) };
}

/** `**` that opens stands before a word and `**` that closes after one; others serve as bullets and stay. */
function withoutBold(text: string): string {
  return text.replace(/\*\*(?![\s*])((?:(?!\*\*)[^\n])*)(?<![\s*])\*\*(?!\*)/g, '$1').trim();
}
