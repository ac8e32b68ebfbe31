import { synonyms } from './synonyms.ts';
import { unitsOf } from './units.ts';

/** One part of a query; a section must say one of its alternatives. */
export type QueryPart = {
  /** As it was typed, without the quotation marks. */
  readonly typed: string;
  /** Sequences of units: the part itself first, then what says the same. */
  readonly words: readonly (readonly string[])[];
  /** The term that others say the same as, and those others; they are the words after the first. */
  readonly term: string;
  readonly synonyms: readonly string[];
};

/** A query for the pages of an item: its number, and a year of the Buddhist era where one was given. */
export type ItemQuery = { readonly number: number; readonly year?: number; readonly rest: readonly QueryPart[] };

/** The parts of a query: words between spaces, and phrases in quotation marks. What holds no letter and no digit is no part. */
export function queryParts(query: string): readonly QueryPart[] {
  return [...new Set(phrasesIn(query.replace(spacedAbbreviation, '')))].flatMap((typed) => {
    const own = unitTexts(typed);
    if (own.length === 0) return [];
    const others = otherTerms(typed, own);
    return [{ typed, words: [own, ...others.alternatives.map(({ units }) => units)], term: others.term, synonyms: others.alternatives.map(({ term }) => term) }];
  });
}

/** The item that a query names by its code: "o42", "O42 2565", "ข้อ 42 ปี ๒๕๖๕", "รายงาน o42 เขาทอง". The rest may name the agency. */
export function itemQuery(query: string): ItemQuery | undefined {
  const parts = queryParts(query);
  const texts = parts.map(({ words: [own = []] }) => own.join(''));
  const codeOf = (at: number): { readonly number: number; readonly parts: number } | undefined => {
    const alone = /^(?:o|ข้อo?)(\d{1,2})$/.exec(texts[at] ?? '');
    if (alone) return { number: Number(alone[1]), parts: 1 };
    const apart = /^(?:ข้อ|o)$/.test(texts[at] ?? '') ? /^o?(\d{1,2})$/.exec(texts[at + 1] ?? '') : null;
    return apart ? { number: Number(apart[1]), parts: 2 } : undefined;
  };
  const at = texts.findIndex((_, index) => codeOf(index) !== undefined);
  const code = codeOf(at);
  if (!code) return undefined;
  const rest = parts.filter((_, index) => (index < at || index >= at + code.parts) && texts[index] !== 'ปี');
  const yearAt = rest.findIndex(({ words: [own = []] }) => /^(?:ปี)?25\d\d$/.test(own.join('')));
  const year = yearAt === -1 ? undefined : Number(rest[yearAt]?.words[0]?.join('').slice(-4));
  return { number: code.number, ...(year !== undefined && { year }), rest: rest.filter((_, index) => index !== yearAt) };
}

/** The spaces of ป. ป. ช., which is one word. */
const spacedAbbreviation = /(?<=[ก-ฮ]\.)\s+(?=[ก-ฮ]\.)/g;

function phrasesIn(query: string): readonly string[] {
  return [...query.matchAll(/["“”«»]([^"“”«»]*)["“”«»]|[^\s"“”«»]+/gu)].map(([whole, quoted]) => quoted ?? whole);
}

function unitTexts(text: string): readonly string[] {
  return unitsOf(text).map((unit) => unit.text);
}

type Term = { readonly term: string; readonly units: readonly string[] };

const groups: readonly (readonly Term[])[] = synonyms.map((group) => group.map((term) => ({ term, units: unitTexts(term) })));

/** What may stand in the place of a part: the other terms of the group that it begins with, each with the rest of the part. */
function otherTerms(typed: string, own: readonly string[]): { readonly term: string; readonly alternatives: readonly Term[] } {
  const candidates = groups.flatMap((group) => group.filter((term) => beginsWith(typed, own, term)).map((term) => ({ term, group })));
  const longest = candidates.toSorted((a, b) => b.term.units.length - a.term.units.length)[0];
  if (!longest) return { term: typed, alternatives: [] };
  const rest = own.slice(longest.term.units.length);
  const alternatives = longest.group.filter(({ term }) => term !== longest.term.term).map(({ term, units }) => ({ term, units: [...units, ...rest] }));
  return { term: longest.term.term, alternatives };
}

/** Whether a part begins with a term. Terms with dots, or of Latin letters, are short: they count only where they stand alone, or were typed with their dots. */
function beginsWith(typed: string, own: readonly string[], { term, units }: Term): boolean {
  if (!units.every((unit, index) => own[index] === unit)) return false;
  if (own.length === units.length) return true;
  if (/^[A-Za-z ]+$/.test(term)) return false;
  return !term.includes('.') || typed.startsWith(term);
}

/** Units in one string in which a run of them can be looked for as a string. */
export function runText(units: readonly string[]): string {
  return `\u0000${units.join('\u0000')}\u0000`;
}
