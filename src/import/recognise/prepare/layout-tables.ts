import type { OriginalBlock, OriginalParagraph, OriginalTable } from '../../original.ts';
import { lettersOf } from '../fragment.ts';

/** Blocks in which tables that only place words on the page, such as the head of a memo and signatures side by side, are paragraphs. */
export function withoutLayoutTables(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  return blocks.flatMap((block): readonly OriginalBlock[] => (block.type === 'paragraph' ? [block] : (memoHead(block) ?? signatures(block) ?? [block])));
}

const headWords = /^(?:บันทึกข้อความ|ส่วนราชการ)/;

/** The head of a memo: a paragraph for each row, its cells one after the other. */
function memoHead({ rows }: OriginalTable): readonly OriginalParagraph[] | undefined {
  const texts = rows.map((row) => row.filter(({ coveredBy }) => !coveredBy).map(({ lines }) => lines.map(({ text }) => text).join(' ').trim()).filter((text) => text !== '').join(' '));
  if (!texts.some((text) => headWords.test(lettersOf(text)))) return undefined;
  return texts.flatMap((text, index): readonly OriginalParagraph[] => (text === '' ? [] : [{ type: 'paragraph', text, at: withoutColumn(rows[index]?.[0]?.at ?? {}) }]));
}

function withoutColumn({ column: _, ...at }: OriginalParagraph['at']): OriginalParagraph['at'] {
  return at;
}

/** Signatures beside each other: the lines of each column from the top. */
function signatures({ rows }: OriginalTable): readonly OriginalParagraph[] | undefined {
  const cells = rows.flat().filter(({ lines }) => lines.length > 0);
  const signed = cells.filter(({ lines }) => lines.some(({ text }) => /^\(?\s*ลงชื่อ/.test(text)));
  if (signed.length === 0 || cells.length > 24) return undefined;
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => (row[column]?.coveredBy ? [] : (row[column]?.lines ?? []).map((line) => ({ ...line, type: 'paragraph' as const, at: row[column]?.at ?? {} }))))).flat();
}
