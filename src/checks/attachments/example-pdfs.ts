/** A PDF of one page with a line of text, and what else the catalogue is to hold; for examples of rules. */
export function pdfWith(text: string, catalogue = ''): Uint8Array {
  const stream = text === '' ? '' : `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const header = '%PDF-1.4\n';
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const offsets = bodies.map((_, index) => header.length + bodies.slice(0, index).join('').length);
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)].join('\n');
  const start = header.length + bodies.join('').length;
  return new TextEncoder().encode(
    `${header}${bodies.join('')}xref\n0 ${objects.length + 1}\n${table}\ntrailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** A PDF that runs JavaScript when it is opened. */
export const scriptedPdf = pdfWith('Report on integrity measures of the year', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>');
