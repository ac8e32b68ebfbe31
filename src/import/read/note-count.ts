import type { OriginalNote, OriginalNoteKind } from '../original.ts';

/** Counts what a reader has to say besides the text. */
export type NoteCount = {
  /** Counts one more; a text that is not blank is kept. */
  readonly add: (kind: OriginalNoteKind, text?: string) => void;
  /** In the order in which the kinds were met. */
  readonly notes: () => readonly OriginalNote[];
};

export function noteCount(): NoteCount {
  const counts = new Map<OriginalNoteKind, { count: number; readonly texts: string[] }>();
  return {
    add: (kind, text) => {
      const entry = counts.get(kind) ?? { count: 0, texts: [] };
      counts.set(kind, entry);
      entry.count += 1;
      if (text !== undefined && text.trim() !== '') entry.texts.push(text.trim());
    },
    notes: () => [...counts].map(([kind, { count, texts }]) => ({ kind, count, ...(texts.length > 0 && { texts }) })),
  };
}
