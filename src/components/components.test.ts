import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Trace } from '../domain/traceability.ts';
import Checklist from './Checklist.astro';
import DateText from './DateText.astro';
import Findings from './Findings.astro';
import ItemList from './ItemList.astro';
import JsonLd from './JsonLd.astro';
import MeasuresTable from './MeasuresTable.astro';
import Memo from './Memo.astro';
import ResultsTable from './ResultsTable.astro';
import ScoreHistory from './ScoreHistory.astro';
import ScoreTable from './ScoreTable.astro';

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

async function render(component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) {
  return load(await container.renderToString(component, { props }), null, false);
}

const noTrace: Trace = { measuresFor: () => [], findingsFor: () => [], resultsFor: () => [], planFor: () => undefined };
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a date is of the Christian era for machines and reads in Thai', async () => {
  const $ = await render(DateText, { date: '2565-03-31', digits: 'thai' });
  expect($('time').attr('datetime')).toBe('2022-03-31');
  expect($('time').text()).toBe('๓๑ มีนาคม ๒๕๖๕');
});

test('structured data cannot close its own script', async () => {
  const $ = await render(JsonLd, { data: { name: '</script><script>alert(1)</script>' } });
  expect($('script').length).toBe(1);
  expect(JSON.parse($('script').text()).name).toBe('</script><script>alert(1)</script>');
});

test('a memo reads as the official form, in Thai digits', async () => {
  const $ = await render(Memo, {
    memo: {
      from: 'สำนักปลัด',
      number: 'นธ 78301/',
      date: '2564-03-01',
      subjects: ['เรื่องที่ 1', 'เรื่องที่ 2'],
      to: 'นายก',
      sections: [{ heading: '1. เรื่องเดิม', content: ['ปี 2563', ['ข้อ 1', 'ข้อ 2']] }],
      signatories: [{ position: 'หัวหน้า' }, { position: 'ปลัด', opinionHeading: 'ความเห็น' }],
    },
  });
  expect($('dt').toArray().map((term) => $(term).text())).toEqual(['ส่วนราชการ', 'ที่', 'วันที่', 'เรื่อง', 'เรียน']);
  expect(words($('dl').text())).toContain('นธ ๗๘๓๐๑/');
  expect($('dd ol li').length).toBe(2);
  expect(words($('.blocks').text())).toBe('ปี ๒๕๖๓ข้อ ๑ข้อ ๒');
  expect($('.position').toArray().map((one) => $(one).text())).toEqual(['หัวหน้า', 'ปลัด']);
  expect($('.signatures').text()).toContain('ต้นฉบับไม่ได้กรอกความเห็น');
});

describe('scores', () => {
  const register = [
    { id: 'duty', name: 'การปฏิบัติหน้าที่', instrument: 'IIT' },
    { id: 'improvement', name: 'การปรับปรุงระบบการทำงาน', aliases: ['การปรับปรุงการทำงาน'], instrument: 'EIT' },
  ];
  test('stand as text beside their bars, weak ones are named, missing ones are said to be missing', async () => {
    const result = { year: 2565, total: '78.35', indicators: [{ name: 'การปฏิบัติหน้าที่', score: '100.00' }, { name: 'การปรับปรุงการทำงาน', score: '25.00' }] };
    const $ = await render(ScoreTable, { result, register, passMark: '85' });
    expect($('.bar .fill').toArray().map((bar) => $(bar).attr('width'))).toEqual(['200', '50', '156.7']);
    const row = $('tr').filter((_, one) => $(one).text().includes('การปรับปรุงการทำงาน'));
    expect(words(row.text())).toBe('การปรับปรุงการทำงาน (ทะเบียน: การปรับปรุงระบบการทำงาน) ต่ำกว่า 8525.00');
    expect($('.group .num').toArray().map((one) => words($(one).text()))).toEqual(['ไม่ได้รายงาน', 'ไม่ได้รายงาน', 'ไม่ได้รายงาน']);
  });
  test('of two years show the change', async () => {
    const $ = await render(ScoreHistory, { results: [{ year: 2563, total: '88.58' }, { year: 2564, total: '92.69', rating: 'A' }] });
    expect($('tbody tr').toArray().map((row) => $(row).children().toArray().map((cell) => words($(cell).text())))).toEqual([
      ['คะแนนรวม', '88.58', '92.69', '+4.11'],
      ['ระดับที่ประกาศ', 'ไม่ได้รายงาน', 'A', '–'],
    ]);
  });
});

test('a part of a measure inherits what it does not state', async () => {
  const measures = [
    {
      id: 'm8',
      title: 'ปรับปรุง',
      responsible: ['ก'],
      monitoring: [{ text: 'รายงาน', due: '2565-09-30' }],
      parts: [{ id: 'm8-1', steps: ['ทำ'] }, { id: 'm8-2', steps: ['ทำต่อ'], responsible: ['ข', 'ค'] }],
    },
  ];
  const $ = await render(MeasuresTable, { measures, fiscalYear: 2565, trace: noTrace });
  const rows = $('tbody').toArray().map((row) => [$(row).attr('id'), ...$(row).find('td').toArray().map((cell) => words($(cell).text()))]);
  expect(rows).toEqual([['m8'], ['m8-1', 'ทำ', 'ก', 'รายงาน (30 กันยายน 2565)'], ['m8-2', 'ทำต่อ', 'ขค', 'รายงาน (30 กันยายน 2565)']]);
  expect($.text()).toContain('เอกสารไม่ได้ระบุระยะเวลาดำเนินการ');
});

test('a result shows its parts, evidence and the measure of the plan', async () => {
  const results = [
    { id: 'r1', title: 'ผล', measure: 'm1', outputs: ['ทำแล้ว'], status: 'done', evidence: [{ title: 'ภาพ', file: 'a.png' }] },
    { id: 'r2', title: 'หัวข้อ', outcomes: ['ดีขึ้น'], parts: [{ id: 'r2-1', title: 'ข้อ', outputs: ['เสร็จ'] }] },
  ];
  const trace = { ...noTrace, planFor: (id: string) => (id === 'r1' ? { href: '/x/#m1', label: 'มาตรการหนึ่ง' } : undefined) };
  const $ = await render(ResultsTable, { results, fiscalYear: 2566, trace, fileOf: (file: string) => ({ href: `/files/${file}`, older: [] }) });
  expect($('#r1 a').toArray().map((link) => $(link).attr('href'))).toEqual(['/x/#m1', '/files/a.png']);
  expect(words($('#r2-1 td').last().text())).toBe('ดีขึ้น');
});

test('a finding leads to the measures that answer it, or says that none is named', async () => {
  const findings = [{ id: 'f1', kind: 'weakness', text: 'อ่อน', instrument: 'IIT' }, { id: 'f2', kind: 'development', text: 'พัฒนา' }];
  const trace = { ...noTrace, measuresFor: (id: string) => (id === 'f1' ? [{ href: '#m1', label: 'มาตรการ', note: 'อ่านจากเนื้อหา' }] : []) };
  const $ = await render(Findings, { findings, trace, hasMeasures: true });
  expect($('#f1 a').attr('href')).toBe('#m1');
  expect($('#f2').text()).toContain('เอกสารไม่ได้ระบุมาตรการ');
});

test('a required element says where it is met, and plainly when it is not', async () => {
  const elements = [
    { text: 'หนึ่ง', check: { state: 'met', spots: [{ anchor: 'analysis-scores', label: 'ผลปี 2563' }], missing: [] } },
    { text: 'สอง', check: { state: 'absent', spots: [], missing: ['ไม่มีประเด็น'] } },
    { text: 'สาม', check: undefined },
  ];
  const $ = await render(Checklist, { elements });
  const lines = $('li').toArray().map((line) => words($(line).text()));
  expect(lines[0]).toContain('พบในหน้านี้');
  expect($('li a').attr('href')).toBe('#analysis-scores');
  expect(lines[1]).toMatch(/ไม่พบในหน้านี้.*ไม่มีประเด็น/);
  expect(lines[2]).toContain('ตรวจองค์ประกอบนี้ให้ไม่ได้');
});

test('an answered item shows its whole address, an unavailable one its reason', async () => {
  const base = { title: undefined, standing: undefined, addresses: [], explanation: undefined, unavailable: undefined };
  const rows = [
    { ...base, code: 'O42', title: 'มาตรการ', standing: 'conflict', paths: ['/a/2565/o42/'], explanation: 'ครบในหน้าเดียว' },
    { ...base, code: 'O2', paths: [], unavailable: 'อยู่ระหว่างรวบรวม' },
  ];
  const $ = await render(ItemList, { rows, origin: 'https://ita.example' });
  expect($('#o42 a').text()).toBe('https://ita.example/a/2565/o42/');
  expect($('#o42').text()).toContain('ขัดแย้งกัน');
  expect(words($('#o2').text())).toContain('อยู่ระหว่างรวบรวม');
});
