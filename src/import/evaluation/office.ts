import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from './documents/documents.ts';
import type { EvaluationDocument } from './document.ts';
import { formats } from './formats/formats.ts';

/** Ways by which another office program hands a document on: from which of our files, by way of which format, to what ending. */
export const conversions = {
  'word through odt': { from: 'word, automatic lists', by: ['odt', 'docx'], ending: 'docx', keepsAll: true },
  'workbook through ods': { from: 'sheet', by: ['ods', 'xlsx'], ending: 'xlsx', keepsAll: true },
  'page of word': { from: 'word, automatic lists', by: ['html'], ending: 'html', keepsAll: false },
  'page of workbook': { from: 'sheet', by: ['html'], ending: 'html', keepsAll: false },
  'values of workbook': { from: 'sheet', by: ['csv:Text - txt - csv (StarCalc):44,34,76,1'], ending: 'csv', keepsAll: false },
  pdf: { from: 'word, automatic lists', by: ['pdf'], ending: 'pdf', keepsAll: false },
} as const;

export type Conversion = keyof typeof conversions;

/** Whether LibreOffice is on this machine. */
export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** All documents converted by LibreOffice, by name; it is started once for each step. */
export async function converted(conversion: Conversion): Promise<ReadonlyMap<string, Uint8Array>> {
  const { from, by, ending } = conversions[conversion];
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    let files = await Promise.all(documents.map((document) => written(document, from, folder)));
    for (const [step, format] of by.entries()) {
      const target = join(folder, String(step));
      mkdirSync(target);
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', target, ...files], { stdio: 'ignore' });
      files = documents.map(({ name }) => join(target, `${name}.${format.split(':')[0]}`));
    }
    return new Map(documents.map(({ name }, index) => [name, new Uint8Array(readFileSync(files[index] ?? `${name}.${ending}`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function written(document: EvaluationDocument, from: 'word, automatic lists' | 'sheet', folder: string): Promise<string> {
  const file = join(folder, `${document.name}.${formats[from].ending}`);
  writeFileSync(file, await formats[from].make(document));
  return file;
}
