import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';

/** Makes sure that the browser tests have a browser: finds one, or installs it where that can be done without asking. */
export function ensureBrowser(): boolean {
  if (findBrowser() !== undefined) return true;
  console.log('ไม่พบ Chromium, Chrome หรือ Edge กำลังติดตั้ง Chromium');
  if (!installFromDebian()) installFromPlaywright();
  if (findBrowser() !== undefined) return true;
  console.error(
    [
      'ติดตั้งเบราว์เซอร์ให้ไม่ได้ โปรดติดตั้งอย่างใดอย่างหนึ่งแล้วสั่ง npm test ใหม่',
      '  Debian, Ubuntu: sudo apt-get install -y chromium',
      '  Windows, macOS: ติดตั้ง Google Chrome หรือ Microsoft Edge',
      '  อื่น ๆ: ตั้งตัวแปร CHROME_PATH ให้ชี้ไปที่เบราว์เซอร์ตระกูล Chromium',
    ].join('\n'),
  );
  return false;
}

function installFromDebian(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: readonly string[]) => {
    const [command = '', ...args] = [...asRoot, ...words];
    return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function installFromPlaywright(): void {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
}
