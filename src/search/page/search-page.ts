import { facetIds, facets, labelOf, type Facet } from '../facets.ts';
import { openIndex, type Answer, type Hit, type OpenIndex } from '../open-index.ts';
import { readAddress, withValue, writeAddress, type Search } from './address.ts';
import { adviceFor } from './advice.ts';
import { actionButton, countText, element, facetGroups, itemLinks, resultItem, synonymNote } from './result-view.ts';

/*
 * The search page at work. Its state is its address: a search can be shared, kept as a bookmark, and gone back to.
 */

/** How long nobody has typed before the search begins, in milliseconds; less, and a screen reader would tell the count of every half word. */
const pause = 250;
/** Files of texts that one showing of results may cost, and results that it shows at most. */
const mostFiles = 10;
const mostResults = 60;

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
const chosen = part<HTMLElement>('search-chosen');
const heading = document.querySelector('h1');
const order = part<HTMLSelectElement>('search-order');

const folder = new URL(desk.dataset['index'] ?? '', location.href);
const title = document.title;
const headingText = heading?.textContent ?? '';
let opening: Promise<OpenIndex> | undefined;
let search: Search = readAddress(location.search);
/** The address of this page as the site spells it, however somebody came here. */
const home = new URL(box.form?.action ?? location.href).pathname;
/** Only the newest search may show what it found. */
let latest = 0;

const isWide = matchMedia('(min-width: 60rem)').matches;
/** Facets that the reader folded or unfolded. */
const unfolded = new Map<Facet, boolean>();
filterBox.open = isWide;
count.tabIndex = -1;
// What was typed before this script was here is what the reader wants.
if (box.value !== '' && box.value !== search.query) search = { ...search, query: box.value };
box.value = search.query;

/** Until typing pauses, and until a search is called slow. */
let waiting: ReturnType<typeof setTimeout> | undefined;
let slow: ReturnType<typeof setTimeout> | undefined;
/** Whether the entry of the history is a search that was asked for; what is typed next becomes an entry of its own. */
let isSettled = search.query.trim() !== '';
box.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    go(typed(), isSettled ? 'push' : 'replace');
    isSettled = false;
  }, pause);
});
box.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go(typed(), 'push');
  isSettled = true;
  // A keyboard on the screen would lie over the results.
  if (matchMedia('(pointer: coarse)').matches) count.focus();
});
facetBox.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  choose({ ...search, filters: withValue(search.filters, target.name as Facet, target.value, target.checked) });
});
facetBox.addEventListener(
  'toggle',
  ({ target }) => {
    const facet = target instanceof HTMLDetailsElement ? target.dataset['facet'] : undefined;
    if (facet !== undefined) unfolded.set(facet as Facet, (target as HTMLDetailsElement).open);
  },
  true,
);
order.addEventListener('change', () => choose({ ...search, order: order.value === 'year' ? 'year' : 'relevance' }));
results.addEventListener('click', () => history.replaceState({ top: scrollY, shown: results.children.length }, ''));
addEventListener('popstate', () => {
  // A link within the page changes the address too.
  if (writeAddress(readAddress(location.search)) === writeAddress(search)) return;
  search = readAddress(location.search);
  box.value = search.query;
  isSettled = true;
  void run(placeKept());
});

/** What the box asks for; an emptied box drops the filters too, which would else be there unseen for the next search. */
function typed(): Search {
  return box.value.trim() === '' ? { query: '', filters: {}, order: search.order } : { ...search, query: box.value };
}

/** Another choice about the same search. */
function choose(next: Search): void {
  go(next, 'push');
  isSettled = true;
}

/** The same, by a button that will be gone: the count has the focus then. */
function chooseAnew(next: Search): void {
  choose(next);
  count.focus();
}

/** Where the reader stood in the results when they were left. */
type Place = { readonly top: number; readonly shown: number };

function placeKept(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  return typeof state?.top === 'number' && typeof state.shown === 'number' ? { top: state.top, shown: state.shown } : undefined;
}

function go(next: Search, way: 'push' | 'replace'): void {
  search = next;
  const address = home + writeAddress(search);
  if (address !== home + writeAddress(readAddress(location.search))) history[way === 'push' ? 'pushState' : 'replaceState'](null, '', address);
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

async function run(place?: Place): Promise<void> {
  const turn = ++latest;
  const { query, filters } = search;
  const isEmpty = query.trim() === '';
  index.hidden = !isEmpty;
  desk.hidden = isEmpty;
  document.title = isEmpty ? title : `${query.trim()} | ${title}`;
  if (heading) heading.textContent = isEmpty ? headingText : `ผลการค้นหา “${query.trim()}”`;
  order.value = search.order;
  // The list of results is long and comes late: where the reader stood in it is kept with the entry of the history.
  history.scrollRestoration = isEmpty ? 'auto' : 'manual';
  clearTimeout(slow);
  if (isEmpty) {
    clear();
    say('');
    filterBox.hidden = true;
    return;
  }
  // What stands there is of another search.
  desk.setAttribute('aria-busy', 'true');
  slow = setTimeout(() => {
    clear();
    say('กำลังค้นหา…');
  }, 400);
  try {
    const { opened, answer, shown, rest, advice } = await found(query, filters, place?.shown).catch(() => {
      // The site may have been published anew since the index was opened, and its files have other names now.
      opening = undefined;
      return found(query, filters, place?.shown);
    });
    if (turn !== latest) return;
    clearTimeout(slow);
    clear();
    say(countText(answer, advice.reduce((sum, one) => sum + one.querySelectorAll('a, button').length, 0)));
    items.replaceChildren(...itemLinks(answer.items, opened.table));
    help.replaceChildren(...synonymNote(answer), ...advice);
    showFacets(opened, answer);
    results.append(...shown.map((hit) => resultItem(opened.table, hit, answer.parts)));
    offerMore(opened, answer, rest, turn);
    if (place) scrollTo(0, place.top);
  } catch (error) {
    console.error(error);
    if (turn !== latest) return;
    clearTimeout(slow);
    clear();
    index.hidden = false;
    filterBox.hidden = true;
    say('เปิดดัชนีค้นหาไม่ได้ สัญญาณอาจขาด');
    help.replaceChildren(element('p', { class: 'chips' }, actionButton('ลองอีกครั้ง', () => void run())), element('p', {}, 'หรือเลือกจากดัชนีทั้งหมดด้านล่าง'));
  }
}

/** Says how the search stands; a screen reader tells it, so the same is not said twice. */
function say(text: string): void {
  if (count.textContent !== text) count.textContent = text;
}

async function found(query: string, filters: Search['filters'], least = 0) {
  const opened = await open();
  const answer = await opened.search(query, filters, search.order);
  const [first, rest] = nextResults(opened, answer.hits, least);
  const shown = await opened.show(first);
  const advice = answer.hits.length === 0 && answer.items.length === 0 ? await adviceFor(opened, answer, { search, home, addressOf, choose: chooseAnew }).catch(() => []) : [];
  return { opened, answer, shown, rest, advice };
}

function clear(): void {
  for (const one of [items, help, results, chosen]) one.replaceChildren();
  more.hidden = true;
  desk.removeAttribute('aria-busy');
}

/** The results to show next, best first: as many as a few downloads bring and those that come with them, or the least number that is asked for. */
function nextResults({ textFileOf }: OpenIndex, hits: readonly Hit[], least = 0): readonly [readonly Hit[], readonly Hit[]] {
  const files = new Set<string>();
  const end = hits.findIndex((hit, at) => at >= least && (at >= mostResults || files.add(textFileOf(hit)).size > mostFiles));
  return end === -1 ? [hits, []] : [hits.slice(0, end), hits.slice(end)];
}

function offerMore(opened: OpenIndex, answer: Answer, rest: readonly Hit[], turn: number): void {
  more.hidden = rest.length === 0;
  more.disabled = false;
  more.textContent = `แสดงเพิ่ม (เหลือ ${rest.length})`;
  more.onclick = async () => {
    more.disabled = true;
    const [next, left] = nextResults(opened, rest);
    const shown = await opened.show(next).catch(() => undefined);
    if (turn !== latest) return;
    if (!shown) {
      // The site may have been published anew: the whole list is made again, as long as it was and longer.
      opening = undefined;
      await run({ top: scrollY, shown: results.children.length + next.length });
      return;
    }
    const added = shown.map((hit) => resultItem(opened.table, hit, answer.parts));
    results.append(...added);
    added[0]?.querySelector('a')?.focus();
    offerMore(opened, answer, left, turn);
  };
}

/** The filters as they are now; the box that was just changed keeps the focus. */
function showFacets({ table }: OpenIndex, { values, unfiltered, hits }: Answer): void {
  const focused = document.activeElement instanceof HTMLInputElement && facetBox.contains(document.activeElement) ? document.activeElement : undefined;
  const groups = facetGroups(values, search.filters, (facet) => unfolded.get(facet) ?? isWide);
  const done = actionButton(`ดูผล ${hits.length} รายการ`, () => {
    filterBox.open = false;
    count.focus();
  });
  facetBox.replaceChildren(...groups, element('p', { class: 'facets-done' }, done));
  filterBox.hidden = groups.length === 0 || unfiltered === 0;
  const again = focused && [...facetBox.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value);
  for (let folded = again?.closest('details'); folded && facetBox.contains(folded); folded = folded.parentElement?.closest('details')) folded.open = true;
  again?.focus();
  const chips = facetIds.flatMap((facet) =>
    (search.filters[facet] ?? []).map((value) => {
      const label = `${facets[facet]}: ${labelOf(table, facet, value)}`;
      return actionButton(`${label} ✕`, () => chooseAnew({ ...search, filters: withValue(search.filters, facet, value, false) }), `เอาตัวกรองออก ${label}`);
    }),
  );
  chosen.replaceChildren(...chips, ...(chips.length > 1 ? [actionButton('ล้างตัวกรองทั้งหมด', () => chooseAnew({ ...search, filters: {} }))] : []));
}

/** The address of another query with the filters as they are. */
function addressOf(query: string): string {
  return home + writeAddress({ ...search, query });
}

void run(placeKept());
