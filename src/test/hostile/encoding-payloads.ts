const words = '<script>window.hacked=1</script>';
const wide = (text: string, big: boolean) =>
  Uint8Array.from([...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
  }));
const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

/** Ways of writing a file that one reader takes for harmless and another does not; each is given the sound text of the file. */
export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8 with a mark': (text) => bytes([0xef, 0xbb, 0xbf], text),
  'utf-8 with two marks': (text) => bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], text),
  'mark within the text': (text) => bytes(text, [0xef, 0xbb, 0xbf], words),
  'utf-16 little': (text) => bytes([0xff, 0xfe], wide(text, false)),
  'utf-16 big': (text) => bytes([0xfe, 0xff], wide(text, true)),
  'utf-16 without a mark': (text) => wide(text, false),
  'utf-32': (text) => bytes([0xff, 0xfe, 0, 0], wide(text, false)),
  'utf-7': (text) => bytes(text, '\n+ADw-script+AD4-window.hacked=1+ADw-/script+AD4-\n'),
  'iso-2022-jp': (text) => bytes(text, '\n', [0x1b, 0x24, 0x42], words, [0x1b, 0x28, 0x42]),
  'hz': (text) => bytes(text, '\n~{', words, '~}\n'),
  'windows-874': (text) => bytes(text, [0xa1, 0xd2, 0xc3]),
  'latin-1': (text) => bytes(text, [0xe9, 0x20]),
  'overlong less-than': (text) => bytes(text, [0xc0, 0xbc], 'script', [0xc0, 0xbe]),
  'overlong slash': (text) => bytes(text, [0xe0, 0x80, 0xaf]),
  'overlong null': (text) => bytes(text, [0xc0, 0x80]),
  'surrogate': (text) => bytes(text, [0xed, 0xa0, 0x80]),
  'beyond unicode': (text) => bytes(text, [0xf4, 0x90, 0x80, 0x80]),
  'cut short': (text) => bytes(text, [0xe0, 0xb8]),
  'stray continuation': (text) => bytes([0x80], text),
  'nul': (text) => bytes(text, [0], words),
  'nul at the beginning': (text) => bytes([0], text),
  'all controls': (text) => bytes(text, Array.from({ length: 32 }, (_, index) => index), [0x7f]),
  'escape sequences of a terminal': (text) => bytes(text, '\n\u001b[2J\u001b]0;hacked\u0007\u009b31m\n'),
  'bidi overrides': (text) => bytes(text, '\n\u202e>tpircs/<1=dekcah.wodniw>tpircs<\u202c \u2066\u2067\u2068\u2069\u200e\u200f\u061c\n'),
  'line separators': (text) => bytes(text.replaceAll('\n', '\u2028')),
  'next line': (text) => bytes(text.replaceAll('\n', '\u0085')),
  'carriage returns': (text) => bytes(text.replaceAll('\n', '\r')),
  'both line ends': (text) => bytes(text.replaceAll('\n', '\r\n')),
  'form feeds': (text) => bytes(text.replaceAll('\n', '\f\n')),
  'tag characters': (text) => bytes(text, '\n\u{e003c}\u{e0073}\u{e003e} \u{e0001}\n'),
  'noncharacters': (text) => bytes(text, '\n\ufdd0\uffff\u{1fffe}\n'),
  'private use': (text) => bytes(text, '\n\ue000\uf8ff\n'),
  'many marks on one letter': (text) => bytes(text, `\nก${'\u0e49'.repeat(5000)}\n`),
  'a very long line': (text) => bytes(text, `\n${'<b '.repeat(8_000)}\n`),
  'many lines': (text) => bytes(text, '\n'.repeat(100_000)),
  'nothing at all': () => bytes(),
  'only a mark': () => bytes([0xef, 0xbb, 0xbf]),
  'only nul': () => bytes(Array.from({ length: 1000 }, () => 0)),
  'a zip': () => bytes('PK', [3, 4], Array.from({ length: 60 }, () => 0)),
  'a program': () => bytes([0x7f], 'ELF', Array.from({ length: 60 }, () => 0)),
};
