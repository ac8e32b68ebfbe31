import { facetIds, type Facet, type Filters } from '../facets.ts';
import type { Order } from '../open-index.ts';

/** What a search page shows, as its address says it. */
export type Search = { readonly query: string; readonly filters: Filters; readonly order: Order };

/** Characters of a query that count: the box takes no more, and an address that has more is none that a person made. */
const longestQuery = 200;

/** Reads the part of an address behind the question mark. What it does not know it passes over. */
export function readAddress(parameters: string): Search {
  const given = new URLSearchParams(parameters);
  const filters = Object.fromEntries(facetIds.flatMap((facet) => (given.has(facet) ? [[facet, [...new Set(given.getAll(facet))].filter((value) => value !== '')]] : []))) as Filters;
  return { query: (given.get('q') ?? '').slice(0, longestQuery), filters, order: given.get('sort') === 'year' ? 'year' : 'relevance' };
}

/** The part of an address behind the question mark, and the mark; nothing for an empty search. */
export function writeAddress({ query, filters, order }: Search): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const facet of facetIds) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (order === 'year') parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filters with a value chosen, or no longer. */
export function withValue(filters: Filters, facet: Facet, value: string, isChosen: boolean): Filters {
  const others = (filters[facet] ?? []).filter((one) => one !== value);
  return { ...filters, [facet]: isChosen ? [...others, value] : others };
}

/** The filters without those of one facet. */
export function withoutFacet(filters: Filters, facet: Facet): Filters {
  return { ...filters, [facet]: [] };
}
