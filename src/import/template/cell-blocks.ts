import { piece, type Piece } from '../recognise/piece.ts';
import { codec, type Codec } from './codec.ts';

/** Signs that begin an item of a list within running text. */
const bullet = /^[-–—•●▪◦*]\s*/;

/** Keeps a paragraph that begins like an item from being one. */
const guard = '\\';

/** Running text: a paragraph in each line, an item of a list in each line that begins with `- `. */
export const blocks: Codec = codec<readonly (string | readonly string[])[]>(
  (content) => content.flatMap((block) => (typeof block === 'string' ? [bullet.test(block) || block.startsWith(guard) ? `${guard}${block}` : block] : block.map((item) => `- ${item}`))),
  (lines) => {
    const content: (Piece | Piece[])[] = [];
    for (const line of lines) {
      const last = content.at(-1);
      const [sign = ''] = bullet.exec(line.text) ?? [];
      if (!line.list && sign === '') content.push(piece(line.text.startsWith(guard) ? line.text.slice(guard.length) : line.text, line));
      else if (Array.isArray(last)) last.push(piece(line.text.slice(line.list ? 0 : sign.length), line));
      else content.push([piece(line.text.slice(line.list ? 0 : sign.length), line)]);
    }
    return content;
  },
);
