import type { ActivePart, AttachedText } from './facts.ts';
import type { OfficeContents } from './office.ts';
import { elementsNamed, walkXml, withoutTrailingSpace, type XmlElement } from './xml.ts';
import type { Archive } from './zip.ts';

const breaks: Readonly<Record<string, string>> = { tab: '\t', s: ' ', 'line-break': '\n' };
const aboutAnnotation = new Set(['creator', 'date', 'creator-initials', 'sender-initials']);

/** The texts of an OpenDocument text or spreadsheet, deleted ones that are still in it too. */
export function readOpenDocument({ read }: Archive): OfficeContents {
  const content = read('content.xml');
  if (!content || elementsNamed(read('META-INF/manifest.xml'), 'encryption-data').length > 0) throw new RangeError('no document');
  const body = readPart(content, 'เนื้อความ');
  const styles = readPart(read('styles.xml') ?? new Uint8Array(), 'หัวกระดาษและท้ายกระดาษ');
  return {
    texts: [...body.texts, ...styles.texts],
    comments: body.comments + styles.comments,
    trackedChanges: body.trackedChanges + styles.trackedChanges,
    active: [...body.active, ...styles.active],
  };
}

function readPart(bytes: Uint8Array, where: string): Required<OfficeContents> {
  const texts = new Map<string, string[]>();
  const active: ActivePart[] = [];
  let [sheets, comments, trackedChanges] = [0, 0, 0];
  const write = (text: string, path: readonly string[]) => {
    const place = path.includes('annotation') ? 'ความเห็น' : path.at(2) === 'spreadsheet' && path.at(3) === 'table' ? `แผ่นงาน ${sheets}` : where;
    const written = texts.get(place) ?? [];
    written.push(text);
    texts.set(place, written);
  };
  walkXml(bytes, {
    open: (element, path) => {
      const { name } = element;
      if (name === 'table' && path.at(-2) === 'spreadsheet') sheets += 1;
      if (name === 'annotation') comments += 1;
      if (path.at(-2) === 'tracked-changes') trackedChanges += 1;
      active.push(...activeParts(element));
      if (breaks[name] !== undefined && isInParagraph(path)) write(breaks[name], path);
    },
    text: (text, path) => {
      if (isInParagraph(path) && !aboutAnnotation.has(path.at(-1) ?? '')) write(text, path);
    },
    close: (name, path) => {
      if (name === 'p' || name === 'h') write(path.includes('table-cell') && !path.includes('annotation') ? ' ' : '\n', path);
      if (name === 'table-cell') write('\t', path);
      if (name === 'table-row') write('\n', path);
    },
  });
  return { texts: [...texts].map(([place, written]): AttachedText => ({ where: place, text: withoutTrailingSpace(written.join('').replaceAll(' \t', '\t')) })), active, comments, trackedChanges };
}

function isInParagraph(path: readonly string[]): boolean {
  return path.includes('p') || path.includes('h');
}

/** A link of the text or of a picture waits for a click; whatever else stands outside the file is fetched when it is opened. */
function activeParts({ name, attributes }: XmlElement): readonly ActivePart[] {
  const address = attributes['href'];
  if (name === 'event-listener') return ['macro'];
  if (name === 'a' || !address) return [];
  if (/^(?:[a-z][\w+.-]*:|\/|\.\.\/)/i.test(address)) return ['external-content'];
  return name === 'object-ole' ? ['embedded-file'] : [];
}
