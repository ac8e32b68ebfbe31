import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAgency } from '../content-folder.ts';
import { encodings } from './encoding-payloads.ts';
import { htmlPayloads } from './html-payloads.ts';
import { linkPayloads } from './link-payloads.ts';
import { mdxPayloads } from './mdx-payloads.ts';
import { fileNames, linkTargets } from './path-payloads.ts';
import { yamlLines, yamlValues } from './yaml-payloads.ts';

/** Files of the small site, or new ones, with what they shall hold. */
type Changes = Readonly<Record<string, string | Uint8Array>>;

export type Family = 'html' | 'link' | 'mdx' | 'yaml' | 'path' | 'encoding';

/** One hostile input at one position of the small site. */
export type HostileCase = {
  readonly family: Family;
  readonly position: string;
  readonly payload: string;
  readonly changes: Changes;
  /** The Markdown of the body, where the payload stands in one. */
  readonly markdown?: string;
  /** A link of the file system to make: its path below the content folder, and where it leads. */
  readonly link?: readonly [path: string, target: string];
};

export const files = {
  measures: 'agencies/bansuan/2567/measures.md',
  analysis: 'agencies/bansuan/2567/analysis.mdx',
  results: 'agencies/bansuan/2568/results.md',
  answers: 'agencies/bansuan/2567/answers.yaml',
  agency: 'agencies/bansuan/agency.yaml',
  page: 'pages/about.md',
  site: 'site.yaml',
} as const;

export const soundTexts = Object.fromEntries(Object.values(files).map((file) => [file, readFileSync(join(oneAgency, file), 'utf8')]));

/** The small site with some words of a file changed; they must be there. */
function changed(file: string, words: string, by: string): Changes {
  const text = soundTexts[file] ?? '';
  if (!text.includes(words)) throw new Error(`${file} does not say ${words}`);
  return { [file]: text.replace(words, () => by) };
}

/** A text in quotation marks as YAML reads it, character by character. */
export const quoted = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const below = (file: string, body: string): Changes => ({ [file]: `${soundTexts[file] ?? ''}\n${body}\n` });

type Position = (payload: string) => Pick<HostileCase, 'changes' | 'markdown' | 'link'>;

const textPositions: Readonly<Record<string, Position>> = {
  'title of a measure': (text) => ({ changes: changed(files.measures, 'title: ลดเวลารอรับบริการ', `title: ${quoted(text)}`) }),
  'text of a finding': (text) => ({ changes: changed(files.analysis, 'text: การให้บริการล่าช้า', `text: ${quoted(text)}`) }),
  'sender of a memo': (text) => ({ changes: changed(files.analysis, 'from: สำนักปลัด เทศบาลตำบลบ้านสวน', `from: ${quoted(text)}`) }),
  'name of the agency': (text) => ({ changes: changed(files.agency, 'name: เทศบาลตำบลบ้านสวน', `name: ${quoted(text)}`) }),
};

const bodyPositions: Readonly<Record<string, Position>> = {
  'body of .md': (text) => ({ changes: below(files.measures, text), markdown: text }),
  'body of .mdx': (text) => ({ changes: below(files.analysis, text) }),
};

/** The ways in which Markdown writes an address. */
export const linkForms: Readonly<Record<string, (address: string) => string>> = {
  link: (address) => `[ลิงก์](${address})`,
  'link in brackets': (address) => `[ลิงก์](<${address}> "ชื่อ")`,
  autolink: (address) => `<${address}>`,
  'bare words': (address) => `ดู ${address} ต่อ`,
  definition: (address) => `[ลิงก์][ก]\n\n[ก]: ${address}`,
  image: (address) => `![ภาพ](${address})`,
  'image by definition': (address) => `![ภาพ][ก]\n\n[ก]: ${address}`,
};

const linkBodies = Object.entries(linkForms).flatMap(([form, write]) =>
  Object.entries(bodyPositions).map(([position, put]): [string, Position] => [`${form}, ${position}`, (address) => put(write(address))]),
);

const addressPositions: Readonly<Record<string, Position>> = {
  ...Object.fromEntries(linkBodies),
  'address of an answer': (address) => ({ changes: changed(files.answers, 'https://www.example.go.th/structure', quoted(address)) }),
  'address of evidence': (address) => ({ changes: changed(files.results, 'https://www.example.go.th/news/1', quoted(address)) }),
  'website of the agency': (address) => ({ changes: changed(files.agency, 'https://www.example.go.th', quoted(address)) }),
};

const valuePositions: Readonly<Record<string, Position>> = {
  'bare title of a measure': (value) => ({ changes: changed(files.measures, 'title: ลดเวลารอรับบริการ', `title: ${value}`) }),
  'bare year of a report': (value) => ({ changes: changed(files.measures, 'fiscalYear: 2567', `fiscalYear: ${value}`) }),
  'bare date of a report': (value) => ({ changes: changed(files.measures, 'published: "2567-02-01"', `published: ${value}`) }),
};

const linePositions: Readonly<Record<string, Position>> = {
  'first line of the data': (line) => ({ changes: changed(files.measures, 'title: มาตรการ', `${line}\ntitle: มาตรการ`) }),
  'last line of a file': (line) => ({ changes: { [files.agency]: `${soundTexts[files.agency] ?? ''}${line}\n` } }),
  'whole file': (line) => ({ changes: { [files.site]: `${line}\n` } }),
};

const canBeMade = (name: string) => !/[/\0]/.test(name) && !['', '.', '..'].includes(name) && Buffer.byteLength(name) < 256;

const namePositions: Readonly<Record<string, Position>> = {
  'name of an attachment': (name) => ({ changes: changed(files.analysis, 'file: signed-analysis.pdf', `file: ${quoted(name)}`) }),
  'name of evidence': (name) => ({ changes: changed(files.results, 'file: queue.png', `file: ${quoted(name)}`) }),
  'name of the logo': (name) => ({ changes: changed(files.agency, 'logo: logo.png', `logo: ${quoted(name)}`) }),
  'file among the attachments': (name) => ({ changes: canBeMade(name) ? { [`agencies/bansuan/2567/files/${name}`]: 'ก' } : {} }),
  'file among the pages': (name) => ({ changes: canBeMade(name) ? { [`pages/${name}`]: soundTexts[files.page] ?? '' } : {} }),
};

const linkedPlaces = ['agencies/bansuan/2567/files/linked.pdf', 'agencies/bansuan/2567/results.md', 'pages/linked.md', 'agencies/linked'];

function crossed(family: Family, payloads: readonly string[], positions: Readonly<Record<string, Position>>): readonly HostileCase[] {
  return payloads.flatMap((payload) => Object.entries(positions).map(([position, put]) => ({ family, position, payload, ...put(payload) })));
}

/** Every payload at every position where it could be meant to do harm; none twice. */
export const cases: readonly HostileCase[] = [
  ...crossed('html', htmlPayloads, { ...textPositions, ...bodyPositions }),
  ...crossed('link', linkPayloads, addressPositions),
  ...crossed('mdx', mdxPayloads, bodyPositions),
  ...crossed('yaml', yamlValues, valuePositions),
  ...crossed('yaml', yamlLines, linePositions),
  ...crossed('path', fileNames, namePositions).filter(({ changes }) => Object.keys(changes).length > 0),
  ...linkTargets.flatMap((target) =>
    linkedPlaces.map((path): HostileCase => ({ family: 'path', position: `link at ${path}`, payload: target, changes: {}, link: [path, target] })),
  ),
  ...Object.entries(encodings).flatMap(([payload, written]) =>
    [files.measures, files.analysis, files.agency, files.page].map(
      (file): HostileCase => ({ family: 'encoding', position: file, payload, changes: { [file]: written(soundTexts[file] ?? '') } }),
    ),
  ),
];
