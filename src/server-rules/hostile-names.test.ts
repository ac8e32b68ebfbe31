import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { hostileName as name, hostilePath as path } from '../test/hostile-paths.ts';
import { runs } from '../test/property-runs.ts';
import { browserPath, bytePattern, percentPath, scriptPattern } from './escape.ts';
import { retiredPlaces, spellings, type RetiredPaths } from './retired-paths.ts';
import { movedSiteRules, retiredPathRules } from './server-rules.ts';
import { targetOf, targetText } from './target.ts';

/** Retired addresses below a base, with names that want to be more than names. */
const retired: fc.Arbitrary<RetiredPaths> = fc
  .record({ folder: fc.oneof(fc.constantFrom('/', '/ita/'), name.map((given) => `/${given.replaceAll('/', '')}/`)), moved: fc.array(fc.tuple(path, path), { maxLength: 4 }), gone: fc.array(path, { maxLength: 4 }) })
  .map(({ folder: base, moved, gone }) => ({ base, moved: moved.map(([from, to]) => ({ from: base + from, to })), gone: gone.map((each) => base + each) }));

const count = { numRuns: runs(200, 2000) };
const textOf = (given: RetiredPaths, server: string) => retiredPathRules(given).find((file) => file.server === server)?.text ?? '';

/** The lines of a file that are no comments, every quoted value emptied. */
const skeleton = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
const quotedValues = (line: string) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => value);
const unquoted = (value: string) => value.replace(/\\(["\\])/g, '$1');
const bytes = (text: string) => Buffer.from(text).toString('latin1');

describe('no name breaks out of its line', () => {
  test('in any file', () => {
    fc.assert(
      fc.property(retired, (given) => {
        for (const { text } of retiredPathRules(given)) {
          expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u2029]|\p{Cs}/u);
          expect(text.endsWith('\n')).toBe(true);
        }
      }),
      count,
    );
  });

  test('for Apache', () => {
    fc.assert(
      fc.property(retired, (given) => {
        const { moved, gone } = retiredPlaces(given);
        const lines = skeleton(textOf(given, 'apache'));
        expect(lines.filter((line) => !['RedirectMatch 301 "" ""', '  RedirectMatch 410 ""', '  Redirect 301 "" ""', '  ErrorDocument 410 ""', '<If "">', '</If>'].includes(line))).toEqual([]);
        const conditions = textOf(given, 'apache').split('\n').filter((line) => line.startsWith('<If'));
        expect(conditions.filter((line) => !/^<If "(?:%\{REQUEST_URI\} =~ m#[^#"{}]*#|reqenv\('REDIRECT_STATUS'\) != '410')">$/.test(line))).toEqual([]);
        const of = (line: string) => lines.filter((each) => each === line).length;
        const guarded = conditions.length - gone.length - Math.min(gone.length, 1);
        expect([of('  RedirectMatch 410 ""'), of('  ErrorDocument 410 ""')]).toEqual([gone.length, gone.length]);
        const redirects = of('RedirectMatch 301 "" ""') + guarded;
        expect(redirects).toBeLessThanOrEqual(moved.length);
        expect(redirects).toBeGreaterThanOrEqual(moved.filter(({ place }) => !place.includes('${')).length);
        expect(quotedValues(textOf(given, 'apache')).filter((value) => value.includes('${'))).toEqual([]);
      }),
      count,
    );
  });

  test('for nginx', () => {
    fc.assert(
      fc.property(retired, (given) => {
        const { base, moved, gone } = retiredPlaces(given);
        const page = `@ita_gone${percentPath(base)}`;
        const lines = textOf(given, 'nginx').split('\n').filter((line) => line.startsWith('location ='));
        const shapes = new Set(['location = "" { absolute_redirect off; return 301 ""; }', `location = "" { error_page 410 ${page}; return 410; }`, `location ${page} { try_files $uri \${uri}index.html $uri/index.html =410; }`]);
        expect(skeleton(textOf(given, 'nginx')).filter((line) => !shapes.has(line))).toEqual([]);
        expect(lines.map((line) => unquoted(quotedValues(line)[0] ?? ''))).toEqual([...moved.map(({ place }) => place), ...gone].flatMap(spellings));
      }),
      count,
    );
  });

  test('for IIS', () => {
    fc.assert(
      fc.property(retired, (given) => {
        const found = elements(textOf(given, 'iis'));
        expect([...new Set(found.map(([tag]) => tag))].filter((tag) => !known.has(tag))).toEqual([]);
        for (const tag of ['rule', 'location']) {
          const names = found.flatMap(([each, of]) => (each === tag ? [(of['name'] ?? of['path'] ?? '').toLowerCase()] : []));
          expect(new Set(names).size).toBe(names.length);
        }
        for (const [, of] of found) if (of['url'] !== undefined) expect(of['url']).toMatch(/^(?:\^.*\$|\/(?!\/)[!-~]*|https:\/\/[!-~]+)$/u);
      }),
      count,
    );
  });

  test.each([
    ['netlify', /^\/[!-~]* (?:\/(?!\/)|https:\/\/)[!-~]* (?:301|410)!$/],
    ['cloudflare', /^\/[!-~]* (?:\/(?!\/)|https:\/\/)[!-~]* 301$/],
  ])('for %s', (server, shape) => {
    fc.assert(
      fc.property(retired, (given) => {
        const lines = textOf(given, server).split('\n').filter((line) => line !== '' && !line.startsWith('# '));
        expect(lines.filter((line) => !shape.test(line) || /[*:]/.test(line.split(' ')[0] ?? ''))).toEqual([]);
      }),
      count,
    );
  });

  test('for a site that moved', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('old.example', 'new.example:8443'), (from, to, host) => {
        const address = (of: string, given: string) => `https://${of}/${percentPath(given.replace(/\p{Cs}/gu, ''))}/`;
        for (const { server, text } of movedSiteRules(address('old.example', from), address(host, to))) {
          expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u2029]/u);
          const lines = skeleton(text);
          if (server === 'apache') expect(lines.filter((line) => !/^(?:<If "">|<\/If>| {0,2}Redirect 301 "" "")$/.test(line))).toEqual([]);
          if (server === 'nginx') expect(lines.filter((line) => !/^(?:if \(\$http_host !~\* ""\) \{|\}| {0,2}rewrite "" "" permanent;)$/.test(line))).toEqual([]);
          if (server === 'iis') expect(elements(text).filter(([tag]) => !known.has(tag))).toEqual([]);
          if (server === 'netlify' || server === 'cloudflare') expect(lines.filter((line) => !/^\/[!-~]* (?:\/|https:\/\/)[!-~]* (?:200|301)!?$/.test(line))).toEqual([]);
        }
      }),
      count,
    );
  });
});

const known = new Set(['configuration', 'system.webServer', 'rewrite', 'rules', 'rule', 'match', 'conditions', 'add', 'action', 'location', 'httpErrors', 'remove', 'error']);

/** Every element of an XML file with its attributes; the file has one tag on a line, each of them well-formed, and each closed. */
function elements(text: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const [head, ...lines] = text.trim().split('\n').map((line) => line.trim()).filter((line) => !/^<!-- (?:(?!--)[^])* -->$/.test(line));
  expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  const open: string[] = [];
  for (const line of lines) {
    expect(line).toMatch(/^<(?:\/[\w.]+|[\w.]+(?: \w+="(?:[^"<>&]|&#\d+;)*")*(?: \/)?)>$/);
    const tag = /[\w.]+/.exec(line)?.[0] ?? '';
    if (line.startsWith('</')) expect(open.pop()).toBe(tag);
    else if (!line.endsWith('/>')) open.push(tag);
  }
  expect(open).toEqual([]);
  const found: [string, Record<string, string>][] = [];
  new Parser({ onopentag: (tag, attributes) => found.push([tag, attributes]) }, { xmlMode: true }).end(text);
  return found;
}

describe('what is written means the name and nothing else', () => {
  const clean = path.map((given) => `/${given.replace(/[\p{Cs}\0]/gu, '')}`);
  test('as an expression', () => {
    fc.assert(
      fc.property(clean, clean, (a, b) => {
        for (const other of [a, b, `${a}x`, `x${a}`, a.slice(1)]) {
          expect(new RegExp(`^${bytes(bytePattern(a))}$`).test(bytes(other))).toBe(a === other);
          expect(new RegExp(`^${scriptPattern(a)}$`).test(other)).toBe(a === other);
        }
      }),
      count,
    );
  });

  test('in percent-encoding', () => {
    fc.assert(
      fc.property(clean, (given) => {
        expect(decodeURIComponent(percentPath(given))).toBe(given);
        expect(percentPath(given)).toMatch(/^[\w/.~%-]+$/);
        const noDots = given.replaceAll('.', '').replace(/[\t\n\r]/g, '');
        expect(decodeURIComponent(browserPath(noDots))).toBe(noDots);
      }),
      count,
    );
  });

  test('as a target, which leaves the site only for an https address', () => {
    fc.assert(
      fc.property(fc.oneof(path, path.map((given) => `/${given}`), name.map((given) => `https://other.example/${given}`)), (to) => {
        const text = targetText(targetOf(to));
        expect(text).toMatch(/^(?:\/(?!\/)|https:\/\/[^/]+\/)[\w/.~%:?#@=&+,-]*$/);
        expect(new URL(text, 'https://site.invalid').origin === 'https://site.invalid' || /^https:\/\//i.test(to)).toBe(true);
      }),
      count,
    );
  });
});

test('the order of the addresses does not matter', () => {
  const entries = fc.uniqueArray(path, { maxLength: 6, selector: (each) => retiredPlaces({ base: '/', moved: [], gone: [`/${each}`] }).gone[0] ?? each });
  const shuffled = entries.chain((all) => fc.record({ all: fc.constant(all), other: fc.shuffledSubarray(all, { minLength: all.length }) }));
  fc.assert(
    fc.property(shuffled, ({ all, other }) => {
      const given = (names: readonly string[]) => ({ base: '/', moved: names.filter((each) => each.length % 2 === 0).map((each) => ({ from: `/${each}`, to: `/to/${each.length}/` })), gone: names.map((each) => `/${each}`) });
      expect(retiredPathRules(given(other))).toEqual(retiredPathRules(given(all)));
    }),
    count,
  );
});
