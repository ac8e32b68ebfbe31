import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../reader/content-folder.ts';

/** Which floors each floor of `src/` may import; its own is always allowed. See the README. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schemas: ['domain'],
  reader: ['domain', 'schemas'],
  checks: ['domain', 'schemas', 'reader'],
  import: ['domain', 'schemas', 'reader'],
  studio: ['domain', 'schemas', 'reader', 'checks', 'import'],
  'content.config.ts': ['schemas', 'reader'],
  'library.ts': ['domain', 'schemas', 'reader'],
  search: ['domain', 'schemas', 'reader', 'checks'],
  components: ['domain', 'schemas'],
  layouts: ['domain', 'schemas', 'components', 'library.ts', 'search', 'styles'],
  pages: ['domain', 'schemas', 'components', 'layouts', 'library.ts', 'search'],
  preview: ['domain', 'schemas', 'reader', 'checks', 'components', 'layouts', 'library.ts'],
  'server-rules': ['domain'],
  release: ['domain', 'schemas', 'reader', 'checks'],
  cli: ['domain', 'schemas', 'reader', 'checks', 'search', 'server-rules', 'release', 'import', 'studio'],
  styles: [],
};

const files = listFiles('src').filter((file) => /\.(?:ts|astro)$/.test(file) && !/(?:^test\/|\.test\.ts$)/.test(file));
const floorOf = (path: string) => path.split('/')[0] ?? '';

function importsOf(file: string): readonly string[] {
  return [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => match[1] ?? []);
}

function target(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

test('every floor is known', () => {
  expect([...new Set(files.map(floorOf))].filter((floor) => !(floor in allowed))).toEqual([]);
});

test('no floor imports one above it', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => target(file, specifier))
      .filter((path) => floorOf(path) !== floorOf(file) && !allowed[floorOf(file)]?.includes(floorOf(path)))
      .map((path) => `${file} → ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('the subject knows neither Astro nor Zod nor files', () => {
  const wrong = files
    .filter((file) => floorOf(file) === 'domain')
    .flatMap((file) => importsOf(file).filter((specifier) => /^(?:astro|zod|node:)/.test(specifier)).map((specifier) => `${file} → ${specifier}`));
  expect(wrong).toEqual([]);
});

test('only the library asks Astro for content', () => {
  const asking = files.filter((file) => importsOf(file).includes('astro:content') && file !== 'content.config.ts');
  expect(asking).toEqual(['library.ts']);
});

test('paths of the site are spelled in one place only', () => {
  const spelling = files.filter((file) => /href="\//.test(readFileSync(`src/${file}`, 'utf8')));
  expect(spelling).toEqual([]);
});
