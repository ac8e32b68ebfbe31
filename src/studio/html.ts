declare const made: unique symbol;

/** Markup that may be sent to a browser; only `html` makes it. */
export type Html = { readonly markup: string; readonly [made]: true };

/** What can stand in a template: text is escaped, nothing stands for what is absent. */
export type Insert = Html | string | number | false | undefined | readonly Insert[];

const written = new WeakSet<object>();

/** Markup with values in it. A value is always text, never markup, unless it was made here; attributes have to stand in double quotes. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const markup = parts.reduce((sum, part, index) => sum + shown(inserts[index - 1]) + part);
  const result = { markup } as Html;
  written.add(result);
  return result;
}

function shown(insert: Insert): string {
  if (insert === undefined || insert === false) return '';
  if (typeof insert === 'string') return escaped(insert);
  if (typeof insert === 'number') return String(insert);
  if ('markup' in insert) return written.has(insert) ? insert.markup : escaped(insert.markup);
  return insert.map(shown).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function escaped(text: string): string {
  // A null character would be dropped or replaced by the browser, and could part what was escaped as one.
  return text.replace(/\0/g, '\ufffd').replace(/[&<>"'`]/g, (sign) => entities[sign] ?? '');
}
