/** A value that an import would change, add or take away. */
export type Change = { readonly path: string; readonly before?: string; readonly after?: string };

/** What differs between two reports, value by value, in the order of the new one; rows are told apart by their ids. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly Change[] {
  const old = new Map(valuesOf(before, ''));
  const fresh = new Map(valuesOf(after, ''));
  const changed = [...fresh].flatMap(([path, value]): readonly Change[] => {
    const was = old.get(path);
    return was === value ? [] : [{ path, after: value, ...(was !== undefined && { before: was }) }];
  });
  const order = reordered(before, after);
  return [...changed, ...order, ...[...old].filter(([path]) => !fresh.has(path)).map(([path, value]) => ({ path, before: value }))];
}

/** Lists whose rows are the same in another order. */
function reordered(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly Change[] {
  return Object.entries(after).flatMap(([path, rows]) => {
    const [was, now] = [before[path], rows].map((list) => (Array.isArray(list) ? list.flatMap((row) => idOf(row) ?? []) : []));
    const kept = was?.filter((id) => now?.includes(id)).join(' ') ?? '';
    const fresh = now?.filter((id) => was?.includes(id)).join(' ') ?? '';
    return kept === fresh ? [] : [{ path: `${path} (ลำดับ)`, before: kept, after: fresh }];
  });
}

function valuesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => valuesOf(item, `${path}[${idOf(item) ?? index + 1}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => valuesOf(item, path === '' ? name : `${path}.${name}`));
  return value === undefined ? [] : [[path, String(value)]];
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
