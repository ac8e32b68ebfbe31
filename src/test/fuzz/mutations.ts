import fc from 'fast-check';

/** Pieces that trip parsers: YAML, Markdown, MDX, Thai text, and what people paste. */
const pieces = [
  '"', "'", ':', ': ', '- ', '#', ' #', '|', '>', '|-', '{', '}', '[', ']', '&a', '*a', '!tag ', '!!js/function ', '<<: ', '---', '...', '\t', '\r', '\n', '\n\n', '  ',
  '๑๒๓', '๒๕๖๗', '2024-01-01', '2567-02-30', '99.999', '-1', '1e3', '.inf', 'null', '~', 'true', '0x1F', '0o17', '1_000',
  'ก', 'ํา', 'เเ', '\u200b', '\u202e', '\ufeff', '\u0000', '\ufffd', '😀', '𠀀', '\ud800',
  '<script>', '</p>', '<br>', '<Note>', '</Note>', '<Figure', '{1+1}', 'import a from "b"', 'export default 1', '```', '`', '**', '_', '~~', '![', '](', '[^1]', '[^1]: ', '| ก |', '| --- |', '\\', '&lt;', '&#x41;', 'javascript:alert(1)', 'https://example.com',
  'allow:', 'id: m2', 'parts:', 'title: ', 'rule: OIT-MEA-401', '1-1017-00230-70-8', '081-234-5678', 'x'.repeat(3000), '('.repeat(200), '['.repeat(200), '> '.repeat(100), '  - '.repeat(60),
];

type Mutation = { readonly at: number; readonly length: number; readonly insert: string };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })),
});

/** A few changes to a text: something taken out, something put in, lines moved. */
export const mutations: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.option(fc.tuple(fc.nat(), fc.nat())))
  .map(([changes, swap]) => (text: string) => {
    const changed = changes.reduce((before, { at, length, insert }) => {
      const start = Math.floor(at * before.length);
      return before.slice(0, start) + insert + before.slice(start + length);
    }, text);
    return swap ? swapped(changed, swap[0], swap[1]) : changed;
  });

function swapped(text: string, a: number, b: number): string {
  const lines = text.split('\n');
  const [left, right] = [a % lines.length, b % lines.length];
  [lines[left], lines[right]] = [lines[right] ?? '', lines[left] ?? ''];
  return lines.join('\n');
}
