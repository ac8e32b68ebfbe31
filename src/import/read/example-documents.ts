import { Document, type FileChild, type INumberingOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A Word file with the given paragraphs and tables, as the library writes it; for tests. */
export async function wordOf(children: readonly FileChild[], numbering: INumberingOptions['config'] = []): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ creator: 'ผู้จัดทำ', numbering: { config: numbering }, sections: [{ children }] })));
}

/** A small Word file with what an ordinary report holds. */
export function ordinaryWord(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return wordOf([new Paragraph({ text: 'รายงานผล', heading: 'Heading1' }), new Paragraph('เนื้อความ'), new Table({ rows: [new TableRow({ children: [cell('ตัวชี้วัด'), cell('คะแนน')] }), new TableRow({ children: [cell('การใช้อำนาจ'), cell('91.5')] })] })]);
}

/** A Word file with the given XML as its body and the given further parts; for what no library writes. */
export function wordWith(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(
    texts({
      '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  );
}

/** A paragraph with runs of the given XML. */
export function paragraphOf(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
}

/** A part of a Word file around the given XML. */
export function partOf(name: string, content: string): string {
  return `<?xml version="1.0"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

/** The relationships of a part: ids with their type, target and mode. */
export function relationshipsOf(...entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `<Relationships>${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`;
}

/** The archive with entries added or replaced. */
export function withEntries(archive: Uint8Array, entries: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(archive), ...entries }, { level: 1 });
}

export function texts(entries: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]));
}
