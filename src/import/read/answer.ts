import { decodeText } from '../../reader/attachment/text.ts';
import type { OriginalFormat } from '../original.ts';
import { passGate, refusalOfText } from './gate.ts';
import type { Reading } from './reading.ts';
import { damaged, encrypted, isRefusal, notText, noText, RefusedFile, type Refusal, tooDeep, tooMuchMemory } from './refusal.ts';

/** What is to be read: a file, or what the clipboard holds as a page or as plain text. */
export type Question = { readonly name: string; readonly bytes: Uint8Array } | { readonly format: 'html' | 'text'; readonly text: string };

export type Answer = { readonly format: OriginalFormat; readonly reading: Reading } | Refusal;

/** Reads a file or a text, or says why not; never throws. It may be busy for long with a hostile one. */
export async function answer(question: Question): Promise<Answer> {
  try {
    if ('text' in question) return await readDecoded(question.text, question.format);
    const format = passGate(question.name, question.bytes);
    return typeof format === 'string' ? await readFile(format, question.bytes) : format;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Libraries are loaded for the files that need them only. */
async function readFile(format: OriginalFormat, bytes: Uint8Array): Promise<Answer> {
  switch (format) {
    case 'docx':
      return { format, reading: await (await import('./docx.ts')).readDocx(bytes) };
    case 'xlsx':
      return { format, reading: await (await import('./xlsx.ts')).readXlsx(bytes) };
    case 'pdf':
      return { format, reading: await (await import('./pdf.ts')).readPdf(bytes) };
    default: {
      const text = decodeText(bytes);
      return text === undefined ? notText : readDecoded(text, format);
    }
  }
}

async function readDecoded(text: string, format: Exclude<OriginalFormat, 'docx' | 'xlsx' | 'pdf'>): Promise<Answer> {
  const refusal = refusalOfText(text, format);
  if (refusal) return refusal;
  switch (format) {
    case 'csv':
      return { format, reading: (await import('./csv.ts')).readCsv(text) };
    case 'html':
      return { format, reading: (await import('./html.ts')).readHtml(text) };
    case 'markdown':
      return { format, reading: (await import('./markdown.ts')).readMarkdown(text) };
    case 'text':
      return { format, reading: (await import('./text.ts')).readText(text) };
  }
}

/** Readers and libraries throw where a file is not as it should be. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedFile) return error.refusal;
  const message = error instanceof Error ? error.message : '';
  if (message === 'encrypted') return encrypted;
  if (message === 'no text') return noText;
  if (/nested too deeply|call stack/i.test(message)) return tooDeep;
  return /allocation failed|invalid string length/i.test(message) ? tooMuchMemory : damaged;
}

/** Tells a reading from a refusal. */
export function isRead(result: Answer): result is Exclude<Answer, Refusal> {
  return !isRefusal(result);
}
