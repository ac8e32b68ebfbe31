import { percentPath } from './escape.ts';
import { nameable, redirectLine } from './redirects-file.ts';
import { pageFile, retiredPlaces, type RetiredPaths } from './retired-paths.ts';
import { rulesText, say, section } from './rules-text.ts';
import { siteMove, type SiteMove } from './site-move.ts';
import { targetText } from './target.ts';

/**
 * `_redirects` for Netlify, to stand at the root of what is published. Netlify takes an address with and without closing slash for one, and
 * carries the question along. A status besides those of redirects shows the page of the second address under that status; the `!` makes
 * a rule count although a file stands at the first.
 */
export function netlifyRules(retired: RetiredPaths): string {
  const { moved, gone, left } = nameable(retiredPlaces(retired));
  return rulesText([
    `# ${say.retired('Netlify')}`,
    '# วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ ถ้าที่นั่นมีอยู่แล้ว ให้นำข้อความนี้ไปไว้ก่อนของเดิม',
    ...(left === 0 ? [] : [`# ${say.unwritable(left)}`]),
    ...section(say.moved, moved.flatMap(({ place, target }) => both(place).map((path) => redirectLine(path, targetText(target), '301!')))),
    ...section(say.gone, gone.flatMap((place) => both(place).map((path) => redirectLine(path, percentPath(pageFile(place)), '410!')))),
  ]);
}

/** `_redirects` for the old place of a site that moved; requests keep their path and question. */
export function netlifyMovedSite(oldAddress: string, newAddress: string): string {
  const move = siteMove(oldAddress, newAddress);
  return rulesText([
    `# ${say.movedSite('Netlify')}`,
    '# วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ของเว็บไซต์เดิม',
    ...(move === undefined ? [`# ${say.samePlace}`] : ['', ...siteLines(move)]),
  ]);
}

/** The first line that fits counts: what lies in the new place stays there. */
function siteLines({ oldBase, newAddress, inside }: SiteMove): readonly string[] {
  const stays = inside === undefined ? [] : [`${percentPath(`${oldBase}${inside}/`)}* ${percentPath(`${oldBase}${inside}/`)}:splat 200!`];
  return [...stays, `${percentPath(oldBase)}* ${newAddress}:splat 301!`];
}

function both(place: string): readonly string[] {
  return [`${place}/`, pageFile(place)];
}
