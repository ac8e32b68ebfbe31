import { childOf, elementsOf, isOn, valueOf, type WordNode } from './word-tree.ts';

/** What a style says of the paragraphs and runs that use it, inherited values included. */
export type WordStyle = {
  /** 1 to 6. */
  readonly heading?: number;
  readonly numberingId?: string;
  readonly level?: number;
  readonly hidden: boolean;
};

export type WordStyles = { readonly of: (id: string | undefined) => WordStyle; readonly numberingOfStyle: (id: string) => string | undefined };

/** Names in the file are English whatever the language of Word; other programs write Thai ones. */
const headingName = /^(?:heading|หัวเรื่อง|หัวข้อ|ส่วนหัว)\s*([1-9๑-๙])$/i;
const titleName = /^(?:title|ชื่อเรื่อง)$/i;
const plain: WordStyle = { hidden: false };

/** The styles of a document; a paragraph without one has the default style. */
export function wordStyles(tree: WordNode | undefined): WordStyles {
  const styles = elementsOf(childOf(tree, 'styles') ?? { name: '', attributes: {}, children: [] }).filter(({ name }) => name === 'style');
  const byId = new Map(styles.map((style) => [style.attributes['styleId'] ?? '', style]));
  const standard = styles.find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1')?.attributes['styleId'];
  const known = new Map<string, WordStyle>();

  const read = (id: string, above: readonly string[]): WordStyle => {
    const done = known.get(id);
    const style = byId.get(id);
    if (done || !style || above.includes(id) || above.length > 50) return done ?? plain;
    const base = valueOf(style, 'basedOn');
    const inherited = base === undefined ? plain : read(base, [...above, id]);
    const [heading, numberingId, level] = [headingOf(style), valueOf(style, 'pPr', 'numPr', 'numId'), valueOf(style, 'pPr', 'numPr', 'ilvl')];
    const result: WordStyle = {
      ...inherited,
      ...(heading !== undefined && { heading }),
      ...(numberingId !== undefined && { numberingId }),
      ...(level !== undefined && { level: Number(level) || 0 }),
      hidden: inherited.hidden || isOn(childOf(style, 'rPr'), 'vanish'),
    };
    known.set(id, result);
    return result;
  };
  return {
    of: (id) => read(id ?? standard ?? '', []),
    numberingOfStyle: (id) => valueOf(byId.get(id), 'pPr', 'numPr', 'numId'),
  };
}

/** The level that an outline level, counted from 0, stands for; none for running text. */
export function outlineHeading(value: string | undefined): number | undefined {
  const level = value !== undefined && /^[0-8]$/.test(value) ? Number(value) + 1 : undefined;
  return level && Math.min(6, level);
}

function headingOf(style: WordNode): number | undefined {
  if (style.attributes['type'] === 'character') return undefined;
  const name = valueOf(style, 'name') ?? '';
  const written = headingName.exec(name)?.[1];
  if (written !== undefined) return Math.min(6, '๑๒๓๔๕๖๗๘๙'.includes(written) ? '๑๒๓๔๕๖๗๘๙'.indexOf(written) + 1 : Number(written));
  return titleName.test(name) ? 1 : outlineHeading(valueOf(style, 'pPr', 'outlineLvl'));
}
