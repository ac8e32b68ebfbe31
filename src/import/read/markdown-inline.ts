import type { BodyNode } from '../../reader/body.ts';
import type { NoteCount } from './note-count.ts';

/** What stands within a paragraph or a cell of Markdown, as HTML; pictures are noted and left out. */
export function inlineHtml(node: BodyNode, notes: NoteCount): string {
  const inside = (node.children ?? []).map((child) => inlineHtml(child, notes)).join('');
  switch (node.type) {
    case 'html':
      for (const _ of (node.value ?? '').matchAll(/<img\b/gi)) notes.add('pictures');
      return node.value ?? '';
    case 'break':
      return '<br>';
    case 'image':
    case 'imageReference':
      notes.add('pictures', node.alt ?? undefined);
      return '';
    case 'link':
      return `<a href="${escaped(node.url ?? '')}">${inside}</a>`;
    case 'footnoteReference':
      return escaped(`[${node.identifier ?? ''}]`);
    default:
      return escaped(node.value ?? '') + inside;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
