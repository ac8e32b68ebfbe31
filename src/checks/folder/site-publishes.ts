import type { Content } from '../../reader/content.ts';
import type { Rule } from '../rule.ts';

/** The site settings are there, and the one agency they name is there too. */
export const sitePublishes: Rule = {
  id: 'OIT-FIL-014',
  severity: 'error',
  about: 'site.yaml มีอยู่ และเผยแพร่หน่วยงานที่มีจริง',
  meaning: 'โปรแกรมไม่รู้ว่าจะเผยแพร่ที่ใดและหน่วยงานใด',
  excusable: false,
  examples: [
    { file: 'site.yaml', broken: undefined },
  ],
  check: (content) => {
    const { agencies, files, site } = content;
    if (!files.includes('site.yaml')) {
      return [
        {
          rule: sitePublishes.id,
          file: 'site.yaml',
          found: 'โฟลเดอร์เนื้อหาที่ไม่มี site.yaml',
          expected: 'ไฟล์ site.yaml ที่บอกที่อยู่ของเว็บไซต์และหน่วยงานที่เผยแพร่',
          fix: 'คัดลอกตัวอย่างจาก content/README.md',
        },
      ];
    }
    if (!site || site.data.publishes === 'all' || isThere(content, site.data.publishes)) return [];
    return [
      {
        rule: sitePublishes.id,
        file: 'site.yaml',
        place: site.source.placeOf(['publishes']),
        found: `หน่วยงาน ${site.data.publishes} ที่ไม่มี agency.yaml`,
        expected: `all หรือหนึ่งใน: ${agencies.map(({ path }) => path.agency).join(' ')}`,
        fix: 'แก้ชื่อหน่วยงานให้ตรงกับโฟลเดอร์',
      },
    ];
  },
};

/** A file of the agency that cannot be read is told of by itself. */
function isThere({ agencies, files }: Content, agency: string): boolean {
  return agencies.some(({ path }) => path.agency === agency) || files.includes(`agencies/${agency}/agency.yaml`);
}
