import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportKindIds, type ReportKind } from '../../domain/report-kind.ts';
import { analysis } from '../../schemas/analysis.ts';
import { measures } from '../../schemas/measures.ts';
import { results } from '../../schemas/results.ts';
import { runs } from '../../test/property-runs.ts';
import type { Original } from '../original.ts';
import { readDocx } from '../read/docx.ts';
import { readXlsx } from '../read/xlsx.ts';
import type { Context } from '../recognise/context.ts';
import { recognise } from '../recognise/recognise.ts';
import { originalOf } from './example-original.ts';
import { reports } from './example-reports.ts';
import { excelTemplate } from './excel.ts';
import { filledTemplate } from './template.ts';
import { wordTemplate } from './word.ts';

const schemas = { analysis, measures, results };
const context: Context = {
  agency: { name: 'เทศบาลตำบลบ้านสวน', shortName: 'ทต.บ้านสวน', units: ['สำนักปลัด', 'กองคลัง'] },
  year: 2565,
  indicators: [{ id: 'i1', name: 'การใช้งบประมาณ', instrument: 'IIT' }],
  today: '2569-11-21',
};

/** Everything of a template comes back, nothing is added, and every line is accounted for. */
function expectSame(kind: ReportKind, data: object, original: Original): void {
  const { reports: read, leftOut } = recognise(original, context);
  expect(read.map((report) => [report.kind, report.data, report.body])).toEqual([[kind, data, '']]);
  expect(leftOut.filter(({ reason }) => !['header', 'number', 'guidance'].includes(reason))).toEqual([]);
}

const about = { agency: context.agency.name, year: context.year, units: context.agency.units };

test.each(reportKindIds)('what stands in a template of the kind %s is read as it was', (kind) => {
  fc.assert(
    fc.property(reports[kind], (data) => {
      expect(schemas[kind].safeParse(data).error).toBeUndefined();
      expectSame(kind, data, originalOf(filledTemplate(kind, { ...data }, about)));
    }),
    { numRuns: runs(12, 500) },
  );
});

test.each(reportKindIds)('a Word and an Excel file of the kind %s are read as they were written', async (kind) => {
  await fc.assert(
    fc.asyncProperty(reports[kind], async (data) => {
      const template = filledTemplate(kind, { ...data }, about);
      expectSame(kind, data, { name: 'a.docx', format: 'docx', sha256: '', ...(await readDocx(await wordTemplate(template))) });
      expectSame(kind, data, { name: 'a.xlsx', format: 'xlsx', sha256: '', ...(await readXlsx(await excelTemplate(template))) });
    }),
    { numRuns: runs(1, 40) },
  );
}, 120_000);
