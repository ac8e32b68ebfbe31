import type { ReportKind } from '../../domain/report-kind.ts';

/** The id of the control of a value. */
export function valueId(kind: ReportKind, path: string): string {
  return `v-${kind}-${path.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}

/** The id of a line of the original. */
export function lineId(line: number): string {
  return `line-${line}`;
}

/** The id of a table of the original; its select is called otherwise. */
export function tableId(table: number): string {
  return `original-table-${table}`;
}

/** The id of the control with the given name: `column:2.3`, `value:measures:title`. */
export function controlId(name: string): string {
  const value = /^value:([a-z]+):(.*)$/s.exec(name);
  return value ? valueId(value[1] as ReportKind, value[2] ?? '') : name.replace(/[^A-Za-z0-9]+/g, '-');
}
