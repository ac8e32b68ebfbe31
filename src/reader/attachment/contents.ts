import { type ByteKind, type Contents, nothingInside } from './facts.ts';
import { hasScript } from './markup.ts';
import { readOffice } from './office.ts';
import { readPhoto } from './photo.ts';
import { decodeText } from './text.ts';
import { isWholePhoto } from './whole-photo.ts';
import { openArchive } from './zip.ts';

const longestText = 50 * 1024 * 1024;

/** What a file of a kind holds; nothing, or an error, where it cannot be read. A hostile file may keep it busy for minutes, save where `isQuick`. */
export async function contentsOf(kind: ByteKind, bytes: Uint8Array): Promise<Contents | undefined> {
  switch (kind) {
    case 'pdf':
      // The library for PDF takes time to load, which a site without one need not spend.
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'docx':
    case 'xlsx':
    case 'odt':
    case 'ods':
    case 'zip':
      return readArchive(kind, bytes);
    case 'png':
    case 'jpg':
    case 'webp':
      return isWholePhoto(kind, bytes) ? readPhoto(bytes) : undefined;
    case 'text':
    case 'svg':
    case 'html':
      return readText(kind, bytes);
    case 'program':
      return nothingInside;
    case 'old-office':
    case 'unknown':
      return undefined;
  }
}

/** Whether a file of a kind is read in a time that its size alone decides. */
export function isQuick(kind: ByteKind): boolean {
  return ['text', 'svg', 'html', 'program', 'old-office', 'unknown'].includes(kind);
}

function readArchive(kind: ByteKind, bytes: Uint8Array): Contents | undefined {
  const archive = openArchive(bytes);
  return archive?.safe ? readOffice(kind, archive) : undefined;
}

function readText(kind: ByteKind, bytes: Uint8Array): Contents | undefined {
  const text = bytes.length > longestText ? undefined : decodeText(bytes);
  if (text === undefined) return undefined;
  return { ...nothingInside, texts: [{ where: '', text }], active: kind !== 'text' && hasScript(text) ? ['script'] : [] };
}
