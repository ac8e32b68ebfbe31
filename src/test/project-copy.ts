import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The software in a folder of its own, so that builds can run at the same time or with other files in `public`; the caller takes it away. */
export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** What a command of the project is run with, without what the test runner sets for itself. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|VITE_|NODE_|TEST|PROD|DEV|MODE|BASE_URL|SITE_)/.test(name));
  return { ...Object.fromEntries(own), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...more };
}
