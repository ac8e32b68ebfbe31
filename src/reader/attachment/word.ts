import type { OfficeContents } from './office.ts';
import { walkXml } from './xml.ts';
import type { Archive } from './zip.ts';

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/i, 'เนื้อความ'],
  [/^word\/header\d*\.xml$/i, 'หัวกระดาษ'],
  [/^word\/footer\d*\.xml$/i, 'ท้ายกระดาษ'],
  [/^word\/(?:footnotes|endnotes)\d*\.xml$/i, 'เชิงอรรถ'],
  [/^word\/diagrams\/data\d*\.xml$/i, 'แผนภาพ'],
  [/^word\/comments\d*\.xml$/i, 'ความเห็น'],
];

const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const breaks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The texts of a Word file, deleted ones that are still in it too. */
export function readWord({ names, read }: Archive): OfficeContents {
  const parts = places.flatMap(([part, where]) =>
    names.filter((name) => part.test(name)).map((name) => ({ where, ...readPart(read(name) ?? new Uint8Array()) })),
  );
  if (parts[0]?.where !== 'เนื้อความ') throw new RangeError('no document');
  return {
    texts: parts.map(({ where, text }) => ({ where, text })),
    comments: parts.reduce((sum, { comments }) => sum + comments, 0),
    trackedChanges: parts.reduce((sum, { trackedChanges }) => sum + trackedChanges, 0),
  };
}

/** What runs through a part of a Word file, or a drawing of an Excel file. */
export function readPart(bytes: Uint8Array): { readonly text: string; readonly comments: number; readonly trackedChanges: number } {
  const text: string[] = [];
  let comments = 0;
  let trackedChanges = 0;
  walkXml(bytes, {
    open: ({ name }, path) => {
      if (name === 'comment') comments += 1;
      if (changes.has(name)) trackedChanges += 1;
      if (!path.includes('tabs') && !path.includes('Fallback')) text.push(breaks[name] ?? '');
    },
    text: (data, path) => {
      if (/^(?:t|delText)$/.test(path.at(-1) ?? '') && !path.includes('Fallback')) text.push(data);
    },
    close: (name, path) => {
      if (name === 'p' && !path.includes('Fallback')) text.push('\n');
    },
  });
  return { text: text.join(''), comments, trackedChanges };
}
