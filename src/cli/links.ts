import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isAnswered } from '../checks/links/outside-answers.ts';
import { outsideLinks } from '../checks/links/outside-links.ts';
import { outsideLinksJson, outsideLinksText } from '../checks/links/outside-report.ts';
import { addressParts } from '../domain/urls.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readContent } from '../reader/content.ts';
import { askOutside, publicAsking } from './outside-links.ts';
import { usage } from './usage.ts';

/*
 * npm run links: asks the addresses outside the site that the content names whether they still answer.
 * It runs on request only: what another website does today is no property of the content, so no build depends on it.
 */
const help = `npm run links                      ถามที่อยู่ภายนอกทุกแห่งในเนื้อหาว่ายังเปิดได้หรือไม่
npm run links -- --timeout 30      รอคำตอบได้นานกี่วินาทีต่อครั้ง (1 ถึง 120 ปกติ 15)
npm run links -- --format json     ผลเป็น text หรือ json
จบด้วย 0 เปิดได้ทุกแห่ง 1 มีที่เปิดไม่ได้ 2 สั่งผิด 3 โปรแกรมขัดข้อง`;

const formats = ['text', 'json'] as const;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`โปรแกรมขัดข้อง เนื้อหาของท่านไม่ได้เปลี่ยนแปลง โปรดส่งข้อความนี้ให้ผู้ดูแลโปรแกรม\n${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 3;
}

async function run(): Promise<number> {
  const words = usage(help, () =>
    parseArgs({ options: { format: { type: 'string', default: 'text' }, timeout: { type: 'string', default: '15' }, help: { type: 'boolean', default: false } } }),
  );
  if (!words) return 2;
  const { values } = words;
  const format = formats.find((one) => one === values.format);
  const seconds = /^[1-9][0-9]{0,2}$/.test(values.timeout) ? Number(values.timeout) : Number.POSITIVE_INFINITY;
  if (values.help) return say(help, 0);
  if (!format) return complain(`ไม่รู้จักรูปแบบ ${values.format} ใช้ได้: ${formats.join(' ')}`);
  if (seconds > 120) return complain(`--timeout ต้องเป็นจำนวนเต็ม 1 ถึง 120 วินาที ไม่ใช่ ${values.timeout}`);
  return ask(format, seconds * 1_000);
}

async function ask(format: (typeof formats)[number], timeout: number): Promise<number> {
  const folder = contentFolder();
  const { content, problems } = readContent(folder);
  const address = content.site?.data.address ?? 'https://site.example/';
  const unread = new Set(problems.map(({ file }) => file)).difference(new Set(content.sources.map(({ file }) => file)));
  if (unread.size > 0) console.error(`อ่านไม่ได้ ${unread.size} ไฟล์ ที่อยู่ในไฟล์เหล่านี้จึงไม่ได้ถาม สั่ง npm run check เพื่อดูสาเหตุ: ${[...unread].join(' ')}\n`);
  const links = outsideLinks(content.sources, addressParts(address));
  const answered = await askOutside(links, { ...publicAsking, timeout, userAgent: `ita-disclosure-site link check (${new URL(address).href})` }, progress);
  const status = answered.every(({ answer }) => isAnswered(answer)) ? 0 : 1;
  return say(format === 'json' ? outsideLinksJson(answered) : outsideLinksText(answered, relative('.', folder).replaceAll('\\', '/') || '.'), status);
}

/** A line on the terminal that says how far it is, written over as it goes; nothing where nobody watches. */
function progress(count: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(count < of ? `\rถาม ${count} จาก ${of} ที่อยู่` : '\r\u001b[K');
}

function say(text: string, status: number): number {
  console.log(text);
  return status;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}
