import { Parser } from 'htmlparser2';

/** What a finished page says of itself. */
export type PageFacts = {
  /** Which document stands there, from the head of the page. */
  readonly document: string | undefined;
  readonly heading: string;
  /** Every id in the order of the page; one that stands twice is there twice. */
  readonly ids: readonly string[];
  /** The words of the page without its frame. */
  readonly words: string;
};

const silent = new Set(['script', 'style']);

/** Reads a finished page. */
export function pageFacts(html: string): PageFacts {
  const ids: string[] = [];
  const open: string[] = [];
  const words: string[] = [];
  const heading: string[] = [];
  let document: string | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(name);
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      if (name === 'meta' && attributes['name'] === 'dcterms.identifier') document = attributes['content'];
    },
    ontext: (text) => {
      if (!open.includes('main') || silent.has(open.at(-1) ?? '')) return;
      words.push(text);
      if (open.includes('h1')) heading.push(text);
    },
    onclosetag: () => {
      open.pop();
    },
  });
  parser.end(html);
  return { document, heading: collapsed(heading), ids, words: collapsed(words) };
}

function collapsed(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/g, ' ').trim();
}
