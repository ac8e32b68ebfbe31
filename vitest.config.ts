/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** `unit` needs nothing but the source; `site` reads the finished sites, which are built first. */
export default getViteConfig({
  test: {
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/test/site/**'] } },
      { extends: true, test: { name: 'site', include: ['src/test/site/**/*.test.ts'], globalSetup: ['src/test/site/build-sites.ts'] } },
    ],
  },
});
