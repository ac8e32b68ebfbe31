import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What the search for a browser needs to know of the machine. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where Playwright keeps a browser of its own, if it was installed. */
  readonly playwrightBrowser: string;
};

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

/** Every place where a browser may be, best first. */
function places({ platform, env, playwrightBrowser }: Machine): readonly string[] {
  const named = [env['CHROME_PATH'], env['BROWSER_PATH']].flatMap((path) => path ?? []);
  const usual =
    platform === 'win32'
      ? ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((base) =>
          windowsPlaces.flatMap((place) => (env[base] === undefined ? [] : [`${env[base]}\\${place}`])),
        )
      : [
          ...(env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
          ...(platform === 'darwin' ? macPlaces : []),
        ];
  return [...named, ...usual, playwrightBrowser];
}

/** The path of Chromium, Chrome or Edge on a machine; `undefined` when there is none. */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  return places(machine).find(machine.exists);
}

/** The path of a Firefox on the PATH, for the tests that ask whether it answers alike; `undefined` when there is none. */
export function findFirefox({ env, exists }: Machine = thisMachine()): string | undefined {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find(exists);
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, exists: existsSync, playwrightBrowser: chromium.executablePath() };
}

/** Starts the browser that `findBrowser` finds, without its own traffic to the network. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser; run `npm test`, which installs one');
  return chromium.launch({ executablePath, args: browserFlags() });
}

export function browserFlags(): string[] {
  return [
    // Chromium refuses its sandbox to root, as in containers.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
