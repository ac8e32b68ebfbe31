import { expect, test } from 'vitest';
import { readContentPath } from './content-path.ts';

test.each([
  ['site.yaml', { type: 'site' }],
  ['README.md', { type: 'guide' }],
  ['catalogue/2565.yaml', { type: 'catalogue', year: 2565 }],
  ['pages/about.md', { type: 'page', page: 'about' }],
  ['agencies/khao-thong/agency.yaml', { type: 'agency', agency: 'khao-thong' }],
  ['agencies/khaothong/2565/analysis.mdx', { type: 'report', agency: 'khaothong', year: 2565, kind: 'analysis' }],
  ['agencies/khaothong/2565/answers.yaml', { type: 'answers', agency: 'khaothong', year: 2565 }],
  ['agencies/khaothong/2565/files/a b.pdf', { type: 'attachment', agency: 'khaothong', year: 2565, file: 'a b.pdf' }],
  ['agencies/khaothong/logo.png', { type: 'logo', agency: 'khaothong', file: 'logo.png' }],
])('%s has its place', (path, expected) => {
  expect(readContentPath(path)).toEqual(expected);
});

test.each([
  'agencies/khaothong/2565/analysis.MD',
  'agencies/khaothong/2565/.analysis.md',
  'agencies/khaothong/2565/analyses.md',
  'agencies/khaothong/2565/o42.md',
  'agencies/Khaothong/agency.yaml',
  'agencies/khaothong/2022/analysis.md',
  'agencies/khaothong/2565/files/deep/a.pdf',
  'catalogue/2565.yml',
  'notes.txt',
])('%s would be published nowhere', (path) => {
  expect(readContentPath(path)).toBeUndefined();
});
