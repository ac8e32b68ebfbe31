import { expect, test } from 'vitest';
import { citation } from './citation.ts';
import { fileSize } from './file-size.ts';
import { fileTypeOf } from './file-type.ts';
import { inheriting } from './inheritance.ts';
import { monogramOf } from './monogram.ts';
import { publishedPages } from './published-pages.ts';
import { reportContents } from './report-contents.ts';
import { agencyJsonLd } from './structured-data.ts';
import { weakIndicators } from './weak-indicators.ts';
import { yearAnswers } from './year-answers.ts';

test.each([
  [0, '0 ไบต์'],
  [999, '999 ไบต์'],
  [1_000, '1.0 กิโลไบต์'],
  [12_345, '12.3 กิโลไบต์'],
  [2_999_999, '3.0 เมกะไบต์'],
])('%d bytes read as %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});

test('a file type is read from the ending', () => {
  expect(fileTypeOf('report-2565.pdf')).toEqual({ term: 'PDF', mime: 'application/pdf' });
  expect(fileTypeOf('strange.xyz').mime).toBe('application/octet-stream');
});

test.each([
  ['อบต.เขาทอง', 'ขท'],
  ['ทต.นาม่อง', 'นม'],
  ['ศูนย์คุณธรรม (องค์การมหาชน)', 'ศน'],
])('the monogram of %s is %s', (name, letters) => {
  expect(monogramOf(name)).toBe(letters);
});

test('a part takes over what it does not state, and keeps what it does', () => {
  const whole = { steps: ['ก'], responsible: ['ข'], id: 'm1' };
  expect(inheriting(whole, { id: 'm1-1', responsible: ['ค'], steps: undefined }, ['steps', 'responsible'])).toEqual({
    id: 'm1-1',
    responsible: ['ค'],
    steps: ['ก'],
  });
});

test('a citation names the agency, year, title, day and address', () => {
  const cited = { agency: 'อบต.ก', title: 'รายงาน', year: 2565, published: '1 มีนาคม 2565', url: 'https://ita.example/' };
  expect(citation(cited)).toBe('อบต.ก. (2565). รายงาน. เผยแพร่เมื่อ 1 มีนาคม 2565. https://ita.example/');
});

test('the contents of a report name only what it has', () => {
  const contents = reportContents('measures', { memo: {}, measures: [{}, {}], remarks: ['ก'] }, true);
  expect(contents.map(({ anchor, amount }) => [anchor, amount])).toEqual([
    ['measures-memo', undefined],
    ['measures-list', '2 มาตรการ'],
    ['measures-text', undefined],
    ['measures-remarks', '1 ข้อ'],
  ]);
});

test('weak indicators are those below the mark, lowest first, by their registered names', () => {
  const register = [{ id: 'x', name: 'ชื่อทะเบียน', aliases: ['ชื่ออื่น'], instrument: 'IIT' }] as const;
  const indicators = [{ name: 'ชื่ออื่น', score: '84.99' }, { name: 'ข', score: '25' }, { name: 'ค', score: '85' }, { name: 'ง' }];
  expect(weakIndicators({ indicators }, register, '85')).toEqual([
    { name: 'ข', score: '25' },
    { name: 'ชื่อทะเบียน', score: '84.99' },
  ]);
  expect(weakIndicators({ indicators }, register, undefined)).toEqual([]);
});

test('the answers of a year come in the order of codes, from reports and from answers.yaml', () => {
  const answers = yearAnswers({
    items: [{ code: 'O2', title: 'สอง', standing: 'solid' }],
    reportItems: ['O10'],
    answers: [{ item: 'O2', unavailable: 'ไม่มี' }, { item: 'O10', explanation: 'ครบ' }],
    itemUrl: (code) => `/${code}/`,
  });
  expect(answers.map(({ code, title, paths, explanation, unavailable }) => ({ code, title, paths, explanation, unavailable }))).toEqual([
    { code: 'O2', title: 'สอง', paths: [], explanation: undefined, unavailable: 'ไม่มี' },
    { code: 'O10', title: undefined, paths: ['/O10/'], explanation: 'ครบ', unavailable: undefined },
  ]);
});

test('an item page is published when a report of its year answers the item', () => {
  const pages = publishedPages({
    agencies: [{ slug: 'a', name: 'ก' }],
    reports: [{ agency: 'a', year: 2565, kind: 'results' }, { agency: 'b', year: 2565, kind: 'measures' }],
    itemsOf: () => [{ code: 'O1' }, { code: 'O42', answeredBy: ['analysis', 'measures'] }, { code: 'O43', answeredBy: ['results'] }],
  });
  expect(pages).toEqual([{ agency: 'a', name: 'ก', year: 2565, code: 'O43' }]);
});

test('an agency as structured data leaves out what is not known', () => {
  expect(agencyJsonLd({ name: 'ศูนย์', shortName: 'ศ' }, 'https://ita.example/')).toEqual({
    '@type': 'GovernmentOrganization',
    name: 'ศูนย์',
    alternateName: 'ศ',
    url: 'https://ita.example/',
  });
});
