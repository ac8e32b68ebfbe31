import type { Rule } from '../rule.ts';

/** Two folders do not claim the same address. */
export const oneAgencyPerId: Rule = {
  id: 'OIT-FIL-016',
  severity: 'error',
  about: 'ชื่อของหน่วยงานในที่อยู่เว็บไม่ซ้ำกัน',
  meaning: 'หน้าของหน่วยงานหนึ่งจะทับหน้าของอีกหน่วยงานหนึ่ง',
  excusable: false,
  examples: [
    {
      file: 'agencies/bangsai/agency.yaml',
      broken: 'id: bansuan\nname: เทศบาลตำบลบางทราย\nshortName: ทต.บางทราย\nkind: subdistrict-municipality\nunits: [สำนักปลัด]\n',
      sound: 'id: bang-sai\nname: เทศบาลตำบลบางทราย\nshortName: ทต.บางทราย\nkind: subdistrict-municipality\nunits: [สำนักปลัด]\n',
    },
  ],
  check: ({ agencies }) =>
    agencies.flatMap(({ path, source }) => {
      const other = agencies.find((one) => one.source !== source && one.path.agency === path.agency);
      if (!other) return [];
      return [
        {
          rule: 'OIT-FIL-016',
          file: source.file,
          place: source.placeOf(['id']),
          found: `ชื่อ ${path.agency} ในที่อยู่เว็บ ซึ่ง ${other.source.file} ใช้ด้วย`,
          expected: 'ชื่อที่หน่วยงานเดียวใช้',
          fix: 'แก้ id หรือชื่อโฟลเดอร์ของหน่วยงานที่มาทีหลัง',
        },
      ];
    }),
};
