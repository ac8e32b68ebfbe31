import { splitAnchor } from '../../domain/decision.ts';
import type { Ground } from './change.ts';
import { addressMeant, type SiteUrls } from './site-urls.ts';
import { RefusedError, type Workspace } from './workspace.ts';

/** A command on an address as it was given. */
export type Asked = { readonly workspace: Workspace; readonly words: readonly string[]; readonly ground: Ground; readonly mayTouchSubmitted: boolean };

/** The address that the words mean; one that was published, and a row that was on its page. */
export function knownUrl(site: SiteUrls, words: string): string {
  const url = addressMeant(site, words);
  const { page, anchor } = splitAnchor(url);
  const entry = site.entries.get(page);
  if (!entry) throw unknownUrl(site, url);
  if (anchor !== undefined && !entry.anchors?.includes(anchor)) throw new RefusedError(`ไม่เคยมีรายการ #${anchor} ในหน้า ${page} ที่เผยแพร่ ตรวจรหัสอีกครั้ง`);
  return url;
}

export function unknownUrl({ planned }: SiteUrls, url: string): RefusedError {
  return new RefusedError(
    planned.urls.has(splitAnchor(url).page)
      ? `${url} ยังไม่เคยเผยแพร่ แก้ชื่อหรือลบไฟล์ได้เลย ไม่ต้องบันทึก`
      : `ไม่พบ ${url} ในทะเบียนที่อยู่ที่เคยเผยแพร่ ดูทั้งหมดด้วย npm run url -- list`,
  );
}

/** Every page of the site links to these. */
export function refuseOwnPage(url: string): void {
  if (['/', '/search/', '/about/', '/accessibility/', '/privacy/'].includes(url)) throw new RefusedError(`ทุกหน้าของเว็บไซต์เชื่อมโยงมาที่ ${url} จึงย้าย ถอน หรือนำออกไม่ได้ แก้เนื้อหาของหน้าได้`);
}
