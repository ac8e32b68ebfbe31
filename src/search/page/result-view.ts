import { reportKinds } from '../../domain/report-kind.ts';
import { excerpt, markedText, type Piece } from '../excerpt.ts';
import { facetIds, facets, labelOf, type Facet, type FacetValue, type Filters } from '../facets.ts';
import type { Answer, ShownHit } from '../open-index.ts';
import { sectionKinds, type SearchItem } from '../section.ts';
import { agencyLabel, type SectionTable } from '../section-table.ts';

/*
 * What the search page shows, made of elements and texts alone: nothing that was typed or found is ever read as HTML.
 */

type Child = Node | string;

/** An element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Characters of a heading that are shown, about; findings have a whole paragraph for a heading. */
const headingLength = 180;

/** One result: where it is, its heading as the link, and the part of its text that was found. */
export function resultItem(table: SectionTable, hit: ShownHit, parts: Answer['parts']): HTMLLIElement {
  const own = table.documents[hit.document];
  const kind = table.sections[(own?.first ?? 0) + hit.section]?.kind ?? 'text';
  const agency = own?.agency === undefined ? undefined : table.agencies[own.agency];
  const report = own?.report && reportKinds[own.report].short;
  const where = [...new Set([sectionKinds[kind], report, agency && agencyLabel(table, agency), own?.year === undefined ? undefined : `ปี ${own.year}`])];
  // A page as a whole is entered at its content.
  const href = `${own?.url ?? ''}#${hit.anchor === '' ? 'page-main' : hit.anchor}`;
  const text = excerpt(hit.body, parts);
  return element(
    'li',
    { class: 'hit' },
    element('p', { class: 'hit-place' }, where.filter((one) => one !== undefined).join(' · ')),
    element('h3', {}, element('a', { href }, ...nodes(markedText(hit.heading, parts, headingLength)))),
    ...(text.length === 0 ? [] : [element('p', { class: 'hit-text' }, ...nodes(text))]),
  );
}

function nodes(pieces: readonly Piece[]): readonly Child[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** Values of a facet that are shown before the rest is opened. */
const firstValues = 7;

/** The filters: a group of boxes for each facet that could tell results apart; `isOpen` says whether it is unfolded. */
export function facetGroups(values: Answer['values'], chosen: Filters, isOpen: (facet: Facet) => boolean): readonly HTMLElement[] {
  return facetIds.flatMap((facet) => {
    const own = values[facet];
    const picked = new Set(chosen[facet]);
    if (own.length < 2 && picked.size === 0) return [];
    const boxes = own.map((value) => facetBox(facet, value, picked.has(value.value)));
    const shown = Math.max(firstValues, own.findLastIndex(({ value }) => picked.has(value)) + 1);
    const rest = boxes.slice(shown);
    return [
      element(
        'details',
        { class: 'facet', 'data-facet': facet, ...(isOpen(facet) || picked.size > 0 ? { open: '' } : {}) },
        element('summary', {}, facets[facet]),
        element(
          'fieldset',
          {},
          element('legend', { class: 'sr-only' }, facets[facet]),
          ...boxes.slice(0, shown),
          ...(rest.length === 0 ? [] : [element('details', {}, element('summary', {}, `อีก ${rest.length} รายการ`), ...rest)]),
        ),
      ),
    ];
  });
}

function facetBox(facet: Facet, { value, label, count }: FacetValue, isChosen: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name: facet, value });
  box.checked = isChosen;
  return element('label', { class: 'facet-value' }, box, element('span', {}, label), element('span', { class: 'facet-count' }, String(count)));
}

/** Item pages on show; more than these and the query should name a year or an agency. */
const mostItems = 12;

/** Links to the pages of an item that was named by its code. */
export function itemLinks(items: readonly SearchItem[], table: SectionTable): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const nameOf = (agency: string) => labelOf(table, 'agency', agency);
  return [
    element('h2', {}, 'ไปที่หน้าคำตอบของข้อ'),
    element('ul', { class: 'dash' }, ...items.slice(0, mostItems).map(({ code, title, agency, year, url }) => element('li', {}, element('a', { href: url }, `ข้อ ${code} ปี ${year} ${nameOf(agency)}`), ` ${title}`))),
    ...(items.length > mostItems ? [element('p', { class: 'note' }, `และอีก ${items.length - mostItems} หน้า ใส่ปีหรือชื่อหน่วยงานเพื่อให้แคบลง`)] : []),
  ];
}

/** A button that does something to the search; `name` is what it is called where its label says too little. */
export function actionButton(label: string, act: () => void, name = label): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'chip', 'aria-label': name }, label);
  button.addEventListener('click', act);
  return button;
}

/** A search that is offered as a link, so that it can be opened elsewhere too. */
export function searchLink(href: string, label: string): HTMLAnchorElement {
  return element('a', { href, class: 'chip' }, label);
}

/** How many there are, for eyes and ears; `offers` is the number of ways out where there are none. */
export function countText({ hits, unfiltered, parts, items: pages, item }: Answer, offers: number): string {
  if (parts.length === 0) return 'พิมพ์คำ ชื่อ หรือปีที่ต้องการค้นหา';
  const found = `พบ ${hits.length} รายการ`;
  const other = hits.length < unfiltered ? ` จากทั้งหมด ${unfiltered} รายการ` : '';
  const code = pages.length > 0 ? ` และหน้าคำตอบของข้อ O${item} ${pages.length} หน้า` : item !== undefined ? ` เว็บไซต์นี้ไม่มีหน้าคำตอบของข้อ O${item}` : '';
  return found + other + code + (offers > 0 ? ` มีคำแนะนำ ${offers} ข้อ` : '');
}

/** Which words say the same as what was typed, where they were looked for too. */
export function synonymNote({ parts }: Answer): readonly HTMLElement[] {
  const used = parts.filter(({ synonyms }) => synonyms.length > 0);
  if (used.length === 0) return [];
  return [element('p', { class: 'note' }, `ค้นคำที่มีความหมายเดียวกันด้วย: ${used.map(({ term, synonyms }) => `${term} = ${synonyms.join(', ')}`).join(' · ')}`)];
}
