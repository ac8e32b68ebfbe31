import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { ordinaryWord, paragraphOf, partOf, relationshipsOf, texts, withEntries, wordWith } from './example-documents.ts';

export type NamedBytes = readonly [name: string, bytes: Uint8Array];

const sheetType = '<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

/** Files that no officer writes; for tests. */
export async function hostileFiles(): Promise<Readonly<Record<string, NamedBytes>>> {
  const word = await ordinaryWord();
  const added = (entries: Readonly<Record<string, string>>) => withEntries(word, texts(entries));
  const noise = randomBytes(400_000);
  return {
    'a bomb by its ratio': ['ก.docx', added({ 'word/media/a.xml': ' '.repeat(3_000_000) })],
    'a bomb by its size': ['ก.docx', withSizes(withEntries(word, { 'word/media/noise.png': noise }), 6 * 1024 * 1024)],
    'a bomb of elements within all limits of size': ['ก.docx', withEntries(wordWith('<w:p/>'.repeat(2_000_000)), { 'word/media/noise.png': noise })],
    'a bomb of text within all limits of size': ['ก.docx', withEntries(wordWith(paragraphOf(`<w:t>${'ก '.repeat(3_700_000)}</w:t>`)), { 'word/media/noise.png': noise })],
    'many entries': ['ก.docx', withEntries(word, Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`word/media/${index}.png`, new Uint8Array()])))],
    'an archive inside': ['ก.docx', withEntries(word, { 'word/media/a.zip': zipSync({ a: strToU8('a') }) })],
    'a name that climbs out': ['ก.docx', added({ '../../etc/passwd': 'a' })],
    'an absolute name': ['ก.docx', added({ '/etc/passwd': 'a' })],
    'a name with a drive': ['ก.docx', added({ 'C:\\Windows\\a.dll': 'a' })],
    'a macro': ['ก.docx', added({ 'word/vbaProject.bin': 'a' })],
    'a document that says it has macros': ['ก.docm', added({ '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' })],
    'a macro sheet': ['ก.xlsm', zipSync(texts({ '[Content_Types].xml': sheetType, 'xl/workbook.xml': '<workbook/>', 'xl/macrosheets/sheet1.xml': '<a/>' }))],
    'a document with a password': ['ก.docx', Buffer.concat([oldOfficeHeader, new Uint8Array(1_000), Buffer.from('EncryptedPackage', 'utf16le'), new Uint8Array(1_000)])],
    'an old document': ['ก.doc', Buffer.concat([oldOfficeHeader, new Uint8Array(3_000)])],
    'a template outside': ['ก.docx', added({ 'word/_rels/settings.xml.rels': relationshipsOf(['rId1', 'attachedTemplate', 'http://example.com/a.dotm']) })],
    'a picture outside': ['ก.docx', added({ 'word/_rels/header9.xml.rels': relationshipsOf(['rId1', 'image', 'file://192.0.2.1/a.png']) })],
    'a workbook outside': ['ก.xlsx', zipSync(texts({ '[Content_Types].xml': sheetType, 'xl/workbook.xml': '<workbook/>', 'xl/externalLinks/_rels/externalLink1.xml.rels': relationshipsOf(['rId1', 'externalLinkPath', 'file:///a.xlsx']) }))],
    'entities that expand': ['ก.docx', added({ 'word/document.xml': `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}">]>${partOf('document', paragraphOf('<w:t>&b;</w:t>'))}` })],
    'entities in UTF-16': ['ก.docx', withEntries(word, { 'word/document.xml': Buffer.from('\ufeff<!DOCTYPE d [<!ENTITY a "a">]><d>&a;</d>', 'utf16le') })],
    'elements 100,000 deep': ['ก.docx', withEntries(wordWith(`${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}`), { 'word/media/noise.png': noise })],
    'a page 100,000 deep': ['ก.html', strToU8(`<html>${'<div>'.repeat(100_000)}`)],
    'a page of a million elements': ['ก.html', strToU8(`<html>${'<i>ก</i>'.repeat(900_000)}`)],
    'a page of open elements, each in all before it': ['ก.html', strToU8(`<html>${Array.from({ length: 1_500 }, (_, index) => `<p><b id=${index}>`).join('')}`)],
    'a table of 10,000 by 10,000 by its spans': ['ก.html', strToU8(`<table>${'<tr><td colspan=10000 rowspan=10000>ก<td colspan=10000>ข'.repeat(6_000)}</table>`)],
    'a Word table of too many cells': ['ก.docx', withEntries(wordWith(tableOf(1_100, 100)), { 'word/media/noise.png': noise })],
    'a cell at the far corner of a sheet': ['ก.xlsx', workbookWith('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'A1:XFD1048576')],
    'sizes that lie': ['ก.docx', withSizes(word, 100)],
    'an archive cut short': ['ก.docx', word.subarray(0, word.length / 2)],
    'half a document': ['ก.docx', added({ 'word/document.xml': partOf('document', paragraphOf('<w:t>ก</w:t>')).slice(0, -20) })],
    'a text with the name of a document': ['ก.docx', strToU8('ข้อความ')],
    'a program with the name of a document': ['ก.docx', Buffer.concat([Buffer.from('MZ'), Buffer.from([0x90, 0, 3, 0, 0, 0]), randomBytes(5_000)])],
    'a script with the name of a text': ['ก.txt', strToU8('#!/bin/sh\necho\n')],
    'a line without end': ['ก.csv', strToU8(`ก,ข\n${'ก,'.repeat(1_000_000)}`)],
    'a text of 12 million letters': ['ก.csv', strToU8('a,b\n'.repeat(3_000_000))],
    'nothing': ['ก.docx', new Uint8Array()],
    'a picture': ['ก.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(100)])],
    'an archive of files': ['ก.zip', zipSync({ 'a.txt': strToU8('a') })],
    'bytes with the name of a text': ['ก.csv', randomBytes(5_000)],
  };
}

const oldOfficeHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function tableOf(rows: number, columns: number): string {
  return `<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc>'.repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`;
}

function workbookWith(rows: string, dimension: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync(
    texts({
      '[Content_Types].xml': sheetType,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="ก" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`,
    }),
  );
}

/** The archive whose table of contents gives each entry the same small size. */
function withSizes(archive: Uint8Array, size: number): Uint8Array {
  const data = Buffer.from(archive);
  for (let at = data.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = data.indexOf('PK\x01\x02', at + 4, 'latin1')) data.writeUInt32LE(size, at + 24);
  return data;
}
