import { isReportKind, reportKinds } from '../domain/report-kind.ts';
import { columnFields, type ColumnField } from '../import/recognise/column.ts';
import { paragraphRoles, type ParagraphRole } from '../import/recognise/corrections.ts';
import { tableRoles, type TableRole } from '../import/recognise/table.ts';
import type { Step, Told, ValueKey } from './history.ts';
import { labelOf } from './labels.ts';

/** What the page shows: each control by its name, with its value. Only what differs from it was told. */
export type Shown = ReadonlyMap<string, string>;

/** The corrections with those of a form, and in Thai what was told; `undefined` where the form says what is shown already. Names and values that no page has are passed over. */
export function toldIn(form: FormData, told: Told, shown: Shown): (Step & { readonly target: string }) | undefined {
  const changes = [...form].flatMap(([name, value]) => (typeof value === 'string' ? (changeOf(name, value.replace(/\s*\r?\n\s*/g, ' ').trim(), shown) ?? []) : []));
  const [first] = changes;
  if (!first) return undefined;
  const about = changes.length === 1 ? first.about : `แก้ ${changes.length} แห่ง`;
  return { told: changes.reduce((sum, change) => change.apply(sum), told), about, target: first.target, ...(changes.length === 1 && first.merges && { key: first.target }) };
}

type Change = { readonly apply: (told: Told) => Told; readonly about: string; readonly target: string; readonly merges?: boolean };

function changeOf(name: string, value: string, shown: Shown): Change | undefined {
  const at = name.indexOf(':');
  const [what, which] = at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
  if (what === 'row') return rowChange(value, shown);
  if (what === 'clear') return isShown(`value:${value}`, shown) ? valueChange(value, '') : undefined;
  if (!isShown(name, shown) || shown.get(name) === value) return undefined;
  if (what === 'value') return valueChange(which, value);
  if (what === 'column' && Object.hasOwn(columnFields, value)) {
    const [table, column] = which.split('.');
    return { apply: (told) => ({ ...told, columns: { ...told.columns, [which]: value as ColumnField } }), about: `คอลัมน์ ${column} ของตาราง ${table} เป็น ${columnFields[value as ColumnField]}`, target: name, merges: true };
  }
  if (what === 'table' && Object.hasOwn(tableRoles, value)) {
    return { apply: (told) => ({ ...told, tables: { ...told.tables, [which]: value as TableRole } }), about: `ตาราง ${which} เป็น ${tableRoles[value as TableRole]}`, target: name, merges: true };
  }
  if (what === 'paragraph' && (value === '' || Object.hasOwn(paragraphRoles, value))) {
    const about = value === '' ? 'ย่อหน้าเป็นตามที่โปรแกรมอ่านได้' : `ย่อหน้าเป็น ${paragraphRoles[value as ParagraphRole]}`;
    return { apply: (told) => ({ ...told, paragraphs: withEntry(told.paragraphs, which, value === '' ? undefined : (value as ParagraphRole)) }), about, target: name, merges: true };
  }
  return undefined;
}

function isShown(name: string, shown: Shown): boolean {
  return shown.has(name);
}

function rowChange(value: string, shown: Shown): Change | undefined {
  const [row = '', how = ''] = value.split(':');
  if (!isShown(`row:${row}`, shown) || !['joined', 'apart', ''].includes(how)) return undefined;
  const [table, number] = row.split('.');
  const words = how === 'joined' ? 'ต่อจากแถวบน' : how === 'apart' ? 'แยกเป็นข้อใหม่' : 'เป็นตามที่โปรแกรมอ่านได้';
  return { apply: (told) => ({ ...told, rows: withEntry(told.rows, row, how === '' ? undefined : (how as 'joined' | 'apart')) }), about: `แถว ${number} ของตาราง ${table} ${words}`, target: `row:${row}` };
}

function valueChange(key: string, value: string): Change | undefined {
  const [kind = '', path = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (!isReportKind(kind)) return undefined;
  const about = `${value === '' ? 'ล้าง' : 'แก้'}${labelOf(kind, path).short} ของ${reportKinds[kind].short}`;
  return { apply: (told) => ({ ...told, values: { ...told.values, [key as ValueKey]: value } }), about, target: `value:${key}` };
}

function withEntry<T>(entries: Readonly<Record<string, T>> | undefined, name: string, value: T | undefined): Readonly<Record<string, T>> {
  const others = Object.entries(entries ?? {}).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}
