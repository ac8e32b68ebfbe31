import { reportKindIds, type ReportKind } from '../../domain/report-kind.ts';
import { kindOfTitle } from '../template/is-template.ts';
import { layoutOf } from '../template/layout.ts';
import type { ListPart, YearPart } from '../template/part.ts';
import { placedParts, type PlacedPart } from '../template/placed.ts';
import { readForms } from '../template/read-form.ts';
import { readList } from '../template/read-list.ts';
import { readYears } from '../template/read-years.ts';
import type { Context } from './context.ts';
import { lettersOf, type Fragment, type Grid, type Paragraph } from './fragment.ts';
import { withIds } from './ids.ts';
import type { Tree } from './piece.ts';

type Trees = { readonly [field: string]: Tree | undefined };

/** What the tables of a template say: the kind of report that it is for, and its whole data. `kind` is absent where the document is no template. */
export type FormValues = {
  readonly kind?: ReportKind;
  readonly trees: Trees;
  /** Titles, headings, headers and labels. */
  readonly labels: readonly Fragment[];
  readonly guidance: readonly Fragment[];
  /** Numbers of rows. */
  readonly numbers: readonly Fragment[];
};

/** Reads a template that was filled in; a document that is none says nothing here. Its tables are known by their headers, its fields by their labels, so that rows and columns may be moved, added and left out. */
export function formValues(blocks: readonly (Paragraph | Grid)[], isTemplate: boolean, context: Context): FormValues {
  const found = isTemplate ? kindOf(blocks) : undefined;
  if (!found) return { trees: {}, labels: [], guidance: [], numbers: [] };
  const { kind, placed } = found;
  const layout = layoutOf(kind);
  const forms = readForms(placed.filter(({ part }) => part.type === 'form'), layout.flatMap((part) => (part.type === 'form' ? part.fields : [])), context);
  const years = readYears(placed.filter((one): one is PlacedPart & { readonly part: YearPart } => one.part.type === 'years'), context);
  const lists = layout
    .filter((part): part is ListPart => part.type === 'list')
    .map((part) => ({ part, ...readList(part, placed.filter((one) => one.part.heading === part.heading), context) }));
  const values = new Map<string, Tree>(forms.values);
  for (const { part, rows } of lists) values.set(part.path, part.letter === undefined ? rows : withIds(rows, part.letter));
  if (kind === 'analysis') values.set('results', years.years);
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const headings = new Set(layout.map(({ heading }) => lettersOf(heading)));
  return {
    kind,
    trees: nested(values),
    labels: [...placed.flatMap(({ labels }) => labels), ...forms.labels, ...years.labels, ...paragraphs.filter(({ text }) => headings.has(lettersOf(text)) || kindOfTitle(text) !== undefined)],
    guidance: paragraphs.filter(({ text }) => /^คำแนะนำ\s*:/.test(text)),
    numbers: lists.flatMap(({ numbers }) => numbers),
  };
}

/** The title says what a template is for; where it was taken away, the tables do, of which one must be a form. */
function kindOf(blocks: readonly (Paragraph | Grid)[]): { readonly kind: ReportKind; readonly placed: readonly PlacedPart[] } | undefined {
  const [named] = blocks.flatMap((block) => (block.type === 'paragraph' ? (kindOfTitle(block.text) ?? []) : []));
  if (named) return { kind: named, placed: placedParts(blocks, named) };
  const kinds = reportKindIds.map((kind) => ({ kind, placed: placedParts(blocks, kind) })).filter(({ placed }) => placed.some(({ part }) => part.type === 'form'));
  const columns = (placed: readonly PlacedPart[]) => placed.reduce((sum, { headers }) => sum + headers.size, 0);
  return kinds.sort((a, b) => columns(b.placed) - columns(a.placed))[0];
}

/** Values by path as a tree: `memo.date` is the field `date` of `memo`. */
function nested(values: ReadonlyMap<string, Tree>): Trees {
  const tree: { [field: string]: Tree | undefined } = {};
  for (const [path, value] of values) {
    const [field = '', inner] = path.split('.');
    tree[field] = inner === undefined ? value : { ...(tree[field] as Trees | undefined), [inner]: value };
  }
  return tree;
}
