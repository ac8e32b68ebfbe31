import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '../../reader/content.ts';
import type { SearchDocument, SearchSection } from '../../search/section.ts';
import { searchSite } from '../../search/sections-of-content.ts';
import { normalised } from '../../search/units.ts';
import { oneAgency } from '../content-folder.ts';
import { retiredUrls } from './retired-site.ts';
import { dom, hostileContent, hostileSite, oneAgencySite, retiredSite, sample } from './site.ts';

const sectionsOf = (content: string) => searchSite({ ...readContent(content).content, attachments: [] });
const retiredContent = () => join(inject('sites'), 'retired', 'content');

type Built = { readonly name: string; readonly site: typeof sample; readonly content: () => string };

const built: readonly Built[] = [
  { name: 'sample', site: sample, content: () => 'content' },
  { name: 'one-agency', site: oneAgencySite, content: () => oneAgency },
  { name: 'retired', site: retiredSite, content: retiredContent },
  { name: 'hostile', site: hostileSite, content: hostileContent },
];

describe.each(built)('$name', ({ site, content }) => {
  const { documents, items } = sectionsOf(content());

  test('every section and every item has its address', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect([...documents, ...items].map(({ url }) => url).filter((url) => !site().pages.includes(url))).toEqual([]);
    const missing = documents.flatMap(({ url, sections }) => sections.filter(({ anchor }) => anchor !== '' && dom(site(), url)(`[id="${anchor}"]`).length !== 1).map(({ anchor }) => `${url}#${anchor}`));
    expect(missing).toEqual([]);
  });

  test('says what its section on the page says', () => {
    const strange = documents.flatMap((document) =>
      document.sections.flatMap((section) => {
        const { heading, body } = shownAt(document, section);
        const unseen = [...(heading.includes(normalised(section.heading)) ? [] : [section.heading]), ...section.body.filter((block) => !body.includes(normalised(block)))];
        return unseen.map((block) => `${document.url}#${section.anchor}: ${block}`);
      }),
    );
    expect(strange).toEqual([]);
  });

  /** The words in which the heading and the body of a section must stand. A recommendation has its heading from the list that it is in. */
  function shownAt({ url }: SearchDocument, { kind, anchor }: SearchSection) {
    const $ = dom(site(), url);
    const element = anchor === '' ? $('main') : $(`[id="${anchor}"]`);
    // Short and English names stand in the structured data of the page.
    const aside = kind === 'agency' ? $('script[type="application/ld+json"]').text() : '';
    const pictures = element.find('img').toArray().map((image) => $(image).attr('alt') ?? '');
    const body = normalised([element.text(), aside, ...pictures].join(' | ').replace(/[ \t\n\f\r]+/g, ' '));
    return { body, heading: kind === 'policy' ? normalised(element.closest('section').find('h3').text()) : body };
  }
});

test('an indicator is reached on the page of the item as on that of the report', () => {
  const ids = (page: string) => dom(oneAgencySite(), page)('[id^="analysis-indicator-"]').toArray().map((row) => row.attribs['id']);
  expect(ids('/ita/2567/analysis/')).toEqual(['analysis-indicator-2566-duty', 'analysis-indicator-2566-improvement', 'analysis-indicator-2566-disclosure']);
  expect(ids('/ita/2567/o34/')).toEqual(ids('/ita/2567/analysis/'));
});

test('what was withdrawn, moved or went is not found', () => {
  const found = sectionsOf(retiredContent()).documents.map(({ url }) => url);
  const { withdrawn, moved, target, gone, erased } = retiredUrls;
  expect(found).toContain(`/ita${target}`);
  expect([withdrawn, moved, gone, erased].filter((url) => found.includes(`/ita${url}`))).toEqual([]);
});
