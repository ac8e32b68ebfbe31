import { expect, test } from 'vitest';
import { recognise } from '../recognise/recognise.ts';
import { accountOf } from './account.ts';
import { contextFor, madeUpAgency } from './context.ts';
import { measuresNumberColumn } from './documents/measures-number-column.ts';
import { markdownText } from './formats/markdown.ts';
import { originalOf } from './measure-documents.ts';

const original = await originalOf('a.md', new TextEncoder().encode(markdownText(measuresNumberColumn)));
const recognition = recognise(original, contextFor(madeUpAgency, 2568, ['measures']));

test('an import that keeps everything adds up', () => {
  expect(accountOf(original, recognition)).toEqual({ lost: [], invented: [] });
});

test('a line that is nowhere is lost', () => {
  expect(accountOf(original, { ...recognition, leftOut: recognition.leftOut.slice(1) }).lost).toHaveLength(1);
  const reports = recognition.reports.map((report) => ({ ...report, data: { ...report.data, introduction: [] } }));
  expect(accountOf(original, { ...recognition, reports }).lost).toHaveLength(2);
});

test('a value or a line of the body that does not stand in the original is invented', () => {
  const reports = recognition.reports.map((report) => ({ ...report, data: { ...report.data, title: 'แผนที่ไม่มีในเอกสาร' }, body: 'ย่อหน้าที่ไม่มีในเอกสาร\n' }));
  expect(accountOf(original, { ...recognition, reports }).invented).toMatchInlineSnapshot(`
    [
      "measures.title: แผนที่ไม่มีในเอกสาร",
      "measures body: ย่อหน้าที่ไม่มีในเอกสาร",
    ]
  `);
});
