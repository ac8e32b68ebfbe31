import { percentPath } from './escape.ts';
import { nameable, redirectLine } from './redirects-file.ts';
import { retiredPlaces, spellings, type RetiredPaths } from './retired-paths.ts';
import { rulesText, say, section } from './rules-text.ts';
import { siteMove, type SiteMove } from './site-move.ts';
import { targetText } from './target.ts';

/**
 * `_redirects` for Cloudflare Pages and for static files of Workers, to stand at the root of what is published. It can redirect, but it
 * cannot answer 410: the tombstone stays an ordinary page with status 200. Cloudflare reads 2,000 lines without a star, of 1,000 characters
 * each, and carries the question of an address along.
 */
export function cloudflareRules(retired: RetiredPaths): string {
  const { moved, gone, left } = nameable(retiredPlaces(retired));
  const all = moved.map(({ place, target }) => spellings(place).map((path) => redirectLine(path, targetText(target), '301')));
  const short = all.filter((lines) => lines.every((line) => line.length <= lineLength));
  const rules = short.flat();
  const unwritable = left + all.length - short.length;
  return rulesText([
    `# ${say.retired('Cloudflare Pages')}`,
    '# วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ ถ้าที่นั่นมีอยู่แล้ว ให้นำข้อความนี้ไปไว้ก่อนของเดิม',
    ...(gone.length === 0 ? [] : [`# Cloudflare ตอบ 410 จากไฟล์นี้ไม่ได้ หน้าที่ยกเลิกแล้ว ${gone.length} หน้าจึงแสดงหน้าบอกเหตุผลด้วยสถานะ 200`]),
    ...(unwritable === 0 ? [] : [`# ${say.unwritable(unwritable)}`]),
    ...(rules.length <= lineLimit ? [] : [`# Cloudflare อ่านเพียง ${lineLimit} บรรทัดแรกจาก ${rules.length} บรรทัด หน้าที่เหลือยังพาไปที่ใหม่ได้เอง`]),
    ...section(say.moved, rules),
  ]);
}

/** `_redirects` for the old place of a site that moved; requests keep their path and question. */
export function cloudflareMovedSite(oldAddress: string, newAddress: string): string {
  const move = siteMove(oldAddress, newAddress);
  return rulesText([
    `# ${say.movedSite('Cloudflare Pages')}`,
    '# วางเป็นไฟล์ _redirects ไว้ชั้นนอกสุดของโฟลเดอร์ที่เผยแพร่ของเว็บไซต์เดิม',
    ...(move === undefined ? [`# ${say.samePlace}`] : ['', ...siteLines(move)]),
  ]);
}

const lineLimit = 2000;
const lineLength = 1000;

/** The first line that fits counts: what lies in the new place stays there. Lines without a star come first. */
function siteLines({ oldBase, newAddress, inside }: SiteMove): readonly string[] {
  const stays = inside === undefined ? undefined : percentPath(`${oldBase}${inside}`);
  return [
    ...(oldBase === '/' ? [] : [`${percentPath(oldBase.slice(0, -1))} ${newAddress} 301`]),
    ...(stays === undefined ? [] : [`${stays} ${stays}/ 301`, `${stays}/* ${stays}/:splat 200`]),
    `${percentPath(oldBase)}* ${newAddress}:splat 301`,
  ];
}
