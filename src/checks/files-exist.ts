import type { Content, Entry } from '../reader/content.ts';
import type { Rule } from './rule.ts';

type FileReference = { readonly file: string; readonly at: readonly PropertyKey[]; readonly entry: Entry<'report', unknown> };

/** A file that a report offers must be there. */
export const filesExist: Rule = {
  id: 'OIT-ATT-751',
  about: 'ไฟล์แนบและหลักฐานที่อ้างถึงมีอยู่ในโฟลเดอร์ files',
  check: (content) =>
    fileReferences(content)
      .filter(({ file, entry: { path } }) => !content.files.includes(`agencies/${path.agency}/${path.year}/files/${file}`))
      .map(({ file, at, entry: { path, source } }) => ({
        rule: filesExist.id,
        file: source.file,
        place: source.placeOf(at),
        found: `ชื่อไฟล์ ${file} ที่ไม่มีอยู่`,
        expected: `ไฟล์ agencies/${path.agency}/${path.year}/files/${file}`,
        fix: 'วางไฟล์ลงในโฟลเดอร์ files หรือแก้ชื่อให้ตรง (ตัวพิมพ์เล็กใหญ่ต้องตรงกัน)',
      })),
};

function fileReferences({ analyses, measures, results }: Content): readonly FileReference[] {
  return [
    ...[...analyses, ...measures, ...results].flatMap((entry) =>
      (entry.data.attachments ?? []).map(({ file }, index) => ({ file, entry, at: ['attachments', index, 'file'] })),
    ),
    ...results.flatMap((entry) =>
      entry.data.results.flatMap((result, index) => [
        ...evidenceFiles(entry, result.evidence, ['results', index]),
        ...(result.parts ?? []).flatMap((part, partIndex) => evidenceFiles(entry, part.evidence, ['results', index, 'parts', partIndex])),
      ]),
    ),
  ];
}

function evidenceFiles(
  entry: Entry<'report', unknown>,
  evidence: readonly { readonly file?: string | undefined }[] | undefined,
  at: readonly PropertyKey[],
): readonly FileReference[] {
  return (evidence ?? []).flatMap(({ file }, index) => (file === undefined ? [] : [{ file, entry, at: [...at, 'evidence', index, 'file'] }]));
}
