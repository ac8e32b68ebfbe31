import type { Rule } from '../rule.ts';

/** A year folder without a catalogue has no items, so nothing in it could be answered. */
export const knownYear: Rule = {
  id: 'OIT-YR-106',
  severity: 'error',
  about: 'ปีที่ประเมินทุกปีมีแฟ้มรายการข้อ OIT',
  meaning: 'โปรแกรมไม่รู้ว่าปีนั้นมีข้อ OIT ใดบ้าง',
  excusable: false,
  examples: [
    { file: 'catalogue/2567.yaml', broken: undefined },
  ],
  check: ({ files, catalogues }) => {
    const known = new Set(catalogues.map(({ path }) => path.year));
    const folders = new Set(files.flatMap((file) => /^agencies\/[^/]+\/2[0-9]{3}(?=\/)/.exec(file)?.[0] ?? []));
    return [...folders]
      .filter((folder) => !known.has(Number(folder.slice(-4))) && !files.includes(`catalogue/${folder.slice(-4)}.yaml`))
      .map((folder) => ({
        rule: knownYear.id,
        file: folder,
        found: `ปีที่ประเมิน ${folder.slice(-4)} ซึ่งยังไม่มีรายการข้อ OIT`,
        expected: `ไฟล์ catalogue/${folder.slice(-4)}.yaml`,
        fix: 'ตรวจชื่อโฟลเดอร์ปี หรือเพิ่มไฟล์รายการข้อของปีนั้น',
      }));
  },
};
