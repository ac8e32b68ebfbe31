import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { inject } from 'vitest';
import { addressParts } from '../../domain/urls.ts';
import { listFiles } from '../../reader/content-folder.ts';
import { readContent } from '../../reader/content.ts';
import { oneAgency } from '../content-folder.ts';

/** A finished site under test. */
export type BuiltSite = {
  readonly name: string;
  readonly folder: string;
  readonly origin: string;
  readonly base: string;
  /** Every file below the folder. */
  readonly files: readonly string[];
  /** The path of every page with base, such as `/ita/2567/`. */
  readonly pages: readonly string[];
};

/** The sites that every site test looks at: the sample as a portal at the root, one agency in a sub-path, and one on which addresses moved and went. */
export function builtSites(): readonly BuiltSite[] {
  return [builtSite('sample', 'content'), builtSite('one-agency', oneAgency), retiredSite()];
}

export const sample = () => builtSite('sample', 'content');
export const oneAgencySite = () => builtSite('one-agency', oneAgency);

/** The site on which addresses moved and went. */
export const retiredSite = () => builtSite('retired/site', join(inject('sites'), 'retired/content'));

/** The content of the small site with hostile texts, and the site that was built of it. */
export const hostileContent = () => join(inject('sites'), 'hostile-content', 'content');
export const hostileSite = () => builtSite('hostile', hostileContent());

const known = new Map<string, BuiltSite>();

function builtSite(name: string, content: string): BuiltSite {
  const site = known.get(name) ?? readBuiltSite(name, content);
  known.set(name, site);
  return site;
}

function readBuiltSite(name: string, content: string): BuiltSite {
  const folder = join(inject('sites'), name);
  const files = listFiles(folder);
  const address = readContent(content).content.site?.data.address ?? '';
  const { origin, base } = addressParts(address);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  return { name, folder, origin, base, files, pages };
}

/** The HTML of a page. */
export function html(site: BuiltSite, page: string): string {
  const file = page.slice(site.base.length);
  return readFileSync(join(site.folder, file === '' || file.endsWith('/') ? `${file}index.html` : file), 'utf8');
}

const parsed = new Map<string, CheerioAPI>();

/** A page to be asked with selectors. */
export function dom(site: BuiltSite, page: string): CheerioAPI {
  const key = `${site.name} ${page}`;
  const $ = parsed.get(key) ?? load(html(site, page));
  parsed.set(key, $);
  return $;
}
