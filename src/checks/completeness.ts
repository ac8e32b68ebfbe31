import { checkElement, itemReports, type ElementCheck } from '../domain/element-check.ts';
import { reportKinds, type ReportKind } from '../domain/report-kind.ts';
import { addressParts, urlsOf, type Urls } from '../domain/urls.ts';
import type { Content } from '../reader/content.ts';
import type { CatalogueItem } from '../schemas/catalogue.ts';

/** How an item of a year stands: `met` with every element, `part`, `absent`, or `unread` where the elements are not sourced and have to be read by a person. */
export type ItemState = 'met' | 'part' | 'absent' | 'unread';

/** One required element of an item: where it is met, what is missing, and what to write. */
export type ElementState = { readonly text: string; readonly state: ItemState; readonly places: readonly { readonly label: string; readonly url: string }[]; readonly missing: readonly string[] };

export type ItemCompleteness = {
  readonly code: string;
  readonly title: string;
  readonly state: ItemState;
  /** The addresses to paste into the survey. */
  readonly urls: readonly string[];
  readonly elements: readonly ElementState[];
  /** What to do next; empty when nothing is missing. */
  readonly advice: readonly string[];
};

/** The items of one agency and assessment year (Buddhist era), and how many of the year's items the catalogue does not know. */
export type YearCompleteness = {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly items: readonly ItemCompleteness[];
  readonly unknownItems: number;
};

/** Every published agency and year, newest year first, with each item that the catalogue lists. */
export function completenessOf(content: Content): readonly YearCompleteness[] {
  const settings = content.site?.data;
  const only = settings === undefined || settings.publishes === 'all' ? undefined : settings.publishes;
  return content.agencies
    .filter(({ path }) => only === undefined || path.agency === only)
    .flatMap(({ path, data }) => yearsOf(content, path.agency).map((year) => ofYear(content, { slug: path.agency, name: data.name, year })));
}

type Year = { readonly slug: string; readonly name: string; readonly year: number };

function yearsOf({ analyses, measures, results, answers }: Content, agency: string): readonly number[] {
  const all = [...analyses, ...measures, ...results, ...answers].filter(({ path }) => path.agency === agency).map(({ path }) => path.year);
  return [...new Set(all)].sort((a, b) => b - a);
}

function ofYear(content: Content, { slug, name, year }: Year): YearCompleteness {
  const catalogue = content.catalogues.find(({ path }) => path.year === year)?.data;
  const items = (catalogue?.items ?? []).map((item) => ofItem(content, { slug, name, year }, item));
  return { agency: slug, name, year, items, unknownItems: (catalogue?.itemCount.value ?? 0) - items.length };
}

function ofItem(content: Content, at: Year, item: CatalogueItem): ItemCompleteness {
  const answer = answerTo(content, at, item.code);
  const kinds = item.answeredBy ?? [];
  const own = reportsOf(content, at);
  const isReported = kinds.some((kind) => own[kind]);
  if (!isReported && answer?.urls) return { ...named(item), state: 'unread', urls: answer.urls, elements: unread(item), advice: [] };
  if (!isReported && answer?.unavailable !== undefined) {
    return { ...named(item), state: 'absent', urls: [], elements: unread(item), advice: [`แจ้งเหตุผลไว้แล้วว่า ${answer.unavailable}`] };
  }
  if (kinds.length === 0) {
    return { ...named(item), state: 'absent', urls: [], elements: unread(item), advice: [`เพิ่มคำตอบของข้อ ${item.code} ใน agencies/${at.slug}/${at.year}/answers.yaml`] };
  }
  return ofReportedItem(content, at, item, own);
}

function ofReportedItem(content: Content, at: Year, item: CatalogueItem, own: OwnReports): ItemCompleteness {
  const kinds = item.answeredBy ?? [];
  const { urls, origin } = addresses(content);
  const path = origin + urls.item(at.slug, at.year, item.code);
  const reports = itemReports(at.year, { analysis: own.analysis?.data, measures: own.measures?.data.measures, results: own.results?.data.results });
  const elements = (item.elements ?? []).map(({ text, evidence }) => elementState(text, evidence && checkElement(evidence, reports), path));
  const missingReports = kinds.filter((kind) => !own[kind]);
  const advice = [
    ...missingReports.map((kind) => `เพิ่ม${reportKinds[kind].term} (npm run new -- report ${at.slug} ${at.year} ${kind})`),
    ...elements.flatMap(({ state, text, missing }) => (state === 'unread' ? [`อ่านเองว่ารายงานมี: ${text}`] : state === 'part' ? missing : [])),
  ];
  return { ...named(item), state: stateOf(elements, missingReports.length, kinds.length), urls: missingReports.length < kinds.length ? [path] : [], elements, advice };
}

function stateOf(elements: readonly ElementState[], missing: number, of: number): ItemState {
  if (missing === of) return 'absent';
  const states = new Set(elements.map(({ state }) => state));
  if (missing > 0 || states.has('part') || states.has('absent')) return 'part';
  return elements.length === 0 || states.has('unread') ? 'unread' : 'met';
}

function elementState(text: string, check: ElementCheck | undefined, path: string): ElementState {
  if (!check) return { text, state: 'unread', places: [], missing: [] };
  return { text, state: check.state, places: check.spots.map(({ anchor, label }) => ({ label, url: `${path}#${anchor}` })), missing: check.missing };
}

function unread({ elements = [] }: CatalogueItem): readonly ElementState[] {
  return elements.map(({ text }) => ({ text, state: 'unread', places: [], missing: [] }));
}

function named({ code, title }: CatalogueItem) {
  return { code, title };
}

type OwnReports = ReturnType<typeof reportsOf>;

function reportsOf({ analyses, measures, results }: Content, { slug, year }: Year) {
  const isOwn = ({ path }: { readonly path: { readonly agency: string; readonly year: number; readonly kind: ReportKind } }) => path.agency === slug && path.year === year;
  return { analysis: analyses.find(isOwn), measures: measures.find(isOwn), results: results.find(isOwn) };
}

function answerTo({ answers }: Content, { slug, year }: Year, code: string) {
  return answers.find(({ path }) => path.agency === slug && path.year === year)?.data.answers.find(({ item }) => item === code);
}

function addresses({ site }: Content): { readonly origin: string; readonly urls: Urls } {
  const { origin, base } = addressParts(site?.data.address ?? 'https://example.go.th/');
  const publishes = site?.data.publishes ?? 'all';
  return { origin, urls: urlsOf({ base, only: publishes === 'all' ? undefined : publishes }) };
}
