import type { OriginalBlock, OriginalNote } from '../original.ts';

/** What a reader finds in a file: the blocks in the order of the document, and what it says of the rest. */
export type Reading = { readonly blocks: readonly OriginalBlock[]; readonly notes: readonly OriginalNote[] };
