import fc from 'fast-check';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('แผน', '"', "'", '\\', '\\"', '\n', '\r\n', '\t', '\0', ' ', '#', '?', '%', '%0a', '%22', '%E0%B8%81', '$1', '$uri', '${PATH}', '%{HTTP_HOST}', '{R:0}', ';', '{', '}', '*', ':x', ':splat'),
  fc.constantFrom('<!--', '-->', '--', ']]>', '</If>', '<If "1">', '" />', '&quot;', '&', 'm#', '#"', '@x', '..', '.', '//', '(?i)', '[a-z]', '.*', '|', '^', '$', 'index.html', 'https://', 'javascript:', '\u2028', '\u202e', '\ud800'),
);

/** Names of files that want to be more than names. */
export const hostileName: fc.Arbitrary<string> = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

/** Several of them below each other, without a slash at the start. */
export const hostilePath: fc.Arbitrary<string> = fc.array(hostileName, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
