import type { DocumentBlock, DocumentCell, DocumentLine, EvaluationDocument } from '../document.ts';
import { shown, widthOf } from '../document.ts';

/** The document as Word puts it on the clipboard: markers of lists in spans that browsers ignore, styles, conditional comments. */
export function wordPage({ blocks }: EvaluationDocument): string {
  const body = blocks.map((block) => {
    if (block.type === 'page') return '<span lang=TH><br clear=all style=\'mso-special-character:line-break;page-break-before:always\'></span>';
    if (block.type === 'table') return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n${rows(block.rows, (line) => wordLine(line))}\n</table>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`;
    return block.heading === undefined ? wordLine(block) : `<h${block.heading}><span lang=TH style='font-family:"TH SarabunPSK",sans-serif'>${html(shown(block))}<o:p></o:p></span></h${block.heading}>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"TH SarabunPSK";} @list l0 {mso-list-id:1;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
${body.join('\n')}
<!--EndFragment--></body></html>`;
}

function wordLine({ marker, text }: DocumentLine): string {
  const words = `<span lang=TH style='font-size:16.0pt;font-family:"TH SarabunPSK",sans-serif'>${html(text)}</span><o:p></o:p>`;
  if (marker === undefined) return `<p class=MsoNormal>${words}</p>`;
  return `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${html(marker)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}</p>`;
}

/** The document as a spreadsheet puts it on the clipboard: one table, paragraphs merged over its width. */
export function sheetPage({ blocks }: EvaluationDocument): string {
  const width = widthOf(blocks);
  const body = blocks.map((block: DocumentBlock) => {
    if (block.type === 'page') return '';
    if (block.type === 'paragraph') return ` <tr height=21><td colspan=${width} height=21 class=xl65>${html(shown(block))}</td></tr>`;
    return rows(block.rows, undefined);
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><style><!-- br {mso-data-placement:same-cell;} --></style></head>
<body><table border=0 cellpadding=0 cellspacing=0><!--StartFragment--><col width=64 span=${width}>
${body.join('\n')}
<!--EndFragment--></table></body></html>`;
}

function rows(all: readonly (readonly DocumentCell[])[], line: ((one: DocumentLine) => string) | undefined): string {
  return all.map((row) => ` <tr>${row.map((cell) => cellOf(cell, line)).join('')}</tr>`).join('\n');
}

function cellOf({ lines, rowSpan, columnSpan, isCovered }: DocumentCell, line: ((one: DocumentLine) => string) | undefined): string {
  if (isCovered) return '';
  const spans = `${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`;
  return `<td${spans} valign=top>${line ? lines.map(line).join('') || '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' : lines.map((one) => html(shown(one))).join('<br>')}</td>`;
}

function html(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
