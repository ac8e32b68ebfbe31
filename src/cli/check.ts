import { parseArgs } from 'node:util';
import { relative } from 'node:path';
import { checkContent, hasErrors, type Check } from '../checks/check-content.ts';
import { completenessJson, completenessText } from '../checks/reporters/completeness.ts';
import { completenessOf } from '../checks/completeness.ts';
import { explanation } from '../checks/reporters/explanation.ts';
import { problemsForGithub } from '../checks/reporters/github.ts';
import { problemsJson } from '../checks/reporters/json.ts';
import { problemsSarif } from '../checks/reporters/sarif.ts';
import { problemsText, summary } from '../checks/reporters/text.ts';
import { ruleNamed, rules } from '../checks/rules.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { nearestName } from '../reader/nearest-name.ts';
import { progressLine } from './progress-line.ts';
import { usage } from './usage.ts';

const help = `npm run check                       ตรวจเนื้อหาทั้งหมด
npm run check -- --items            ข้อ OIT ของทุกปี ครบหรือยัง ขาดอะไร
npm run check -- --items bansuan    เฉพาะหน่วยงาน
npm run check -- --format json      ผลเป็น text json sarif หรือ github
npm run check -- --explain OIT-MEA-401   อธิบายกฎข้อหนึ่ง
จบด้วย 0 ไม่มีข้อผิดพลาด 1 มีข้อผิดพลาด 2 สั่งผิด 3 โปรแกรมขัดข้อง`;

const formats = ['text', 'json', 'sarif', 'github'] as const;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`โปรแกรมขัดข้อง เนื้อหาของท่านไม่ได้เปลี่ยนแปลง โปรดส่งข้อความนี้ให้ผู้ดูแลโปรแกรม\n${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 3;
}

async function run(): Promise<number> {
  const words = usage(help, () =>
    parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, explain: { type: 'string' }, items: { type: 'boolean' }, help: { type: 'boolean' } },
    }),
  );
  if (!words) return 2;
  const { values, positionals } = words;
  const format = formats.find((one) => one === values.format);
  if (values.help) return say(help, 0);
  if (!format) return complain(`ไม่รู้จักรูปแบบ ${values.format} ใช้ได้: ${formats.join(' ')}`);
  if (values.explain !== undefined) return explain(values.explain);
  if (positionals.length > 0 && !values.items) return complain(`ไม่รู้จักคำว่า ${positionals.join(' ')}\n\n${help}`);
  const check = await checkContent(contentFolder(), progressLine('ตรวจ'));
  if (values.items) return items(check, positionals, format);
  return report(check, format);
}

function report(check: Check, format: (typeof formats)[number]): number {
  const folder = relative('.', check.content.folder).replaceAll('\\', '/') || '.';
  const status = hasErrors(check.problems) ? 1 : 0;
  if (format === 'json') return say(problemsJson(check), status);
  if (format === 'sarif') return say(problemsSarif(check, folder), status);
  if (format === 'github') return say(problemsForGithub(check, folder), status);
  if (check.problems.length === 0) return say(`ตรวจแล้ว ${check.content.files.length} ไฟล์ ${rules.length} กฎ\n${summary(check)}`, 0);
  if (status === 0) return say(problemsText(check, folder), 0);
  console.error(problemsText(check, folder));
  return status;
}

function items(check: Check, agencies: readonly string[], format: string): number {
  const known = check.content.agencies.map(({ path }) => path.agency);
  const unknown = agencies.filter((agency) => !known.includes(agency));
  if (unknown.length > 0) return complain(`ไม่มีหน่วยงาน ${unknown.join(' ')} ในโฟลเดอร์เนื้อหา มี: ${known.join(' ')}`);
  const years = completenessOf(check.draft).filter(({ agency }) => agencies.length === 0 || agencies.includes(agency));
  return say(format === 'json' ? completenessJson(years) : completenessText(years), 0);
}

function explain(id: string): number {
  const rule = ruleNamed(id.toUpperCase());
  if (rule) return say(explanation(rule), 0);
  const near = nearestName(id, rules.map((one) => one.id));
  const list = rules.map((one) => `${one.id}  ${one.about}`).join('\n');
  return complain(`ไม่มีกฎ ${id}${near === undefined ? '' : ` หมายถึง ${near} หรือไม่`}\n\n${list}`);
}

function say(text: string, status: number): number {
  console.log(text);
  return status;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}
