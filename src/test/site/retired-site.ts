import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAgency } from '../content-folder.ts';
import { startCommands } from '../publishing/commands.ts';
import { siteFolder } from '../publishing/site-folder.ts';

/** The addresses of the site on which everything happened that can happen to one. */
export const retiredUrls = {
  moved: '/contact/',
  target: '/contact-us/',
  gone: '/news/',
  erased: '/letters/',
  withdrawn: '/2568/results/',
  replaced: '/2567/files/signed-analysis.pdf',
  goneFile: '/2568/files/plan.csv',
  submitted: '/2568/o35/',
  goneRow: { page: '/2567/measures/', anchor: 'p1' },
} as const;

const ground = ['--by', 'สำนักปลัด', '--reason', 'รวมข้อมูลไว้ที่เดียวตามมติที่ประชุม'];

/** Publishes the small site, decides about some of its addresses, and publishes it again: `folder/dist` is the site, `folder/content` its content. */
export async function publishRetired(folder: string): Promise<void> {
  const site = siteFolder(folder);
  const commands = startCommands();
  const done = async (command: string, ...words: readonly string[]) => {
    const { status, said } = await commands.run(site, command, words);
    if (status !== 0) throw new Error(`${command} ${words.join(' ')} was not done:\n${said}`);
  };
  cpSync(oneAgency, site.content, { recursive: true });
  for (const [name, title] of [['contact', 'ติดต่อเทศบาล'], ['news', 'ข่าวเก่า'], ['letters', 'จดหมายร้องเรียนของนายสมมติ']]) {
    writeFileSync(join(site.content, `pages/${name}.md`), `---\ntitle: ${title}\nsummary: หน้า ${title}\nupdated: "2567-02-01"\n---\n\nเนื้อความของหน้า ${title}\n`);
  }
  const results = join(site.content, 'agencies/bansuan/2568/results.md');
  writeFileSync(join(site.content, 'agencies/bansuan/2568/files/plan.csv'), 'ข้อ,ผล\n1,เสร็จ\n');
  const withFile = readFileSync(results, 'utf8').replace('fiscalYear: 2567\n', 'fiscalYear: 2567\nattachments:\n  - { title: ตารางผล, file: plan.csv, signed: false }\n');
  writeFileSync(results, withFile);
  await done('publish');
  await done('submit', 'bansuan', '2568', '--by', 'ปลัดเทศบาล');
  const newer = join(folder, 'newer.pdf');
  writeFileSync(newer, Buffer.concat([readFileSync(join(oneAgency, 'agencies/bansuan/2567/files/signed-analysis.pdf')), Buffer.from('\n')]));
  await done('url', 'move', retiredUrls.moved, retiredUrls.target, ...ground);
  await done('url', 'gone', retiredUrls.gone, ...ground);
  await done('url', 'erase', retiredUrls.erased, ...ground);
  await done('url', 'withdraw', retiredUrls.withdrawn, ...ground);
  await done('url', 'replace', retiredUrls.replaced, newer, ...ground);
  await done('url', 'gone', retiredUrls.goneFile, ...ground);
  writeFileSync(results, withFile.replace(/attachments:\n.*\n/, ''));
  const measures = join(site.content, 'agencies/bansuan/2567/measures.md');
  writeFileSync(measures, readFileSync(measures, 'utf8').replace(/policyRecommendations:\n.*\n/, ''));
  await done('url', 'gone', `${retiredUrls.goneRow.page}#${retiredUrls.goneRow.anchor}`, ...ground);
  await done('publish');
  commands.stop();
  mkdirSync(join(folder, 'site'));
  cpSync(join(folder, 'dist'), join(folder, 'site'), { recursive: true, dereference: true });
  rmSync(newer);
}
