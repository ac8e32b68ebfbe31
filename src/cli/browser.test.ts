import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

const machine = (given: Partial<Machine>, ...there: readonly string[]): Machine => ({
  platform: 'linux',
  env: {},
  playwrightBrowser: '/playwright/chrome',
  exists: (path) => there.includes(path),
  ...given,
});

test.each<readonly [string, Machine, string | undefined]>([
  ['the one that the environment names', machine({ env: { CHROME_PATH: '/x/chrome', PATH: '/usr/bin' } }, '/x/chrome', '/usr/bin/chromium'), '/x/chrome'],
  ['one on the PATH', machine({ env: { PATH: '/bin:/usr/bin' } }, '/usr/bin/google-chrome'), '/usr/bin/google-chrome'],
  ['Edge on Windows', machine({ platform: 'win32', env: { PROGRAMFILES: 'C:\\P' } }, 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'), 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome on macOS', machine({ platform: 'darwin' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ["Playwright's own", machine({ env: { PATH: '/usr/bin' } }, '/playwright/chrome'), '/playwright/chrome'],
  ['nothing', machine({ env: { PATH: '/usr/bin' } }), undefined],
])('finds %s', (_, where, path) => {
  expect(findBrowser(where)).toBe(path);
});
