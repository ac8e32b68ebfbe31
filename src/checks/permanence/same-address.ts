import { releasesFile } from '../../reader/ledger.ts';
import type { Rule } from '../rule.ts';
import { exampleLedger } from './example-ledger.ts';

/** The address of the whole site changes by command alone, which leaves signs at the old place. */
export const sameAddress: Rule = {
  id: 'OIT-URL-860',
  severity: 'error',
  about: 'ที่อยู่ของเว็บไซต์เป็นที่เดิมที่เคยเผยแพร่',
  meaning: 'ทุกลิงก์ที่เคยส่งจะเปิดไม่ได้พร้อมกัน',
  excusable: false,
  examples: [{ file: 'site.yaml', instead: 'address: https://www.example.go.th/ita/', broken: 'address: https://www.example.go.th/oit/', among: exampleLedger() }],
  check: ({ site, ledger }) => {
    const last = ledger.releases.at(-1)?.fact.address;
    if (!site || last === undefined || site.data.address === last || site.data.movedFrom?.includes(last)) return [];
    return [
      {
        rule: sameAddress.id,
        file: site.source.file,
        place: site.source.placeOf(['address']),
        found: `ที่อยู่ ${site.data.address} ซึ่งไม่ใช่ที่เผยแพร่ครั้งล่าสุดตาม ${releasesFile}`,
        expected: last,
        fix: `ถ้าย้ายเว็บไซต์จริง ใส่ที่อยู่เดิมกลับ แล้วสั่ง npm run url -- move-site ${site.data.address}`,
      },
    ];
  },
};
