import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContentPath } from '../reader/content-path.ts';
import { sha256 } from '../reader/sha256.ts';
import type { ImportedFile } from '../import/import.ts';

/** Writes a file whole or not at all, and makes the folders that it needs; throws what the system says. */
export type WriteFile = (path: string, text: string) => void;

/** A file as saving would find it. `present` says what is there: nothing, a report whose changes are known, or something that cannot be compared. */
export type FileToSave = {
  readonly file: ImportedFile;
  readonly present: 'nothing' | 'report' | 'unreadable';
  /** Of the text that is there, so that a file that changed after it was shown is not written over. */
  readonly seen: string;
  /** Where saving is not possible: why, in Thai. */
  readonly obstacle?: string;
};

export type SavedFile = { readonly kind: ImportedFile['kind']; readonly path: string; readonly record: string };

/** What saving would do to each file. */
export function filesToSave(folder: string, files: readonly ImportedFile[]): readonly FileToSave[] {
  return files.map((file) => {
    const target = join(folder, file.path);
    const obstacle = obstacleTo(folder, file);
    const isThere = existsSync(target);
    return { file, present: !isThere ? 'nothing' : file.changes ? 'report' : 'unreadable', seen: isThere ? sha256(readFileSync(target)) : '', ...(obstacle !== undefined && { obstacle }) };
  });
}

/** Writes the record, then the report: a report without its record would say nothing of where it came from. Throws what the system says. */
export function saveFile(folder: string, file: ImportedFile, write: WriteFile): SavedFile {
  const obstacle = obstacleTo(folder, file);
  if (obstacle !== undefined) throw new RangeError(obstacle);
  write(join(folder, file.record.path), file.record.text);
  write(join(folder, file.path), file.text);
  return { kind: file.kind, path: file.path, record: file.record.path };
}

function obstacleTo(folder: string, { kind, path, record }: ImportedFile): string | undefined {
  const report = readContentPath(path);
  const year = dirname(path);
  if (report?.type !== 'report' || report.kind !== kind || record.path !== `${year}/imports/${kind}.json`) return `${path} อยู่นอกโฟลเดอร์ของปี จึงไม่เขียน`;
  const link = [path, record.path].flatMap((one) => partsOf(one)).find((part) => lstatSync(join(folder, part), { throwIfNoEntry: false })?.isSymbolicLink());
  if (link !== undefined) return `${link} เป็นทางลัดไปยังที่อื่น จึงไม่เขียน`;
  const other = path.endsWith('.mdx') ? path.slice(0, -1) : `${path}x`;
  return existsSync(join(folder, other)) ? `มีไฟล์ ${other} อยู่แล้ว แต่อ่านไม่ได้ โปรดสั่ง npm run check แล้วแก้ไฟล์นั้นก่อน` : undefined;
}

/** A path and every folder above it: `a`, `a/b`, `a/b/c`. */
function partsOf(path: string): readonly string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

/** What the system says when a file cannot be written, in Thai. */
export function writeFault(error: unknown): { readonly found: string; readonly fix: string } {
  if (error instanceof RangeError) return { found: error.message, fix: 'ตรวจโฟลเดอร์เนื้อหา แล้วบันทึกอีกครั้ง' };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { found: 'ที่ว่างในดิสก์ไม่พอ', fix: 'ลบไฟล์ที่ไม่ใช้ หรือย้ายไปเก็บที่อื่น แล้วกดบันทึกอีกครั้ง' };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { found: 'ไม่มีสิทธิ์เขียนในโฟลเดอร์เนื้อหา', fix: 'ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ หรือขอสิทธิ์จากผู้ดูแลเครื่อง แล้วกดบันทึกอีกครั้ง' };
  if (['EBUSY', 'ETXTBSY'].includes(code)) return { found: 'ไฟล์นี้ถูกโปรแกรมอื่นเปิดอยู่', fix: 'ปิดไฟล์ในโปรแกรมนั้น แล้วกดบันทึกอีกครั้ง' };
  return { found: `เขียนไฟล์ไม่ได้${code === '' ? '' : ` (${code})`}`, fix: 'ตรวจว่าโฟลเดอร์เนื้อหายังอยู่และเขียนได้ แล้วกดบันทึกอีกครั้ง' };
}
