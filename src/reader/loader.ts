import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent, type Content, type Entry } from './content.ts';
import { contentFolder } from './content-folder.ts';
import type { ContentPath } from './content-path.ts';

type AnyEntry = Entry<ContentPath['type'], unknown>;

/**
 * Gives Astro the entries of one collection, read by the same reader as the checker:
 * one way of parsing, strict YAML, no silent choice between two files of one name.
 */
export function contentLoader(name: string, entriesOf: (content: Content) => readonly AnyEntry[], idOf: (path: never) => string): Loader {
  const folder = contentFolder();
  return {
    name: `content-${name}`,
    load: async (context) => {
      const load = async () => {
        context.store.clear();
        for (const entry of entriesOf(contentOf(folder, context.watcher !== undefined))) {
          await storeEntry(context, folder, entry, idOf(entry.path as never));
        }
      };
      await load();
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(folder)) void load();
      });
    },
  };
}

let lastReading: { readonly folder: string; readonly content: Content } | undefined;

/** Reads the folder once for all collections of a build, and anew for each change while developing. */
function contentOf(folder: string, changing: boolean): Content {
  if (changing || lastReading?.folder !== folder) lastReading = { folder, content: readContent(folder).content };
  return lastReading.content;
}

async function storeEntry(context: LoaderContext, folder: string, entry: AnyEntry, id: string): Promise<void> {
  const { file, body, lines } = entry.source;
  const fileURL = new URL(file, `${pathToFileURL(folder).href}/`);
  const data = await context.parseData({ id, data: entry.data as Record<string, unknown> });
  const common = {
    id,
    data,
    body,
    filePath: relative(fileURLToPath(context.config.root), fileURLToPath(fileURL)),
    digest: context.generateDigest(lines.join('\n')),
  };
  if (file.endsWith('.mdx')) {
    context.store.set({ ...common, deferredRender: true });
  } else if (file.endsWith('.md')) {
    const rendered = await context.renderMarkdown(body, { fileURL });
    context.store.set({ ...common, rendered: { ...rendered, html: asProse(rendered.html, entry.path.type === 'report' ? 2 : 0) } });
  } else {
    context.store.set(common);
  }
}

/**
 * Headings of an author's text sink to the level of the section they stand in, and lose their ids:
 * anchors come from ids in the data, and one made from the words of a heading would change with them.
 * The alignment of a column becomes a class, since the policy of the page allows no style in a tag.
 * `components/prose/components.ts` does the same for MDX.
 */
export function asProse(html: string, levels: number): string {
  return html
    .replace(/<(\/?)h([1-6])(?: id="[^"]*")?>/g, (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + levels)}>`)
    .replace(/<(t[hd]) style="text-align:\s*(left|center|right);?">/g, '<$1 class="aligned-$2">');
}
