import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';

/*
 * npm test: the types of the whole project, then every test.
 * npm run proof: the tests that count, at their full count.
 * Words after `--` go to Vitest, and the types are then left out.
 */
const proof = process.argv.includes('--proof');
const words = process.argv.slice(2).filter((word) => word !== '--proof');
const require = createRequire(import.meta.url);

/** Runs the command of a package with this Node. */
function run(name: string, command: string, args: readonly string[]): number {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : (bin[command] ?? ''));
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(proof && { PROOF: '1' }) };
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env }).status ?? 1;
}

type Counts = { readonly passed: number; readonly failed: number };

function typeCheck(): Counts {
  const ok = run('astro', 'astro', ['check']) === 0;
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(args: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  try {
    const status = run('vitest', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    // A file that cannot be loaded fails the run without failing a test.
    return { passed: numPassedTests, failed: numFailedTests === 0 && status !== 0 ? 1 : numFailedTests };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (proof) {
  report([vitest(['--project=unit', ...words])]);
} else if (words.length > 0) {
  report([vitest(words)]);
} else if (ensureBrowser()) {
  report([typeCheck(), vitest([])]);
} else {
  process.exitCode = 2;
}

function report(counts: readonly Counts[]): void {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
