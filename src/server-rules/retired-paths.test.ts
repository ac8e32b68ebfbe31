import { expect, test } from 'vitest';
import { retiredPlaces, type RetiredPaths } from './retired-paths.ts';
import { targetOf, targetText } from './target.ts';

const read = (given: Partial<RetiredPaths>) => retiredPlaces({ base: '/ita/', moved: [], gone: [], ...given });
const moved = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([from, to]) => ({ from, to }));
const leads = (places: ReturnType<typeof retiredPlaces>) => places.moved.map(({ place, target }) => [place, targetText(target)]);

test('each place counts once, in order, and moves come before what is gone', () => {
  const places = read({ moved: moved(['/ita/b/', '/ita/1/'], ['/ita/a/', '/ita/2/'], ['/ita/b/index.html', '/ita/3/']), gone: ['/ita/x/', '/ita/a', '/ita/f.pdf', '/ita/x'] });
  expect([leads(places), places.gone]).toEqual([[['/ita/a', '/ita/2/'], ['/ita/b', '/ita/1/']], ['/ita/f.pdf', '/ita/x']]);
});

test('a chain of moves leads to its end, and a ring nowhere', () => {
  const chain = moved(['/ita/a/', '/ita/b/'], ['/ita/b/', '/ita/c/#f1'], ['/ita/c', '/ita/d/#f2']);
  const ring = moved(['/ita/x/', '/ita/y/'], ['/ita/y/', '/ita/z/'], ['/ita/z/', '/ita/y/index.html'], ['/ita/self', '/ita/self/#here']);
  expect(leads(read({ moved: [...ring, ...chain] }))).toEqual([['/ita/a', '/ita/d/#f2'], ['/ita/b', '/ita/d/#f2'], ['/ita/c', '/ita/d/#f2']]);
});

test.each([
  ['outside of the base', '/other/'],
  ['with a line end', '/ita/a\nb/'],
  ['with a line end in percent-encoding', '/ita/a%0Ab/'],
  ['with a line separator', '/ita/a\u2028b'],
  ['with half a character', '/ita/\ud800/'],
  ['that climbs', '/ita/../x/'],
  ['that climbs in percent-encoding', '/ita/%2e%2e/x/'],
  ['with an empty part', '/ita//x/'],
  ['without a slash', 'ita/x/'],
])('an address %s is left out', (_, path) => {
  expect(read({ moved: moved([path, '/ita/']), gone: [path] })).toEqual({ base: '/ita/', moved: [], gone: [] });
});

test.each([
  ['/ita/%E0%B8%81.pdf', '/ita/ก.pdf'],
  ['/ita/100%.pdf', '/ita/100%.pdf'],
  ['/ita/%C1.pdf', '/ita/%C1.pdf'],
  ['/ita/', '/ita'],
  ['/ita/index.html', '/ita'],
  ['/ita/index.html.pdf', '/ita/index.html.pdf'],
])('%s is the place %s', (path, place) => {
  expect(read({ gone: [path] }).gone).toEqual([place]);
});

test('the home page of a site at the root is the empty place', () => {
  expect(read({ base: '/', gone: ['/index.html'] }).gone).toEqual(['']);
});

test.each([
  ['/a/b/#f1', '/a/b/#f1'],
  ['/ก ข.pdf', '/%E0%B8%81%20%E0%B8%82.pdf'],
  ['/%E0%B8%81', '/%E0%B8%81'],
  ['/100%', '/100%25'],
  ['/a"$b\\c;{d}(e)', '/a%22%24b/c%3B%7Bd%7D%28e%29'],
  ['https://Other.Example/ก?id=1&x="#y', 'https://other.example/%E0%B8%81?id=1&x=%22#y'],
  ['https://user:secret@other.example:8443/', 'https://other.example:8443/'],
  ['//evil.example/', '/evil.example/'],
  ['/.//evil.example/', '/evil.example/'],
  ['/\t/evil.example/', '/evil.example/'],
  ['\\\\evil.example', '/evil.example'],
  ['http://evil.example/', '/http://evil.example/'],
  ['javascript:alert(1)', '/javascript:alert%281%29'],
  ['https://', '/https://'],
])('%s leads to %s', (to, target) => {
  expect(targetText(targetOf(to))).toBe(target);
});
