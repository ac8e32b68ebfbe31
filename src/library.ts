import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { isRetired, splitAnchor, versionsOf, type Decision } from './domain/decision.ts';
import { fileTypeOf } from './domain/file-type.ts';
import { keptAttachments, type KeptAttachment } from './domain/kept-attachments.ts';
import type { LedgerEntry } from './domain/ledger.ts';
import { retiredRows } from './domain/retired-rows.ts';
import { reportKindIds, type ReportKind } from './domain/report-kind.ts';
import { addressParts, agencySegment, urlsOf, withBase, withoutBase, type Urls } from './domain/urls.ts';
import { contentFolder } from './reader/content-folder.ts';
import { readLedger } from './reader/ledger.ts';
import { sha256 } from './reader/sha256.ts';
import { proseFiles } from './reader/prose.ts';
import type { Agency } from './schemas/agency.ts';
import type { Analysis, YearResult } from './schemas/analysis.ts';
import type { Answer } from './schemas/answers.ts';
import type { Catalogue, CatalogueItem } from './schemas/catalogue.ts';
import type { Measures } from './schemas/measures.ts';
import type { Page } from './schemas/page.ts';
import type { Results } from './schemas/results.ts';
import type { Site } from './schemas/site.ts';
import type { Submissions } from './schemas/submissions.ts';

/** The site as a whole. */
export type SiteRecord = { readonly settings: Site; readonly origin: string; readonly urls: Urls; readonly only: string | undefined };

/** An agency by its name in addresses, and the folder that its documents lie in. */
export type AgencyRecord = { readonly slug: string; readonly folder: string; readonly data: Agency };

type ReportData = { analysis: Analysis; measures: Measures; results: Results };

export type ReportRecord<Kind extends ReportKind = ReportKind> = {
  readonly kind: Kind;
  readonly agency: AgencyRecord;
  readonly year: number;
  readonly data: ReportData[Kind];
  /** The Markdown below the front matter, rendered; absent when there is none. */
  readonly Text: AstroComponentFactory | undefined;
  /** The files that components of the text name. */
  readonly textFiles: readonly string[];
  /** Why the report holds no more, where it was withdrawn. */
  readonly withdrawn: Decision | undefined;
};

/** Everything an agency publishes for one assessment year. */
export type YearRecord = {
  readonly agency: AgencyRecord;
  readonly year: number;
  readonly catalogue: Catalogue;
  readonly reports: { readonly [Kind in ReportKind]?: ReportRecord<Kind> };
  readonly answers: readonly Answer[];
  /** What was given in the survey of the year, submission by submission. */
  readonly submissions: Submissions['submissions'];
};

const collectionOf = { analysis: 'analyses', measures: 'measures', results: 'results' } as const;

/** One entry, or nothing; `getEntry` of Astro would log a warning for each report that a year does not have. */
async function entry<Name extends CollectionKey>(collection: Name, id: string): Promise<CollectionEntry<Name> | undefined> {
  return (await getCollection(collection)).find((one) => one.id === id);
}

/** The settings of the site; the build does not start without them. */
export async function site(): Promise<SiteRecord> {
  const settings = (await entry('site', 'site'))?.data;
  if (!settings) throw new Error('content/site.yaml is missing or invalid; run the checker');
  const { origin, base } = addressParts(settings.address);
  const only = settings.publishes === 'all' ? undefined : settings.publishes;
  return { settings, origin, urls: urlsOf({ base, only }), only };
}

/** The agencies that the site publishes, by province and name. */
export async function agencies(): Promise<readonly AgencyRecord[]> {
  const { only } = await site();
  const entries = await getCollection('agencies', ({ id }) => only === undefined || id === only);
  const thai = new Intl.Collator('th');
  return entries
    .map(({ id, data, filePath = '' }) => ({ slug: id, folder: basename(dirname(filePath)), data }))
    .sort((a, b) => thai.compare(a.data.province ?? 'ฮ', b.data.province ?? 'ฮ') || thai.compare(a.data.name, b.data.name));
}

/** The years of an agency, newest first. */
export async function yearsOf(agency: AgencyRecord): Promise<readonly YearRecord[]> {
  const ids = await Promise.all(
    ([...Object.values(collectionOf), 'answers'] as const).map(async (name) =>
      (await getCollection(name)).map(({ id }) => id).filter((id) => id.startsWith(`${agency.slug}/`)),
    ),
  );
  const years = [...new Set(ids.flat().map((id) => Number(id.slice(-4))))].sort((a, b) => b - a);
  return Promise.all(years.map((year) => yearRecord(agency, year)));
}

/** All years of all published agencies. */
export async function allYears(): Promise<readonly YearRecord[]> {
  return (await Promise.all((await agencies()).map(yearsOf))).flat();
}

async function yearRecord(agency: AgencyRecord, year: number): Promise<YearRecord> {
  const catalogue = await catalogueOf(year);
  if (!catalogue) throw new Error(`no catalogue for ${year}; run the checker`);
  const id = `${agency.slug}/${year}`;
  const reports = await Promise.all(reportKindIds.map((kind) => report(agency, year, kind)));
  return {
    agency,
    year,
    catalogue,
    reports: Object.fromEntries(reports.flatMap((one) => (one ? [[one.kind, one]] : []))),
    answers: (await entry('answers', id))?.data.answers ?? [],
    submissions: (await entry('submissions', id))?.data.submissions ?? [],
  };
}

async function report<Kind extends ReportKind>(agency: AgencyRecord, year: number, kind: Kind): Promise<ReportRecord<Kind> | undefined> {
  const found = await entry(collectionOf[kind], `${agency.slug}/${year}`);
  if (!found) return undefined;
  const Text = found.body?.trim() ? (await render(found)).Content : undefined;
  const textFiles = found.filePath?.endsWith('.mdx') ? proseFiles(found.body ?? '') : [];
  const { urls } = await site();
  const decision = await decisionAt(urls.report(agency.slug, year, kind));
  const withdrawn = decision?.state === 'withdrawn' ? decision : undefined;
  return { kind, agency, year, data: found.data as ReportData[Kind], Text, textFiles, withdrawn };
}

/** The items of a year that its reports answer, in the order of the catalogue. */
export function itemsAnsweredByReports({ catalogue, reports }: YearRecord): readonly CatalogueItem[] {
  return catalogue.items.filter((item) => item.answeredBy?.some((kind) => reports[kind]));
}

/** The plan that a year's results carry out, when it is on the site. */
export async function planOf({ agency, year, reports }: YearRecord): Promise<ReportRecord<'measures'> | undefined> {
  if (!reports.results) return reports.measures;
  return report(agency, reports.results.data.planYear ?? year, 'measures');
}

/** The reports of any year that tell of carrying out this year's measures. */
export async function resultsOfPlan({ agency, year }: YearRecord): Promise<readonly ReportRecord<'results'>[]> {
  const years = await yearsOf(agency);
  return years.flatMap(({ reports: { results } }) => (results && (results.data.planYear ?? results.year) === year ? [results] : []));
}

/** The results of an agency by year of the result, oldest first, as its analyses report them. The newest analysis that names a year speaks for it. */
export async function resultHistory(agency: AgencyRecord): Promise<readonly YearResult[]> {
  const byYear = new Map<number, YearResult>();
  for (const { reports } of await yearsOf(agency)) {
    for (const result of reports.analysis?.data.results ?? []) {
      if (!byYear.has(result.year)) byYear.set(result.year, result);
    }
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/** The catalogue of a year, if there is one. */
export async function catalogueOf(year: number): Promise<Catalogue | undefined> {
  return (await entry('catalogues', String(year)))?.data;
}

/** Text pages such as `about`. */
export async function pages(): Promise<readonly { readonly slug: string; readonly data: Page; readonly Text: AstroComponentFactory }[]> {
  const entries = await getCollection('pages');
  return Promise.all(entries.map(async (entry) => ({ slug: entry.id, data: entry.data, Text: (await render(entry)).Content })));
}

/** Where a file of a year lies on disk. */
export function filePath(agency: AgencyRecord, year: number, file: string): string {
  return join(contentFolder(), 'agencies', agency.folder, String(year), 'files', file);
}

/** Where the logo of an agency lies on disk. */
export function logoPath(agency: AgencyRecord, file: string): string {
  return join(contentFolder(), 'agencies', agency.folder, file);
}

/** How large an image is shown, in pixels; `undefined` for a file that is no image. */
export async function imageSize(path: string): Promise<{ readonly width: number; readonly height: number } | undefined> {
  if (!fileTypeOf(path).mime.startsWith('image/')) return undefined;
  const { width, height } = await imageMetadata(readFileSync(path), path);
  return { width, height };
}

/** The static paths of the pages of one report kind. */
export async function reportPaths(kind: ReportKind) {
  const { only } = await site();
  return (await allYears()).flatMap((record) => {
    const report = record.reports[kind];
    if (!report) return [];
    return [{ params: { agency: agencySegment({ only }, record.agency.slug), year: String(record.year) }, props: { record, report } }];
  });
}

/** The files that a report offers: attachments, evidence and what its text shows, each once. */
export function reportFiles({ data, textFiles }: Pick<ReportRecord, 'data' | 'textFiles'>): readonly string[] {
  const attached = (data.attachments ?? []).map(({ file }) => file);
  const rows = 'results' in data && 'fiscalYear' in data ? data.results.flatMap((result) => [result, ...('parts' in result ? (result.parts ?? []) : [])]) : [];
  const evidence = rows.flatMap((row) => ('evidence' in row ? (row.evidence ?? []) : [])).flatMap(({ file }) => file ?? []);
  return [...new Set([...attached, ...evidence, ...textFiles])];
}

/** The files of a year that its reports offer, each once. */
export function filesOf({ reports }: YearRecord): readonly string[] {
  return [...new Set(Object.values(reports).flatMap(reportFiles))];
}

/** What was decided about addresses that were published. */
export async function decisions(): Promise<readonly Decision[]> {
  return (await entry('decisions', 'decisions'))?.data.decisions ?? [];
}

/** What is recorded of every published address. */
export function ledger(): ReadonlyMap<string, LedgerEntry> {
  return new Map(readLedger(contentFolder()).urls.map(({ fact }) => [fact.url, fact]));
}

/** The decision about the page at a path, if there is one. */
export async function decisionAt(path: string): Promise<Decision | undefined> {
  const { urls } = await site();
  const url = withoutBase(urls.home, path);
  return (await decisions()).find((decision) => decision.url === url);
}

/** Anchors of the page at a path that moved or went; they are listed at its end, so that a link to one still arrives. */
export async function retiredAnchors(path: string): Promise<readonly { readonly anchor: string; readonly decision: Decision }[]> {
  const { urls } = await site();
  const recorded = ledger();
  const rows = retiredRows(await decisions(), (url) => recorded.get(url)?.anchors, withoutBase(urls.home, path));
  return [...rows].map(([anchor, decision]) => ({ anchor, decision }));
}

/** The addresses at which a notice stands in the place of what was there, with what is recorded of it. */
export async function retiredUrls(): Promise<readonly { readonly decision: Decision; readonly entry: LedgerEntry | undefined }[]> {
  const recorded = ledger();
  const kept = new Set((await attachments()).map(({ url }) => url));
  return (await decisions())
    .filter((decision) => isRetired(decision) && splitAnchor(decision.url).anchor === undefined && recorded.has(decision.url) && !kept.has(decision.url))
    .map((decision) => ({ decision, entry: recorded.get(decision.url) }));
}

/** Every attachment of the site, and where its file lies. */
export async function attachments(): Promise<readonly KeptAttachment[]> {
  const { urls } = await site();
  const published = await agencies();
  return keptAttachments({
    offered: (await allYears()).flatMap((record) => filesOf(record).map((file) => withoutBase(urls.home, urls.file(record.agency.slug, record.year, file)))),
    recorded: [...ledger().values()].filter(({ kind }) => kind === 'attachment').map(({ url }) => url),
    decisions: await decisions(),
    sourceOf: (url) => {
      // A year without reports any more still has its files.
      const [, folder = '', year = '', file = ''] = /^(.*\/)(\d{4})\/files\/([^/]+)$/.exec(url) ?? [];
      const agency = published.find(({ slug }) => withoutBase(urls.home, urls.agency(slug)) === folder);
      const path = agency && filePath(agency, Number(year), file);
      return path !== undefined && existsSync(path) ? path : undefined;
    },
  });
}

/** One version of an attachment. */
export type FileVersion = {
  readonly href: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Stored date of its first publication; absent before that. */
  readonly first: string | undefined;
  /** Why a newer version took its place; absent for the newest. */
  readonly replaced: Decision | undefined;
};

/** The versions of a file that a report names, newest first; an old one that was taken away is not among them. */
export async function fileVersions(agency: AgencyRecord, year: number, file: string): Promise<readonly [FileVersion, ...FileVersion[]]> {
  const { urls } = await site();
  const recorded = ledger();
  const own = withoutBase(urls.home, urls.file(agency.slug, year, file));
  const versionAt = (url: string, replaced: Decision | undefined): FileVersion => {
    const path = filePath(agency, year, url.slice(url.lastIndexOf('/') + 1));
    const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
    return { href: withBase(urls.home, url), path, bytes: bytes.length, sha256: sha256(bytes), first: recorded.get(url)?.first, replaced };
  };
  const versions = versionsOf(await decisions(), own).map(({ url, replaced }) => versionAt(url, replaced)).filter(({ path }) => existsSync(path));
  const [newest = versionAt(own, undefined), ...older] = versions.toReversed();
  return [newest, ...older];
}

/** Stored date of the last release; nothing before the first. */
export function lastReleaseDate(): string | undefined {
  return readLedger(contentFolder()).releases.at(-1)?.fact.date;
}
