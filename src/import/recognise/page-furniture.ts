import { lettersOf, type Grid, type Paragraph } from './fragment.ts';
import { kindNamed } from './kind-named.ts';

type Block = Paragraph | Grid;

/** Whether a line is the number of a page and nothing else. */
export function isPageNumber(letters: string): boolean {
  return /^[-–]?\d{1,3}[-–]?$/.test(letters) || /^หน้า(?:ที่)?\d{1,3}(?:\/\d+|จาก\d+)?$/.test(letters);
}

/** What stands on every page and says nothing of its own: numbers of pages, and lines that stand next to most of them. The title of the report stays where it stands first. */
export function pageFurnitureIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const numbers = pageNumbersIn(blocks);
  const first = lettersAt(blocks, 0);
  const heads = [...commonIn([...first, ...numbers.flatMap((index) => lettersAt(blocks, index + 1))], numbers.length), ...commonIn(numbers.flatMap((index) => lettersAt(blocks, index - 1)), numbers.length)];
  const furniture = new Set<Block>(numbers.flatMap((index) => blocks[index] ?? []));
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph' && heads.includes(lettersOf(block.text)) && [index - 1, index, index + 1].some((at) => at === 0 || numbers.includes(at))) furniture.add(block);
  }
  const title = blocks[0];
  if (title?.type === 'paragraph' && furniture.has(title) && !blocks.some((block) => block.type === 'paragraph' && !furniture.has(block) && kindNamed(lettersOf(block.text)))) furniture.delete(title);
  return furniture;
}

/** Lines that number pages: with a word or dashes, or bare figures that count upwards. */
function pageNumbersIn(blocks: readonly Block[]): readonly number[] {
  const found = blocks.flatMap((block, index) => (block.type === 'paragraph' && isPageNumber(lettersOf(block.text)) ? [{ index, text: lettersOf(block.text) }] : []));
  const bare = found.filter(({ text }) => /^\d+$/.test(text));
  const counts = bare.length >= 2 && bare.every(({ text }, at) => at === 0 || Number(text) > Number(bare[at - 1]?.text));
  return found.filter((one) => counts || !bare.includes(one)).map(({ index }) => index);
}

/** Lines of which there is one on more than half of the pages, and two at least. */
function commonIn(lines: readonly string[], pages: number): readonly string[] {
  return [...Map.groupBy(lines, (letters) => letters)].filter(([letters, all]) => letters.length > 5 && all.length >= 2 && all.length * 2 > pages).map(([letters]) => letters);
}

function lettersAt(blocks: readonly Block[], index: number): readonly string[] {
  const block = blocks[index];
  return block?.type === 'paragraph' ? [lettersOf(block.text)] : [];
}
