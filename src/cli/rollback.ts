import { parseArgs } from 'node:util';
import { decisionStates } from '../domain/decision.ts';
import { joinedEntries, ledgerAfterRollback } from '../release/ledger-of-release.ts';
import { releaseArea } from '../release/area.ts';
import { decidedBy, keptIn, publishedRelease, showsErased, type KeptRelease } from '../release/kept-releases.ts';
import { publish } from '../release/publication.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readContent } from '../reader/content.ts';
import type { Ledger } from '../reader/ledger.ts';
import { alone } from './release.ts';
import { today } from './today.ts';
import { usage } from './usage.ts';

const help = `npm run rollback                 กลับไปเผยแพร่รุ่นก่อนหน้าที่เก็บไว้
npm run rollback -- 12           กลับไปรุ่นที่ 12
npm run rollback -- 12 --confirm กลับไป แม้บางที่อยู่ที่เผยแพร่แล้วจะเปิดไม่ได้`;

const words = usage(help, () => parseArgs({ allowPositionals: true, options: { confirm: { type: 'boolean', default: false }, help: { type: 'boolean' } } }));
if (!words) process.exitCode = 2;
else if (words.values.help) console.log(help);
else process.exitCode = await alone('ย้อนรุ่น', () => Promise.resolve(run(words.positionals[0], words.values.confirm)));

function run(wanted: string | undefined, isConfirmed: boolean): number {
  const area = releaseArea();
  const kept = keptIn(area);
  const published = publishedRelease(area)?.release;
  const target = wanted === undefined ? kept.filter(({ release }) => release < (published ?? 0)).at(-1) : kept.find(({ release }) => release === Number(wanted));
  const others = kept.map(({ release }) => release).filter((release) => release !== published);
  if (!target || target.release === published) {
    console.error(others.length === 0 ? 'ไม่มีรุ่นอื่นเก็บไว้ในเครื่องนี้' : `ไม่มีรุ่นที่ขอ รุ่นที่เก็บไว้: ${others.join(' ')} (เผยแพร่อยู่: ${published})\n\n${help}`);
    return 2;
  }
  const { content } = readContent(contentFolder());
  const decided = decidedBy(content.decisions?.data.decisions ?? []);
  if (showsErased(target, decided)) {
    console.error(`รุ่นที่ ${target.release} มีข้อมูลส่วนบุคคลที่ตัดสินใจลบแล้ว จึงกลับไปไม่ได้`);
    return 1;
  }
  const changed = [
    ...lostIn(target, content.ledger).map((url) => `  ${url} จะเปิดไม่ได้`),
    ...Object.entries(decided).filter(([url, state]) => target.decided[url] !== state).map(([url, state]) => `  ${url} จะกลับไปเป็นเหมือนก่อนตัดสินใจว่า "${decisionStates[state]}"`),
  ];
  if (changed.length > 0 && !isConfirmed) {
    console.error(`ถ้ากลับไปรุ่นที่ ${target.release}:\n${changed.join('\n')}\nถ้าจำเป็น สั่งซ้ำโดยเติม --confirm แล้วรีบแก้เนื้อหาและเผยแพร่ใหม่`);
    return 1;
  }
  publish(area, { content: content.folder, ledger: ledgerAfterRollback(content.ledger, target.release, target.files, target.address, today()), site: target.release, decided });
  console.log(`กลับไปเผยแพร่รุ่นที่ ${target.release} แล้ว เนื้อหาในโฟลเดอร์ content ไม่เปลี่ยน`);
  return 0;
}

/** Published addresses that the site of the older release does not answer. */
function lostIn({ manifest }: KeptRelease, ledger: Ledger): readonly string[] {
  const fileAt = (url: string) => (url.endsWith('/') ? `${url}index.html` : url).slice(1);
  return joinedEntries(ledger)
    .map(({ url }) => url)
    .filter((url) => manifest[fileAt(url)] === undefined && manifest[`${url.slice(1)}/index.html`] === undefined);
}
