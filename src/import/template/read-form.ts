import type { Context } from '../recognise/context.ts';
import { textOf, type Fragment } from '../recognise/fragment.ts';
import type { Tree } from '../recognise/piece.ts';
import { formHeaders, type FormField } from './part.ts';
import { columnKey, nameLike, type PlacedPart } from './placed.ts';

/** The values of forms by path, and the labels that were understood. A row without a label goes on with the row above. */
export function readForms(placed: readonly PlacedPart[], fields: readonly FormField[], context: Context): { readonly values: ReadonlyMap<string, Tree>; readonly labels: readonly Fragment[] } {
  const lines = new Map<FormField, Fragment[]>();
  const labels: Fragment[] = [];
  for (const { headers, rows } of placed) {
    let open: FormField | undefined;
    for (const { cells } of rows) {
      const cellOf = (header: string) => cells.find((cell, index) => headers.get(columnKey(cell, index)) === header);
      const [label, value] = formHeaders.map(cellOf);
      const words = label ? textOf(label) : '';
      const name = nameLike(words, fields.map((field) => field.label));
      open = words === '' ? open : fields.find((field) => field.label === name);
      if (!open) continue;
      if (label && !label.isCovered) labels.push(...label.lines);
      if (value && !value.isCovered) lines.set(open, [...(lines.get(open) ?? []), ...value.lines]);
    }
  }
  const values = new Map<string, Tree>();
  for (const [{ path, codec }, own] of lines) {
    const tree = codec.read(own, context);
    if (tree !== undefined) values.set(path, tree);
  }
  return { values, labels };
}
