import { Parser } from 'htmlparser2';

/** No office program nests elements deeper; reading slows down with depth. */
const deepest = 256;

/** In bytes. */
const pieceLength = 64 * 1024;

export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** What is told while a document is read; `path` runs from the root to the element itself. Prefixes are left out of all names. */
export type XmlHandler = {
  readonly open?: (element: XmlElement, path: readonly string[]) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
  readonly close?: (name: string, path: readonly string[]) => void;
  /** Of a document type, as `!doctype …`. */
  readonly declaration?: (text: string) => void;
};

/** Reads XML from its first to its last character; throws where it is nested too deeply. */
export function walkXml(bytes: Uint8Array, { open, text, close, declaration }: XmlHandler): void {
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag: (fullName, attributes) => {
        const name = localName(fullName);
        if (path.push(name) > deepest) throw new RangeError('nested too deeply');
        open?.({ name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])) }, path);
      },
      ontext: (data) => text?.(data, path),
      onclosetag: (fullName) => {
        close?.(localName(fullName), path);
        path.pop();
      },
      onprocessinginstruction: (name, data) => {
        if (name.startsWith('!')) declaration?.(data);
      },
    },
    { xmlMode: true },
  );
  for (const piece of decodedPieces(bytes)) parser.write(piece);
  parser.end();
}

/** Every element of a name, in order. */
export function elementsNamed(bytes: Uint8Array | undefined, ...names: readonly string[]): readonly (XmlElement & { readonly text: string })[] {
  const found: { name: string; attributes: XmlElement['attributes']; text: string }[] = [];
  const inside: (typeof found)[number][] = [];
  if (bytes) {
    walkXml(bytes, {
      open: ({ name, attributes }) => {
        if (!names.includes(name)) return;
        const element = { name, attributes, text: '' };
        found.push(element);
        inside.push(element);
      },
      text: (text) => {
        const element = inside.at(-1);
        if (element) element.text += text;
      },
      close: (name) => {
        if (names.includes(name)) inside.pop();
      },
    });
  }
  return found;
}

/** Lines without the spaces and tabs at their ends; a regular expression takes the square of the time on a long run of them. */
export function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Piece by piece, because the whole of a large part is several times as large as a text. */
function* decodedPieces(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += pieceLength) yield decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
  yield decoder.decode();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
