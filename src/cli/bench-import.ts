import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../import/evaluation/documents/documents.ts';
import { formatNames, type Format } from '../import/evaluation/formats/formats.ts';
import { measureDocument, measureKept, originalOf } from '../import/evaluation/measure-documents.ts';
import { shareOf, together, type Measured } from '../import/evaluation/measure.ts';
import { factTable, formatTable, type Row } from '../import/evaluation/tables.ts';
import { keptTruths } from '../import/evaluation/truth.ts';

/*
 * How much of a document an import recovers. Everything repeats: nothing here depends on the machine.
 */

/** What must not be missed: the share of facts of the documents that others wrote, where they are given. */
const budget = 0.98;

/** Prints the tables of the import; `originals` is a folder with the documents that the kept truths are of, which are not part of the project. `true` when a budget is missed. */
export async function benchImport(originals: string | undefined): Promise<boolean> {
  const measured = new Map<string, readonly Measured[]>();
  for (const document of documents) {
    for (const format of formatNames) measured.set(`${document.name} ${format}`, await measureDocument(document, format));
  }
  const of = (document: string, format: Format) => measured.get(`${document} ${format}`) ?? [];
  console.log(`\nImport of ${documents.length} documents of our own, facts recovered exactly:\n\n${formatTable(documents, ({ name }, format) => of(name, format))}`);
  console.log(`\n${factTable('format', formatNames.map((format): Row => ({ name: format, measured: documents.flatMap(({ name }) => of(name, format)) })))}`);
  return originals === undefined ? false : benchOriginals(originals);
}

async function benchOriginals(folder: string): Promise<boolean> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const rows: Row[] = [];
  for (const truth of keptTruths()) {
    const file = files.find((one) => one.replace(/\.[^.]+$/, '') === truth.document);
    if (file === undefined) console.error(`import: ${folder} has no ${truth.document}`);
    else rows.push({ name: `${truth.document} (${truth.kind})`, measured: [measureKept(truth, await originalOf(file, new Uint8Array(readFileSync(join(folder, file)))))] });
  }
  console.log(`\nImport of documents that others wrote:\n\n${factTable('document', rows)}`);
  const share = shareOf(together(rows.flatMap(({ measured }) => measured)));
  if (share < budget) console.error(`import: ${(100 * share).toFixed(1)} % of the facts are recovered, less than ${100 * budget} %`);
  return rows.length === 0 || share < budget;
}
