import { toArabicDigits, toThaiDigits } from '../../domain/numerals.ts';
import type { SearchSite } from '../section.ts';
import { unitsOf } from '../units.ts';
import { placeNames } from './gazetteer.ts';
import { randomFrom, type Random } from './random.ts';
import { slips } from './slips.ts';
import { truthOf, type Truth } from './truth.ts';
import { abbreviations, compounds, latinWords, phrases, severalWords, strangeWords, words } from './words.ts';

/** Kinds of queries, as tables name them. */
export const queryKinds = {
  word: 'word',
  compound: 'compound',
  place: 'name of a place or agency',
  digits: 'digits',
  abbreviation: 'abbreviation',
  prefix: 'half a word, at the end of a cluster',
  cut: 'cut inside a cluster',
  several: 'several words',
  phrase: 'phrase in quotation marks',
  slip: 'slip of typing',
  latin: 'Latin letters',
  substring: 'any piece of a text',
  absent: 'what is nowhere',
} as const;

export type QueryKind = keyof typeof queryKinds;

export type EvaluationQuery = { readonly kind: QueryKind; readonly text: string };

/** About 400 queries of all kinds for a site, no two the same, and the same for the same seed: such as people write, and such as the texts suggest. */
export function evaluationQueries(site: SearchSite, seed: number, truth: Truth = truthOf(site)): readonly EvaluationQuery[] {
  const random = randomFrom(seed);
  const material: Material = { site, blocks: blocksOf(site), random, isFound: (query) => truth(query).size > 0 };
  const all = Object.entries(makers).flatMap(([kind, make]) => make(material).map((text): EvaluationQuery => ({ kind: kind as QueryKind, text })));
  const texts = new Set<string>();
  return all.filter(({ text }) => !texts.has(text) && texts.add(text));
}

type Material = {
  readonly site: SearchSite;
  readonly blocks: readonly string[];
  readonly random: Random;
  readonly isFound: (query: string) => boolean;
};

const makers: Readonly<Record<QueryKind, (material: Material) => readonly string[]>> = {
  word: ({ random }) => random.shuffled(words).slice(0, 45),
  compound: ({ random }) => random.shuffled(compounds).slice(0, 45),
  place: placeQueries,
  digits: digitQueries,
  abbreviation: abbreviationQueries,
  prefix: ({ random }) => drawn(24, () => prefixOf(typedWord(random), random)),
  cut: (material) => [...drawn(12, () => cutPrefixOf(typedWord(material.random), material.random)), ...drawn(12, () => cutPieceOf(material))],
  several: (material) => [...severalWords, ...drawn(18, () => wordsOfOneText(material))],
  phrase: (material) => [...phrases, ...drawn(12, () => phraseOfText(material)), ...drawn(6, () => falsePhrase(material))],
  slip: slipQueries,
  latin: ({ blocks, random }) => [...latinWords, ...random.shuffled(blocks.flatMap((block) => block.match(/[A-Za-z][A-Za-z-]+/g) ?? [])).slice(0, 8)],
  substring: (material) => drawn(42, () => pieceOfText(material)),
  absent: absentQueries,
};

function blocksOf({ documents }: SearchSite): readonly string[] {
  return documents.flatMap(({ sections }) => sections.flatMap(({ heading, body }) => [heading, ...body]));
}

/** So many results of drawing, where it succeeds. */
function drawn(count: number, draw: () => string | undefined): readonly string[] {
  const found: string[] = [];
  for (let attempt = 0; attempt < 50 * count && found.length < count; attempt += 1) {
    const one = draw();
    if (one !== undefined && !found.includes(one)) found.push(one);
  }
  return found;
}

function typedWord(random: Random): string {
  return random.pick(random.pick([words, compounds, compounds, placeNames]));
}

function placeQueries({ site, random, isFound }: Material): readonly string[] {
  const names = random.shuffled(placeNames).slice(0, 150);
  const found = names.filter(isFound).slice(0, 16);
  const others = names.filter((name) => !found.includes(name)).slice(0, 10);
  const agencies = random.shuffled(site.agencies).slice(0, 5).flatMap(({ name, shortName, province }) => [name, shortName, ...(province === undefined ? [] : [`จังหวัด${province}`])]);
  const described = random.shuffled(found).slice(0, 6).map((name) => random.pick(['ตำบล', 'อำเภอ', 'จังหวัด', 'อบต.', 'บ้าน']) + name);
  return [...found, ...others, ...agencies, ...described];
}

function digitQueries({ blocks, random }: Material): readonly string[] {
  const figures = blocks.flatMap((block) => block.match(/[0-9๐-๙]+(?:[.,/][0-9๐-๙]+)*/g) ?? []);
  const otherWise = [(text: string) => text, toThaiDigits, toArabicDigits, (text: string) => text.replaceAll(',', '')];
  const written = random.shuffled([...new Set(figures)]).slice(0, 24).map((figure) => random.pick(otherWise)(figure));
  const years = Array.from({ length: 5 }, () => random.between(2560, 2569)).flatMap((year) => [String(year), toThaiDigits(String(year))]);
  return [...written, ...years, '123,456', '๘๘.๘๘', '07', '๑๒/๒๕๕๙', '100.00', '๙๐.๙๒', '2,500'];
}

function abbreviationQueries({ blocks, random }: Material): readonly string[] {
  const written = blocks.flatMap((block) => block.match(/(?:[ก-ฮ][ิี]?\.){2,}(?: ?[0-9๐-๙]{2,4})?/g) ?? []);
  const all = [...random.shuffled(abbreviations).slice(0, 18), ...random.shuffled([...new Set(written)]).slice(0, 6)];
  return all.flatMap((abbreviation) => [abbreviation, abbreviation.replaceAll('.', '')]);
}

/** The beginning of a word, about half of it, whole clusters. */
function prefixOf(word: string, random: Random): string | undefined {
  const units = unitsOf(word);
  const last = units[Math.floor(units.length / 2) - random.below(2)];
  return units.length < 3 ? undefined : word.slice(0, last?.end);
}

/** The beginning of a word that ends inside a cluster. */
function cutPrefixOf(word: string, random: Random): string | undefined {
  const unit = unitsOf(word).slice(1).find(({ start, end }) => end - start > 1 && random.happens(0.5));
  return unit && word.slice(0, random.between(unit.start + 1, unit.end - 1));
}

/** A piece of a text that begins and ends where it happens to. */
function cutPieceOf({ blocks, random }: Material): string | undefined {
  const block = random.pick(blocks);
  const from = random.below(block.length);
  const piece = block.slice(from, from + random.between(3, 14)).trim();
  const isCut = unitsOf(block).some(({ start, end }) => (start < from && from < end) || (start < from + piece.length && from + piece.length < end));
  return isCut && isPlain(piece) ? piece : undefined;
}

function pieceOfText({ blocks, random }: Material): string | undefined {
  const block = random.pick(blocks);
  return pieceOf(block, random.below(unitsOf(block).length), random.between(1, 14));
}

/** So many clusters of a text, from one of them on; nothing where they would not say the same alone, as a part of a number may not. */
export function pieceOf(block: string, from: number, length: number): string | undefined {
  const piece = unitsOf(block).slice(from, from + length);
  const text = block.slice(piece[0]?.start ?? 0, piece.at(-1)?.end ?? 0);
  const alone = unitsOf(text).map((unit) => unit.text);
  return isPlain(text) && alone.join() === piece.map((unit) => unit.text).join() ? text : undefined;
}

function isPlain(text: string): boolean {
  return unitsOf(text).length > 0 && !/["“”«»]/.test(text);
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function wordsIn(text: string): readonly { readonly index: number; readonly segment: string }[] {
  return [...segmenter.segment(text)].filter(({ isWordLike, segment }) => isWordLike === true && unitsOf(segment).length > 1);
}

/** Two or three words of one section, sometimes with the agency or the year of its document. */
function wordsOfOneText({ site, random }: Material): string | undefined {
  const { agency, year, sections } = random.pick(site.documents);
  const { heading, body } = random.pick(sections);
  const found = wordsIn([heading, ...body].join('\n')).map(({ segment }) => segment);
  if (found.length < 3) return undefined;
  const describing = random.pick([year?.toString(), site.agencies.find(({ id }) => id === agency)?.shortName, undefined, undefined, undefined]);
  const chosen = [...new Set(Array.from({ length: random.between(2, describing === undefined ? 3 : 2) }, () => random.pick(found)))];
  return [...chosen, ...(describing === undefined ? [] : [describing])].join(' ');
}

function phraseOfText({ blocks, random }: Material): string | undefined {
  const block = random.pick(blocks);
  const found = wordsIn(block);
  const from = random.below(found.length);
  const last = found[Math.min(found.length - 1, from + random.between(1, 5))];
  const text = block.slice(found[from]?.index, (last?.index ?? 0) + (last?.segment.length ?? 0));
  return found.length > 1 && isPlain(text) ? `"${text}"` : undefined;
}

/** Two words of a text as a phrase, which they may not be. */
function falsePhrase({ blocks, random }: Material): string | undefined {
  const found = wordsIn(random.pick(blocks));
  return found.length < 4 ? undefined : `"${random.pick(found).segment} ${random.pick(found).segment}"`;
}

function slipQueries({ site, random, isFound }: Material): readonly string[] {
  const all = [...words, ...compounds, ...latinWords, ...site.agencies.flatMap(({ name, shortName }) => [name, shortName]), 'ปี 2564', 'พ.ศ. 2565', '90.92'];
  return Object.values(slips).flatMap((slip) => {
    const possible = random.shuffled(all.filter((text) => slip(text) !== text)).slice(0, 24);
    const found = possible.filter(isFound);
    return [...found, ...possible].slice(0, 4).map(slip);
  });
}

function absentQueries({ random, isFound }: Material): readonly string[] {
  const joined = drawn(8, () => random.pick(words) + random.pick(words));
  const beside = drawn(8, () => `${random.pick(words)} ${random.pick(strangeWords)}`);
  const places = drawn(6, () => random.pick(placeNames) + random.pick(placeNames));
  return [...strangeWords, ...joined, ...beside, ...places, '"โปร่งใส คุณธรรมและ"', '๗๗๗๗๗๗๗', 'XYZZY', 'ฌ.ฎ.ฐ.'].filter((query) => !isFound(query));
}
