/** A text cut into its three-letter pieces, without spaces and case; made once where a text is compared often. */
export type Pieces = ReadonlySet<string>;

export function piecesOf(text: string): Pieces {
  const letters = text.toLowerCase().replace(/\s+/g, '');
  if (letters.length < 3) return new Set([letters]);
  const pieces = new Set<string>();
  for (let start = 0; start + 3 <= letters.length; start += 1) pieces.add(letters.slice(start, start + 3));
  return pieces;
}

/** How alike two texts are, from 0 to 1: the share of pieces that both have (Jaccard index). */
export function likeness(a: Pieces, b: Pieces): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const piece of few) if (many.has(piece)) both += 1;
  return both / (a.size + b.size - both);
}

/** Whether two texts are at least so alike; texts of very different length are told apart without a look. */
export function isAlike(a: Pieces, b: Pieces, least: number): boolean {
  return Math.min(a.size, b.size) >= least * Math.max(a.size, b.size) && likeness(a, b) >= least;
}

/** How alike two texts are, from 0 to 1. */
export function similarity(a: string, b: string): number {
  return likeness(piecesOf(a), piecesOf(b));
}
