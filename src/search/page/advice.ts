import { facetIds, facets, labelOf, type Facet } from '../facets.ts';
import type { Answer, OpenIndex } from '../open-index.ts';
import { closestSpellings, respelled } from '../suggestions.ts';
import { withoutFacet, type Search } from './address.ts';
import { actionButton, element, searchLink } from './result-view.ts';

/** Spellings that are tried, and those that are offered. */
const triedSpellings = 12;
const offeredSpellings = 5;

/** The search that found nothing, and the ways to another. */
export type Ways = {
  readonly search: Search;
  /** The address of the page without a search. */
  readonly home: string;
  /** The address of another query with the filters as they are. */
  readonly addressOf: (query: string) => string;
  readonly choose: (next: Search) => void;
};

/** What to do where nothing fits: without which filter there is something, what spelling was meant, which words do not stand together. */
export async function adviceFor(opened: OpenIndex, answer: Answer, ways: Ways): Promise<readonly HTMLElement[]> {
  if (answer.parts.length === 0) return [];
  if (answer.unfiltered > 0) return await filterAdvice(opened, ways);
  const missing = answer.parts.filter(({ found }) => found === 0);
  if (missing.length === 0) {
    const links = answer.parts.map(({ typed: own, found }) => searchLink(ways.addressOf(quoted(own)), `${own} (${found})`));
    return [element('p', {}, 'ทุกคำมีในเว็บไซต์ แต่ไม่ได้อยู่ในรายการเดียวกัน ลองค้นทีละคำ'), element('p', { class: 'chips' }, ...links)];
  }
  const said = element('p', {}, `ไม่มี ${missing.map(({ typed: own }) => `“${own}”`).join(' และ ')} ในเว็บไซต์นี้`);
  const offers = await offersFor(opened, answer, ways);
  const all = searchLink(ways.home, 'ดูดัชนีทั้งหมด');
  if (offers.length === 0) return [said, element('p', { class: 'chips' }, 'ลองใช้คำที่สั้นลงหรือตรวจตัวสะกด หรือ ', all)];
  return [said, element('p', {}, 'หรือหมายถึง'), element('p', { class: 'chips' }, ...offers, all)];
}

/** Other queries that find something: with what was typed taken apart into words, mended, or finished. */
async function offersFor(opened: OpenIndex, { parts }: Answer, { addressOf }: Ways): Promise<readonly HTMLElement[]> {
  const spellings = await opened.spellings();
  const choices = new Map(parts.filter(({ found }) => found === 0).map(({ typed: own }) => [own, otherWords(own, spellings)]));
  const offers = new Map<string, HTMLElement>();
  // The first choices of all words that were not found go together, then the second: where two are misspelt, both must be mended.
  for (let nth = 0; nth < triedSpellings && offers.size < offeredSpellings; nth++) {
    if ([...choices.values()].every((words) => nth >= words.length)) break;
    const words = parts.map(({ typed: own }) => (choices.has(own) ? (choices.get(own)?.[nth] ?? choices.get(own)?.[0]) : quoted(own)));
    if (words.includes(undefined)) break;
    const query = words.join(' ');
    const { unfiltered } = await opened.search(query);
    if (unfiltered > 0) offers.set(query, searchLink(addressOf(query), `${query.replaceAll('"', '')} (${unfiltered})`));
  }
  return [...offers.values()];
}

/** What may stand in a query for a word that was not found, the likeliest first. */
function otherWords(own: string, spellings: readonly string[]): readonly string[] {
  const apart = respelled(own, spellings);
  const mended = apart && apart.slips > 0 ? [quoted(apart.words.join(''))] : [];
  const separate = apart && apart.words.length > 1 ? [apart.words.map(quoted).join(' ')] : [];
  return [...new Set([...mended, ...separate, ...closestSpellings(own, spellings, triedSpellings).map(quoted)])];
}

async function filterAdvice({ table, search: find }: OpenIndex, { search, choose }: Ways): Promise<readonly HTMLElement[]> {
  const used = facetIds.filter((facet) => (search.filters[facet]?.length ?? 0) > 0);
  const without = await Promise.all(used.map(async (facet) => ({ facet, left: (await find(search.query, withoutFacet(search.filters, facet))).hits.length })));
  const nameOf = (facet: Facet) => `${facets[facet]}: ${(search.filters[facet] ?? []).map((value) => labelOf(table, facet, value)).join(', ')}`;
  const buttons = without.filter(({ left }) => left > 0).map(({ facet, left }) => actionButton(`ไม่ใช้ตัวกรอง ${nameOf(facet)} (พบ ${left})`, () => choose({ ...search, filters: withoutFacet(search.filters, facet) })));
  const all = actionButton('ล้างตัวกรองทั้งหมด', () => choose({ ...search, filters: {} }));
  return [element('p', {}, buttons.length === 0 ? 'ตัวกรองหลายอย่างรวมกันทำให้ไม่พบ' : 'ตัวกรองนี้ทำให้ไม่พบ'), element('p', { class: 'chips' }, ...(buttons.length === 0 ? [all] : buttons))];
}

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}
