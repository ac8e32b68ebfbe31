import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn, faultsOfFiles } from '../checks/code/built-page.ts';
import { listEntries } from '../reader/content-folder.ts';

/** What must not be published of a finished site, a line for each: `file:line:column OIT-SEC-911 พบ …`. */
export function builtSiteProblems(folder: string): readonly string[] {
  const entries = listEntries(folder);
  const files = entries.filter(({ isLink }) => !isLink).map(({ path }) => path);
  return [
    ...entries.filter(({ isLink }) => isLink).map(({ path }) => problem(path, 1, 1, 'ทางลัดหรือลิงก์ของระบบไฟล์')),
    ...faultsOfFiles(files).map(({ file, found }) => problem(file, 1, 1, found)),
    ...files.filter((file) => file.endsWith('.html')).flatMap((file) => pageProblems(folder, file)),
  ];
}

function pageProblems(folder: string, file: string): readonly string[] {
  const html = decoded(readFileSync(join(folder, file)));
  if (html === undefined) return [problem(file, 1, 1, 'หน้าเว็บที่ไม่ใช่ UTF-8')];
  return faultsIn(html).map(({ line, column, found }) => problem(file, line, column, found));
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(file: string, line: number, column: number, found: string): string {
  return `${file}:${line}:${column} OIT-SEC-911 พบ ${found}`;
}
