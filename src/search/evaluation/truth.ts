import { reportKinds } from '../../domain/report-kind.ts';
import type { SearchAgency, SearchDocument, SearchSection, SearchSite } from '../section.ts';
import { blockEnd, unitsOf } from '../units.ts';

/** The name of a section in an evaluation. */
export function sectionKey(document: SearchDocument, section: SearchSection, index: number): string {
  return `${document.url}#${section.anchor}${index}`;
}

/** The keys of all sections of a site, in order. */
export function sectionKeys({ documents }: SearchSite): readonly string[] {
  return documents.flatMap((document) => document.sections.map((section, index) => sectionKey(document, section, index)));
}

/** What else a part of a query stands for: sequences of units, such as those of a synonym. */
export type AlternativesOf = (part: string) => readonly (readonly string[])[];

/** The keys of the sections that a query should find; none for a query that says nothing. Parts have no alternatives unless they are told. */
export type Truth = (query: string, alternativesOf?: AlternativesOf) => ReadonlySet<string>;

/**
 * What a reader would find with a finger on the page, by scanning every text: the sections of which each part of the query is a run of units,
 * or else a run of what describes the document, and at least one part is said by the section itself. Knows nothing of an index.
 */
export function truthOf(site: SearchSite): Truth {
  const alphabet = new Map<string, string>();
  const written = (blocks: readonly string[]) =>
    blocks
      .map((block) => inLetters(unitsOf(block).map(({ text }) => text), alphabet))
      .filter((letters) => letters !== '')
      .join(inLetters([blockEnd], alphabet));
  const documents = site.documents.map((document) => ({
    context: written(contextOf(document, site.agencies)),
    sections: document.sections.map((section, index) => ({ key: sectionKey(document, section, index), text: written([section.heading, ...section.body]) })),
  }));
  return (query, alternativesOf = () => []) => {
    const parts = partsOf(query).flatMap((part) => {
      const own = unitsOf(part).map(({ text }) => text);
      return own.length === 0 ? [] : [[own, ...alternativesOf(part)].flatMap((units) => knownLetters(units, alphabet))];
    });
    if (parts.length === 0) return new Set();
    return new Set(
      documents.flatMap(({ context, sections }) => {
        const inContext = parts.map((runs) => holdsOne(context, runs));
        return sections.filter(({ text }) => answers(text, parts, inContext)).map(({ key }) => key);
      }),
    );
  };
}

/** The parts of a query: what stands between spaces, or in quotation marks. */
export function partsOf(query: string): readonly string[] {
  const parts: string[] = [];
  for (const [index, piece] of query.split(/["“”«»]/).entries()) {
    if (index % 2 === 1) parts.push(piece);
    else parts.push(...piece.split(/\s+/));
  }
  return parts.filter((part) => part.trim() !== '');
}

function answers(text: string, parts: readonly (readonly string[])[], inContext: readonly boolean[]): boolean {
  let said = 0;
  for (const [index, runs] of parts.entries()) {
    if (holdsOne(text, runs)) said += 1;
    else if (!inContext[index]) return false;
  }
  return said > 0;
}

function holdsOne(text: string, runs: readonly string[]): boolean {
  return runs.some((run) => text.includes(run));
}

/** What describes a document beside its text. */
function contextOf({ agency, year, report, title }: SearchDocument, agencies: readonly SearchAgency[]): readonly string[] {
  const own = agencies.find(({ id }) => id === agency);
  const terms = report && reportKinds[report];
  return [own?.name, own?.shortName, own?.province, year?.toString(), terms?.term, terms?.short, title].filter((one) => one !== undefined);
}

/** Units as one character each, so that a run of units is a part of a string and nothing less is. */
function inLetters(units: readonly string[], alphabet: Map<string, string>): string {
  return units
    .map((unit) => {
      const known = alphabet.get(unit) ?? String.fromCharCode(alphabet.size);
      alphabet.set(unit, known);
      return known;
    })
    .join('');
}

/** The same for units of a query; nothing when a unit stands in no text. */
function knownLetters(units: readonly string[], alphabet: ReadonlyMap<string, string>): readonly string[] {
  const letters = units.flatMap((unit) => alphabet.get(unit) ?? []);
  return letters.length === units.length ? [letters.join('')] : [];
}
