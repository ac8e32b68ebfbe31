import { dirname } from 'node:path/posix';
import { isFileUrl, isOutside, isRetired, isTrustedTarget, splitAnchor, type Decision } from '../../domain/decision.ts';
import { reservedSegments } from '../../domain/urls.ts';
import { knownUrl, refuseOwnPage, type Asked } from './asked.ts';
import { decide, type Fate } from './change.ts';
import { addressMeant, type SiteUrls } from './site-urls.ts';
import { filesOfReport, keepAside, moveSteps, sourceOf, type SourceOf } from './sources.ts';
import { RefusedError, type FileStep, type Workspace } from './workspace.ts';

/** Moves what stands at an address: a page, a report, a year, an agency, or a row of a page; or leads to where it went outside the site. */
export function move(asked: Asked): readonly Decision[] {
  const { workspace, words: [first = '', second = ''] } = asked;
  const site = workspace.read();
  const to = addressMeant(site, second);
  const undone = moveToUndo(site, addressMeant(site, first), to);
  if (undone) return undoMove(asked, site, undone, addressMeant(site, first), to);
  const from = knownUrl(site, first);
  refuseOwnPage(from);
  if (site.decisions.some(({ url, state }) => url === from && state === 'erased')) throw new RefusedError(`${from} ลบแล้วเพื่อคุ้มครองข้อมูลส่วนบุคคล ไม่มีอะไรให้ย้าย`);
  if (from === to) throw new RefusedError(`ที่อยู่เดิมและที่อยู่ใหม่เป็นที่เดียวกัน: ${from}`);
  if (isOutside(to)) return moveOut(asked, site, from, to);
  if (splitAnchor(from).anchor !== undefined) return moveRow(asked, site, from, to);
  if (isFileUrl(from)) throw new RefusedError('ไฟล์ที่เผยแพร่แล้วอยู่ที่เดิมเสมอ เพิ่มฉบับใหม่ด้วย npm run url -- replace');
  if (!/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/.test(to)) throw new RefusedError(`ที่อยู่ใหม่ใช้ได้เฉพาะ a–z ตัวเลข และขีดกลาง ลงท้ายด้วย / แต่พบ ${to}`);
  const source = sourceOf(site, from);
  refuseTarget(site, from, to, source);
  const isTree = from !== '/' && (source?.type === 'agency' || source?.type === 'year' || source === undefined);
  return decide({
    ...asked,
    url: from,
    steps: source ? moveSteps(workspace, site, source, from, to) : [],
    carried: carriedAlong(site, source, from, to),
    isOwn: (url) => isTree && url.startsWith(from),
    fateOf: (url, now): Fate | undefined => {
      const within = isTree && url.startsWith(from) ? to + url.slice(from.length) : url === from ? to : undefined;
      const isThere = within !== undefined && now.planned.urls.has(within);
      const here = isThere ? within : isFileUrl(url) ? besideIt(url, to, now) : likeIt(url, to, now);
      if (here !== undefined) return { state: 'moved', to: here };
      if (url === from) throw new RefusedError(`หลังย้ายแล้วไม่มีเอกสารที่ ${to} ตรวจที่อยู่ใหม่ หรือวางไฟล์ไว้ก่อน`);
      return isFileUrl(url) ? undefined : { state: 'moved', to };
    },
  });
}

/** An address belongs to its document for ever; only that one may come back to it. */
function refuseTarget({ planned, entries, decisions }: SiteUrls, from: string, to: string, source: SourceOf | undefined): void {
  const first = to.split('/')[1] ?? '';
  if (source && planned.urls.has(to)) throw new RefusedError(`มีเอกสารอยู่ที่ ${to} แล้ว ถ้าจะรวมเป็นหน้าเดียว ย้ายเนื้อหาไปรวมเอง ลบไฟล์ของ ${from} แล้วสั่งคำสั่งนี้ซ้ำ`);
  if (source && reservedSegments.has(first)) throw new RefusedError(`/${first}/ เป็นที่อยู่ของเว็บไซต์เอง เลือกชื่ออื่น`);
  const owner = decisions.find(({ url }) => url === to);
  const comesBack = owner?.state === 'moved' && owner.to === from;
  if (source && entries.has(to) && !comesBack) throw new RefusedError(`${to} เคยเป็นที่อยู่ของ ${entries.get(to)?.title ?? 'เอกสารอื่น'} จึงใช้กับเอกสารอื่นไม่ได้ เลือกที่อยู่ที่ไม่เคยใช้`);
}

/** What holds at the old place holds at the new one: a withdrawal, and which version of a file took the place of which. */
function carriedAlong(site: SiteUrls, source: SourceOf | undefined, from: string, to: string): readonly Decision[] {
  const files = source?.type === 'report' ? new Set(filesOfReport(site, source.path).map((path) => path.slice(path.lastIndexOf('/') + 1))) : undefined;
  const newPlace = (url: string): string | undefined => {
    if (url === from) return to;
    if (files) return isFileUrl(url) && dirname(url) === `${dirname(dirname(`${from}x`))}/files` && files.has(url.slice(url.lastIndexOf('/') + 1)) ? `${dirname(dirname(`${to}x`))}/files${url.slice(url.lastIndexOf('/'))}` : undefined;
    return source?.type === 'page' ? undefined : url.startsWith(from) ? to + url.slice(from.length) : undefined;
  };
  return site.decisions.flatMap((decision) => {
    const url = decision.state === 'withdrawn' || decision.state === 'replaced' ? newPlace(decision.url) : undefined;
    const target = decision.to === undefined ? undefined : newPlace(decision.to);
    if (url === undefined || (decision.state === 'replaced' && target === undefined)) return [];
    return [{ ...decision, url, ...(target !== undefined && { to: target }) }];
  });
}

function moveRow(asked: Asked, site: SiteUrls, from: string, to: string): readonly Decision[] {
  if (!site.planned.urls.has(splitAnchor(to).page)) throw new RefusedError(`ไม่มีหน้า ${splitAnchor(to).page}`);
  return decide({ ...asked, url: from, steps: [], fateOf: () => ({ state: 'moved', to }) });
}

function moveOut(asked: Asked, site: SiteUrls, from: string, to: string): readonly Decision[] {
  if (!isTrustedTarget(to, site.content.site?.data.trustedHosts ?? [])) {
    throw new RefusedError(`ย้ายไปยัง ${to} ไม่ได้ ปลายทางต้องเป็น https:// ของโดเมน go.th หรือโดเมนใน trustedHosts ของ site.yaml`);
  }
  const source = sourceOf(site, from);
  if (source?.type === 'derived') throw new RefusedError(`${from} สร้างจากรายงานและทะเบียนข้อ ย้ายรายงานแทน`);
  return decide({ ...asked, url: from, steps: source ? [keepAside(asked.workspace, source.path)] : [], fateOf: () => ({ state: 'moved', to }) });
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

/** The moves, not yet published, that going back from one address to the other would undo. */
function moveToUndo({ entries, decisions }: SiteUrls, from: string, to: string): readonly Decision[] | undefined {
  if (entries.has(splitAnchor(from).page)) return undefined;
  const moves = decisions.filter((decision) => decision.state === 'moved' && decision.url.startsWith(to) && decision.to?.startsWith(from) === true && entries.get(decision.url)?.state === 'live');
  return moves.some((decision) => decision.url === to && decision.to === from) ? moves : undefined;
}

function undoMove({ workspace }: Asked, site: SiteUrls, undone: readonly Decision[], from: string, to: string): readonly Decision[] {
  const source = sourceOf(site, from);
  const steps: readonly FileStep[] = source ? movedBack(workspace, site, source, from, to) : [];
  workspace.attempt(() => {
    for (const step of steps) workspace.apply(step);
    const taken = (url: string) => url.startsWith(from) && !site.entries.has(url);
    workspace.writeDecisions(site.decisions.filter((decision) => !undone.includes(decision) && !taken(decision.url)));
  });
  return undone.filter(isRetired).map((decision) => ({ url: decision.url, state: 'restored', date: decision.date, by: decision.by, reason: decision.reason }));
}

/** The copies of files that a report took along stay where they are; nobody saw them. */
function movedBack(workspace: Workspace, site: SiteUrls, source: SourceOf, from: string, to: string): readonly FileStep[] {
  return moveSteps(workspace, site, source, from, to).filter((step) => step.do !== 'copy');
}
