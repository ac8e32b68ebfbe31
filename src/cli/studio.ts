import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../reader/content-folder.ts';
import { writeDurably } from '../release/durable-file.ts';
import { openStudio, type Studio } from '../studio/server.ts';
import { today } from './today.ts';
import { usage } from './usage.ts';

const help = `npm run studio                  เปิดหน้านำเข้าเอกสาร Word และ Excel ในเบราว์เซอร์ของเครื่องนี้
npm run studio -- --port 4400   ใช้พอร์ตนี้
ปิดด้วย Ctrl+C จบด้วย 0 ปิดตามปกติ 2 สั่งผิดหรือเปิดไม่ได้`;

/** Tried first, and how many after it. */
const usualPort = 4380;
const triedPorts = 20;

process.exitCode = await run();

async function run(): Promise<number> {
  const words = usage(help, () => parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } }));
  if (!words) return 2;
  const { port, help: asksHelp } = words.values;
  if (asksHelp) {
    console.log(help);
    return 0;
  }
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return complain(`พอร์ต ${port} ใช้ไม่ได้ ต้องเป็นเลข 0 ถึง 65535`);
  const folder = contentFolder();
  const ports = port === undefined ? Array.from({ length: triedPorts }, (_, index) => usualPort + index) : [Number(port)];
  const studio = await open(folder, ports);
  if (!studio) return complain(port === undefined ? `พอร์ต ${usualPort} ถึง ${usualPort + triedPorts - 1} ถูกใช้อยู่ทั้งหมด เลือกพอร์ตอื่นด้วย npm run studio -- --port 0` : `พอร์ต ${port} ถูกใช้อยู่ หรือไม่มีสิทธิ์ใช้`);
  console.log(`เปิดที่อยู่นี้ในเบราว์เซอร์ของเครื่องนี้\n\n  ${studio.address}\n\nโฟลเดอร์เนื้อหา: ${relative('.', folder) || '.'}\nปิดด้วย Ctrl+C งานที่ยังไม่ได้บันทึกจะหายไป`);
  return 0;
}

async function open(folder: string, ports: readonly number[]): Promise<Studio | undefined> {
  for (const port of ports) {
    try {
      return await openStudio({ folder, today: today(), write: writeDurably }, port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  return undefined;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}
