import type { Source } from '../../reader/source.ts';
import type { ContentPlace } from './link-sources.ts';
import { writtenWords, type WrittenWords } from './written-words.ts';

/** An address outside the site, and every place of the content that names it. */
export type OutsideLink = {
  /** As it is asked for: in full, without what stands after `#`; as it is written where it is no address at all. */
  readonly address: string;
  readonly places: readonly ContentPlace[];
};

/** Every http address that authors wrote, in data and text, once each in the order of the content; those of the site itself are left out. */
export function outsideLinks(sources: readonly Source[], own: { readonly origin: string; readonly base: string }): readonly OutsideLink[] {
  const byAddress = new Map<string, ContentPlace[]>();
  for (const source of sources) {
    for (const written of writtenWords(source)) {
      for (const words of addressesIn(written.words)) {
        const address = asked(words);
        if (isOwn(address, own)) continue;
        const places = byAddress.get(address) ?? [];
        byAddress.set(address, places);
        const place = placeOf(words, written);
        if (!places.some((one) => one.file === place.file && one.line === place.line && one.column === place.column)) places.push(place);
      }
    }
  }
  return [...byAddress].map(([address, places]) => ({ address, places }));
}

/** The addresses that words are or hold; a sign that ends a sentence or closes a bracket around the address is none of it. */
export function addressesIn(words: string): readonly string[] {
  const whole = words.trim();
  if (/^https?:\/\/\S*$/i.test(whole)) return [whole];
  return [...words.matchAll(/\bhttps?:\/\/[^\s<>"“”‘’«»]*/gi)].map(([address]) => withoutEnd(address));
}

const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

function withoutEnd(address: string): string {
  const unpaired = new Map([...brackets].map(([closing, opening]) => [closing, address.split(closing).length - address.split(opening).length]));
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const left = unpaired.get(last);
    if (left === undefined ? !'.,;:!?\'*…'.includes(last) : left <= 0) break;
    if (left !== undefined) unpaired.set(last, left - 1);
  }
  return address.slice(0, end);
}

function asked(words: string): string {
  if (!URL.canParse(words)) return words;
  const url = new URL(words);
  url.hash = '';
  return url.href;
}

function isOwn(address: string, { origin, base }: { readonly origin: string; readonly base: string }): boolean {
  return URL.canParse(address) && new URL(address).origin === origin && new URL(address).pathname.startsWith(base);
}

/** Where an address stands: the words themselves, or the line below them that holds it. */
function placeOf(address: string, { source, words, place }: WrittenWords): ContentPlace {
  const { line, column } = place();
  const here = { file: source.file, line, column };
  if (words.trim() === address) return here;
  for (let at = line; at <= source.lines.length; at += 1) {
    const index = (source.lines[at - 1] ?? '').indexOf(address, at === line ? column - 1 : 0);
    if (index !== -1) return { ...here, line: at, column: index + 1 };
  }
  return here;
}
