import type { EvaluationDocument } from '../document.ts';
import { delimitedFile } from './delimited.ts';
import { markdownText } from './markdown.ts';
import { sheetPage, wordPage } from './pasted-page.ts';
import { laidOutText, scannedText, tabbedText } from './plain.ts';
import { sheetFile } from './sheet.ts';
import { wordFile } from './word.ts';

const bytes = (text: string) => Promise.resolve(new TextEncoder().encode(text));

/** The ways in which an officer may bring a document, each with the ending of its file. */
export const formats = {
  word: { ending: 'docx', make: (document: EvaluationDocument) => wordFile(document, 'typed') },
  'word, automatic lists': { ending: 'docx', make: (document: EvaluationDocument) => wordFile(document, 'automatic') },
  sheet: { ending: 'xlsx', make: sheetFile },
  'pasted from word': { ending: 'html', make: (document: EvaluationDocument) => bytes(wordPage(document)) },
  'pasted from sheet': { ending: 'html', make: (document: EvaluationDocument) => bytes(sheetPage(document)) },
  markdown: { ending: 'md', make: (document: EvaluationDocument) => bytes(markdownText(document)) },
  'text with tabs': { ending: 'txt', make: (document: EvaluationDocument) => bytes(tabbedText(document)) },
  'scanned text': { ending: 'txt', make: (document: EvaluationDocument) => bytes(scannedText(document)) },
  'text in columns': { ending: 'txt', make: (document: EvaluationDocument) => bytes(laidOutText(document)) },
  csv: { ending: 'csv', make: (document: EvaluationDocument) => Promise.resolve(delimitedFile(document, 'utf-8')) },
  'csv with mark': { ending: 'csv', make: (document: EvaluationDocument) => Promise.resolve(delimitedFile(document, 'utf-8 with mark')) },
  'csv windows-874': { ending: 'csv', make: (document: EvaluationDocument) => Promise.resolve(delimitedFile(document, 'windows-874')) },
  'csv utf-16': { ending: 'csv', make: (document: EvaluationDocument) => Promise.resolve(delimitedFile(document, 'utf-16')) },
} as const satisfies Readonly<Record<string, { readonly ending: string; readonly make: (document: EvaluationDocument) => Promise<Uint8Array> }>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];
