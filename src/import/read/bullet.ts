/** Signs of the fonts in which office programs draw bullets, by the code of the sign in the font. */
const symbol: Readonly<Record<number, string>> = { 0xb7: '•', 0xa8: '♦', 0xae: '→', 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xb9: '≠' };
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const wingdings2: Readonly<Record<number, string>> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '•', 0xa3: '☐' };

/** The sign that a letter of a sign font shows; `undefined` when the font or the sign is not known. Fonts are told by their names. */
export function signOf(code: number, font: string): string | undefined {
  const name = font.toLowerCase();
  const signs = name.includes('wingdings 2') ? wingdings2 : name.includes('wingdings') ? wingdings : name.includes('symbol') ? symbol : undefined;
  return signs?.[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code];
}

/** What a marker shows: a single letter of a sign font as the sign, anything else as it is. A sign that is not known is a plain bullet. */
export function bulletOf(marker: string, font = ''): string {
  const code = marker.codePointAt(0);
  if (code === undefined || [...marker].length > 1) return marker;
  if (marker === 'o' && /courier/i.test(font)) return '○';
  return signOf(code, font) ?? (marker === '·' || (code >= 0xe000 && code <= 0xf8ff) ? (signOf(code, 'symbol') ?? signOf(code, 'wingdings') ?? '•') : marker);
}
