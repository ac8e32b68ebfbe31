import { plannedSite } from '../../checks/planned-site.ts';
import { ruleNamed, rules } from '../../checks/rules.ts';
import type { ContentToCheck } from '../../checks/rule.ts';
import { contentDocuments } from '../../checks/content-documents.ts';
import { retiredRows } from '../../domain/retired-rows.ts';
import { isOfLayout } from '../../domain/section-anchor.ts';
import { submittedSurveys } from '../../checks/permanence/submitted-urls.ts';
import { siteUrlsOf } from '../../cli/url/site-urls.ts';
import type { Workspace } from '../../cli/url/workspace.ts';
import { RefusedError } from '../../cli/url/workspace.ts';
import { isFileUrl, isRetired, type Decision } from '../../domain/decision.ts';
import type { PublishedUrl } from '../../domain/ledger.ts';
import { readContentPath, type ContentPath } from '../../reader/content-path.ts';
import { ledgerOf } from '../../reader/ledger.ts';
import { sha256 } from '../../reader/sha256.ts';
import type { Source } from '../../reader/source.ts';
import { candidateProblems } from '../../release/candidate-problems.ts';
import type { FinishedSite } from '../../release/finished-site.ts';
import { joinedEntries, ledgerAfter } from '../../release/ledger-of-release.ts';
import { isReport, moveFolder, type Doc, type Docs } from './model.ts';

const address = 'https://www.example.go.th/ita/';
const place = { line: 1, column: 1, length: 1 };

/** A site whose content, ledger and published tree are all in memory; the rules and commands on it are the real ones. */
export type MemorySite = {
  docs: Docs;
  decisions: readonly Decision[];
  submissions: readonly { readonly agency: string; readonly year: number; readonly item: string; readonly url: string }[];
  ledger: { urls: string; releases: string };
  /** What a reader finds at each published address. */
  served: ReadonlyMap<string, Served>;
};

export type Served =
  | { readonly is: 'page'; readonly anchors: ReadonlySet<string> }
  | { readonly is: 'file'; readonly bytes: string }
  | { readonly is: 'notice'; readonly anchors: ReadonlySet<string>; readonly to: string | undefined };

/** The content entries of a site. */
export function contentOf(site: MemorySite): ContentToCheck {
  const names = new Map([...site.docs].flatMap(([path, doc]) => (doc.type === 'agency' ? [[path.split('/')[1] ?? '', doc.id]] : [])));
  const entries = [...site.docs].flatMap(([file, doc]) => {
    const path = readContentPath(file);
    if (!path) return [];
    const agency = 'agency' in path ? (names.get(path.agency) ?? path.agency) : undefined;
    return [{ path: (agency === undefined ? path : { ...path, agency }) as ContentPath, source: sourceOf(file), doc }];
  });
  const pick = (is: (path: ContentPath) => boolean, dataOf: (doc: Doc) => object) => entries.filter(({ path }) => is(path)).map(({ path, source, doc }) => ({ path, source, data: dataOf(doc) }));
  const reports = (kind: string) => pick((path) => path.type === 'report' && path.kind === kind, (doc) => (isReport(doc) ? { title: doc.title, attachments: doc.files.map((file) => ({ title: file, file })), [kind]: doc.rows.map((id) => ({ id })) } : {}));
  const items = [
    { code: 'O34', answeredBy: ['measures'] },
    { code: 'O35', answeredBy: ['results'] },
  ];
  return {
    folder: '',
    files: [...site.docs.keys(), 'site.yaml'],
    site: { path: { type: 'site' }, source: sourceOf('site.yaml'), data: { address, publishes: 'all' } },
    catalogues: [2567, 2568].map((year) => ({ path: { type: 'catalogue', year }, source: sourceOf(`catalogue/${year}.yaml`), data: { items } })),
    agencies: pick(({ type }) => type === 'agency', (doc) => (doc.type === 'agency' ? { name: doc.name, province: 'ตัวอย่าง' } : {})),
    analyses: [],
    measures: reports('measures'),
    results: reports('results'),
    answers: [],
    pages: pick(({ type }) => type === 'page', () => ({})),
    decisions: { path: { type: 'decisions' }, source: sourceOf('ledger/decisions.yaml'), data: { decisions: site.decisions } },
    submissions: submissionEntries(site),
    ledger: ledgerOf(site.ledger),
    texts: [],
    sources: [],
    attachments: [...site.docs].flatMap(([file, doc]) => (doc.type === 'file' && file.includes('/files/') && !file.startsWith('ledger/') ? [{ file, sha256: sha256(doc.bytes) }] : [])),
  } as unknown as ContentToCheck;
}

function submissionEntries({ submissions }: MemorySite) {
  return [...Map.groupBy(submissions, ({ agency, year }) => `${agency}/${year}`)].map(([key, list]) => ({
    path: { type: 'submissions', agency: key.slice(0, -5), year: Number(key.slice(-4)) },
    source: sourceOf(`agencies/${key}/submitted.yaml`),
    data: { submissions: [{ items: list.map(({ item, url }) => ({ item, urls: [url] })) }] },
  }));
}

function sourceOf(file: string): Source {
  return { file, text: '', lines: [], data: {}, body: '', bodyLine: 1, placeAt: () => place, placeOf: () => place, placeOfKey: () => place, offsetOf: () => 0 } as unknown as Source;
}

/** What commands change. */
export function memoryWorkspace(site: MemorySite): Workspace {
  const below = (path: string) => [...site.docs.keys()].filter((one) => one === path || one.startsWith(`${path}/`));
  const free = (path: string) => {
    if (below(path).length > 0) throw new RefusedError(`มี ${path} อยู่แล้ว`);
  };
  return {
    read: () => siteUrlsOf(contentOf(site)),
    has: (path) => below(path).length > 0,
    writeDecisions: (decisions) => {
      site.decisions = decisions;
    },
    apply: (step) => {
      switch (step.do) {
        case 'move': {
          free(step.to);
          const doc = site.docs.get(step.from);
          if (!doc) return moveFolder(site.docs, `${step.from}/`, `${step.to}/`);
          site.docs.delete(step.from);
          site.docs.set(step.to, doc);
          return;
        }
        case 'copy': {
          free(step.to);
          const doc = site.docs.get(step.from);
          if (doc) site.docs.set(step.to, doc);
          return;
        }
        case 'take':
          free(step.to);
          site.docs.set(step.to, { type: 'file', bytes: `${step.to},new\n` });
          return;
        case 'delete':
          for (const path of below(step.path)) site.docs.delete(path);
          return;
        case 'name-agency': {
          const path = `${step.folder}/agency.yaml`;
          const doc = site.docs.get(path);
          if (doc?.type === 'agency') site.docs.set(path, { ...doc, id: step.id });
        }
      }
    },
    attempt: (work) => {
      const before = { docs: new Map(site.docs), decisions: site.decisions };
      try {
        return work();
      } catch (error) {
        Object.assign(site, before);
        throw error;
      }
    },
  };
}

/** The rules that look at the content folder as a whole. */
const asked = rules.filter(({ id }) => /^OIT-(?:URL-|FIL-|ATT-75[16])|^OIT-REF-152/.test(id));

/** Publishes as the commands do: the rules, then the finished site against the ledger, then the record. Returns why not, or nothing. */
export function publish(site: MemorySite): readonly string[] {
  const content = contentOf(site);
  const problems = asked.flatMap((rule) => rule.check?.(content) ?? []).filter(({ rule }) => ruleNamed(rule)?.severity === 'error');
  if (problems.length > 0) return problems.map(({ rule, found }) => `${rule} ${found}`);
  const served = servedBy(site, content);
  const ledger = joinedEntries(content.ledger);
  const refused = candidateProblems(finished(content, served), { ledger, decisions: site.decisions, planned: plannedSite(content).urls, copied: [] });
  if (refused.length > 0) return refused;
  const { urls } = plannedSite(content);
  const after = ledgerAfter(content.ledger, {
    published: [...finished(content, served).urls.values()].map((one) => ({ ...one, document: urls.get(one.url)?.document ?? one.document })),
    decisions: site.decisions,
    submitted: submittedSurveys(content),
    documents: contentDocuments(content),
    address,
    files: sha256(JSON.stringify([...served].map(([url, one]) => [url, one.is]))),
    date: '2569-11-21',
  });
  if (after) site.ledger = after;
  site.served = served;
  return [];
}

/** What the build makes of a content: documents, and notices in the place of what moved or went. */
function servedBy(site: MemorySite, content: ContentToCheck): ReadonlyMap<string, Served> {
  const served = new Map<string, Served>();
  const recorded = new Map(joinedEntries(content.ledger).map((entry) => [entry.url, entry]));
  for (const { url, kind, source } of plannedSite(content).urls.values()) {
    const doc = site.docs.get(source ?? '');
    if (kind === 'attachment') {
      served.set(url, { is: 'file', bytes: doc?.type === 'file' ? doc.bytes : '' });
      continue;
    }
    const retired = retiredRows(site.decisions, (one) => recorded.get(one)?.anchors, url).keys();
    served.set(url, { is: 'page', anchors: new Set([...(recorded.get(url)?.anchors ?? []).filter(isOfLayout), 'page-main', ...rowsAt(site, content, url), ...retired]) });
  }
  for (const decision of site.decisions) {
    if (!isRetired(decision) || decision.url.includes('#') || served.has(decision.url) || !recorded.has(decision.url)) continue;
    const anchors = decision.state === 'moved' ? (recorded.get(decision.url)?.anchors ?? []) : [];
    served.set(decision.url, { is: 'notice', anchors: new Set(anchors), to: decision.to });
  }
  return served;
}

/** The rows of the reports that a page shows. */
function rowsAt(site: MemorySite, content: ContentToCheck, url: string): readonly string[] {
  const [agency, year, name] = url.slice(1, -1).split('/');
  const kinds = name === 'o34' ? ['measures'] : name === 'o35' ? ['results'] : [name];
  return [...content.measures, ...content.results].flatMap(({ path, source }) => {
    const doc = site.docs.get(source.file);
    return path.agency === agency && String(path.year) === year && kinds.includes(path.kind) && isReport(doc) ? doc.rows : [];
  });
}

function finished(content: ContentToCheck, served: ReadonlyMap<string, Served>): FinishedSite {
  const { urls } = plannedSite(content);
  const recorded = new Map(joinedEntries(content.ledger).map((entry) => [entry.url, entry]));
  const documentAt = (url: string) => urls.get(url)?.document ?? recorded.get(url)?.document ?? '';
  const all = [...served].map(([url, one]): PublishedUrl => {
    const document = documentAt(url);
    return one.is === 'file'
      ? { url, kind: 'attachment', document, hash: sha256(one.bytes), anchors: [] }
      : { url, kind: isFileUrl(url) ? 'attachment' : 'page', document, title: document, hash: sha256([...one.anchors].join(' ')), anchors: [...one.anchors] };
  });
  return {
    folder: '',
    manifest: Object.fromEntries(all.map(({ url, hash }) => [url.endsWith('/') ? `${url}index.html` : url, hash])),
    urls: new Map(all.map((one) => [one.url, one])),
    pages: new Map(all.filter(({ url }) => served.get(url)?.is !== 'file').map(({ url, document, anchors }) => [url, { document, heading: document, ids: anchors, words: '' }])),
  };
}
