import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../reader/content-folder.ts';
import { oneAgency } from '../content-folder.ts';
import { projectCopy } from '../project-copy.ts';
import { runs } from '../property-runs.ts';
import { startCommands } from './commands.ts';
import { newSiteFolder, run, siteFolder } from './site-folder.ts';

const zones = ['Asia/Bangkok', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const locales = ['th_TH.UTF-8', 'C', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'en_US.UTF-8'];

test('the same content gives the same bytes, whatever the clock, the language, the folder, the order and the age of the files', { timeout: 1_200_000 }, async () => {
  const hashes: string[] = [];
  const builds = runs(2, 10);
  for (let number = 0; number < builds; number += 1) {
    const project = projectCopy();
    const root = mkdtempSync(join(tmpdir(), 'x'.repeat(1 + ((number * 7) % 30))));
    const site = siteFolder(root);
    try {
      const files = listFiles(oneAgency);
      // Written in another order, so that the file system lists them in another order.
      for (const file of number % 2 === 0 ? files : [...files].reverse()) {
        const path = join(site.content, file);
        mkdirSync(dirname(path), { recursive: true });
        cpSync(join(oneAgency, file), path);
        utimesSync(path, new Date(2001 + number, number, 1), new Date(2001 + number, number, 1));
      }
      const environment = { TZ: zones[number % zones.length] ?? '', LANG: locales[number % locales.length] ?? '', LC_ALL: locales[number % locales.length] ?? '' };
      expect(await run(site, 'build', [], { project, environment })).toMatchObject({ status: 0 });
      hashes.push((JSON.parse(readFileSync(join(site.releases, 'candidate.json'), 'utf8')) as { files: string }).files);
    } finally {
      for (const folder of [project, root]) rmSync(folder, { recursive: true, force: true });
    }
  }
  expect(new Set(hashes).size).toBe(1);
  expect(hashes).toHaveLength(builds);
});

test('a second build in the same place gives the same bytes, and other content gives others', async () => {
  const site = newSiteFolder();
  const commands = startCommands();
  try {
    const hash = async () => {
      expect(await commands.run(site, 'build')).toMatchObject({ status: 0 });
      return (JSON.parse(readFileSync(join(site.releases, 'candidate.json'), 'utf8')) as { files: string }).files;
    };
    const first = await hash();
    expect(await hash()).toBe(first);
    cpSync(join(site.content, 'pages/about.md'), join(site.content, 'pages/contact.md'));
    expect(await hash()).not.toBe(first);
  } finally {
    commands.stop();
    rmSync(site.root, { recursive: true, force: true });
  }
});
