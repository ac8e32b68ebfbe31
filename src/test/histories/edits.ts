import fc from 'fast-check';
import { filesBeside, isReport, kinds, moveFolder, years, type Doc, type Docs } from './model.ts';

/** One thing that somebody does; numbers choose among what is there at that time. */
export type Edit = { readonly do: EditName; readonly a: number; readonly b: number };

export const editNames = [
  'add page', 'add report', 'add agency', 'add attachment', 'add row', 'retitle', 'reorder rows', 'rename folder', 'change extension', 'drop attachment',
  'delete file', 'rename page', 'delete row', 'rename row', 'change bytes', 'delete folder',
  'move', 'move', 'move row', 'withdraw', 'gone', 'gone row', 'erase', 'replace', 'restore', 'restore',
  'submit', 'publish', 'publish', 'publish', 'undo',
] as const;

export type EditName = (typeof editNames)[number];

/** What nobody should do by hand; the publication that follows is refused. */
const unwise: readonly EditName[] = ['delete file', 'rename page', 'delete row', 'rename row', 'change bytes', 'delete folder', 'gone row', 'move row'];

/** Edits after which a publication most often succeeds. */
export const wiseNames = editNames.filter((name) => !unwise.includes(name));

/** Any history of at most so many edits; it ends with a publication. */
export function histories(length: number, names: readonly EditName[] = editNames): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({ do: fc.constantFrom(...names), a: fc.nat(1_000), b: fc.nat(1_000) });
  return fc.array(edit, { maxLength: length - 1, size: 'max' }).map((edits) => [...edits, { do: 'publish', a: 0, b: 0 }]);
}

const names = ['news', 'plan', 'help', 'staff', 'contact', 'map'];
const agencyNames = ['bangsai', 'thungna', 'khaodin'];

function pick<One>(list: readonly One[], number: number): One | undefined {
  return list.length === 0 ? undefined : list[number % list.length];
}

const pathsOf = (docs: Docs, is: (doc: Doc, path: string) => boolean) => [...docs].filter(([path, doc]) => !path.startsWith('ledger/') && is(doc, path)).map(([path]) => path);

/** Pages that every site must have stay out of it; the checker asks for nothing else. */
const ownPages = ['pages/about.md', 'pages/accessibility.md', 'pages/privacy.md'];

/** Edits of files, as an officer makes them in an editor and a file manager, wise or not. Commands on addresses are not among them. */
export function editFiles(docs: Docs, { do: name, a, b }: Edit): void {
  const reports = pathsOf(docs, isReport);
  const pages = pathsOf(docs, (doc, path) => doc.type === 'page' && !ownPages.includes(path));
  const agencies = pathsOf(docs, ({ type }) => type === 'agency').map((path) => path.split('/')[1] ?? '');
  const report = pick(reports, a);
  const update = (path: string | undefined, change: (doc: Doc) => Doc) => {
    const doc = path === undefined ? undefined : docs.get(path);
    if (path !== undefined && doc) docs.set(path, change(doc));
  };
  const rows = (change: (rows: readonly string[]) => readonly string[]) => update(report, (doc) => (isReport(doc) ? { ...doc, rows: change(doc.rows) } : doc));
  switch (name) {
    case 'add page': {
      const path = `pages/${pick(names, a)}.md`;
      if (!docs.has(path) && !docs.has(`${path}x`)) docs.set(path, { type: 'page', title: `หน้า ${pick(names, a)}` });
      return;
    }
    case 'add report': {
      const kind = pick(kinds, b) ?? 'measures';
      const path = `agencies/${pick(agencies, a)}/${pick(years, b >> 1)}/${kind}.md`;
      if (agencies.length > 0 && !docs.has(path) && !docs.has(`${path}x`)) docs.set(path, { type: kind, title: 'รายงาน', rows: [`${kind[0]}${1 + (b % 3)}`], files: [] });
      return;
    }
    case 'add agency': {
      const id = pick(agencyNames, a) ?? 'bangsai';
      const taken = pathsOf(docs, (doc) => doc.type === 'agency' && doc.id === id).length > 0 || agencies.includes(id);
      if (!taken) docs.set(`agencies/${id}/agency.yaml`, { type: 'agency', id, name: `เทศบาลตำบล${['บางทราย', 'ทุ่งนา', 'เขาดิน'][a % 3]}` });
      return;
    }
    case 'add attachment': {
      if (report === undefined) return;
      const file = `file-${b % 3}.csv`;
      if (!docs.has(`${filesBeside(report)}/${file}`)) docs.set(`${filesBeside(report)}/${file}`, { type: 'file', bytes: `${file},${b}\n` });
      return update(report, (doc) => (isReport(doc) && !doc.files.includes(file) ? { ...doc, files: [...doc.files, file] } : doc));
    }
    case 'add row':
      return rows((list) => (list.includes(`n${b % 9}`) ? list : [...list, `n${b % 9}`]));
    case 'retitle':
      return update(pick(pathsOf(docs, ({ type }) => type !== 'file' && type !== 'agency'), a), (doc) => ('title' in doc ? { ...doc, title: `${doc.title.slice(0, 20)} ${b}` } : doc));
    case 'reorder rows':
      return rows((list) => [...list].reverse());
    case 'rename folder': {
      const from = pick(agencies, a);
      const to = `folder-${b % 5}`;
      if (from !== undefined && !agencies.includes(to)) moveFolder(docs, `agencies/${from}/`, `agencies/${to}/`);
      return;
    }
    case 'change extension': {
      const path = pick([...reports, ...pages], a);
      const doc = path === undefined ? undefined : docs.get(path);
      if (path === undefined || !doc) return;
      docs.delete(path);
      docs.set(path.endsWith('.mdx') ? path.slice(0, -1) : `${path}x`, doc);
      return;
    }
    case 'drop attachment':
      return update(report, (doc) => (isReport(doc) ? { ...doc, files: doc.files.slice(1) } : doc));
    case 'delete file': {
      const path = pick([...reports, ...pages, ...pathsOf(docs, ({ type }) => type === 'file')], a);
      if (path !== undefined) docs.delete(path);
      return;
    }
    case 'rename page': {
      const path = pick(pages, a);
      const doc = path === undefined ? undefined : docs.get(path);
      const to = `pages/${pick(names, b)}.md`;
      if (path === undefined || !doc || docs.has(to) || docs.has(`${to}x`)) return;
      docs.delete(path);
      docs.set(to, doc);
      return;
    }
    case 'delete row':
      return rows((list) => (list.length > 1 ? list.slice(1) : list));
    case 'rename row':
      return rows((list) => (list.includes(`x${b % 9}`) ? list : [`x${b % 9}`, ...list.slice(1)]));
    case 'change bytes':
      return update(pick(pathsOf(docs, ({ type }) => type === 'file'), a), () => ({ type: 'file', bytes: `changed,${b}\n` }));
    case 'delete folder': {
      const folder = pick(agencies.filter((one) => one !== 'bansuan'), a);
      if (folder !== undefined) for (const path of docs.keys()) if (path.startsWith(`agencies/${folder}/`)) docs.delete(path);
      return;
    }
    default:
      return;
  }
}

/** The words of a command on addresses, chosen among what was published; now and then something that never was. */
export function commandOf({ do: name, a, b }: Edit, known: readonly string[], anchorsOf: (url: string) => readonly string[]): { readonly command: string; readonly words: readonly string[] } | undefined {
  const url = a % 17 === 0 ? '/never/was/' : (pick(known, a) ?? '/');
  const anchored = pick(known.filter((one) => anchorsOf(one).some((anchor) => /^[mrnx]\d$/.test(anchor))), a) ?? '/';
  const anchor = pick(anchorsOf(anchored).filter((one) => /^[mrnx]\d$/.test(one)), b) ?? 'm1';
  const elsewhere = [`/${pick(names, b)}/`, url.replace(/\d{4}/, String(pick(years, b))), url.replace(/^\/[a-z-]+\//, `/${pick(agencyNames, b)}/`), pick(known, b) ?? '/'];
  switch (name) {
    case 'move':
      return { command: 'move', words: [url, pick(elsewhere, b >> 2) ?? '/'] };
    case 'move row':
      return { command: 'move', words: [`${anchored}#${anchor}`, `${anchored}#${b % 2 === 0 ? 'm1' : `x${b % 9}`}`] };
    case 'gone row':
      return { command: 'gone', words: [`${anchored}#${anchor}`] };
    case 'withdraw':
    case 'gone':
    case 'erase':
    case 'restore':
      return { command: name, words: [url] };
    case 'replace':
      return { command: 'replace', words: [pick(known.filter((one) => !one.endsWith('/')), a) ?? url, 'new-version.csv'] };
    default:
      return undefined;
  }
}
