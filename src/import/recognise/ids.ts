import { isPiece, piece, type Tree } from './piece.ts';

type Fields = { readonly [field: string]: Tree | undefined };

/** Rows with ids that become anchors, counted from 1 with a letter before, parts below them; an id that the document gives stays, and is given to no other row. */
export function withIds(rows: readonly Tree[], letter: string): readonly Tree[] {
  const taken = new Set(rows.map((row) => (row as Fields)['id']).flatMap((id) => (id && isPiece(id) ? [id.value] : [])));
  const free = (number: number): string => {
    const id = `${letter}${number}`;
    if (taken.has(id)) return free(number + 1);
    taken.add(id);
    return id;
  };
  return rows.map((row, index) => {
    const { id: given, ...fields } = row as Fields;
    const id = given ?? piece(free(index + 1), [], 'assigned');
    const name = isPiece(id) ? String(id.value) : `${letter}${index + 1}`;
    const { parts, ...rest } = fields;
    return { id, ...rest, ...(Array.isArray(parts) && { parts: withIds(parts, `${name}-`) }) };
  });
}
