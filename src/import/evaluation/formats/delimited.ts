import Papa from 'papaparse';
import type { EvaluationDocument } from '../document.ts';
import { shown, widthOf } from '../document.ts';

/** Rows of cells without merges: the text stands in the first cell, those that it covers are empty. */
export function plainRows({ blocks }: EvaluationDocument): readonly (readonly string[])[] {
  const width = widthOf(blocks);
  return blocks.flatMap((block): readonly (readonly string[])[] => {
    if (block.type === 'page') return [];
    if (block.type === 'paragraph') return [[shown(block), ...Array.from({ length: width - 1 }, () => '')]];
    return block.rows.map((row) => [...row.map(({ lines }) => lines.map(shown).join('\n')), ...Array.from({ length: width - row.length }, () => '')]);
  });
}

export const encodings = ['utf-8', 'utf-8 with mark', 'windows-874', 'utf-16'] as const;

export type Encoding = (typeof encodings)[number];

/** The document as one table of values divided by commas, by semicolons in the encoding of old Thai programs, by tabs in that of "Unicode text". */
export function delimitedFile(document: EvaluationDocument, encoding: Encoding): Uint8Array {
  const delimiter = encoding === 'utf-16' ? '\t' : encoding === 'windows-874' ? ';' : ',';
  return encoded(Papa.unparse(plainRows(document) as string[][], { delimiter, newline: '\r\n' }), encoding);
}

function encoded(words: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(words);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\ufeff${words}`);
    case 'utf-16':
      return new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'));
    case 'windows-874':
      return Uint8Array.from(words, windows874);
  }
}

const windowsSigns: Readonly<Record<string, number>> = { '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 };

function windows874(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code < 0x80) return code;
  return code >= 0xe01 && code <= 0xe5b ? code - 0xe00 + 0xa0 : (windowsSigns[sign] ?? 0x3f);
}
