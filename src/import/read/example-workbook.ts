import { strToU8, zipSync } from 'fflate';

type Sheet = { readonly name: string; readonly state?: string; /** What stands in `worksheet`. */ readonly xml: string };

type Rest = { readonly formats?: readonly string[]; readonly more?: Readonly<Record<string, string>>; readonly properties?: string };

/** A spreadsheet of hand-made XML for tests; `formats` are the codes of the styles from 1 on. */
export function workbookOf(sheets: readonly Sheet[], { formats = [], more = {}, properties = '' }: Rest = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook>${properties}<sheets>${sheets.map(({ name, state = 'visible' }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': stylesOf(formats),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet>${xml}</worksheet>`])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  const named = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  return `<styleSheet><numFmts>${named.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`;
}

/** A row of cells by their columns: a text, a number with its style as `[number, style]`, or the XML of a cell from its attributes on. */
export function rowOf(row: number, cells: Readonly<Record<string, string | readonly [number: string, style: number] | { readonly xml: string }>>, attributes = ''): string {
  const xml = Object.entries(cells).map(([column, cell]) => {
    if (typeof cell === 'string') return `<c r="${column}${row}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    return 'xml' in cell ? `<c r="${column}${row}" ${cell.xml}` : `<c r="${column}${row}" s="${cell[1]}"><v>${cell[0]}</v></c>`;
  });
  return `<row r="${row}" ${attributes}>${xml.join('')}</row>`;
}

/** The cells of a sheet, and what follows them. */
export function sheetXml(rows: readonly string[], after = '', before = ''): string {
  return `${before}<sheetData>${rows.join('')}</sheetData>${after}`;
}
