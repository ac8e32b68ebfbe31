import { elementsNamed, walkXml } from '../../reader/attachment/xml.ts';
import { type Archive, archiveLimits } from '../../reader/attachment/zip.ts';
import { archiveInside, bomb, documentType, encrypted, macro, outsideContent, RefusedFile, type Refusal, slippingName, tooDeep, tooLong, tooManyParts } from './refusal.ts';

/** Bytes of one part that is read, expanded: 1,000 rows of 5 cells with 6 pieces of text each need 11 MB. */
const largestPart = 15 * 1024 * 1024;

/** Elements of one part: 100,000 cells of a sheet with all that Excel writes into them. */
const mostElements = 400_000;

const outside: readonly (readonly [RegExp, string])[] = [
  [/\/attachedTemplate$/i, 'แม่แบบของเอกสาร'],
  [/\/image$/i, 'รูปภาพ'],
  [/\/(?:oleObject|package)$/i, 'วัตถุจากโปรแกรมอื่น'],
  [/\/externalLink/i, 'ข้อมูลของไฟล์ Excel อื่น'],
  [/./, 'ส่วนประกอบ'],
];

/** What an archive is refused for by its table of contents alone, before anything is expanded. */
export function refusalOfContents({ entries, names }: Archive): Refusal | undefined {
  if (entries.length > archiveLimits.entries) return tooManyParts(archiveLimits.entries);
  if (entries.some((entry) => entry.encrypted)) return encrypted;
  if (names.length < entries.length || entries.some(({ writtenName }) => slips(writtenName))) return slippingName;
  const [size, packed] = entries.reduce(([sizes, packs], entry) => [sizes + entry.size, packs + entry.packed], [0, 0]);
  return size > archiveLimits.expanded || size > packed * archiveLimits.ratio ? bomb : undefined;
}

/** What an office document is refused for; throws where a part is damaged. */
export function refusalOfOffice(archive: Archive): Refusal | undefined {
  const { entries, names } = archive;
  const has = (part: RegExp) => names.some((name) => part.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$|\/macrosheets\/|\/vbaData\.xml$/i) || hasMacroType(archive)) return macro;
  // Charts keep their figures in a workbook of their own, which is never opened.
  if (has(/^(?!(?:word|xl)\/embeddings\/).*\.(?:zip|docx|xlsx|pptx|jar|7z|rar|gz|tgz|bz2|xz|cab|iso)$/i)) return archiveInside;
  if (entries.some(({ writtenName, size }) => isXml(writtenName) && size > largestPart)) return tooLong;
  try {
    for (const name of names.filter(isXml)) refusePart(archive.read(name) ?? new Uint8Array());
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    if (error instanceof RangeError && error.message === 'nested too deeply') return tooDeep;
    throw error;
  }
  return refusalOfLinks(archive);
}

function hasMacroType({ read }: Archive): boolean {
  return elementsNamed(read('[Content_Types].xml'), 'Override', 'Default').some(({ attributes }) => /macroEnabled|macrosheet|vbaProject/i.test(attributes['ContentType'] ?? ''));
}

/** Everything that a program would fetch by itself; a hyperlink waits for a click. */
function refusalOfLinks({ names, read }: Archive): Refusal | undefined {
  const types = names
    .filter((name) => /\.rels$/i.test(name))
    .flatMap((name) => elementsNamed(read(name), 'Relationship'))
    .filter(({ attributes }) => attributes['TargetMode']?.toLowerCase() === 'external' && !/\/hyperlink$/i.test(attributes['Type'] ?? ''))
    .filter(({ attributes }) => !isTemplateOfOffice(attributes['Type'] ?? '', attributes['Target'] ?? ''))
    .map(({ attributes }) => attributes['Type'] ?? '?');
  const what = outside.find(([type]) => types.some((each) => type.test(each)))?.[1];
  return what === undefined ? undefined : outsideContent(what);
}

/** The template that the author's own disk holds is written into every document made from it; nothing is fetched from another machine by it. */
function isTemplateOfOffice(type: string, target: string): boolean {
  return /\/attachedTemplate$/i.test(type) && /^(?:file:\/\/\/)?[a-z]:[\\/]|^file:\/\/\/(?![\\/])[^\\]|^[^:/\\]+$/i.test(target);
}

function slips(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  return path.startsWith('/') || /^[a-z]:/i.test(path) || /[\u0000-\u001f]/.test(path) || path.split('/').includes('..');
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name);
}

function refusePart(bytes: Uint8Array): void {
  let elements = 0;
  walkXml(bytes, {
    declaration: () => {
      throw new RefusedFile(documentType);
    },
    close: () => {
      elements += 1;
      if (elements > mostElements) throw new RefusedFile(tooLong);
    },
  });
}
