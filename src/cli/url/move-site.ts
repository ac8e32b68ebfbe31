import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressParts } from '../../domain/urls.ts';
import { writeDurably } from '../../release/durable-file.ts';
import { joinedEntries } from '../../release/ledger-of-release.ts';
import { movedSiteRules } from '../../server-rules/server-rules.ts';
import { oldPlacePage } from './old-place-page.ts';
import { siteUrls } from './site-urls.ts';
import { RefusedError } from './workspace.ts';

/**
 * Gives the whole site another address: another host, or another folder of the same. Writes `site.yaml`, and into `out` what the old place
 * needs: a page for each published address that leads to the new one, and rules for servers that take them. Returns how many pages.
 */
export function moveSite(folder: string, words: string, out: string): number {
  const site = siteUrls(folder);
  const settings = site.content.site;
  const old = site.content.ledger.releases.at(-1)?.fact.address ?? settings?.data.address;
  if (site.unreadable.has('site.yaml')) throw new RefusedError('site.yaml มีข้อผิดพลาด สั่ง npm run check แล้วแก้ก่อน');
  if (!settings || old === undefined) throw new RefusedError('ไม่มี site.yaml ที่อ่านได้');
  if (!/^https?:\/\/[^\s?#]+$/.test(words) || !URL.canParse(words)) throw new RefusedError(`ที่อยู่ใหม่ต้องขึ้นต้นด้วย https:// เช่น https://www.example.go.th/ita/ แต่พบ ${words}`);
  const next = words.endsWith('/') ? words : `${words}/`;
  if (next === settings.data.address) throw new RefusedError(`เว็บไซต์อยู่ที่ ${next} อยู่แล้ว`);
  writeAddress(folder, next, [...new Set([...(settings.data.movedFrom ?? []), old])].filter((one) => one !== next));
  const target = addressParts(next);
  const entries = joinedEntries(site.content.ledger);
  for (const { url, anchors = [] } of entries) {
    // A file is not moved by a page in its place; the old host keeps serving it, or its rules lead on.
    if (!url.endsWith('/')) continue;
    const path = join(out, 'pages', url, 'index.html');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, oldPlacePage(`${target.origin}${target.base}${url.slice(1)}`, anchors));
  }
  for (const { server, file, text } of movedSiteRules(old, next)) writeRules(out, server, file, text);
  return entries.filter(({ url }) => url.endsWith('/')).length;
}

/** Writes the rules of one server into a folder of its own. */
export function writeRules(out: string, server: string, file: string, text: string): void {
  mkdirSync(join(out, server), { recursive: true });
  writeFileSync(join(out, server, file), text);
}

/** Changes two lines of `site.yaml` and nothing else. */
function writeAddress(folder: string, address: string, movedFrom: readonly string[]): void {
  const path = join(folder, 'site.yaml');
  const text = readFileSync(path, 'utf8');
  const lines = text.replace(/^movedFrom:(?:[^\n]*\n(?:[ \t]+-[^\n]*\n)*)/m, '');
  writeDurably(path, lines.replace(/^address:.*$/m, () => `address: ${address}${movedFrom.length === 0 ? '' : `\nmovedFrom: [${movedFrom.map((one) => JSON.stringify(one)).join(', ')}]`}`));
}
