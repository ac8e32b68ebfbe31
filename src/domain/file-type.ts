const fileTypes: Readonly<Record<string, { readonly term: string; readonly mime: string }>> = {
  pdf: { term: 'PDF', mime: 'application/pdf' },
  docx: { term: 'Word (DOCX)', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { term: 'Excel (XLSX)', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  odt: { term: 'OpenDocument (ODT)', mime: 'application/vnd.oasis.opendocument.text' },
  ods: { term: 'OpenDocument (ODS)', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  csv: { term: 'CSV', mime: 'text/csv; charset=utf-8' },
  txt: { term: 'ข้อความ', mime: 'text/plain; charset=utf-8' },
  jpg: { term: 'ภาพ JPEG', mime: 'image/jpeg' },
  jpeg: { term: 'ภาพ JPEG', mime: 'image/jpeg' },
  png: { term: 'ภาพ PNG', mime: 'image/png' },
  webp: { term: 'ภาพ WebP', mime: 'image/webp' },
};

/** What kind of file a name promises: a term for readers and the media type for servers. */
export function fileTypeOf(name: string): { readonly term: string; readonly mime: string } {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return (Object.hasOwn(fileTypes, extension) ? fileTypes[extension] : undefined) ?? { term: 'ไฟล์', mime: 'application/octet-stream' };
}
