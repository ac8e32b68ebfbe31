import type { ReportKind } from '../../domain/report-kind.ts';
import type { SearchAgency, SearchDocument, SearchItem, SearchSection, SearchSite } from '../section.ts';
import { districts, provinces, subdistricts } from './gazetteer.ts';
import { randomFrom, type Random } from './random.ts';
import { detail, rewritingOf, type Rewriting, type Setting } from './variation.ts';

/** How many sections a document of an enlarged site has. */
export const documentSections = { least: 15, most: 45 };

/**
 * A site of exactly so many sections, made of the reports of another one: of other agencies and years, their sections put together from
 * blocks of several reports, with other names, places, dates and numbers. No two sections are equal. The same seed gives the same site.
 */
export function enlargedSite(site: SearchSite, sections: number, seed: number): SearchSite {
  const random = randomFrom(seed);
  const sources = sourcesOf(site);
  const seen = new Set<string>();
  const agencies: SearchAgency[] = [];
  const documents: SearchDocument[] = [];
  const items: SearchItem[] = [];
  const places = random.shuffled(subdistricts);
  const sizes = documentSizes(sections, random);
  while (documents.length < sizes.length) {
    const place = agencyAt(places[agencies.length % places.length] ?? '', agencies.length, random);
    agencies.push(place.agency);
    const firstYear = random.between(2560, 2566);
    for (const size of sizes.slice(documents.length, documents.length + random.between(1, 6))) {
      const own = documents.filter(({ agency }) => agency === place.agency.id).length;
      const kind = sources.kinds[own % sources.kinds.length];
      const template = random.pick(sources.templates.filter(({ report }) => report === kind));
      const year = firstYear + Math.floor(own / sources.kinds.length);
      const setting = { ...place, later: year - (template.year ?? year) };
      documents.push(documentLike(template, { ...setting, year, size, sources, seen, random }));
      items.push(...itemsLike(site.items, template, place.agency.id, year).filter(({ url }) => !items.some((item) => item.url === url)));
    }
  }
  return { agencies, documents, items };
}

/** What enlarged sites are made of. */
type Sources = {
  readonly templates: readonly SearchDocument[];
  readonly kinds: readonly (ReportKind | undefined)[];
  readonly rewritten: Rewriting;
  /** The sections that may be repeated in a document, and blocks that may take the place of others, by the kind of their section. */
  readonly sections: (document: SearchDocument) => readonly SearchSection[];
  readonly blocks: ReadonlyMap<string, readonly string[]>;
  readonly phrases: readonly string[];
};

function sourcesOf({ agencies, documents }: SearchSite): Sources {
  const reports = documents.filter(({ report }) => report !== undefined);
  const templates = reports.length > 0 ? reports : documents;
  const blocks = Map.groupBy(
    templates.flatMap(({ sections }) => sections.flatMap(({ kind, body }) => body.map((block) => ({ kind, block })))),
    ({ kind }) => kind,
  );
  return {
    templates,
    kinds: [...new Set(templates.map(({ report }) => report))],
    rewritten: rewritingOf(agencies),
    sections: ({ report }) => templates.filter((one) => one.report === report).flatMap(({ sections }) => sections.filter(({ anchor }) => anchor !== '')),
    blocks: new Map([...blocks].map(([kind, found]) => [kind, found.map(({ block }) => block)])),
    phrases: templates.flatMap(({ sections }) => sections.flatMap(({ heading, body }) => [heading, ...body].flatMap(phrasesOf))),
  };
}

/** Sizes between the limits that add up to the whole. */
function documentSizes(sections: number, random: Random): readonly number[] {
  const { least, most } = documentSections;
  const sizes: number[] = [];
  for (let left = sections; left > 0; left -= sizes.at(-1) ?? 0) {
    sizes.push(left <= most ? left : random.between(least, Math.min(most, Math.max(least, left - least))));
  }
  return sizes;
}

type Place = Omit<Setting, 'later'>;

function agencyAt(subdistrict: string, number: number, random: Random): Place {
  const province = random.pick(provinces);
  const [term, abbreviation] = random.pick([['องค์การบริหารส่วนตำบล', 'อบต.'], ['เทศบาลตำบล', 'ทต.']] as const);
  return {
    agency: { id: `agency-${number + 1}`, name: term + subdistrict, shortName: abbreviation + subdistrict, province },
    subdistrict,
    district: random.pick(districts),
    province,
  };
}

type Making = Setting & { readonly year: number; readonly size: number; readonly sources: Sources; readonly seen: Set<string>; readonly random: Random };

function documentLike(template: SearchDocument, making: Making): SearchDocument {
  const { agency, year, size, sources, random } = making;
  const more = sources.sections(template);
  const { report } = template;
  return {
    url: `/${[agency.id, year, ...(report === undefined ? [] : [report])].join('/')}/`,
    title: sources.rewritten(template.title, making, random),
    agency: agency.id,
    year,
    ...(report !== undefined && { report }),
    sections: Array.from({ length: size }, (_, index) => {
      const model = template.sections[index] ?? random.pick(more.length > 0 ? more : template.sections);
      return sectionLike(model, index === 0 ? model.anchor : `${model.kind}-${index + 1}`, making);
    }),
  };
}

function sectionLike(model: SearchSection, anchor: string, making: Making): SearchSection {
  const { sources, seen, random } = making;
  for (let attempt = 0; ; attempt += 1) {
    const rewritten = (text: string) => sources.rewritten(text, making, random);
    const heading = rewritten(mixed(model.heading, making));
    const body = model.body.map((block) => rewritten(mixed(otherBlock(model, block, making), making)));
    // A model that says almost nothing would give the same for ever.
    const own = attempt < 5 ? body : [...body, detail(making, random)];
    const section = { ...model, anchor, heading, body: own, units: model.units.map(rewritten) };
    const text = JSON.stringify([section.heading, ...section.body]);
    if (seen.has(text)) continue;
    seen.add(text);
    return section;
  }
}

/** Half of the blocks come from another section of the kind, of about the same length. */
function otherBlock({ kind }: SearchSection, block: string, { sources, random }: Making): string {
  if (random.happens(0.5)) return block;
  const other = random.pick(sources.blocks.get(kind) ?? [block]);
  return other.length < 2 * block.length && block.length < 2 * other.length ? other : block;
}

/** Now and then one phrase of a text comes from another, as in reports that follow the same pattern. */
function mixed(text: string, { sources, random }: Making): string {
  const phrases = phrasesOf(text);
  if (phrases.length < 2 || random.happens(0.6)) return text;
  const phrase = random.pick(phrases);
  const other = random.pick(sources.phrases);
  return other.length < 2 * phrase.length && phrase.length < 2 * other.length ? text.replace(phrase, () => other) : text;
}

function phrasesOf(text: string): readonly string[] {
  return text.split(' ').filter((phrase) => phrase.length >= 8);
}

function itemsLike(items: readonly SearchItem[], template: SearchDocument, agency: string, year: number): readonly SearchItem[] {
  return items
    .filter((item) => item.agency === template.agency && item.year === template.year)
    .map(({ code, title }) => ({ code, title, agency, year, url: `/${agency}/${year}/${code}/` }));
}
