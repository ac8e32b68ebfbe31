import { bulletOf } from './bullet.ts';
import { formattedNumber } from './number-format.ts';
import type { WordStyles } from './word-styles.ts';
import { childOf, elementsOf, isOn, valueOf, type WordNode } from './word-tree.ts';

/** What Word shows before a paragraph; `isNumber` where it says which one of a list it is. */
export type WordMarker = { readonly depth: number; readonly marker: string; readonly isNumber: boolean };

/** Counts a paragraph of a list and gives its marker; `undefined` where the document defines no such list. Paragraphs are to be given in their order. */
export type WordNumbering = (numberingId: string, level: number | undefined, styleId: string | undefined) => WordMarker | undefined;

type Level = { readonly format: string; readonly text: string; readonly start: number; readonly restart?: number; readonly arabic: boolean; readonly font: string; readonly styleId: string | undefined };
type Numbering = { readonly list: string; readonly levels: ReadonlyMap<number, Level>; readonly restarts: ReadonlyMap<number, number> };

/** The tree is to be read with its fonts. Numbering instances of one abstract list go on counting together, save where one says that it starts again. */
export function wordNumbering(tree: WordNode | undefined, styles: WordStyles): WordNumbering {
  const parts = elementsOf(childOf(tree, 'numbering') ?? { name: '', attributes: {}, children: [] });
  const lists = new Map(parts.filter(({ name }) => name === 'abstractNum').map((part) => [part.attributes['abstractNumId'] ?? '', part]));
  const instances = new Map(parts.filter(({ name }) => name === 'num').map((part) => [part.attributes['numId'] ?? '', part]));
  const known = new Map<string, Numbering | undefined>();
  const counts = new Map<string, (number | undefined)[]>();
  const met = new Set<string>();

  const read = (id: string, above: readonly string[]): Numbering | undefined => {
    const instance = instances.get(id);
    const list = valueOf(instance, 'abstractNumId');
    const abstract = list === undefined ? undefined : lists.get(list);
    if (!instance || list === undefined || !abstract || above.includes(id)) return undefined;
    const linked = valueOf(abstract, 'numStyleLink');
    const linkedId = linked === undefined ? undefined : styles.numberingOfStyle(linked);
    if (linkedId !== undefined) return read(linkedId, [...above, id]);
    const overrides = elementsOf(instance).filter(({ name }) => name === 'lvlOverride');
    const levels = new Map([...levelsOf(abstract), ...overrides.flatMap((override) => [...levelsOf(override)])]);
    const restarts = overrides.flatMap((override) => {
      const start = valueOf(override, 'startOverride');
      return start === undefined ? [] : [[numberOf(override.attributes['ilvl'], 0), numberOf(start, 1)] as const];
    });
    return { list, levels, restarts: new Map(restarts) };
  };

  return (id, writtenLevel, styleId) => {
    if (!known.has(id)) known.set(id, read(id, []));
    const numbering = known.get(id);
    if (!numbering) return undefined;
    const level = writtenLevel ?? [...numbering.levels].find(([, { styleId: style }]) => style !== undefined && style === styleId)?.[0] ?? 0;
    const shape = numbering.levels.get(level);
    if (!shape) return undefined;
    const count = counts.get(numbering.list) ?? [];
    counts.set(numbering.list, count);
    if (!met.has(id)) {
      met.add(id);
      for (const [at, start] of numbering.restarts) count[at] = start - 1;
    }
    count[level] = (count[level] ?? shape.start - 1) + 1;
    for (const [deeper, { restart }] of numbering.levels) if (deeper > level && restart !== 0 && (restart === undefined || level < restart)) count[deeper] = undefined;
    return { depth: level + 1, marker: shown(shape, numbering, count), isNumber: shape.format !== 'bullet' && shape.text.includes('%') };
  };
}

function shown(shape: Level, { levels }: Numbering, count: readonly (number | undefined)[]): string {
  if (shape.format === 'bullet') return bulletOf(shape.text.trim(), shape.font);
  return shape.text
    .replace(/%([1-9])/g, (_, written: string) => {
      const at = Number(written) - 1;
      const level = levels.get(at);
      return level ? formattedNumber(count[at] ?? level.start, shape.arabic && level !== shape ? 'decimal' : level.format) : '';
    })
    .trim();
}

function levelsOf(parent: WordNode): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(parent)
      .filter(({ name }) => name === 'lvl')
      .map((level) => {
        const restart = valueOf(level, 'lvlRestart');
        const shape: Level = {
          format: valueOf(level, 'numFmt') ?? 'decimal',
          text: valueOf(level, 'lvlText') ?? '',
          start: numberOf(valueOf(level, 'start'), 0),
          ...(restart !== undefined && { restart: numberOf(restart, 0) }),
          arabic: isOn(level, 'isLgl'),
          font: fontOf(childOf(level, 'rPr', 'rFonts')),
          styleId: valueOf(level, 'pStyle'),
        };
        return [numberOf(level.attributes['ilvl'], 0), shape];
      }),
  );
}

function numberOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

function fontOf(fonts: WordNode | undefined): string {
  return fonts?.attributes['ascii'] ?? fonts?.attributes['hAnsi'] ?? '';
}
