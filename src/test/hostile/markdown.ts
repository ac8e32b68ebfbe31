import { markdownToHtml } from 'satteri';
import { faultsIn, type PageFault } from '../../checks/code/built-page.ts';
import { textWithoutCode } from '../../checks/code/text-without-code.ts';
import { noFootnotes } from '../../checks/wording/no-footnotes.ts';
import { readSource } from '../../reader/source.ts';
import { textFile } from '../../reader/text-file.ts';

/** Whether the rules of the text refuse a body, asked in memory. */
export function isRefused(body: string, extension: 'md' | 'mdx'): boolean {
  const source = readSource(textFile(`agencies/bansuan/2567/measures.${extension}`, `---\ntitle: ก\n---\n${body}\n`));
  if (!('lines' in source)) return true;
  const measures = [{ source, path: { type: 'report', agency: 'bansuan', year: 2567, kind: 'measures' }, data: undefined as never }] as const;
  const nothing = { catalogues: [], agencies: [], analyses: [], results: [], answers: [], pages: [], submissions: [], texts: [], attachments: [] };
  const ledger = { urls: [], releases: [], unreadable: [] };
  return [textWithoutCode, noFootnotes].some((rule) => (rule.check?.({ folder: '', files: [], ledger, ...nothing, sources: [source], measures }) ?? []).length > 0);
}

/** What the second line of defence finds in a body of Markdown, written as the site writes it. */
export function faultsOfMarkdown(body: string): readonly PageFault[] {
  const { html } = markdownToHtml(body, { features: { gfm: true, smartPunctuation: true } });
  return faultsIn(`<!doctype html><html><head></head><body>${html}</body></html>`);
}
