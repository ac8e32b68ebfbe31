import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/reader/content-folder.ts';
import { siteAddress } from './src/reader/site-address.ts';

const { origin, base, unlisted } = siteAddress(contentFolder());

/** Pages for the officer alone: on the development server and in the preview of `npm start`, never in a build to publish. */
const preview = {
  name: 'preview',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev' || process.env.SITE_PREVIEW) injectRoute({ pattern: '/completeness/', entrypoint: './src/preview/completeness.astro' });
    },
  },
};

export default defineConfig({
  site: origin,
  base,
  // Commands say where to build; whoever calls Astro without them does not build over the published site.
  outDir: '.preview',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), preview, sitemap({ filter: (page) => !/\/(?:404|completeness)\/$/.test(page) && !unlisted.has(page) && !/\/files\/[^/]+\/$/.test(page) })],
  // A script within the page would have to be named in its policy.
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
