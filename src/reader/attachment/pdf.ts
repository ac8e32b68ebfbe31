import { getDocumentProxy } from 'unpdf';
import { type ActivePart, type AttachedText, type Contents, eachOnce } from './facts.ts';
import { activeNames } from './pdf-names.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type PageContents = { readonly text: string; readonly comments: number; readonly active: readonly ActivePart[] };

const limits = { bytes: 40 * 1024 * 1024, pages: 300 };

/** Marks of a reader that may carry a word. */
const marks = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret']);

/** What a PDF holds; throws where it is damaged, encrypted or beyond the limits. */
export async function readPdf(bytes: Uint8Array): Promise<Contents> {
  if (bytes.length > limits.bytes) throw new RangeError('too large');
  const named = activeNames(bytes);
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    if (document.numPages > limits.pages) throw new RangeError('too many pages');
    const pages: PageContents[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
    return {
      pages: document.numPages,
      texts: pages.flatMap(({ text }, index): readonly AttachedText[] => (text.trim() === '' ? [] : [{ where: `หน้า ${index + 1}`, text }])),
      active: [...new Set([...named, ...(await documentParts(document)), ...pages.flatMap(({ active }) => active)])],
      authors: await authors(document),
      comments: pages.reduce((sum, { comments }) => sum + comments, 0),
      trackedChanges: 0,
      hasLocation: false,
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPage(page: PdfPage): Promise<PageContents> {
  const { items } = await page.getTextContent();
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'any' });
  const contents = {
    text: items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    comments: annotations.filter(({ subtype = '', contentsObj }) => marks.has(subtype) && contentsObj?.str?.trim()).length,
    active: [
      ...(hasActions(await page.getJSActions()) || annotations.some(({ actions }) => hasActions(actions)) ? (['script'] as const) : []),
      ...(annotations.some(({ subtype }) => subtype === 'FileAttachment') ? (['embedded-file'] as const) : []),
    ],
  };
  page.cleanup();
  return contents;
}

type Annotation = { readonly subtype?: string; readonly contentsObj?: { readonly str?: string }; readonly actions?: object | null };

async function documentParts(document: PdfDocument): Promise<readonly ActivePart[]> {
  return [
    ...(hasActions(await document.getJSActions()) ? (['script'] as const) : []),
    ...((await document.getAttachments()) ? (['embedded-file'] as const) : []),
  ];
}

function hasActions(actions: object | null | undefined): boolean {
  return Object.keys(actions ?? {}).length > 0;
}

async function authors(document: PdfDocument): Promise<readonly string[]> {
  const { info, metadata } = await document.getMetadata();
  const creators: unknown = metadata?.get('dc:creator');
  return eachOnce([(info as { readonly Author?: unknown }).Author, ...(Array.isArray(creators) ? (creators as readonly unknown[]) : [creators])]);
}
