import { describe, expect, test } from 'vitest';
import { checkElement } from './element-check.ts';

const scored = { results: [{ year: 2563, total: '90.00' }], findings: [{}] };
const row = { id: 'm1', steps: ['ก'], responsible: ['ข'], monitoring: [{}], outputs: ['ค'] };

describe('analysed-result', () => {
  test('is met by a scored result of the year before', () => {
    expect(checkElement('analysed-result', { year: 2564, analysis: scored })).toMatchInlineSnapshot(`
      {
        "missing": [],
        "spots": [
          {
            "anchor": "analysis-scores",
            "label": "ผลการประเมินปี 2563",
          },
        ],
        "state": "met",
      }
    `);
  });
  test('is met in part by a result without a figure', () => {
    const analysis = { results: [{ year: 2563, indicators: [{}] }], findings: [] };
    expect(checkElement('analysed-result', { year: 2564, analysis })).toMatchObject({ state: 'part', missing: ['ไม่มีตัวเลขคะแนนของปี 2563 ในเอกสาร'] });
  });
  test('is not met by a result of another year, nor without a report', () => {
    expect(checkElement('analysed-result', { year: 2565, analysis: scored }).state).toBe('absent');
    expect(checkElement('analysed-result', { year: 2564 }).state).toBe('absent');
  });
});

test('analysis-detail needs findings', () => {
  expect(checkElement('analysis-detail', { year: 2564, analysis: scored }).state).toBe('met');
  expect(checkElement('analysis-detail', { year: 2564, analysis: { ...scored, findings: [] } }).state).toBe('absent');
  expect(checkElement('analysis-detail', { year: 2564 }).state).toBe('absent');
});

test('measures-in-detail names the rows that lack something', () => {
  const { monitoring: _, ...unwatched } = row;
  expect(checkElement('measures-in-detail', { year: 2564, measures: [row] }).state).toBe('met');
  expect(checkElement('measures-in-detail', { year: 2564, measures: [row, { ...unwatched, id: 'm2' }] })).toMatchInlineSnapshot(`
    {
      "missing": [
        "ไม่มีการกำกับติดตาม: m2",
      ],
      "spots": [
        {
          "anchor": "measures-list",
          "label": "2 รายการ",
        },
      ],
      "state": "part",
    }
  `);
  expect(checkElement('measures-in-detail', { year: 2564, measures: [unwatched] }).missing).toEqual(['ไม่มีการกำกับติดตาม: ทุกรายการ']);
  expect(checkElement('measures-in-detail', { year: 2564 }).state).toBe('absent');
});

test('results-in-detail needs an output for each row', () => {
  expect(checkElement('results-in-detail', { year: 2564, results: [row] }).state).toBe('met');
  expect(checkElement('results-in-detail', { year: 2564, results: [row, { id: 'r2' }] }).missing).toEqual(['ไม่มีผลการดำเนินการ: r2']);
  expect(checkElement('results-in-detail', { year: 2564 }).state).toBe('absent');
});
