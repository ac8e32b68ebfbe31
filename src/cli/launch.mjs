// Runs a command of this folder on a Node that reads TypeScript. Plain JavaScript, because an older Node has to read this file:
// the Node that comes with the dependencies is used where the system has an older one. (npm 11 puts it on the PATH of
// every script by itself; npm 10, which comes with Node 20, does not.)
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [command, ...words] = process.argv.slice(2);
const node = readsTypeScript() ? process.execPath : nodeOfDependencies();
if (node === undefined) {
  console.error('ต้องใช้ Node 22.18 ขึ้นไป โปรดติดตั้งจาก https://nodejs.org แล้วสั่ง npm ci ใหม่');
  process.exit(2);
}
const script = join(dirname(fileURLToPath(import.meta.url)), `${command}.ts`);
// Compiled once and kept, so that a command starts in half the time.
const env = { NODE_COMPILE_CACHE: join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache/node'), ...process.env };
// Room for what a thousand reports leave behind while they are read; collecting it in small bits took a tenth of the time.
const running = spawn(node, ['--max-semi-space-size=32', script, ...words], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.kill(signal));
running.on('exit', (status) => process.exit(status ?? 1));

function readsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function nodeOfDependencies() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}
