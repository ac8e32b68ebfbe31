import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { invisibleName, invisiblePattern } from '../domain/invisible.ts';
import { mendDigits, mendText } from '../domain/mend-text.ts';
import { saysTheSame } from './same-data.ts';
import { contentFolder, listEntries } from '../reader/content-folder.ts';
import { readContentPath } from '../reader/content-path.ts';
import { decodeThai, type Decoded } from '../reader/decode.ts';
import { usage } from './usage.ts';

/*
 * npm run fix: mends in content files what cannot change their meaning, and shows what it changed.
 * Attachments are evidence and are never touched.
 */
const help = `npm run fix                แก้สิ่งที่แก้ได้โดยความหมายไม่เปลี่ยน แล้วแสดงสิ่งที่แก้
npm run fix -- --dry-run   แสดงอย่างเดียว ไม่เขียนไฟล์`;

const words = usage(help, () => parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } }));
if (words) run(contentFolder(), words.values['dry-run']);
else process.exitCode = 2;

function run(folder: string, isDry: boolean): void {
  let changed = 0;
  for (const { path, isLink } of listEntries(folder)) {
    const type = readContentPath(path)?.type;
    if (type === undefined || type === 'attachment' || type === 'logo' || type === 'guide') continue;
    if (isLink) {
      console.log(`ข้าม ${path} เพราะเป็นทางลัดของระบบไฟล์`);
      continue;
    }
    const bytes = readFileSync(join(folder, path));
    const read = decodeThai(bytes);
    if (!read) {
      console.log(`ข้าม ${path} เพราะอ่านเป็นข้อความไม่ได้`);
      continue;
    }
    const mended = mendFile(path, read.text);
    if (Buffer.from(mended).equals(bytes)) continue;
    changed += 1;
    console.log(difference(path, read, mended));
    if (!isDry) replaceFile(join(folder, path), mended);
  }
  console.log(summary(changed, isDry));
}

/** The text of a file with its signs mended, and with Arabic digits in the values of its data; a line whose data would change stays. */
function mendFile(path: string, text: string): string {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const dataEnd = path.endsWith('.yaml') ? lines.length : Math.max(0, lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)));
  const body = lines.slice(dataEnd);
  return [...mendData(lines.slice(0, dataEnd)), ...(body.length > 0 ? [mendText(body.join('\n'))] : [])].join('\n');
}

function mendData(lines: readonly string[]): readonly string[] {
  const mended = lines.map((line) => mendDigits(mendText(line)));
  if (saysTheSame(lines.join('\n'), mended.join('\n'))) return mended;
  return lines.reduce<readonly string[]>((kept, line, index) => {
    const tried = kept.with(index, mended[index] ?? line);
    return saysTheSame(kept.join('\n'), tried.join('\n')) ? tried : kept;
  }, lines);
}

function difference(path: string, { text, encoding }: Decoded, mended: string): string {
  const converted = encoding === 'utf-8' ? [] : [`${path}: แปลงจาก ${encoding} เป็น UTF-8`];
  const patch = createTwoFilesPatch(path, path, visible(text), visible(mended), 'เดิม', 'แก้แล้ว', { context: 1 }).split('\n').slice(2);
  return [...converted, ...patch.map(coloured)].join('\n');
}

/** Invisible characters by name, so that a change of them can be seen. */
function visible(text: string): string {
  return text.replace(invisiblePattern, (character) => `⟨${/\((\w+)\)/.exec(invisibleName(character))?.[1] ?? invisibleName(character)}⟩`).replaceAll('\u00a0', '⟨NBSP⟩');
}

function coloured(line: string): string {
  if (!process.stdout.isTTY) return line;
  if (line.startsWith('+')) return `\u001b[32m${line}\u001b[39m`;
  return line.startsWith('-') ? `\u001b[31m${line}\u001b[39m` : line;
}

/** Writes beside the file and takes its place, so that a stop in between leaves the old one whole. */
function replaceFile(path: string, text: string): void {
  const beside = `${path}.mending`;
  writeFileSync(beside, text);
  chmodSync(beside, statSync(path).mode);
  renameSync(beside, path);
}

function summary(changed: number, isDry: boolean): string {
  if (changed === 0) return 'ไม่มีสิ่งที่ต้องแก้';
  return isDry ? `สรุป: จะแก้ ${changed} ไฟล์ ยังไม่ได้เขียน` : `สรุป: แก้แล้ว ${changed} ไฟล์ สั่ง npm run check เพื่อตรวจอีกครั้ง`;
}
