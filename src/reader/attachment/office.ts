import { type ActivePart, type AttachedText, type ByteKind, type Contents, eachOnce } from './facts.ts';
import { readOpenDocument } from './open-document.ts';
import { hasLocation } from './photo.ts';
import { readSheets } from './sheets.ts';
import { readWord } from './word.ts';
import { elementsNamed } from './xml.ts';
import type { Archive } from './zip.ts';

/** What one way of writing documents says of a file. */
export type OfficeContents = { readonly texts: readonly AttachedText[]; readonly comments: number; readonly trackedChanges: number; readonly active?: readonly ActivePart[] };

const readers: { readonly [kind in ByteKind]?: (archive: Archive) => OfficeContents } = {
  docx: readWord,
  xlsx: readSheets,
  odt: readOpenDocument,
  ods: readOpenDocument,
};

/** Which document an archive is; `zip` when it is none that we read, or is damaged. */
export function officeKind({ names, read }: Archive): ByteKind {
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('word/'))) return 'docx';
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  }
  try {
    const type = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?:-template)?\s*$/.exec(new TextDecoder().decode(read('mimetype')))?.[1];
    return type === 'text' ? 'odt' : type === 'spreadsheet' ? 'ods' : 'zip';
  } catch {
    return 'zip';
  }
}

/** What an archive holds; throws where it is damaged or beyond the limits. */
export function readOffice(kind: ByteKind, archive: Archive): Contents {
  const contents = readers[kind]?.(archive) ?? { texts: [], comments: 0, trackedChanges: 0 };
  return {
    ...contents,
    texts: contents.texts.filter(({ text }) => text.trim() !== ''),
    active: [...new Set([...activeParts(archive), ...(contents.active ?? [])])],
    authors: authors(archive),
    hasLocation: archive.names.some((name) => isPhoto(name) && hasLocation(archive.read(name) ?? new Uint8Array())),
  };
}

function activeParts(archive: Archive): readonly ActivePart[] {
  const has = (part: RegExp) => archive.names.some((name) => part.test(name));
  return [
    ...(has(/(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(?:Basic|Scripts)\/.*[^/]$/i) ? (['macro'] as const) : []),
    ...(has(/^(?:word|xl|ppt)\/embeddings\/.*[^/]$/i) ? (['embedded-file'] as const) : []),
    ...(has(/^xl\/externalLinks\/.*[^/]$/i) || linksOutside(archive) ? (['external-content'] as const) : []),
  ];
}

/** Templates, pictures and objects that stand elsewhere; a hyperlink waits for a click. */
function linksOutside({ names, read }: Archive): boolean {
  return names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => elementsNamed(read(name), 'Relationship'))
    .some(({ attributes }) => attributes['TargetMode']?.toLowerCase() === 'external' && !attributes['Type']?.endsWith('/hyperlink'));
}

/** The people whom the properties of an archive name, each once; throws where a part is damaged. */
export function authors({ names, read }: Archive): readonly string[] {
  return eachOnce(
    names
      .filter((name) => /^docProps\/core[^/]*\.xml$|\.psmdcp$|^meta\.xml$/i.test(name))
      .flatMap((name) => elementsNamed(read(name), 'creator', 'initial-creator', 'lastModifiedBy'))
      .map(({ text }) => text),
  );
}

function isPhoto(name: string): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(name);
}
