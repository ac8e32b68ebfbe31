/**
 * A value written on a measure or result belongs to every part that states none of its own,
 * as a merged cell of a table belongs to every row that it spans.
 */
export function inheriting<Whole extends object, Part extends object, Field extends keyof Whole & keyof Part>(
  whole: Whole,
  part: Part,
  fields: readonly Field[],
): Part {
  const inherited = fields.filter((field) => part[field] === undefined && whole[field] !== undefined);
  return { ...part, ...Object.fromEntries(inherited.map((field) => [field, whole[field]])) };
}
