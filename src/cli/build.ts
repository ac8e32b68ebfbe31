import { parseArgs } from 'node:util';
import { publishedTable } from './published-table.ts';
import { alone, buildCandidate, buildInto } from './release.ts';
import { usage } from './usage.ts';

const help = `npm run build                  ตรวจและสร้างเว็บไซต์ที่พร้อมเผยแพร่ไว้ใน .releases/candidate ยังไม่เผยแพร่
npm run build -- --out FOLDER  สร้างลงในโฟลเดอร์ที่กำหนด`;

const words = usage(help, () => parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean' } } }));
if (!words) process.exitCode = 2;
else if (words.values.help) console.log(help);
else process.exitCode = words.values.out === undefined ? await alone('สร้างเว็บไซต์', candidate) : await into(words.values.out);

async function candidate(): Promise<number> {
  const built = await buildCandidate();
  if (!built) return 1;
  console.log(`${publishedTable(built.content)}\n\nพร้อมเผยแพร่ ดูก่อนได้ด้วย npm start แล้วสั่ง npm run publish`);
  return 0;
}

async function into(out: string): Promise<number> {
  const built = await buildInto(out);
  if (!built) return 1;
  console.log(`${publishedTable(built.content)}\n\nเว็บไซต์อยู่ในโฟลเดอร์ ${out}`);
  return 0;
}
