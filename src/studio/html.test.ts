import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../test/property-runs.ts';
import { html, type Html } from './html.ts';

const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'<>"\'`&=/ ;-!a', '<script>', '</textarea>', '<!--', ']]>', '&quot', '\0') }));
/** What the browser itself changes in any text. */
const asRead = (text: string) => text.replace(/\0/g, '\ufffd').replace(/\r\n?/g, '\n').toWellFormed();

test('a value is text wherever it stands', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const page = load(html`<p id="one" title="${text}">${text}</p><textarea>
${text}</textarea>`.markup);
      expect(page('p').length + page('textarea').length + page('body').children().length).toBe(4);
      expect(page('p').text()).toBe(asRead(text));
      expect(page('p').attr('title')).toBe(asRead(text));
      expect(page('textarea').text()).toBe(asRead(text));
    }),
    { numRuns: runs(100, 5000) },
  );
});

test('only what was made here counts as markup', () => {
  expect(html`<i>${[html`<b>1</b>`, '<2>', 3, false, undefined]}</i>`.markup).toBe('<i><b>1</b>&lt;2&gt;3</i>');
  expect(html`${{ markup: '<script>' } as Html}`.markup).toBe('&lt;script&gt;');
});
