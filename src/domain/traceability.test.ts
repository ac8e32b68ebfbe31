import { expect, test } from 'vitest';
import { answerLinks, measureOf, resultsOf } from './traceability.ts';

const register = [
  { id: 'improvement', name: 'การปรับปรุงระบบการทำงาน', aliases: ['การปรับปรุงการทำงาน'], instrument: 'EIT' },
  { id: 'duty', name: 'การปฏิบัติหน้าที่', instrument: 'IIT' },
] as const;
const findings = [
  { id: 'f1', text: 'ล่าช้า', indicators: ['การปรับปรุงการทำงาน'] },
  { id: 'f2', text: 'ทั่วไป' },
];
const measures = [
  { id: 'm1', title: 'ลดเวลา', answers: { findings: ['f1'], indicators: ['การปรับปรุงระบบการทำงาน'] } },
  { id: 'm2', title: 'ปรับระบบ', answers: { indicators: ['การปรับปรุงระบบการทำงาน'] }, parts: [{ id: 'm2-1' }] },
  { id: 'm3', title: 'อื่น', answers: { indicators: ['การปฏิบัติหน้าที่'] } },
];
const results = [
  { id: 'r1', title: 'ทำแล้ว', measure: 'm2-1' },
  { id: 'r2', title: 'ไม่มีแผน' },
];

test('a measure answers a finding by naming it, or by sharing an indicator under any of its names', () => {
  const links = answerLinks(findings, measures, register).map(({ finding, measure, by }) => [finding.id, measure.id, by]);
  expect(links).toEqual([
    ['f1', 'm1', 'finding'],
    ['f1', 'm2', 'indicator'],
  ]);
});

test('a result belongs to the measure of which it carries out a part, and back', () => {
  expect(measures.map((measure) => resultsOf(measure, results).map(({ id }) => id))).toEqual([[], ['r1'], []]);
  expect(results.map((result) => measureOf(result, measures)?.id)).toEqual(['m2', undefined]);
});
