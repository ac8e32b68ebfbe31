import { bytePattern, decodedPath, percentPath, quoted, quotedPattern } from './escape.ts';
import { pageFile, retiredPlaces, spellings, type RetiredPaths } from './retired-paths.ts';
import { rulesText, say, section } from './rules-text.ts';
import { hostPattern, siteMove, type SiteMove } from './site-move.ts';
import { targetText, type Target } from './target.ts';

/**
 * `.htaccess` for Apache 2.4, to stand in the folder of the base. Needs `AllowOverride FileInfo` and no module besides mod_alias;
 * rules of mod_rewrite in a folder above stay in force, which they would not beside rules of mod_rewrite here.
 * The question of an address (`?fbclid=…`) goes along unless the target has one of its own. A moved name with `${` in it whose target
 * `RedirectMatch` cannot write has no rule; its stub leads on.
 */
export function apacheRules(retired: RetiredPaths): string {
  const { base, moved, gone } = retiredPlaces(retired);
  return rulesText([
    `# ${say.retired('Apache 2.4 ขึ้นไป')}`,
    `# วางเป็นไฟล์ .htaccess ในโฟลเดอร์ของเว็บไซต์ ที่ตรงกับที่อยู่ ${percentPath(base)}`,
    '# ถ้าที่นั่นมี .htaccess อยู่แล้ว ให้นำข้อความนี้ไปต่อท้าย',
    ...section(say.moved, moved.flatMap(({ place, target }) => moveLines(place, target))),
    ...section(say.gone, goneLines(gone)),
  ]);
}

/** `.htaccess` for the folder of the old base of a site that moved; its own requests keep their path and question. */
export function apacheMovedSite(oldAddress: string, newAddress: string): string {
  const move = siteMove(oldAddress, newAddress);
  return rulesText([
    `# ${say.movedSite('Apache 2.4 ขึ้นไป')}`,
    '# วางเป็นไฟล์ .htaccess ในโฟลเดอร์ของเว็บไซต์เดิม',
    ...(move === undefined ? [`# ${say.samePlace}`] : ['', ...siteLines(move)]),
  ]);
}

function moveLines(place: string, target: Target): readonly string[] {
  const pattern = exactly(place);
  const plain = plainTarget(target);
  if (plain !== undefined) return [`RedirectMatch 301 ${quotedPattern(pattern)} ${quoted(plain)}`];
  if (!isTaken(place)) return [];
  return when(`%{REQUEST_URI} =~ m#${pattern}#`, [...spellings(place)].sort(byLength).map((path) => `Redirect 301 ${quoted(path)} ${quoted(withQuestion(target))}`));
}

function goneLines(gone: readonly string[]): readonly string[] {
  if (gone.length === 0) return [];
  return [
    // Apache asks for the tombstone by its address, as a request of its own: that one is not gone.
    ...when("reqenv('REDIRECT_STATUS') != '410'", gone.map((place) => `RedirectMatch 410 ${quotedPattern(exactly(place))}`)),
    ...gone.flatMap((place) => when(`%{REQUEST_URI} =~ m#${exactly(place)}#`, [`ErrorDocument 410 ${quoted(percentPath(pageFile(place)))}`])),
  ];
}

function siteLines({ oldBase, newAddress, newHost, inside }: SiteMove): readonly string[] {
  const conditions = [
    ...(newHost === undefined ? [] : [`%{HTTP_HOST} !~ m#${hostPattern(newHost)}#i`]),
    ...(inside === undefined ? [] : [`%{REQUEST_URI} !~ m#^${bytePattern(oldBase + inside)}(?:/|$)#`]),
  ];
  // The first that fits counts: the shorter one is for the folder without its slash.
  const rules = [oldBase, ...(oldBase === '/' ? [] : [oldBase.slice(0, -1)])].filter(isTaken).map((folder) => `Redirect 301 ${quoted(folder)} ${quoted(newAddress)}`);
  return conditions.length === 0 ? rules : when(conditions.join(' && '), rules);
}

/** `RedirectMatch` writes the path of its target in percent-encoding itself; `undefined` where that would make another address of it. */
function plainTarget(target: Target): string | undefined {
  const path = decodedPath(target.address);
  const same = !/%2f/i.test(target.address) && /^[\p{L}\p{M}\p{N}/_.~:@=&+, ()-]+$/u.test(path);
  return same ? withQuestion({ ...target, address: path }) : undefined;
}

/** Whether Apache takes a path between quotes as it is: it puts a variable of the machine in the place of `${NAME}`, and knows no way around. */
function isTaken(path: string): boolean {
  return !path.includes('${');
}

/** Before a fragment stands a question, if an empty one: Apache would write that of the visitor behind it. */
function withQuestion(target: Target): string {
  return targetText(target.fragment !== '' && target.query === '' ? { ...target, query: '?' } : target);
}

/** Every spelling of a place and nothing below it. */
function exactly(place: string): string {
  return place === '' ? '^/(?:index\\.html)?$' : `^${bytePattern(place)}(?:/(?:index\\.html)?)?$`;
}

function when(condition: string, inner: readonly string[]): readonly string[] {
  return [`<If "${condition}">`, ...inner.map((line) => `  ${line}`), '</If>'];
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}
