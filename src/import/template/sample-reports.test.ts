import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkPlanned } from '../../checks/check-report.ts';
import { readContent } from '../../reader/content.ts';
import type { Problem } from '../../reader/problem.ts';
import { toArabicDigits } from '../../domain/numerals.ts';
import { contextOf, importOriginal, type ImportedFile } from '../import.ts';
import type { Original } from '../original.ts';
import { readDocx } from '../read/docx.ts';
import { readXlsx } from '../read/xlsx.ts';
import { excelTemplate } from './excel.ts';
import { aboutOf } from './known-data.ts';
import { filledTemplate } from './template.ts';
import { wordTemplate } from './word.ts';

const folder = fileURLToPath(new URL('../../../content', import.meta.url));
const { content } = readContent(folder);
const samples = [...content.analyses, ...content.measures, ...content.results].map((entry) => {
  const { kind, agency, year } = entry.path;
  const about = aboutOf(content, year, content.agencies.find(({ path }) => path.agency === agency)?.data);
  return { name: `${agency} ${kind}`, kind, agency, year, entry, template: filledTemplate(kind, { ...entry.data }, about) };
});

const formats = {
  docx: async (sample: (typeof samples)[number]) => readDocx(await wordTemplate(sample.template)),
  xlsx: async (sample: (typeof samples)[number]) => readXlsx(await excelTemplate(sample.template)),
};

const files = new Map<string, ImportedFile>();

async function imported(sample: (typeof samples)[number], format: keyof typeof formats): Promise<ImportedFile | undefined> {
  const original: Original = { name: `a.${format}`, format, sha256: '', ...(await formats[format](sample)) };
  expect(original.notes).toEqual([]);
  const { files: [file], recognition } = importOriginal(original, content, sample.agency, contextOf(content, sample.agency, sample.year, '2569-11-21'));
  const { allow: _, ...data } = sample.entry.data;
  expect(recognition.reports.map((report) => [report.kind, report.data, report.body])).toEqual([[sample.kind, withArabicDigits(data), '']]);
  expect(recognition.leftOut.filter(({ reason }) => !['header', 'number', 'guidance'].includes(reason))).toEqual([]);
  if (file) files.set(file.path, file);
  return file;
}

/** Stored texts have Arabic digits, which an import writes for Thai ones. */
const withArabicDigits = (data: unknown): unknown => JSON.parse(toArabicDigits(JSON.stringify(data)));

describe.each(['docx', 'xlsx'] as const)('%s', (format) => {
  test.each(samples)('$name comes back from its template as it is', async (sample) => {
    const file = await imported(sample, format);
    expect(file?.path).toBe(sample.entry.source.file);
    expect(file?.changes?.filter(({ before, after }) => after !== toArabicDigits(before ?? ''))).toEqual([]);
  });
});

test('the checker says of the imported reports what it says of the samples', async () => {
  expect(files.size).toBe(8);
  const said = (problems: readonly Problem[]) => problems.map(({ file, rule, found }) => `${file} ${rule} ${found}`).toSorted();
  const before = await checkPlanned(folder, samples.map(({ entry: { source } }) => ({ path: source.file, text: content.texts.find(({ file }) => file === source.file)?.text ?? '' })));
  expect(said(await checkPlanned(folder, [...files.values()]))).toEqual(said(before));
});
