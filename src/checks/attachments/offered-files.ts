import { fileReferences, pathOfFile } from './files-exist.ts';
import { plannedSite } from '../planned-site.ts';
import type { ContentToCheck, Rule } from '../rule.ts';
import { reportsOf } from '../year-of.ts';

/** A file in the folder that no report offers is not on the site: most likely forgotten. */
export const offeredFiles: Rule = {
  id: 'OIT-ATT-757',
  severity: 'warning',
  about: 'ไฟล์ในโฟลเดอร์ files ทุกไฟล์มีรายงานที่อ้างถึง',
  meaning: 'ไฟล์ที่ไม่มีใครอ้างถึงจะไม่ขึ้นเว็บ ทั้งที่อาจตั้งใจเผยแพร่',
  excusable: true,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '<Figure file="queue.png" alt="ป้ายบัตรคิวหน้าสำนักงาน" caption="จุดรับบัตรคิว" />',
      broken: '',
    },
  ],
  check: (content) => {
    const named = fileReferences(content).map(({ file, entry }) => pathOfFile(entry, file));
    const offered = new Set([...named, ...[...plannedSite(content).urls.values()].map(({ source }) => source)]);
    return content.attachments
      .filter(({ file }) => file.includes('/files/') && !offered.has(file) && isReadable(content, file))
      .map(({ file }) => ({
        rule: 'OIT-ATT-757',
        file,
        about: file.slice(file.lastIndexOf('/') + 1),
        found: 'ไฟล์ที่ไม่มีรายงานใดอ้างถึง',
        expected: 'attachments evidence <Figure> หรือ <Attachment> ของรายงานในปีเดียวกันที่ระบุไฟล์นี้',
        fix: 'เพิ่มไฟล์ใน attachments ของรายงาน หรือลบไฟล์ถ้าไม่ต้องการเผยแพร่',
      }));
  },
};

/** Whether every report of the year could be read; one that could not may well offer the file. */
function isReadable(content: ContentToCheck, file: string): boolean {
  const folder = file.slice(0, file.indexOf('files/'));
  const read = new Set(reportsOf(content).map(({ source }) => source.file));
  return content.files.filter((one) => one.startsWith(folder) && /\/(?:analysis|measures|results)\.mdx?$/.test(one)).every((one) => read.has(one));
}

