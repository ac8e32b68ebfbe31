import type { Rule } from '../rule.ts';

/** Two names that one computer tells apart and another does not. */
export const nameTwins: Rule = {
  id: 'OIT-URL-859',
  severity: 'error',
  about: 'ชื่อไฟล์ไม่ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือรูปของอักขระ',
  meaning: 'บนเครื่องหรือโฮสต์บางแห่ง ไฟล์หนึ่งจะทับอีกไฟล์หนึ่ง',
  excusable: false,
  examples: [{ file: 'agencies/bansuan/2567/files/Queue.png', broken: new Uint8Array([0x89]) }],
  check: ({ files }) =>
    nameTwinsIn(files).map(([first, second]) => ({
      rule: nameTwins.id,
      file: second,
      found: `ชื่อที่ต่างจาก ${first} เพียงตัวพิมพ์หรือรูปของอักขระ`,
      expected: 'ชื่อที่ต่างกันจริง',
      fix: 'เปลี่ยนชื่อหรือลบไฟล์ที่ไม่ใช้',
    })),
};

/** Pairs of paths that are one path to a file system that folds case or composes characters. */
export function nameTwinsIn(paths: readonly string[]): readonly (readonly [string, string])[] {
  const known = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const first = known.get(folded);
    if (first === undefined) known.set(folded, path);
    return first === undefined ? [] : [[first, path] as const];
  });
}
