import type { Flow } from './flow.ts';
import { formattedNumber } from './number-format.ts';
import type { InlineContext } from './word-inline.ts';
import { linesOfWord, type WordContext } from './word-body.ts';
import { elementsOf, type WordNode } from './word-tree.ts';

type Kind = 'footnote' | 'endnote';

/** Footnotes and endnotes: numbered as they are referred to, and written at the end of the document. One without a reference is not shown by Word either. */
export function wordNotes(parts: Readonly<Record<Kind, WordNode | undefined>>): { readonly refer: InlineContext['refer']; readonly write: (flow: Flow, context: WordContext) => void } {
  const byId = { footnote: notesById(parts.footnote), endnote: notesById(parts.endnote) };
  const met: { readonly kind: Kind; readonly id: string; readonly marker: string }[] = [];
  return {
    refer: (kind, id, isMarked) => {
      const known = met.find((note) => note.kind === kind && note.id === id);
      if (known || !byId[kind].has(id)) return known?.marker ?? '';
      const number = met.filter((note) => note.kind === kind && note.marker !== '').length + 1;
      const marker = isMarked ? `[${formattedNumber(number, kind === 'endnote' ? 'lowerRoman' : 'decimal')}]` : '';
      met.push({ kind, id, marker });
      return marker;
    },
    write: (flow, context) => {
      for (const { kind, id, marker } of [...met]) {
        const note = byId[kind].get(id);
        if (!note) continue;
        context.notes.add('footnotes');
        for (const [index, line] of linesOfWord(note, context).entries()) flow.paragraph([index === 0 && marker !== '' ? { ...line, list: { depth: 1, marker } } : line]);
      }
    },
  };
}

/** The lines that separate notes from the text are kept as notes too, with a type. */
function notesById(part: WordNode | undefined): ReadonlyMap<string, WordNode> {
  const notes = part ? elementsOf(part).flatMap(elementsOf) : [];
  return new Map(notes.filter(({ attributes }) => (attributes['type'] ?? 'normal') === 'normal').map((note) => [note.attributes['id'] ?? '', note]));
}
