import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { parseArgs } from 'node:util';
import { publishedPages } from '../domain/published-pages.ts';
import { dateProblem } from '../domain/thai-date.ts';
import { isOutside } from '../domain/decision.ts';
import { documentAt } from '../domain/urls.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { publishedAgency } from '../checks/content-documents.ts';
import { reportsOf } from '../checks/year-of.ts';
import { writeDurably } from '../release/durable-file.ts';
import { alone } from './release.ts';
import { today } from './today.ts';
import { addressMeant, siteUrls, type SiteUrls } from './url/site-urls.ts';
import { usage } from './usage.ts';

const help = `npm run submit -- <หน่วยงาน> <ปี> --by "ตำแหน่งผู้ส่ง"          บันทึกว่าที่อยู่ของทุกข้อในปีนั้นส่งในแบบสำรวจแล้ว
npm run submit -- khaothong 2565 O42=/khaothong/2565/o42/ …   เฉพาะข้อและที่อยู่ที่ระบุ
--date ปี-เดือน-วัน วันที่ส่ง ถ้าไม่ใช่วันนี้
ที่อยู่ที่บันทึกแล้วจะย้ายหรือถอนไม่ได้ และหน้าของปีนั้นแสดงว่าส่งที่อยู่ใด ส่งเพิ่มภายหลังได้ แต่บันทึกเดิมคงอยู่`;

type Given = { readonly item: string; readonly urls: readonly string[] };

function run([agency = '', year = '', ...pairs]: readonly string[], { by = '', date = today() }: { readonly by?: string; readonly date?: string }): number {
  const site = siteUrls(contentFolder());
  const { content } = site;
  const own = content.agencies.find(({ path }) => path.agency === agency);
  if (!own) return complain(`ไม่มีหน่วยงาน ${agency || '(ไม่ได้ระบุ)'} มี: ${content.agencies.map(({ path }) => path.agency).join(' ')}\n\n${help}`);
  if (!/^2[56]\d\d$/.test(year)) return complain(`ปีต้องเป็นปี พ.ศ. สี่หลัก แต่พบ ${year || '(ไม่ได้ระบุ)'}\n\n${help}`);
  if (by.trim() === '') return complain(`ต้องบอกผู้ส่ง: --by "ปลัดเทศบาล"\n\n${help}`);
  if (dateProblem(date) !== undefined || date > today()) return complain(`วันที่ ${date} ไม่ถูกแบบหรืออยู่ในอนาคต ใช้ ปี-เดือน-วัน ปี พ.ศ. เช่น 2569-04-30`);
  const wrong = pairs.filter((pair) => !/^O\d{1,2}=\S+$/.test(pair));
  if (wrong.length > 0) return complain(`สั่งไม่ถูกแบบ: ${wrong.join(' ')}\n\n${help}`);
  const path = `${dirname(own.source.file)}/${year}/submitted.yaml`;
  const items = pairs.length > 0 ? pairs.map((pair) => asGiven(site, pair)) : answersOf(site, agency, Number(year));
  if (items.length === 0) return refuse(`ปี ${year} ของ ${agency} ยังไม่มีข้อที่ตอบในเว็บไซต์`);
  if (site.unreadable.has(path)) return refuse(`${path} มีข้อผิดพลาด สั่ง npm run check แล้วแก้ก่อน`);
  const total = content.catalogues.find((one) => one.path.year === Number(year))?.data.itemCount.value;
  const strange = items.filter(({ item, urls }) => (total !== undefined && Number(item.slice(1)) > total) || urls.some((url) => isOutside(url) && !url.startsWith('https://')));
  if (strange.length > 0) return refuse(`ข้อหรือที่อยู่ที่ส่งไม่ได้: ${strange.map(({ item, urls }) => `${item}=${urls.join(',')}`).join(' ')} ข้อต้องเป็น O1 ถึง O${total ?? ''} ที่อยู่ต้องอยู่ในเว็บไซต์นี้หรือขึ้นต้นด้วย https://`);
  const unpublished = items.flatMap(({ urls }) => urls).filter((url) => url.startsWith('/') && !(site.entries.get(url) && site.planned.urls.has(url)));
  if (unpublished.length > 0) return refuse(`ที่อยู่ต่อไปนี้ยังไม่ได้เผยแพร่ จึงยังส่งไม่ได้ สั่ง npm run publish และอัปโหลดก่อน:\n${unpublished.map((url) => `  ${url}`).join('\n')}`);
  const known = content.submissions.find(({ path }) => path.agency === agency && path.year === Number(year))?.data.submissions ?? [];
  if (known.some((one) => JSON.stringify(one.items) === JSON.stringify(items))) return refuse('บันทึกการส่งที่อยู่ชุดนี้ไว้แล้ว');
  const file = join(content.folder, path);
  writeDurably(file, `${existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : heading}${entryText(date, by, items)}`);
  console.log(`${items.map(({ item, urls }) => `${item}  ${urls.map((url) => (url.startsWith('/') ? site.planned.origin + site.planned.base + url.slice(1) : url)).join(' ')}`).join('\n')}\n\nบันทึกแล้วว่าส่งที่อยู่เหล่านี้ สั่ง npm run publish เพื่อให้หน้าของปีนี้แสดงด้วย`);
  return 0;
}

const heading = '# ที่อยู่ที่ส่งในแบบสำรวจ เขียนด้วยคำสั่ง npm run submit เพิ่มได้ แต่ไม่แก้ไม่ลบ\nsubmissions:\n';

function entryText(date: string, by: string, items: readonly Given[]): string {
  const list = items.map(({ item, urls }) => `      - { item: ${item}, urls: [${urls.map((url) => JSON.stringify(url)).join(', ')}] }\n`).join('');
  return `  - date: "${date}"\n    by: ${JSON.stringify(by)}\n    items:\n${list}`;
}

function asGiven(site: SiteUrls, pair: string): Given {
  const [item = '', words = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  return { item, urls: words.split(',').map((one) => addressMeant(site, one)) };
}

/** What the year page tells to give: the item pages of the site, and the addresses of the other answers. */
function answersOf({ content, planned }: SiteUrls, agency: string, year: number): readonly Given[] {
  const own = content.agencies.filter(({ path }) => path.agency === agency);
  const only = publishedAgency(content);
  const pages = publishedPages({
    agencies: own.map(({ data }) => ({ slug: agency, name: data.name })),
    reports: reportsOf(content).map(({ path }) => path),
    itemsOf: (one) => content.catalogues.find(({ path }) => path.year === one)?.data.items ?? [],
  }).filter((page) => page.year === year);
  const urlOf = (code: string) => [...planned.urls.values()].find(({ url }) => documentAt(only, url) === `${agency}/${year}/${code.toLowerCase()}`)?.url;
  const answered = content.answers.find(({ path }) => path.agency === agency && path.year === year)?.data.answers ?? [];
  const items = [
    ...pages.flatMap(({ code }) => {
      const url = urlOf(code);
      return url === undefined ? [] : [{ item: code, urls: [url] }];
    }),
    ...answered.flatMap(({ item, urls }) => (urls === undefined || pages.some(({ code }) => code === item) ? [] : [{ item, urls }])),
  ];
  return items.sort((a, b) => Number(a.item.slice(1)) - Number(b.item.slice(1)));
}

function complain(text: string): number {
  console.error(text);
  return 2;
}

function refuse(text: string): number {
  console.error(text);
  return 1;
}

const words = usage(help, () => parseArgs({ allowPositionals: true, options: { by: { type: 'string' }, date: { type: 'string' }, help: { type: 'boolean' } } }));
if (!words) process.exitCode = 2;
else if (words.values.help) console.log(help);
else process.exitCode = await alone('บันทึกการส่ง', () => Promise.resolve(run(words.positionals, words.values)));
