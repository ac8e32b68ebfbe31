import { isReportKind, reportKindIds, type ReportKind } from '../domain/report-kind.ts';

/**
 * What a path below the content folder says about the file. The path is the truth, and nothing of it is repeated inside;
 * only an agency may keep its name of old in `id`, so that its folder can be renamed (`readContent` puts it in the place of the folder's).
 */
export type ContentPath =
  | { readonly type: 'site' }
  | { readonly type: 'catalogue'; readonly year: number }
  | { readonly type: 'agency'; readonly agency: string }
  | { readonly type: 'answers'; readonly agency: string; readonly year: number }
  | { readonly type: 'report'; readonly agency: string; readonly year: number; readonly kind: ReportKind }
  | { readonly type: 'page'; readonly page: string }
  | { readonly type: 'attachment'; readonly agency: string; readonly year: number; readonly file: string }
  | { readonly type: 'logo'; readonly agency: string; readonly file: string }
  | { readonly type: 'submissions'; readonly agency: string; readonly year: number }
  | { readonly type: 'decisions' }
  /** The record of what was published, or of an import; written by commands alone. */
  | { readonly type: 'record' }
  /** A document that was taken off the site and is kept. */
  | { readonly type: 'removed' }
  | { readonly type: 'guide' };

const slug = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const year = '2[5-6][0-9]{2}';

const shapes: readonly (readonly [RegExp, (part: readonly string[]) => ContentPath | undefined])[] = [
  [/^site\.yaml$/, () => ({ type: 'site' })],
  [/^(?:.*\/)?README\.md$/, () => ({ type: 'guide' })],
  [new RegExp(`^catalogue/(${year})\\.yaml$`), ([y]) => ({ type: 'catalogue', year: Number(y) })],
  [new RegExp(`^pages/(${slug})\\.mdx?$`), ([page = '']) => ({ type: 'page', page })],
  [new RegExp(`^agencies/(${slug})/agency\\.yaml$`), ([agency = '']) => ({ type: 'agency', agency })],
  [new RegExp(`^agencies/(${slug})/(logo\\.(?:png|webp|jpg))$`), ([agency = '', file = '']) => ({ type: 'logo', agency, file })],
  [/^ledger\/decisions\.yaml$/, () => ({ type: 'decisions' })],
  [/^ledger\/(?:(?:urls|releases)\.jsonl|decisions\.yaml\.next|(?:urls|releases)\.jsonl\.next)$/, () => ({ type: 'record' })],
  [new RegExp(`^agencies/${slug}/${year}/imports/(${reportKindIds.join('|')})\\.json$`), () => ({ type: 'record' })],
  [/^ledger\/removed\//, () => ({ type: 'removed' })],
  [new RegExp(`^agencies/(${slug})/(${year})/submitted\\.yaml$`), ([agency = '', y]) => ({ type: 'submissions', agency, year: Number(y) })],
  [new RegExp(`^agencies/(${slug})/(${year})/answers\\.yaml$`), ([agency = '', y]) => ({ type: 'answers', agency, year: Number(y) })],
  [
    new RegExp(`^agencies/(${slug})/(${year})/([a-z]+)\\.mdx?$`),
    ([agency = '', y, kind = '']) => (isReportKind(kind) ? { type: 'report', agency, year: Number(y), kind } : undefined),
  ],
  [
    new RegExp(`^agencies/(${slug})/(${year})/files/([^/]+)$`),
    ([agency = '', y, file = '']) => ({ type: 'attachment', agency, year: Number(y), file }),
  ],
];

/** Reads a path below the content folder, written with `/`; `undefined` when the file would be published nowhere. */
export function readContentPath(path: string): ContentPath | undefined {
  for (const [shape, read] of shapes) {
    const match = shape.exec(path);
    if (match) return read(match.slice(1));
  }
  return undefined;
}
