import { reservedSegments } from '../../domain/urls.ts';
import type { Problem } from '../../reader/problem.ts';
import type { Content } from '../../reader/content.ts';
import type { Rule } from '../rule.ts';

/** Every folder of an agency has its `agency.yaml`, and its name is free for a URL. */
export const knownAgency: Rule = {
  id: 'OIT-FIL-013',
  severity: 'error',
  about: 'ทุกโฟลเดอร์ของหน่วยงานมี agency.yaml และชื่อไม่ชนกับหน้าอื่น',
  meaning: 'รายงานในโฟลเดอร์นี้ไม่มีหน่วยงานเจ้าของ จึงเผยแพร่ไม่ได้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/agency.yaml',
      broken: undefined,
      among: { 'site.yaml': undefined },
    },
  ],
  check: (content) => [...missing(content), ...reserved(content)],
};

function missing({ files }: Content): readonly Problem[] {
  const folders = new Set(files.flatMap((file) => /^agencies\/([^/]+)\//.exec(file)?.[1] ?? []));
  return [...folders]
    .filter((folder) => !files.includes(`agencies/${folder}/agency.yaml`))
    .map((folder) => ({
      rule: knownAgency.id,
      file: `agencies/${folder}`,
      found: 'โฟลเดอร์ของหน่วยงานที่ไม่มี agency.yaml',
      expected: `ไฟล์ agencies/${folder}/agency.yaml`,
      fix: `สร้างด้วย npm run new -- agency ${folder} หรือแก้ชื่อโฟลเดอร์`,
    }));
}

function reserved({ agencies }: Content): readonly Problem[] {
  return agencies
    .filter(({ path }) => reservedSegments.has(path.agency))
    .map(({ path, source }) => ({
      rule: knownAgency.id,
      file: source.file,
      found: `ชื่อโฟลเดอร์ ${path.agency} ซึ่งเป็นที่อยู่ของหน้าอื่นในเว็บไซต์`,
      expected: 'ชื่อโฟลเดอร์ที่ไม่ซ้ำกับหน้าของเว็บไซต์',
      fix: 'เปลี่ยนชื่อโฟลเดอร์ของหน่วยงาน',
    }));
}
