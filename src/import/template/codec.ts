import { dateText, longDate, parseDate, readThaiDate } from '../../domain/thai-date.ts';
import type { Context } from '../recognise/context.ts';
import { joined, type Fragment } from '../recognise/fragment.ts';
import { piece, type Tree } from '../recognise/piece.ts';

/** How a value stands in a cell of a template, a line each, and how the lines are read back. Lines that fit no form are read as they stand, so that the checker names them. */
export type Codec = {
  readonly write: (value: unknown) => readonly string[];
  readonly read: (lines: readonly Fragment[], context: Context) => Tree | undefined;
  /** The texts that may stand in the cell. */
  readonly choices?: readonly string[];
};

/** A codec of values of one type; what is written is always data that fits the schema. */
export function codec<T>(write: (value: T) => readonly string[], read: Codec['read'], choices?: readonly string[]): Codec {
  return { write: (value) => write(value as T), read: (lines, context) => (lines.length === 0 ? undefined : read(lines, context)), ...(choices && { choices }) };
}

/** The lines of a cell as one text. */
export function wholeText(lines: readonly Fragment[]): string {
  return joined(lines.map(({ text }) => text));
}

/** One text, whatever its lines. */
export const text = codec<string>(
  (value) => [value],
  (lines) => piece(wholeText(lines), lines),
);

/** A day, in any writing that offices use. */
export const date = codec<string>(
  (value) => [dateWords(value)],
  (lines) => piece(dateIn(wholeText(lines)) ?? wholeText(lines), lines),
);

/** A stored date in words; anything else as it is. */
export function dateWords(stored: string): string {
  const day = parseDate(stored);
  return day ? longDate(day) : stored;
}

/** The stored date that a text names and nothing else. */
export function dateIn(words: string): string | undefined {
  const day = parseDate(words) ?? readThaiDate(words);
  return day && dateText(day);
}

/** A year of the Buddhist era. */
export const year = codec<number>(
  (value) => [String(value)],
  (lines) => {
    const found = /^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(\d{4})$/.exec(wholeText(lines).replaceAll(' ', ''))?.[1];
    return piece(found === undefined ? wholeText(lines) : Number(found), lines);
  },
);

/** A score as it is printed, with or without its unit. */
export const score = codec<string>(
  (value) => [value],
  (lines) => piece(wholeText(lines).replace(/^(?:ร้อยละ|คะแนน)\s*|\s*(?:คะแนน|%)$/g, ''), lines),
);

/** Whether something is so. */
export const truth = codec<boolean>(
  (value) => [value ? 'ใช่' : 'ไม่ใช่'],
  (lines) => {
    const words = wholeText(lines).toLowerCase();
    return piece(/^(?:ไม่|ยัง|false|no|0$|☐)/.test(words) ? false : /^(?:ใช่|จริง|แล้ว|ลงนามแล้ว|true|yes|1$|[✓✔☑])/.test(words) ? true : wholeText(lines), lines);
  },
  ['ใช่', 'ไม่ใช่'],
);

/** One of several ids, shown by its Thai words; `otherwise` reads other words for it. */
export function choice<Id extends string>(words: Readonly<Record<Id, string>>, otherwise: (text: string) => Id | undefined = () => undefined): Codec {
  const ids = Object.keys(words) as Id[];
  return codec<Id>(
    (value) => [words[value]],
    (lines) => {
      const said = wholeText(lines);
      return piece(ids.find((id) => words[id] === said) ?? ids.find((id) => id.toLowerCase() === said.toLowerCase()) ?? otherwise(said) ?? said, lines);
    },
    Object.values(words),
  );
}
