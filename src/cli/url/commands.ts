import { extname } from 'node:path';
import { dirname } from 'node:path/posix';
import { publishedAgency } from '../../checks/content-documents.ts';
import { urlOfDocument } from '../../domain/urls.ts';
import { isFileUrl, splitAnchor, versionsOf, type Decision } from '../../domain/decision.ts';
import { carryOut, type Fate, type Ground } from './change.ts';
import { addressMeant, type SiteUrls } from './site-urls.ts';
import { keepAside, moveSteps, sourceOf } from './sources.ts';
import { RefusedError, type FileStep, type Workspace } from './workspace.ts';

type Asked = { readonly workspace: Workspace; readonly words: readonly string[]; readonly ground: Ground; readonly mayTouchSubmitted: boolean };

/** What can be done to a published address. Each returns what was decided; throws `RefusedError` when it does nothing. */
export const urlCommands: Readonly<Record<string, { readonly words: number; readonly run: (asked: Asked) => readonly Decision[] }>> = {
  move: { words: 2, run: move },
  withdraw: { words: 1, run: withdraw },
  gone: { words: 1, run: (asked) => remove(asked, 'gone') },
  erase: { words: 1, run: (asked) => remove(asked, 'erased') },
  replace: { words: 2, run: replace },
  restore: { words: 1, run: restore },
};

function move(asked: Asked): readonly Decision[] {
  const { workspace, words: [first = '', second = ''] } = asked;
  const site = workspace.read();
  const from = known(site, first);
  const to = addressMeant(site, second);
  refuseOwnPage(from);
  if (from === to) throw new RefusedError(`ที่อยู่เดิมและที่อยู่ใหม่เป็นที่เดียวกัน: ${from}`);
  if (splitAnchor(from).anchor !== undefined && !isOutside(to) && !site.planned.urls.has(splitAnchor(to).page)) throw new RefusedError(`ไม่มีหน้า ${splitAnchor(to).page}`);
  if (splitAnchor(from).anchor !== undefined || isOutside(to)) return carryOut({ ...asked, url: from, steps: isOutside(to) ? asideSteps(workspace, site, from) : [], fateOf: () => ({ state: 'moved', to }) });
  if (isFileUrl(from)) throw new RefusedError('ไฟล์ที่เผยแพร่แล้วอยู่ที่เดิมเสมอ เพิ่มฉบับใหม่ด้วย npm run url -- replace');
  if (!/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/.test(to)) throw new RefusedError(`ที่อยู่ใหม่ใช้ได้เฉพาะ a–z ตัวเลข และขีดกลาง ลงท้ายด้วย / แต่พบ ${to}`);
  const source = sourceOf(site, from);
  if (source && site.planned.urls.has(to)) throw new RefusedError(`มีเอกสารอยู่ที่ ${to} แล้ว ถ้าจะรวมเป็นหน้าเดียว ย้ายเนื้อหาไปรวมเอง ลบไฟล์ของ ${from} แล้วสั่งคำสั่งนี้ซ้ำ`);
  const inTree = from !== '/' && (source?.type === 'agency' || source?.type === 'year' || source === undefined);
  return carryOut({
    ...asked,
    url: from,
    steps: source ? moveSteps(workspace, site, source, from, to) : [],
    fateOf: (url, now): Fate | undefined => {
      const within = inTree && url.startsWith(from) ? to + url.slice(from.length) : url === from ? to : undefined;
      const isThere = within !== undefined && now.planned.urls.has(within);
      const here = isThere ? within : isFileUrl(url) ? besideIt(url, to, now) : likeIt(url, to, now);
      if (here !== undefined) return { state: 'moved', to: here };
      if (url === from) throw new RefusedError(`หลังย้ายแล้วไม่มีเอกสารที่ ${to} ตรวจที่อยู่ใหม่ หรือวางไฟล์ไว้ก่อน`);
      return isFileUrl(url) ? undefined : { state: 'moved', to };
    },
  });
}

/** The copy of a file that a report took along to its new year. */
function besideIt(url: string, to: string, { planned }: SiteUrls): string | undefined {
  const copy = `${dirname(to.replace(/\/$/, ''))}/files${url.slice(url.lastIndexOf('/'))}`;
  return planned.urls.has(copy) ? copy : undefined;
}

/** The page of the new place that does what a page of the old one did: the same item, the same year. */
function likeIt(url: string, to: string, { planned }: SiteUrls): string | undefined {
  const name = url.split('/').at(-2) ?? '';
  const year = dirname(to.replace(/\/$/, ''));
  return [`${year}/${name}/`, `${year}/`].find((one) => one !== url && planned.urls.has(one));
}

function withdraw(asked: Asked): readonly Decision[] {
  const site = asked.workspace.read();
  const url = known(site, asked.words[0] ?? '');
  if (splitAnchor(url).anchor !== undefined || isFileUrl(url)) throw new RefusedError('ถอนได้เฉพาะหน้า ถ้าเป็นรายการหรือไฟล์ ใช้ gone หรือ replace');
  if (!site.planned.urls.has(url)) throw new RefusedError(`ไม่มีเอกสารที่ ${url} แล้ว ถ้านำออกทั้งหน้า ใช้ gone`);
  return decideOnly(asked, url, 'withdrawn');
}

function remove(asked: Asked, state: 'gone' | 'erased'): readonly Decision[] {
  const site = asked.workspace.read();
  const url = addressMeant(site, asked.words[0] ?? '');
  const isDocument = site.content.ledger.releases.some(({ fact }) => fact.added.some((document) => urlOfDocument(publishedAgency(site.content), document) === url));
  if (!site.entries.has(splitAnchor(url).page) && !isDocument) throw unknown(site, url);
  const { anchor } = splitAnchor(url);
  if (anchor !== undefined) return decideOnly(asked, url, state);
  refuseOwnPage(url);
  const source = sourceOf(site, url);
  if (source?.type === 'derived') throw new RefusedError(`${url} แสดงรายงานของปี นำรายงานออกแทน: ${reportsShownAt(site, url).join(' ')}`);
  return carryOut({
    ...asked,
    mayTouchSubmitted: state === 'erased',
    url,
    steps: source ? [state === 'erased' ? { do: 'delete', path: source.path } : keepAside(asked.workspace, source.path)] : [],
    fateOf: () => ({ state }),
  });
}

function reportsShownAt({ planned }: SiteUrls, url: string): readonly string[] {
  const year = url.split('/').slice(0, -2).join('/');
  return [...planned.urls.keys()].filter((one) => one.startsWith(`${year}/`) && /\/(?:analysis|measures|results)\/$/.test(one));
}

function replace(asked: Asked): readonly Decision[] {
  const { workspace, words: [first = '', file = ''] } = asked;
  const site = workspace.read();
  const named = known(site, first);
  if (!isFileUrl(named)) throw new RefusedError(`${named} ไม่ใช่ไฟล์แนบ ถ้าเป็นหน้า แก้เนื้อหาแล้วเผยแพร่ได้เลย ที่อยู่ไม่เปลี่ยน`);
  // The newest version is what a newer one takes the place of, whichever was named.
  const url = versionsOf(site.decisions, named).at(-1)?.url ?? named;
  const source = sourceOf(site, url);
  if (source?.type !== 'attachment') throw new RefusedError(`ไม่มีไฟล์ที่ ${url} แล้ว`);
  if (!site.entries.has(url)) throw new RefusedError(`ฉบับล่าสุด ${source.path} ยังไม่เคยเผยแพร่ วางไฟล์ใหม่ทับได้เลย`);
  const to = freeVersion(workspace, source.path, extname(file).toLowerCase());
  return carryOut({
    ...asked,
    mayTouchSubmitted: true,
    url,
    steps: [{ do: 'take', from: file, to }],
    fateOf: (one) => (one === url ? { state: 'replaced', to: url.slice(0, url.lastIndexOf('/')) + to.slice(to.lastIndexOf('/')) } : undefined),
  });
}

/** `plan.pdf`, then `plan-2.pdf`, `plan-3.pdf`. */
function freeVersion({ has }: Workspace, path: string, extension: string): string {
  const stem = path.replace(/\.[^./]+$/, '').replace(/-\d+$/, '');
  let count = 2;
  while (has(`${stem}-${count}${extension}`)) count += 1;
  return `${stem}-${count}${extension}`;
}

function restore(asked: Asked): readonly Decision[] {
  const site = asked.workspace.read();
  const url = addressMeant(site, asked.words[0] ?? '');
  const decision = site.decisions.find((one) => one.url === url);
  const recorded = site.entries.get(url);
  if (!decision && (recorded === undefined || recorded.state === 'live')) throw new RefusedError(`ไม่มีบันทึกว่า ${url} ถูกย้าย ถอน หรือนำออก`);
  const removed = decision?.state === 'gone' ? removedSource(site, url) : undefined;
  return carryOut({
    ...asked,
    mayTouchSubmitted: true,
    url,
    steps: removed === undefined ? [] : [{ do: 'move', from: removed, to: removed.slice('ledger/removed/'.length) }],
    fateOf: (one, now): Fate | undefined => {
      if (one !== url) return undefined;
      const isThere = now.planned.urls.has(splitAnchor(url).page) || isFileUrl(url) && decision?.state === 'gone';
      if (!isThere) throw new RefusedError(`ยังไม่มีเอกสารที่ ${url} วางไฟล์กลับในโฟลเดอร์เนื้อหาก่อน`);
      return { state: 'restored' };
    },
  });
}

/** The kept file of a document that was taken off the site. */
function removedSource({ content, entries }: SiteUrls, url: string): string | undefined {
  const name = entries.get(url)?.document.replace(/^page:/, 'pages/') ?? '';
  const wanted = name.startsWith('pages/') ? name : `agencies/${name}`;
  return content.files.find((file) => file.startsWith('ledger/removed/') && file.slice('ledger/removed/'.length).replace(/\.mdx?$/, '') === wanted);
}

/** Writes a decision down and lets the files be. */
function decideOnly(asked: Asked, url: string, state: Fate['state']): readonly Decision[] {
  return carryOut({ ...asked, url, steps: [], fateOf: () => ({ state }) });
}

function asideSteps(workspace: Workspace, site: SiteUrls, url: string): readonly FileStep[] {
  const source = sourceOf(site, url);
  return source && source.type !== 'derived' ? [keepAside(workspace, source.path)] : [];
}

function known(site: SiteUrls, words: string): string {
  const url = addressMeant(site, words);
  if (!site.entries.has(splitAnchor(url).page)) throw unknown(site, url);
  return url;
}

function unknown({ planned }: SiteUrls, url: string): RefusedError {
  return new RefusedError(
    planned.urls.has(splitAnchor(url).page)
      ? `${url} ยังไม่เคยเผยแพร่ แก้ชื่อหรือลบไฟล์ได้เลย ไม่ต้องบันทึก`
      : `ไม่พบ ${url} ในทะเบียนที่อยู่ที่เคยเผยแพร่ ดูทั้งหมดด้วย npm run url -- list`,
  );
}

/** Every page of the site links to these. */
function refuseOwnPage(url: string): void {
  if (['/', '/search/', '/about/', '/accessibility/', '/privacy/'].includes(url)) throw new RefusedError(`ทุกหน้าของเว็บไซต์เชื่อมโยงมาที่ ${url} จึงย้ายหรือนำออกไม่ได้ แก้เนื้อหาของหน้าได้`);
}

function isOutside(to: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(to);
}
