import { inferred, piece } from '../recognise/piece.ts';
import { itemLines, itemsInCell } from './cell-list.ts';
import { codec, type Codec } from './codec.ts';
import { shortest, tagged, untagged } from './tagged.ts';

const proofNames = ['ลิงก์', 'ไฟล์'] as const;
const isOneWord = (_: string, value: string) => /^\S+$/.test(value);

type Evidence = { readonly title: string; readonly url?: string; readonly file?: string };

function evidenceOf(words: string): Evidence {
  const { text, tags, named } = untagged(words, proofNames, isOneWord);
  const [ending = '', address] = /\s*[(:–-]?\s*(https?:\/\/[^\s<>"')]+)\)?$/.exec(text) ?? [];
  const isPlain = named.size === 0 && address !== undefined;
  const [url, file] = [isPlain ? address : tags['ลิงก์'], tags['ไฟล์']];
  return { title: isPlain ? text.slice(0, -ending.length) : text, ...(url !== undefined && { url }), ...(file !== undefined && { file }) };
}

/** Proof of what was done, an item each: its name, then the address, or `[ลิงก์ …]` and `[ไฟล์ …]`. */
export const evidence: Codec = codec<readonly Evidence[]>(
  (all) =>
    itemLines(
      all.map(({ title, url, file }) => {
        const tags = { ...(url !== undefined && { [proofNames[0]]: url }), ...(file !== undefined && { [proofNames[1]]: file }) };
        const value = { title, ...(url !== undefined && { url }), ...(file !== undefined && { file }) };
        return shortest(value, evidenceOf, title, ...(url === undefined ? [] : [`${title} ${url}`]), tagged(title, proofNames, tags, false), tagged(title, proofNames, tags, true));
      }),
    ),
  (lines) =>
    itemsInCell(lines).map(({ text, from }) => {
      const { title, url, file } = evidenceOf(text);
      return {
        title: title === '' ? inferred('หลักฐานของผลการดำเนินการ', 'ช่องนี้มีแต่ที่อยู่เว็บ', from) : piece(title, from),
        ...(url !== undefined && { url: piece(url, from) }),
        ...(file !== undefined && { file: piece(file, from) }),
      };
    }),
);
