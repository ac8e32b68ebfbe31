import type { AttachedText } from './facts.ts';
import type { OfficeContents } from './office.ts';
import { readPart } from './word.ts';
import { elementsNamed, walkXml, withoutTrailingSpace } from './xml.ts';
import type { Archive } from './zip.ts';

/** Many cells may show the same long text, so what they say together has a limit of its own, in UTF-16 units. */
const longest = 20_000_000;

/** The texts of an Excel file, with hidden sheets and what no sheet shows any more; a sheet is known by its position. */
export function readSheets(archive: Archive): OfficeContents {
  const { names, read } = archive;
  const shared = elementsNamed(read('xl/sharedStrings.xml'), 'si', 'rPh').flatMap(({ name, text }) => (name === 'si' ? [text] : []));
  const left = new Set(shared.keys());
  let room = longest;
  const sheets = sheetNames(archive).map((name, index): AttachedText => {
    const text = readSheet(read(name) ?? new Uint8Array(), room, (at) => {
      left.delete(at);
      return shared[at] ?? '';
    });
    room -= text.length;
    return { where: `แผ่นงาน ${index + 1}`, text };
  });
  const written = (part: RegExp) => names.filter((name) => part.test(name)).map((name) => read(name) ?? new Uint8Array());
  const notes = written(/^xl\/comments[^/]*\.xml$|^xl\/comments\/[^/]+\.xml$/i);
  const threads = written(/^xl\/threadedComments\/[^/]+\.xml$/i);
  return {
    texts: [
      ...sheets,
      { where: 'เนื้อความ', text: [...left].map((at) => `${shared[at]}\n`).join('') },
      ...written(/^xl\/drawings\/drawing[^/]*\.xml$/i).map((bytes) => ({ where: 'กล่องข้อความ', text: readPart(bytes).text })),
      ...[...notes, ...threads].map((bytes) => ({ where: 'ความเห็น', text: elementsNamed(bytes, 'text').map(({ text }) => `${text}\n`).join('') })),
    ],
    comments: countComments(notes, threads),
    trackedChanges: 0,
  };
}

/** Excel writes a note, for older programs, for each thread; replies stand in the thread only. */
function countComments(notes: readonly Uint8Array[], threads: readonly Uint8Array[]): number {
  const threaded = threads.flatMap((bytes) => elementsNamed(bytes, 'threadedComment'));
  const replies = threaded.filter(({ attributes }) => attributes['parentId'] !== undefined).length;
  return replies + Math.max(notes.flatMap((bytes) => elementsNamed(bytes, 'comment')).length, threaded.length - replies);
}

/** The sheets in the order of the workbook, then any that it does not name. */
function sheetNames({ names, read }: Archive): readonly string[] {
  const workbook = read('xl/workbook.xml');
  if (!workbook) throw new RangeError('no workbook');
  const targets = new Map(elementsNamed(read('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const listed = elementsNamed(workbook, 'sheet').map(({ attributes }) => (targets.get(attributes['id']) ?? '').replace(/^\/xl\/|^\.\//, ''));
  const present = names.filter((name) => /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i.test(name));
  return [...new Set([...listed.map((name) => `xl/${name}`).filter((name) => present.includes(name)), ...present])];
}

function readSheet(bytes: Uint8Array, room: number, sharedAt: (at: number) => string): string {
  const text: string[] = [];
  let left = room;
  let type = '';
  let value = '';
  walkXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'c') [type, value] = [attributes['t'] ?? 'n', ''];
    },
    text: (data, path) => {
      if (path.includes('c') && /^[vt]$/.test(path.at(-1) ?? '') && !path.includes('rPh')) value += data;
    },
    close: (name) => {
      if (name !== 'c' && name !== 'row') return;
      const shown = name === 'row' ? '\n' : `${type === 's' ? sharedAt(Number(value)) : shownValue(type, value)}\t`;
      left -= shown.length;
      if (left < 0) throw new RangeError('too long');
      text.push(shown);
    },
  });
  return withoutTrailingSpace(text.join(''));
}

/** A long number may be written as a power of ten: 1.103700000001E12. */
function shownValue(type: string, value: string): string {
  return type === 'n' && /e/i.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
}
