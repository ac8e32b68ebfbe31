/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';

/** `unit` needs nothing but the source; `site` reads the finished sites, which are built first. */
export default getViteConfig({
  test: {
    pool: 'forks',
    // Much of the time is spent waiting for a browser or a command, so that two files go side by side on two cores as well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/test/site/**'] } },
      { extends: true, test: { name: 'site', include: ['src/test/site/**/*.test.ts'], globalSetup: ['src/test/site/build-sites.ts'] } },
    ],
  },
});
