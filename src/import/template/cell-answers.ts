import { indicatorIn, type Context } from '../recognise/context.ts';
import { withoutMarker } from '../recognise/items.ts';
import { piece, type Piece } from '../recognise/piece.ts';
import { itemLines, itemsInCell, type CellItem } from './cell-list.ts';
import { codec, type Codec } from './codec.ts';

/** Names of indicators, a line each; several in one line only where the catalogue knows every one of them. */
export const indicators: Codec = codec<readonly string[]>(itemLines, (lines, context) => itemsInCell(lines).flatMap((item) => namesIn(item, context)));

function namesIn({ text, from }: CellItem, context: Context): readonly Piece[] {
  const apart = text.split(/\s*[,;、]\s*/).map((name) => indicatorIn(context, name)?.name);
  return apart.length > 1 && apart.every((name) => name !== undefined) ? apart.map((name) => piece(name, from)) : [piece(text, from)];
}

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const ids = new RegExp(`^(?:ประเด็น(?:ที่)?\\s*:?\\s*)?(${id}(?:[\\s,]+${id})*)$`);
const named = /^ตัวชี้วัด\s*:\s*/;
const concluded = { yes: 'ผู้จัดทำอ่านจากเนื้อหา', no: 'เอกสารเขียนไว้' } as const;

type Answers = { readonly findings?: readonly string[]; readonly indicators?: readonly string[]; readonly inferred?: boolean };

/** What a measure answers: ids of findings, names of indicators, and whether whoever made the report concluded it; a line each. */
export const answers: Codec = codec<Answers>(
  (value) => [
    ...(value.findings ? [value.findings.join(', ')] : []),
    ...(value.indicators ?? []).map((name) => (isOtherThanName(name) ? `ตัวชี้วัด: ${name}` : name)),
    ...(value.inferred === undefined ? [] : [value.inferred ? concluded.yes : concluded.no]),
  ],
  (lines, context) => {
    const found: { findings: Piece[]; indicators: Piece[]; inferred?: Piece } = { findings: [], indicators: [] };
    for (const item of itemsInCell(lines)) {
      const { text, from } = item;
      const given = ids.exec(text)?.[1];
      if (named.test(text)) found.indicators.push(piece(text.replace(named, ''), from));
      else if (given !== undefined) found.findings.push(...given.split(/[\s,]+/).map((one) => piece(one, from)));
      else if (text === concluded.yes || text === concluded.no) found.inferred = piece(text === concluded.yes, from);
      else found.indicators.push(...namesIn(item, context));
    }
    return found;
  },
);

function isOtherThanName(name: string): boolean {
  return withoutMarker(name).marker !== '' || ids.test(name) || named.test(name) || name === concluded.yes || name === concluded.no || /[,;、]/.test(name);
}
