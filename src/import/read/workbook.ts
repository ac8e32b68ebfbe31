import { elementsNamed, walkXml } from '../../reader/attachment/xml.ts';
import type { Archive } from '../../reader/attachment/zip.ts';
import { formatNumbered } from './cell-format.ts';

export type WorkbookSheet = { readonly name: string; readonly isHidden: boolean; /** Nothing for a sheet of charts. */ readonly xml: Uint8Array | undefined };

export type Workbook = {
  /** In the order of the tabs. */
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904: boolean;
  /** The format of the cells of a style. */
  readonly formatOf: (style: number) => string;
};

/** Reads what all sheets share; throws an `Error` where there is no workbook. */
export function readWorkbook({ names, read }: Archive): Workbook {
  const main = read('xl/workbook.xml');
  if (!main) throw new Error('no workbook');
  const targets = new Map(elementsNamed(read('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const sheets = elementsNamed(main, 'sheet').map(({ attributes }): WorkbookSheet => {
    const path = `xl/${(targets.get(attributes['id']) ?? '').replace(/^\/xl\/|^\.\//, '')}`;
    return { name: attributes['name'] ?? '', isHidden: /^(?:hidden|veryHidden)$/.test(attributes['state'] ?? ''), xml: path.startsWith('xl/worksheets/') && names.includes(path) ? read(path) : undefined };
  });
  return { sheets, from1904: elementsNamed(main, 'workbookPr').some(({ attributes }) => /^(?:1|true)$/.test(attributes['date1904'] ?? '')), formatOf: formatsOf(read('xl/styles.xml')) };
}

function formatsOf(styles: Uint8Array | undefined): (style: number) => string {
  const own = new Map(elementsNamed(styles, 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General']));
  const ids: number[] = [];
  if (styles) {
    walkXml(styles, {
      open: ({ name, attributes }, path) => {
        if (name === 'xf' && path.at(-2) === 'cellXfs') ids.push(Number(attributes['numFmtId'] ?? 0));
      },
    });
  }
  return (style) => formatNumbered(ids[style] ?? 0, own);
}
