import { plannedSite } from '../planned-site.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger, examplePage } from './example-ledger.ts';

/** An address belongs to the document that was first published there, for ever. */
export const pathReuse: Rule = {
  id: 'OIT-URL-853',
  severity: 'error',
  about: 'ที่อยู่หนึ่งเป็นของเอกสารเดียวตลอดไป',
  meaning: 'ผู้ที่เปิดลิงก์เดิมจะพบเอกสารอื่นโดยไม่รู้ตัว',
  excusable: false,
  examples: [
    {
      file: 'ledger/urls.jsonl',
      broken: exampleLedger([examplePage('/2568/results/', 'bangsai/2568/results')])['ledger/urls.jsonl'],
      among: exampleLedger([examplePage('/2568/results/', 'bangsai/2568/results')]),
    },
    {
      file: 'agencies/bansuan/agency.yaml',
      instead: 'district: เมือง\nprovince: ตัวอย่าง',
      broken: 'district: อื่น\nprovince: อีกจังหวัด',
      sound: 'district: เมืองใหม่\nprovince: ตัวอย่าง',
      among: exampleLedger([examplePage('/', 'bansuan', { title: 'เทศบาลตำบลบ้านเก่า', place: 'ตัวอย่าง' })]),
    },
  ],
  check: (content) => {
    const { urls } = plannedSite(content);
    const agencyAt = new Map(content.agencies.map((entry) => [entry.source.file, entry]));
    return content.ledger.urls.flatMap(({ fact: { url, document, title, place } }) => {
      const now = urls.get(url);
      if (!now) return [];
      const file = now.source ?? 'site.yaml';
      if (now.document !== document) {
        return [
          {
            rule: pathReuse.id,
            file,
            found: `เอกสาร ${now.document} ที่ ${url} ซึ่งเป็นที่อยู่ของ ${document}`,
            expected: `เอกสาร ${document} ที่ที่อยู่เดิม`,
            fix: 'ตั้งชื่อโฟลเดอร์ ชื่อไฟล์ id ของ agency.yaml หรือ publishes ใน site.yaml ให้ที่อยู่ไม่ซ้ำกับเอกสารเดิม',
          },
        ];
      }
      const agency = agencyAt.get(file)?.data;
      if (!agency || place === undefined || agency.province === place || agency.name === title) return [];
      return [
        {
          rule: pathReuse.id,
          file,
          found: `หน่วยงาน ${agency.name} จังหวัด${agency.province ?? '-'} ที่ ${url} ซึ่งเป็นที่อยู่ของ ${title ?? document} จังหวัด${place}`,
          expected: 'หน่วยงานเดิม ชื่อหรือจังหวัดเปลี่ยนได้ทีละอย่าง',
          fix: 'ถ้าเป็นหน่วยงานอื่น ตั้ง id ใน agency.yaml เป็นชื่ออื่นที่ไม่เคยใช้',
        },
      ];
    });
  },
};
