import { facetIds, facets, labelOf, type Facet } from '../facets.ts';
import { openIndex, type Answer, type Hit, type OpenIndex } from '../open-index.ts';
import { closestSpellings } from '../suggestions.ts';
import { readAddress, withoutFacet, withValue, writeAddress, type Search } from './address.ts';
import { actionButton, element, facetGroups, itemLinks, resultItem, searchLink } from './result-view.ts';

/*
 * The search page at work. Its state is its address: a search can be shared, kept as a bookmark, and gone back to.
 */

/** How long nobody has typed before the search begins, in milliseconds. */
const pause = 120;
/** Files of texts that one showing of results may cost, and results that it shows at most. */
const mostFiles = 10;
const mostResults = 60;
/** Spellings that are tried, and those that are offered. */
const triedSpellings = 12;
const offeredSpellings = 5;

const part = <Kind extends Element>(id: string): Kind => {
  const found = document.querySelector<Kind>(`#${id}`);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

const box = part<HTMLInputElement>('page-search');
const desk = part<HTMLElement>('search-desk');
const index = part<HTMLElement>('page-index');
const count = part<HTMLElement>('count');
const help = part<HTMLElement>('search-help');
const items = part<HTMLElement>('search-items');
const results = part<HTMLOListElement>('results');
const more = part<HTMLButtonElement>('search-more');
const filterBox = part<HTMLDetailsElement>('search-filters');
const facetBox = part<HTMLElement>('search-facets');
const chosenCount = part<HTMLElement>('search-chosen');
const order = part<HTMLSelectElement>('search-order');

const folder = new URL(desk.dataset['index'] ?? '', location.href);
const title = document.title;
let opening: Promise<OpenIndex> | undefined;
let search: Search = readAddress(location.search);
/** Only the newest search may show what it found. */
let latest = 0;

filterBox.open = matchMedia('(min-width: 60rem)').matches;
box.value = search.query;
void run();

let waiting: ReturnType<typeof setTimeout> | undefined;
box.addEventListener('input', (event) => {
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => go({ ...search, query: box.value }, 'replace'), pause);
});
box.addEventListener('compositionend', () => go({ ...search, query: box.value }, 'replace'));
box.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go({ ...search, query: box.value }, 'push');
});
facetBox.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  go({ ...search, filters: withValue(search.filters, target.name as Facet, target.value, target.checked) }, 'push');
});
order.addEventListener('change', () => go({ ...search, order: order.value === 'year' ? 'year' : 'relevance' }, 'push'));
addEventListener('popstate', () => {
  search = readAddress(location.search);
  box.value = search.query;
  void run();
});

function go(next: Search, way: 'push' | 'replace'): void {
  search = next;
  const address = location.pathname + writeAddress(search);
  if (address !== location.pathname + location.search) history[way === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  void run();
}

function open(): Promise<OpenIndex> {
  opening ??= openIndex(readFile);
  opening.catch(() => (opening = undefined));
  return opening;
}

async function readFile(name: string): Promise<Uint8Array> {
  // The one file whose name stays is asked for anew; the others never change.
  const response = await fetch(new URL(name, folder), name.endsWith('.json') ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function run(): Promise<void> {
  const turn = ++latest;
  const { query, filters } = search;
  const isEmpty = query.trim() === '';
  index.hidden = !isEmpty;
  desk.hidden = isEmpty;
  document.title = isEmpty ? title : `${query.trim()} | ${title}`;
  order.value = search.order;
  chosenCount.textContent = chosenText();
  if (isEmpty) {
    clear();
    count.textContent = '';
    filterBox.hidden = true;
    return;
  }
  const slow = setTimeout(() => (count.textContent = 'กำลังค้นหา…'), 400);
  try {
    const { opened, answer, shown, rest, advice } = await found(query, filters).catch(() => {
      // The site may have been published anew since the index was opened, and its files have other names now.
      opening = undefined;
      return found(query, filters);
    });
    if (turn !== latest) return;
    clear();
    count.textContent = countText(answer);
    items.replaceChildren(...itemLinks(answer.items, opened.table));
    help.replaceChildren(...synonymNote(answer), ...advice);
    showFacets(answer);
    results.append(...shown.map((hit) => resultItem(opened.table, hit, answer.parts)));
    offerMore(opened, answer, rest, turn);
  } catch (error) {
    console.error(error);
    if (turn !== latest) return;
    clear();
    index.hidden = false;
    count.textContent = 'เปิดดัชนีค้นหาไม่ได้ อาจเพราะสัญญาณขาดหรือเว็บไซต์เพิ่งปรับปรุง โหลดหน้านี้ใหม่อีกครั้ง หรือดูดัชนีทั้งหมดด้านล่าง';
  } finally {
    clearTimeout(slow);
  }
}

async function found(query: string, filters: Search['filters']) {
  const opened = await open();
  const answer = await opened.search(query, filters, search.order);
  const [first, rest] = nextResults(opened, answer.hits);
  const shown = await opened.show(first);
  const advice = answer.hits.length === 0 ? await adviceFor(opened, answer) : [];
  return { opened, answer, shown, rest, advice };
}

function clear(): void {
  for (const one of [items, help, results]) one.replaceChildren();
  more.hidden = true;
}

function countText({ hits, unfiltered, parts }: Answer): string {
  if (parts.length === 0) return 'พิมพ์คำ ชื่อ หรือปีที่ต้องการค้นหา';
  if (hits.length > 0) return `พบ ${hits.length} ส่วน`;
  return unfiltered > 0 ? 'พบ 0 ส่วน ตามตัวกรองที่เลือก' : 'พบ 0 ส่วน';
}

/** The results to show next, best first: as many as a few downloads bring, and those that come with them. */
function nextResults({ textFileOf }: OpenIndex, hits: readonly Hit[]): readonly [readonly Hit[], readonly Hit[]] {
  const files = new Set<string>();
  const end = hits.findIndex((hit, at) => at >= mostResults || files.add(textFileOf(hit)).size > mostFiles);
  return end === -1 ? [hits, []] : [hits.slice(0, end), hits.slice(end)];
}

function offerMore(opened: OpenIndex, answer: Answer, rest: readonly Hit[], turn: number): void {
  more.hidden = rest.length === 0;
  more.textContent = `แสดงเพิ่ม (เหลือ ${rest.length})`;
  more.onclick = async () => {
    const [next, left] = nextResults(opened, rest);
    const shown = await opened.show(next);
    if (turn !== latest) return;
    const added = shown.map((hit) => resultItem(opened.table, hit, answer.parts));
    results.append(...added);
    added[0]?.querySelector('a')?.focus();
    offerMore(opened, answer, left, turn);
  };
}

/** The filters as they are now; the box that was just changed keeps the focus. */
function showFacets({ values, unfiltered }: Answer): void {
  const focused = document.activeElement instanceof HTMLInputElement && facetBox.contains(document.activeElement) ? document.activeElement : undefined;
  const groups = facetGroups(values, search.filters);
  facetBox.replaceChildren(...groups, ...(isNarrowed() ? [actionButton('ล้างตัวกรองทั้งหมด', () => go({ ...search, filters: {} }, 'push'))] : []));
  filterBox.hidden = groups.length === 0 || unfiltered === 0;
  if (focused) [...facetBox.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
}

function isNarrowed(): boolean {
  return facetIds.some((facet) => (search.filters[facet]?.length ?? 0) > 0);
}

function chosenText(): string {
  const chosen = facetIds.reduce((sum, facet) => sum + (search.filters[facet]?.length ?? 0), 0);
  return chosen === 0 ? '' : ` (เลือก ${chosen})`;
}

function synonymNote({ parts }: Answer): readonly HTMLElement[] {
  const used = parts.filter(({ synonyms }) => synonyms.length > 0);
  if (used.length === 0) return [];
  return [element('p', { class: 'note' }, `ค้นคำที่มีความหมายเดียวกันด้วย: ${used.map(({ typed, synonyms }) => `${typed} = ${synonyms.join(', ')}`).join(' · ')}`)];
}

/** What to do where nothing fits: without which filter there is something, what spelling was meant, which words do not stand together. */
async function adviceFor(opened: OpenIndex, answer: Answer): Promise<readonly HTMLElement[]> {
  if (answer.unfiltered > 0) return await filterAdvice(opened);
  const missing = answer.parts.filter(({ found }) => found === 0);
  if (missing.length === 0 && answer.parts.length > 1) {
    const links = answer.parts.map(({ typed, found }) => searchLink(addressOf(quoted(typed)), `${typed} (${found})`));
    return [element('p', {}, 'ทุกคำมีในเว็บไซต์ แต่ไม่ได้อยู่ในส่วนเดียวกัน ลองค้นทีละคำ'), element('p', { class: 'chips' }, ...links)];
  }
  const spellings = await opened.spellings();
  const offers: HTMLElement[] = [];
  for (const { typed } of missing) {
    for (const spelling of closestSpellings(typed, spellings, triedSpellings)) {
      if (offers.length >= offeredSpellings) break;
      const query = answer.parts.map((one) => quoted(one.typed === typed ? spelling : one.typed)).join(' ');
      const { unfiltered } = await opened.search(query);
      if (unfiltered > 0) offers.push(searchLink(addressOf(query), `${spelling} (${unfiltered})`));
    }
  }
  if (offers.length === 0) return [element('p', {}, 'ลองใช้คำที่สั้นลง ตรวจตัวสะกด หรือดูดัชนีทั้งหมดโดยลบคำค้นออก')];
  return [element('p', {}, 'หรือหมายถึง'), element('p', { class: 'chips' }, ...offers)];
}

async function filterAdvice({ table, search: find }: OpenIndex): Promise<readonly HTMLElement[]> {
  const chosen = facetIds.filter((facet) => (search.filters[facet]?.length ?? 0) > 0);
  const without = await Promise.all(chosen.map(async (facet) => ({ facet, left: (await find(search.query, withoutFacet(search.filters, facet))).hits.length })));
  const nameOf = (facet: Facet) => `${facets[facet]}: ${(search.filters[facet] ?? []).map((value) => labelOf(table, facet, value)).join(', ')}`;
  const buttons = without.filter(({ left }) => left > 0).map(({ facet, left }) => actionButton(`ไม่ใช้ตัวกรอง ${nameOf(facet)} (พบ ${left})`, () => go({ ...search, filters: withoutFacet(search.filters, facet) }, 'push')));
  const all = actionButton('ล้างตัวกรองทั้งหมด', () => go({ ...search, filters: {} }, 'push'));
  return [element('p', {}, buttons.length === 0 ? 'ตัวกรองหลายอย่างรวมกันทำให้ไม่พบ' : 'ตัวกรองนี้ทำให้ไม่พบ'), element('p', { class: 'chips' }, ...(buttons.length === 0 ? [all] : buttons))];
}

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

/** The address of another query with the filters as they are. */
function addressOf(query: string): string {
  return location.pathname + writeAddress({ ...search, query });
}
