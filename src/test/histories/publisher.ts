/** A process that publishes whenever it is asked, so that the builder is loaded once and not for every history. */
import { publishSite } from '../../cli/publish-site.ts';
import { alone } from '../../cli/release.ts';

export type Asked = { readonly content: string; readonly releases: string };
export type Answer = { readonly status: number; readonly said: string };

process.on('message', ({ content, releases }: Asked) => {
  process.env['SITE_CONTENT'] = content;
  process.env['SITE_RELEASES'] = releases;
  const said: string[] = [];
  console.log = console.error = (...words: readonly unknown[]) => void said.push(words.join(' '));
  alone('เผยแพร่', publishSite).then(
    (status) => process.send?.({ status, said: said.join('\n') }),
    (error: unknown) => process.send?.({ status: 3, said: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
