/** A character that a reader cannot see, with its name in Thai. */
export type FoundCharacter = { readonly index: number; readonly character: string; readonly name: string };

const invisibleNames: Readonly<Record<string, string>> = {
  '\u00ad': 'ยัติภังค์ที่มองไม่เห็น (soft hyphen)',
  '\u200b': 'ช่องว่างกว้างศูนย์ (ZWSP)',
  '\u200c': 'ตัวแยกอักษรที่มองไม่เห็น (ZWNJ)',
  '\u200d': 'ตัวเชื่อมอักษรที่มองไม่เห็น (ZWJ)',
  '\u200e': 'เครื่องหมายซ้ายไปขวา (LRM)',
  '\u200f': 'เครื่องหมายขวาไปซ้าย (RLM)',
  '\u2060': 'ตัวเชื่อมคำที่มองไม่เห็น (WJ)',
  '\ufeff': 'เครื่องหมาย BOM กลางข้อความ',
  '\u061c': 'เครื่องหมายอักษรอาหรับ (ALM)',
};

/** Marks that turn the direction of what follows: a name can be made to read as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** Every invisible character; a joiner within an emoji belongs to it. */
export const invisiblePattern = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Every control character besides tab and line ends. */
export const controlPattern = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Spaces of other widths than the common one. */
export const oddSpacePattern = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Invisible characters and odd spaces, in order. */
export function invisibleCharacters(text: string): readonly FoundCharacter[] {
  const spaces = [...text.matchAll(oddSpacePattern)].map(({ index, 0: character }) => ({ index, character, name: `ช่องว่างที่ไม่ใช่ช่องว่างธรรมดา ${codeOf(character)}` }));
  const invisible = [...text.matchAll(invisiblePattern)].map(({ index, 0: character }) => ({ index, character, name: invisibleName(character) }));
  return [...invisible, ...spaces].sort((a, b) => a.index - b.index);
}

/** The name of an invisible character. */
export function invisibleName(character: string): string {
  return invisibleNames[character] ?? (turning.test(character) ? 'เครื่องหมายกลับทิศข้อความ' : `อักขระ ${codeOf(character)}`);
}

/** What a broken conversion leaves: the replacement character, and control characters. */
export function controlCharacters(text: string): readonly FoundCharacter[] {
  return [...text.matchAll(/[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g)].map(({ index, 0: character }) => ({
    index,
    character,
    name: character === '\ufffd' ? 'อักขระเสีย (U+FFFD)' : `อักขระควบคุม ${codeOf(character)}`,
  }));
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
