import { publishedAgency } from '../checks/content-documents.ts';
import type { ContentToCheck } from '../checks/rule.ts';
import { catalogueOf, reportsOf, type ReportEntry } from '../checks/year-of.ts';
import { agencyKinds } from '../domain/agency-kind.ts';
import { isRetired } from '../domain/decision.ts';
import { publishedPages } from '../domain/published-pages.ts';
import { addressParts, urlsOf, withoutBase, type Urls } from '../domain/urls.ts';
import type { Entry } from '../reader/content.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Page } from '../schemas/page.ts';
import { bodyBlocks } from './body-text.ts';
import { reportSections, section } from './report-sections.ts';
import type { SearchAgency, SearchDocument, SearchItem, SearchSite } from './section.ts';

type AgencyEntry = Entry<'agency', Agency>;

/** What the content says of a site, as far as it may be found: what was withdrawn, moved or went is left out. */
export function searchSite(content: ContentToCheck): SearchSite {
  const only = publishedAgency(content);
  const { base } = addressParts(content.site?.data.address ?? 'https://example.go.th/');
  const urls = urlsOf({ base, only });
  const agencies = content.agencies.filter(({ path }) => only === undefined || path.agency === only);
  const items = itemsOf(content, agencies, urls);
  const isKept = keptBy(content, base);
  return {
    agencies: agencies.map(asAgency),
    documents: [
      ...agencies.flatMap((agency) => [agencyDocument(agency, urls), ...reportsOfAgency(content, agency).map((report) => reportDocument(content, report, urls))]),
      ...content.pages.map((page) => pageDocument(page, urls)),
    ]
      .filter(({ url }) => isKept(url))
      .map((document) => withoutRetired(document, items, content, isKept)),
    items: items.filter(({ url }) => isKept(url)),
  };
}

/** Whether a path with base, or with an anchor after it, is that of something that still holds. */
function keptBy(content: ContentToCheck, base: string): (path: string) => boolean {
  const decided = content.decisions?.data.decisions ?? [];
  const left = new Set(decided.filter((decision) => decision.state === 'withdrawn' || isRetired(decision)).map(({ url }) => url));
  return (path) => !left.has(withoutBase(base, path));
}

/** A row that went is gone from the report, on whichever of the pages that show it that was decided. */
function withoutRetired(document: SearchDocument, items: readonly SearchItem[], content: ContentToCheck, isKept: (path: string) => boolean): SearchDocument {
  const showing = items.filter(({ agency, year, code }) => agency === document.agency && year === document.year && answers(content, year, code, document.report));
  const pages = [document.url, ...showing.map(({ url }) => url)];
  return { ...document, sections: document.sections.filter(({ anchor }) => anchor === '' || pages.every((page) => isKept(`${page}#${anchor}`))) };
}

function answers(content: ContentToCheck, year: number, code: string, kind: SearchDocument['report']): boolean {
  const item = catalogueOf(content, year)?.items.find((one) => one.code === code);
  return kind !== undefined && item?.answeredBy?.includes(kind) === true;
}

function asAgency({ path, data: { name, shortName, province } }: AgencyEntry): SearchAgency {
  return { id: path.agency, name, shortName, ...(province !== undefined && { province }) };
}

function agencyDocument({ path, data }: AgencyEntry, urls: Urls): SearchDocument {
  const { name, shortName, englishName, kind, district, province } = data;
  const body = [shortName, englishName, agencyKinds[kind].term, district && `อำเภอ${district}`, province && `จังหวัด${province}`];
  return { url: urls.agency(path.agency), title: name, agency: path.agency, sections: [section('agency', '', name, body)] };
}

/** The reports of an agency, newest year first; those of a year in the order of their kinds. */
function reportsOfAgency(content: ContentToCheck, { path: { agency } }: AgencyEntry): readonly ReportEntry[] {
  return reportsOf(content)
    .filter(({ path }) => path.agency === agency)
    .sort((a, b) => b.path.year - a.path.year);
}

function reportDocument(content: ContentToCheck, report: ReportEntry, urls: Urls): SearchDocument {
  const { agency, year, kind } = report.path;
  const register = catalogueOf(content, year)?.indicators.list ?? [];
  return { url: urls.report(agency, year, kind), title: report.data.title, agency, year, report: kind, sections: reportSections(report, register) };
}

function pageDocument({ path, data: { title, summary }, source }: Entry<'page', Page>, urls: Urls): SearchDocument {
  return { url: urls.page(path.page), title, sections: [section('page', '', title, [summary, ...bodyBlocks(source)])] };
}

function itemsOf(content: ContentToCheck, agencies: readonly AgencyEntry[], urls: Urls): readonly SearchItem[] {
  const titleOf = (year: number, code: string) => catalogueOf(content, year)?.items.find((item) => item.code === code)?.title ?? '';
  return publishedPages({
    agencies: agencies.map(({ path, data }) => ({ slug: path.agency, name: data.name })),
    reports: reportsOf(content).map(({ path }) => path),
    itemsOf: (year) => catalogueOf(content, year)?.items ?? [],
  }).map(({ agency, year, code }) => ({ code, title: titleOf(year, code), agency, year, url: urls.item(agency, year, code) }));
}
