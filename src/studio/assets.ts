import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { paths } from './paths.ts';

/** A file that every page may ask for. */
export type Asset = { readonly type: string; readonly content: string | Uint8Array };

const scripts = ['studio', 'send', 'patch', 'lit', 'choose'] as const;
const sheets = ['tokens', 'fonts', 'base', 'frame', 'parts', 'studio'] as const;
const packaged = '@fontsource/sarabun/files/';
const fonts = ['thai', 'latin'].flatMap((script) => ['400', '700'].map((weight) => `sarabun-${script}-${weight}-normal.woff2`));

/** The styles, scripts and fonts of the pages by their paths, and nothing else of the disk. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const style = sheets.map((name) => own(`../styles/${name}.css`)).join('\n');
  return new Map<string, Asset>([
    // Tailwind is not here to read `@theme`.
    [paths.style, { type: 'text/css; charset=utf-8', content: style.replaceAll('@theme', ':root').replaceAll(packaged, '/fonts/') }],
    [paths.icon, { type: 'image/svg+xml', content: own('../../public/favicon.svg') }],
    ...scripts.map((name) => [`/page/${name}.ts`, { type: 'text/javascript; charset=utf-8', content: withoutTypes(own(`page/${name}.ts`)) }] as const),
    ...fonts.map((name) => [`/fonts/${name}`, { type: 'font/woff2', content: new Uint8Array(readFileSync(new URL(import.meta.resolve(`${packaged}${name}`)))) }] as const),
  ]);
}

function own(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function withoutTypes(source: string): string {
  // Node calls this way of its own experimental, in words that would trouble an officer.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
