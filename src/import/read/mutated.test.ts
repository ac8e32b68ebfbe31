import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { ordinaryWord, withEntries } from './example-documents.ts';
import type { NamedBytes } from './example-hostile-files.ts';
import { isRefusal, readOriginal } from './read-original.ts';

type Change = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(bytes.length * share);

const flips = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((all): Change => (bytes) => {
  const changed = new Uint8Array(bytes);
  for (const [share, value] of all) changed[at(bytes, share)] = value;
  return changed;
});
const cut = fc.tuple(place, place).map(([from, to]): Change => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, Math.min(from, to))), bytes.subarray(at(bytes, Math.max(from, to)))]));
const insertion = fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([share, more]): Change => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, share)), more, bytes.subarray(at(bytes, share))]));
const word = fc.constantFrom('<', '>', '</w:p>', '<w:tbl>', '<w:tc>', '<w:gridSpan w:val="99999"/>', '<w:vMerge/>', '<table>', '<td colspan=900 rowspan=9>', '"', '\n', ',,,,', '&x;', '<c r="ZZZ9"><v>1e999</v></c>', '<mergeCell ref="A1:XFD9"/>', '<!--', '\u0e33');
const wordIn = fc.tuple(place, word).map(([share, more]): Change => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, share)), strToU8(more), bytes.subarray(at(bytes, share))]));
const plain = fc.oneof(flips, cut, insertion, wordIn);

/** Changes inside an archive, which stays whole. */
const inside = fc.tuple(place, place, plain, fc.boolean()).map(([first, second, change, swaps]): Change => (bytes) => {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const [a, b] = [names[Math.floor(names.length * first)] ?? '', names[Math.floor(names.length * second)] ?? ''];
  const [one, other] = [entries[a] ?? new Uint8Array(), entries[b] ?? new Uint8Array()];
  return zipSync(swaps ? { ...entries, [a]: other, [b]: one } : { ...entries, [a]: change(one) });
});

const table = 'ตัวชี้วัด,คะแนน\n"การใช้, อำนาจ",91.5\nการปฏิบัติหน้าที่,97.77\n';
const office = await ordinaryWord();
const originals: readonly NamedBytes[] = [
  ['ก.docx', office],
  ['ก.xlsx', workbook()],
  ['ก.html', strToU8('<html><body><h1>ก</h1><ul><li>ข</ul><table><tr><td rowspan=2>ค<td>ง<tr><td>จ</table></body></html>')],
  ['ก.csv', strToU8(table)],
  ['ก.md', strToU8('# ก\n\n- ข\n\n| ค | ง |\n|---|---|\n| จ<br>ฉ | ช |\n')],
  ['ก.txt', strToU8(table.replaceAll(',', '\t'))],
];

test('whatever becomes of a file, it is read or refused with a code', async () => {
  for (const [name, bytes] of originals) expect(await readOriginal(name, bytes)).toMatchObject({ name, notes: expect.any(Array) as unknown });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...originals), fc.array(plain, { minLength: 1, maxLength: 3 }), inside, fc.boolean(), async ([name, bytes], changes, within, stays) => {
      const isArchive = /x$/.test(name);
      const changed = isArchive && stays ? within(bytes) : changes.reduce((mutant, change) => change(mutant), bytes);
      const result = await readOriginal(name, changed);
      if (isRefusal(result)) {
        expect(result.code).toMatch(/^IMP-(?:FIL|SEC|SIZ)-0\d\d$/);
        expect([result.found, result.expected, result.fix].every((text) => /[ก-๙]/.test(text))).toBe(true);
      } else expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: runs(40, 2_000) },
  );
});

function workbook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="ก" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c><c r="B1"><v>97.77</v></c></row><row r="2"><c r="A2"><f>B1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>`,
  };
  return withEntries(zipSync({}), Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
