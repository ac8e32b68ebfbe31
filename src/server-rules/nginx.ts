import { bytePattern, percentPath, quoted, quotedPattern } from './escape.ts';
import { retiredPlaces, spellings, type RetiredPaths } from './retired-paths.ts';
import { rulesText, say, section } from './rules-text.ts';
import { hostPattern, siteMove, type SiteMove } from './site-move.ts';
import type { Target } from './target.ts';

/**
 * A snippet for the server block of nginx; `root` and `index` are those of the server. Exact locations come before every other one.
 * The question of an address (`?fbclid=…`) goes along unless the target has one of its own.
 */
export function nginxRules(retired: RetiredPaths): string {
  const { base, moved, gone } = retiredPlaces(retired);
  const page = `@ita_gone${percentPath(base)}`;
  return rulesText([
    `# ${say.retired('nginx')}`,
    `# ผู้ดูแลเครื่องอ้างถึงไฟล์นี้ด้วยคำสั่ง include ใน server ของเว็บไซต์ที่ ${percentPath(base)} แล้วสั่ง nginx -s reload`,
    ...section(say.moved, moved.flatMap(({ place, target }) => at(place, `absolute_redirect off; return 301 ${quoted(withQuestion(target))};`))),
    ...section(say.gone, gone.flatMap((place) => at(place, `error_page 410 ${page}; return 410;`))),
    ...(gone.length === 0 ? [] : [`location ${page} { try_files $uri \${uri}index.html $uri/index.html =410; }`]),
  ]);
}

/** A snippet for the server block of the old place of a site that moved; requests keep their path and question, but for a `?` within a name. */
export function nginxMovedSite(oldAddress: string, newAddress: string): string {
  const move = siteMove(oldAddress, newAddress);
  return rulesText([
    `# ${say.movedSite('nginx')}`,
    '# ผู้ดูแลเครื่องอ้างถึงไฟล์นี้ด้วยคำสั่ง include ใน server ของเว็บไซต์เดิม แล้วสั่ง nginx -s reload',
    ...(move === undefined ? [`# ${say.samePlace}`] : ['', ...siteLines(move)]),
  ]);
}

function siteLines({ oldBase, newAddress, newHost, inside }: SiteMove): readonly string[] {
  const rest = `${inside === undefined ? '' : `(?!${bytePattern(inside)}(?:/|$))`}(.*)`;
  const pattern = oldBase === '/' ? `(?s)^/${rest}$` : `(?s)^${bytePattern(oldBase.slice(0, -1))}(?:/${rest})?$`;
  // `rewrite` writes what it found in percent-encoding again; `return` would let line ends of a request into the answer.
  const rule = `rewrite ${quotedPattern(pattern)} ${quoted(`${newAddress}$1`)} permanent;`;
  return newHost === undefined ? [rule] : [`if ($http_host !~* ${quotedPattern(hostPattern(newHost))}) {`, `  ${rule}`, '}'];
}

function at(place: string, does: string): readonly string[] {
  return spellings(place).map((path) => `location = ${quoted(path)} { ${does} }`);
}

function withQuestion({ address, query, fragment }: Target): string {
  return `${address}${query === '' ? '$is_args$args' : query}${fragment}`;
}
