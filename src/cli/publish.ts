import { parseArgs } from 'node:util';
import { publishSite } from './publish-site.ts';
import { alone } from './release.ts';
import { usage } from './usage.ts';

const help = `npm run publish   บันทึกและเผยแพร่เว็บไซต์ที่สร้างด้วย npm run build (สร้างให้เองถ้าเนื้อหาเปลี่ยนไป)
เว็บไซต์ที่เผยแพร่อยู่ใน dist ทะเบียนที่อยู่อยู่ใน content/ledger เก็บสามรุ่นล่าสุดไว้ให้ npm run rollback`;

const words = usage(help, () => parseArgs({ options: { help: { type: 'boolean' } } }));
if (!words) process.exitCode = 2;
else if (words.values.help) console.log(help);
else process.exitCode = await alone('เผยแพร่', publishSite);
