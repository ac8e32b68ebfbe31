/** Texts in brackets after a text, by the name that they begin with: `ตลอดปี [เริ่ม 1 มกราคม 2565]`. */
export type Tags<Name extends string> = { readonly [name in Name]?: string };

/** What stands for a tag that is not there. */
const none = '-';

/** What of a text are tags; `isValue` says whether a tag may say so, else it is text. Each name is taken once, from the end. */
export function untagged<Name extends string>(text: string, names: readonly Name[], isValue: (name: Name, value: string) => boolean): { readonly text: string; readonly tags: Tags<Name>; readonly named: ReadonlySet<Name> } {
  const tags: { [name in Name]?: string } = {};
  const named = new Set<Name>();
  let rest = text;
  for (;;) {
    const found = names
      .filter((name) => !named.has(name))
      .map((name) => ({ name, at: rest.endsWith(']') ? rest.lastIndexOf(`[${name} `) : -1 }))
      .sort((a, b) => b.at - a.at)[0];
    if (!found || found.at < 1) break;
    const value = rest.slice(found.at + found.name.length + 2, -1).trim();
    if (value !== none && !isValue(found.name, value)) break;
    named.add(found.name);
    if (value !== none) tags[found.name] = value;
    rest = rest.slice(0, found.at).trimEnd();
  }
  return { text: rest, tags, named };
}

/** A text with its tags; `all` names those without a value too, so that nothing is concluded from the text. */
export function tagged<Name extends string>(text: string, names: readonly Name[], tags: Tags<Name>, all: boolean): string {
  return [text, ...names.flatMap((name) => (all || tags[name] !== undefined ? [`[${name} ${tags[name] ?? none}]`] : []))].join(' ');
}

/** The first of some writings of a value that is read back as it; the last where none is. */
export function shortest<T>(value: T, read: (words: string) => T, ...writings: readonly string[]): string {
  const letters = JSON.stringify(value);
  return writings.find((writing) => JSON.stringify(read(writing)) === letters) ?? writings.at(-1) ?? '';
}
