import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedUrl } from '../domain/ledger.ts';
import { listFiles } from '../reader/content-folder.ts';
import { sha256 } from '../reader/sha256.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';

/** The SHA-256 of every file of a site, by path. */
export type Manifest = Readonly<Record<string, string>>;

/** A finished site as the ledger looks at it. */
export type FinishedSite = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Pages and attachments by address below that of the site. */
  readonly urls: ReadonlyMap<string, PublishedUrl>;
  readonly pages: ReadonlyMap<string, PageFacts>;
};

/** Reads a finished site. `notices` are the addresses of files in whose place a page stands. */
export function finishedSite(folder: string, notices: ReadonlySet<string>): FinishedSite {
  const files = listFiles(folder);
  const manifest: Record<string, string> = {};
  const urls = new Map<string, PublishedUrl>();
  const pages = new Map<string, PageFacts>();
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    manifest[file] = sha256(bytes);
    if (isAttachment(file)) urls.set(`/${file}`, { url: `/${file}`, kind: 'attachment', document: '', hash: sha256(bytes), anchors: [] });
    const page = urlOfPage(file);
    if (page === undefined) continue;
    const facts = pageFacts(bytes.toString('utf8'));
    const asFile = page.slice(0, -1);
    const url = notices.has(asFile) ? asFile : page;
    pages.set(url, facts);
    urls.set(url, { url, kind: url === page ? 'page' : 'attachment', document: facts.document ?? '', title: facts.heading, hash: sha256(facts.words), anchors: facts.ids });
  }
  return { folder, manifest, urls, pages };
}

/** One hash over the names and hashes of all files. */
export function manifestHash(manifest: Manifest): string {
  const lines = Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(lines.map(([path, hash]) => `${hash}  ${path}\n`).join(''));
}

/** Names of style sheets and fonts hold the hash of their bytes; they are no addresses that anybody gives. */
export function isAsset(file: string): boolean {
  return file.startsWith('assets/');
}

function isAttachment(file: string): boolean {
  return /(?:^|\/)files\/[^/]+$/.test(file);
}

/** The page that answers for a missing address has no address of its own. */
function urlOfPage(file: string): string | undefined {
  if (file === '404.html' || !file.endsWith('.html')) return undefined;
  return file === 'index.html' ? '/' : file.endsWith('/index.html') ? `/${file.slice(0, -'index.html'.length)}` : `/${file}`;
}
