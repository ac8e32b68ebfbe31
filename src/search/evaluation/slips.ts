/** What goes wrong in typing Thai without changing what is meant, by name. A text that has no place for a slip comes back as it was. */
export const slips: Readonly<Record<string, (text: string) => string>> = {
  'sara e twice for sara ae': (text) => text.replaceAll('\u0e41', '\u0e40\u0e40'),
  'nikhahit and sara aa for sara am': (text) => text.replaceAll('\u0e33', '\u0e4d\u0e32'),
  'tone before vowel': (text) => text.replace(/([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4b])/g, '$2$1'),
  'tone after sara am': (text) => text.replace(/([\u0e48-\u0e4b])\u0e33/g, '\u0e33$1'),
  'mark typed twice': (text) => text.replace(/[\u0e31\u0e34-\u0e39\u0e47-\u0e4c]/, '$&$&'),
  'zero-width space inside': (text) => insertedAtHalf(text, '\u200b'),
  'soft hyphen inside': (text) => insertedAtHalf(text, '\u00ad'),
  'space between letters, in quotation marks': (text) => {
    const spaced = insertedAtHalf(text, ' ');
    return spaced === text ? text : `"${spaced}"`;
  },
  'Thai digits': (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xe50 + Number(digit))),
  'other letter case': (text) => text.replace(/[a-z]+|[A-Z]+/g, (letters) => (letters === letters.toLowerCase() ? letters.toUpperCase() : letters.toLowerCase())),
};

/** Puts something between two clusters about the middle; nowhere when there are none. */
function insertedAtHalf(text: string, inserted: string): string {
  const places = [...text.matchAll(/(?<=[\u0e01-\u0e4e])[\u0e01-\u0e2e\u0e40-\u0e44]/g)].map(({ index }) => index).filter((at) => !/[\u0e40-\u0e44]/.test(text[at - 1] ?? ''));
  const at = places[Math.floor(places.length / 2)];
  return at === undefined ? text : text.slice(0, at) + inserted + text.slice(at);
}
