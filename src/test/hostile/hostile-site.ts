import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent, severityOf } from '../../checks/check-content.ts';
import { oneAgency } from '../content-folder.ts';
import { files, linkForms, quoted } from './cases.ts';
import { htmlPayloads } from './html-payloads.ts';
import { linkPayloads } from './link-payloads.ts';
import { faultsOfMarkdown, isRefused } from './markdown.ts';
import { mdxPayloads } from './mdx-payloads.ts';
import { canary } from './trial.ts';
import { yamlValues } from './yaml-payloads.ts';

/** Every text that stands in a field of the hostile site, if it passes; the row at `index` has the id `h<index>` or `f<index>`. */
export const fieldTexts: readonly string[] = [...htmlPayloads, ...linkPayloads, ...mdxPayloads, ...yamlValues].filter((text) => text.length < 1000 && text.trim() !== '');

// One of the forms for each address, all forms among them: every page costs time. All are tried in memory.
const forms = Object.values(linkForms);
const links = linkPayloads.flatMap((address, index) => forms.filter((_, form) => form === index % forms.length).map((write) => write(address)));
const markdown = [...htmlPayloads, ...mdxPayloads, ...links];

/** Every body of a page of the hostile site, if it passes; the page at `index` is `pages/h<index>`. */
export const bodies: readonly { readonly text: string; readonly extension: 'md' | 'mdx' }[] = (['md', 'mdx'] as const)
  .flatMap((extension) => markdown.map((text) => ({ text, extension })))
  .filter(({ text, extension }) => !isRefused(text, extension) && faultsOfMarkdown(text).length === 0);

/** A name that stands in titles, attributes and structured data as well as in text. */
export const hostileName = '"><script>window.hacked=1</script></title>\'--> ${globalThis.hacked=1} &lt;img src=x onerror=window.hacked=1&gt;';

const rows = (write: (text: string, index: number) => string) => fieldTexts.map((text, index) => write(quoted(text), index)).join('\n');

/** Words of a file of the small site, and the lines that are put in front of them. */
const inserted: readonly (readonly [file: string, before: string, lines: string])[] = [
  [files.measures, 'policyRecommendations:', rows((text, index) => `  - { id: h${index}, title: ${text}, responsible: [สำนักปลัด], steps: [${text}] }`)],
  [files.analysis, 'remarks:', rows((text, index) => `  - { id: f${index}, kind: development, text: ${text} }`)],
  [files.analysis, '        - - ข้อหนึ่ง', rows((text) => `        - ${text}`)],
  [files.results, '  - id: r2$', rows((text, index) => `  - { id: r${index + 10}, title: ${text}, outputs: [${text}], outcomes: [${text}] }`)],
];

/** Writes the small site with every hostile text that passes the check, at once; and a canary beside it. */
export async function writeHostileContent(folder: string): Promise<void> {
  cpSync(oneAgency, folder, { recursive: true });
  for (const name of ['canary.txt', 'canary.png']) writeFileSync(join(dirname(folder), name), canary);
  change(folder, files.site, (text) => text.replace(/^(name|description): .*$/gm, (_, field: string) => `${field}: ${quoted(`ก ${hostileName}`)}`));
  change(folder, files.agency, (text) => text.replace(/^(?:name|shortName): .*$/gm, (line) => `${line.split(':')[0]}: ${quoted(`เทศบาลตำบลบ้านสวน ${hostileName}`)}`));
  for (const [file, before, lines] of inserted) change(folder, file, (text) => text.replace(new RegExp(`^${before}`, 'm'), (words) => `${lines}\n${words}`));
  mkdirSync(join(folder, 'pages'), { recursive: true });
  for (const [index, { text, extension }] of bodies.entries()) {
    writeFileSync(join(folder, `pages/h${index}.${extension}`), `---\ntitle: ${quoted(`${index} ${hostileName}`)}\nsummary: ก\nupdated: "2569-11-21"\n---\n\n${text}\n`);
  }
  for (let round = 0; round < 5 && (await takeRefusedAway(folder)); round += 1);
}

function change(folder: string, file: string, by: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}

/** Takes the refused lines and pages away; whether there were any. */
async function takeRefusedAway(folder: string): Promise<boolean> {
  const { problems } = await checkContent(folder);
  const refused = problems.filter((problem) => severityOf(problem) === 'error');
  for (const file of new Set(refused.map((problem) => problem.file))) {
    const lines = new Set(refused.filter((problem) => problem.file === file).map(({ place }) => place?.line));
    if (file.startsWith('pages/h')) rmSync(join(folder, file));
    else if (lines.has(undefined)) throw new Error(`the small site itself is refused: ${JSON.stringify(refused.find((problem) => problem.file === file))}`);
    else change(folder, file, (text) => text.split('\n').filter((_, index) => !lines.has(index + 1)).join('\n'));
  }
  return refused.length > 0;
}
