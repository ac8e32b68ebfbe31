import { dirname } from 'node:path/posix';
import type { Content, Entry } from '../../reader/content.ts';
import type { Place } from '../../reader/problem.ts';
import { placeOfAttribute, proseParts } from '../../reader/prose.ts';
import { isProseName, proseComponents } from '../../schemas/prose.ts';
import type { Rule } from '../rule.ts';

type FileReference = { readonly file: string; readonly place: Place; readonly entry: Entry<'report', unknown> };

/** A file that a report offers must be there. */
export const filesExist: Rule = {
  id: 'OIT-ATT-751',
  severity: 'error',
  about: 'ไฟล์แนบและหลักฐานที่อ้างถึงมีอยู่ในโฟลเดอร์ files',
  meaning: 'ลิงก์ไฟล์บนหน้าเว็บเปิดไม่ได้',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: 'file: signed-analysis.pdf',
      broken: 'file: no-such-file.pdf',
    },
  ],
  check: (content) =>
    fileReferences(content)
      .filter(({ file, entry }) => !content.files.includes(pathOfFile(entry, file)))
      .map(({ file, place, entry }) => ({
        rule: filesExist.id,
        file: entry.source.file,
        place,
        found: `ชื่อไฟล์ ${file} ที่ไม่มีอยู่`,
        expected: `ไฟล์ ${pathOfFile(entry, file)}`,
        fix: 'วางไฟล์ลงในโฟลเดอร์ files หรือแก้ชื่อให้ตรง (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน)',
      })),
};

/** Where a file that a report names lies below the content folder. */
export function pathOfFile({ source }: FileReference['entry'], file: string): string {
  return `${dirname(source.file)}/files/${file}`;
}

/** Every file that a report offers: attachments, evidence, and what components of its text show. */
export function fileReferences({ analyses, measures, results }: Content): readonly FileReference[] {
  return [
    ...[...analyses, ...measures, ...results].flatMap((entry) => [
      ...(entry.data.attachments ?? []).map(({ file }, index) => reference(entry, file, ['attachments', index, 'file'])),
      ...filesInText(entry),
    ]),
    ...results.flatMap((entry) =>
      entry.data.results.flatMap((result, index) => [
        ...evidenceFiles(entry, result.evidence, ['results', index]),
        ...(result.parts ?? []).flatMap((part, partIndex) => evidenceFiles(entry, part.evidence, ['results', index, 'parts', partIndex])),
      ]),
    ),
  ];
}

function reference(entry: FileReference['entry'], file: string, at: readonly PropertyKey[]): FileReference {
  return { file, entry, place: entry.source.placeOf(at) };
}

function evidenceFiles(
  entry: FileReference['entry'],
  evidence: readonly { readonly file?: string | undefined }[] | undefined,
  at: readonly PropertyKey[],
): readonly FileReference[] {
  return (evidence ?? []).flatMap(({ file }, index) => (file === undefined ? [] : [reference(entry, file, [...at, 'evidence', index, 'file'])]));
}

/** The files that components of the text name; a tag that is wrong in itself is left to the rule of the text. */
function filesInText(entry: FileReference['entry']): readonly FileReference[] {
  if (!entry.source.file.endsWith('.mdx')) return [];
  return proseParts(entry.source.body).flatMap(({ name, attributes, position }) => {
    const { file } = attributes;
    if (file === undefined || !isProseName(name) || !proseComponents[name].attributes.safeParse(attributes).success) return [];
    return [{ file, entry, place: placeOfAttribute(entry.source, position, 'file') }];
  });
}
