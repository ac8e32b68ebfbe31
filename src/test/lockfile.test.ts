import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { readonly version?: string; readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };

/** npm leaves optional packages of other platforms out of the lock when it cannot see them, and `npm ci` then refuses the lock. */
test('the lock names the packages of every platform', () => {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)).map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock names no host', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
