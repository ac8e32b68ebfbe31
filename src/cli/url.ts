import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { decisionStates, isFileUrl, isOutside, isRetired, isTrustedTarget, type Decision } from '../domain/decision.ts';
import { fileReferences, pathOfFile } from '../checks/attachments/files-exist.ts';
import { yearOfUrl } from '../domain/retired-rows.ts';
import { dateProblem, longDate, parseDate } from '../domain/thai-date.ts';
import { withBase } from '../domain/urls.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { decisionsFile } from '../reader/ledger.ts';
import { releaseArea } from '../release/area.ts';
import { retiredPathRules } from '../server-rules/server-rules.ts';
import { alone } from './release.ts';
import { today } from './today.ts';
import { urlCommands } from './url/commands.ts';
import { moveSite, writeRules } from './url/move-site.ts';
import { siteUrls } from './url/site-urls.ts';
import { folderWorkspace, RefusedError } from './url/workspace.ts';
import { usage } from './usage.ts';

const help = `ที่อยู่ที่เผยแพร่แล้วไม่หายไปไหน สิ่งที่เปลี่ยนได้สั่งด้วยคำสั่งนี้ แล้วสั่ง npm run publish

npm run url -- move     <ที่อยู่เดิม> <ที่อยู่ใหม่>   ย้ายเอกสาร ที่เดิมพาไปที่ใหม่
npm run url -- withdraw <ที่อยู่>                   ถอน เนื้อหายังอ่านได้ มีประกาศกำกับ
npm run url -- gone     <ที่อยู่>                   นำออก เหลือหน้าประกาศ ไฟล์ต้นฉบับเก็บไว้ใน content/ledger/removed
npm run url -- erase    <ที่อยู่>                   ลบเพื่อคุ้มครองข้อมูลส่วนบุคคล ไม่เหลือเนื้อหา
npm run url -- replace  <ที่อยู่ของไฟล์> <ไฟล์ใหม่>   เพิ่มไฟล์ฉบับใหม่ ฉบับเดิมยังเปิดได้
npm run url -- restore  <ที่อยู่>                   นำกลับมาเผยแพร่
   ที่อยู่ที่ส่งในแบบสำรวจแล้วย้ายได้เมื่อเติม --submitted เท่านั้น และนำออกไม่ได้ นอกจากลบข้อมูลส่วนบุคคล
   ทุกคำสั่งข้างบนต้องมี --by "ตำแหน่งผู้ตัดสินใจ" --reason "เหตุผลที่ประชาชนอ่าน" (--date ปี-เดือน-วัน ถ้าไม่ใช่วันนี้)
npm run url -- move-site <ที่อยู่ใหม่ของทั้งเว็บ>      เปลี่ยนที่อยู่ของเว็บไซต์ และเขียนหน้ากับกฎสำหรับโฮสต์เดิม (--out โฟลเดอร์)
npm run url -- rules                              เขียนกฎ 301/410 สำหรับ Apache nginx IIS Netlify Cloudflare (--out โฟลเดอร์)
npm run url -- list [คำ]                           ที่อยู่ทั้งหมดที่เคยเผยแพร่
จบด้วย 0 สำเร็จ 1 ไม่ทำให้ พร้อมเหตุผล 2 สั่งผิด`;

const words = usage(help, () =>
  parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, reason: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, submitted: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  }),
);
process.exitCode = words === undefined ? 2 : await run(words.positionals, words.values);

type Values = { readonly by?: string; readonly reason?: string; readonly date?: string; readonly out?: string; readonly submitted: boolean; readonly help?: boolean };

async function run([command = '', ...rest]: readonly string[], values: Values): Promise<number> {
  if (values.help) return say(help, 0);
  if (command === 'list') return say(list(rest[0]), 0);
  if (command === 'rules' && rest.length === 0) return alone('เขียนกฎ', () => Promise.resolve(rules(values.out ?? 'server-rules')));
  if (command === 'move-site' && rest.length === 1) return alone('ย้ายเว็บไซต์', () => Promise.resolve(refusable(() => siteMoved(rest[0] ?? '', values.out ?? 'old-site'))));
  const known = Object.hasOwn(urlCommands, command) ? urlCommands[command] : undefined;
  if (!known || rest.length !== known.words) return complain(command === '' ? help : `สั่งไม่ถูกแบบ: ${[command, ...rest].join(' ')}\n\n${help}`);
  const { by = '', reason = '', date = today() } = values;
  if (by.trim() === '' || reason.trim() === '') return complain('ต้องบอกผู้ตัดสินใจและเหตุผล: --by "ปลัดเทศบาล" --reason "รวมหน้าไว้ที่เดียว"');
  if (dateProblem(date) !== undefined || date > today()) return complain(`วันที่ ${date} ไม่ถูกแบบหรืออยู่ในอนาคต ใช้ ปี-เดือน-วัน ปี พ.ศ. เช่น ${today()}`);
  if (command === 'replace' && !existsSync(rest[1] ?? '')) return complain(`ไม่พบไฟล์ ${rest[1]}`);
  return alone('บันทึกการตัดสินใจ', () =>
    Promise.resolve(
      refusable(() => {
        const added = known.run({ workspace: folderWorkspace(contentFolder(), releaseArea().undo), words: rest, ground: { by, reason, date }, mayTouchSubmitted: values.submitted });
        return say(`${[...added.map(described), ...stillThere(added)].join('\n')}\n\nบันทึกไว้ใน content/ledger/decisions.yaml แล้ว ตรวจด้วย npm run check แล้วสั่ง npm run publish${added.some(({ state }) => state === 'erased') ? '\nเมื่อเผยแพร่แล้ว ลบข้อมูลนี้ในสำเนาอื่นด้วย เช่น โฮสต์ ประวัติ git และไฟล์ที่ส่งต่อกัน' : ''}`, 0);
      }),
    ),
  );
}

function refusable(work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    console.error(`${error.message}\nไม่มีอะไรเปลี่ยนแปลง`);
    return 1;
  }
}

/** Files that only the report offered that went: they answer still, and may hold what was to be erased. */
function stillThere(added: readonly Decision[]): readonly string[] {
  if (!added.some(({ state }) => state === 'gone' || state === 'erased')) return [];
  const { content, planned } = siteUrls(contentFolder());
  const offered = new Set(fileReferences(content).map(({ file, entry }) => pathOfFile(entry, file)));
  const years = new Set(added.map(({ url }) => yearOfUrl(url)));
  const left = [...planned.urls.values()].filter(({ url, kind, source }) => kind === 'attachment' && years.has(yearOfUrl(url)) && !offered.has(source ?? ''));
  return left.length === 0 ? [] : ['', 'ไฟล์แนบต่อไปนี้ไม่มีรายงานใดอ้างถึงแล้ว แต่ยังเปิดได้ ถ้าต้องนำออกหรือลบด้วย สั่งทีละไฟล์:', ...left.map(({ url }) => `  ${url}`)];
}

function described({ url, state, to }: Decision): string {
  return `${url}  ${decisionStates[state]}${to === undefined ? '' : ` → ${to}`}`;
}

function list(wanted = ''): string {
  const { entries, planned } = siteUrls(contentFolder());
  const rows = [...entries.values()].filter(({ url, title = '', document }) => [url, title, document].some((text) => text.includes(wanted)));
  if (rows.length === 0) return 'ไม่มีที่อยู่ที่เคยเผยแพร่ตามที่ขอ';
  const day = (stored: string) => {
    const date = parseDate(stored);
    return date ? longDate(date) : stored;
  };
  return rows
    .map(({ url, state, to, title, first, last, submitted }) =>
      [
        planned.origin + withBase(planned.base, url),
        ...(title === undefined ? [] : [`  ${title}`]),
        `  ${state === 'live' ? 'เผยแพร่อยู่' : decisionStates[state]}${to === undefined ? '' : ` → ${to}`} ตั้งแต่ ${day(first)}${last === undefined ? '' : ` ถึง ${day(last)}`}${submitted === undefined ? '' : ` ส่งในแบบสำรวจ ${submitted.join(', ')}`}`,
      ].join('\n'),
    )
    .join('\n');
}

function rules(out: string): number {
  const { decisions, planned, entries, content, unreadable } = siteUrls(contentFolder());
  const { base } = planned;
  const wrong = decisions.filter(({ state, to }) => state === 'moved' && to !== undefined && isOutside(to) && !isTrustedTarget(to, content.site?.data.trustedHosts ?? []));
  if (unreadable.has(decisionsFile) || wrong.length > 0) {
    console.error('ledger/decisions.yaml มีข้อผิดพลาด สั่ง npm run check แล้วแก้ก่อน');
    return 1;
  }
  const pages = decisions.filter((decision) => isRetired(decision) && !decision.url.includes('#') && entries.has(decision.url) && !(isFileUrl(decision.url) && decision.state === 'moved'));
  const moved = pages.filter(({ state, to }) => state === 'moved' && to !== undefined).map(({ url, to = '' }) => ({ from: withBase(base, url), to: to.startsWith('/') ? withBase(base, to) : to }));
  const gone = pages.filter(({ state }) => state !== 'moved').map(({ url }) => withBase(base, url));
  for (const { server, file, text } of retiredPathRules({ base, moved, gone })) writeRules(out, server, file, text);
  return say(`เขียนกฎสำหรับที่อยู่ที่ย้าย ${moved.length} แห่ง และที่นำออก ${gone.length} แห่ง ไว้ในโฟลเดอร์ ${relative('.', out) || '.'} เลือกโฟลเดอร์ตามโฮสต์ วิธีใช้อยู่บรรทัดแรกของไฟล์`, 0);
}

function siteMoved(address: string, out: string): number {
  const pages = moveSite(contentFolder(), address, out);
  return say(`เปลี่ยนที่อยู่ใน site.yaml แล้ว และเขียนหน้าที่พาไปที่ใหม่ ${pages} หน้า (${out}/pages) กับกฎของโฮสต์ ไว้ในโฟลเดอร์ ${out}\nอัปโหลดหน้าเหล่านี้ทับที่โฮสต์เดิม หรือใช้กฎของโฮสต์นั้น โดยไม่ลบไฟล์แนบเดิม แล้วสั่ง npm run publish`, 0);
}

function say(text: string, status: number): number {
  console.log(text);
  return status;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}
