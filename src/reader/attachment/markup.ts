/** How much of a file may stand before its first element; a drawing program writes long comments there. */
const longestStart = 16 * 1024;

/** What stands before the first element: space, `<?xml … ?>`, comments, and a document type other than those below. */
const skipped = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+(?!svg|html)[^>]*>/iy;

const svg = /<(?:!doctype\s+svg|(?:[\w-]+:)?svg)[\s/>[]/iy;

/** What a browser takes for a page whatever the file is called: https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type and elements that act. */
const html =
  /<(?:!doctype\s+html|!--|(?:[\w-]+:)?(?:html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|img|form|meta|link|base|object|embed|input|video|audio|details|math)(?=[\s/>]))/iy;

/** Whether a file opens with the markup of a drawing or a page. */
export function markupKind(bytes: Uint8Array): 'svg' | 'html' | undefined {
  const start = startOf(bytes.subarray(0, longestStart));
  let at = 0;
  for (skipped.lastIndex = at; skipped.test(start); ) at = skipped.lastIndex;
  svg.lastIndex = html.lastIndex = at;
  if (svg.test(start)) return 'svg';
  return html.test(start) ? 'html' : undefined;
}

/** Whether the beginning of a text holds what only a page or a drawing holds. */
export function startsScript(text: string): boolean {
  return /<(?:[\w-]+:)?(?:script|iframe)[\s/>]/i.test(text);
}

/** Whether markup runs something by itself. */
export function hasScript(markup: string): boolean {
  return /<(?:[\w-]+:)?script|\bon[a-z]+\s*=|javascript:/i.test(markup);
}

function startOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return Buffer.from(bytes).toString('latin1').replace(/^\xef\xbb\xbf/, '');
}
