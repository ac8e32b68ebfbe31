import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../property-runs.ts';
import { cases } from './cases.ts';
import { htmlPayloads } from './html-payloads.ts';
import { linkPayloads } from './link-payloads.ts';
import { faultsOfMarkdown, isRefused } from './markdown.ts';

const bodies = cases.filter(({ markdown }) => markdown !== undefined).map(({ payload, markdown = '' }) => ({ payload, markdown }));
const slips = (markdown: string) => !isRefused(markdown, 'md') && faultsOfMarkdown(markdown).length > 0;

test('both lines of defence have something to do', () => {
  expect(bodies.filter(({ markdown }) => isRefused(markdown, 'md')).length).toBeGreaterThan(200);
  expect(bodies.filter(({ markdown }) => faultsOfMarkdown(markdown).length > 0).length).toBeGreaterThan(200);
  expect(bodies.filter(({ markdown }) => !isRefused(markdown, 'md')).length).toBeGreaterThan(100);
});

test('what the first line lets through and the second one stops', () => {
  const slipped = new Set(bodies.filter(({ markdown }) => slips(markdown)).map(({ payload }) => payload));
  expect([...slipped]).toMatchInlineSnapshot(`[]`);
});

test('HTML among other Markdown is refused before the second line sees it', () => {
  const pieces = ['\n', '\n\n', ' ', '- ', '> ', '    ', '`', '```\n', '**', '|', '\\', '&', '<!--', '-->', '<', '>', '[ก]: ', '](', '![', '<sub>', '</sub>', '<u>', '</u>', '<br>', '<div>', 'ก'];
  const body = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...htmlPayloads)), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(fc.property(body, (markdown) => !slips(markdown)), { numRuns: runs(2_000, 100_000) });
});

test('an address in pieces that runs is refused before the second line sees it', () => {
  const schemes = linkPayloads.filter((address) => /^[^/\\?#]*:/.test(address) && !/^https?:/.test(address));
  const pieces = ['&Tab;', '&#10;', '\t', '\u0001', '&colon;', '%0a', '\u200b', ' ', '"', '<', '>', '(', ')', '\\', 'ก'];
  const address = fc.tuple(fc.constantFrom(...schemes), fc.constantFrom(...pieces), fc.nat(30)).map(([scheme, piece, at]) => scheme.slice(0, at) + piece + scheme.slice(at));
  const form = fc.constantFrom<(address: string) => string>((to) => `[ก](${to})`, (to) => `[ก](<${to}>)`, (to) => `<${to}>`, (to) => `[ก]\n\n[ก]: ${to}`, (to) => `![ก](${to})`);
  fc.assert(fc.property(form, address, (write, to) => !slips(write(to))), { numRuns: runs(2_000, 100_000) });
});
