import { Document, isScalar, Scalar, visit } from 'yaml';
import type { RecognisedReport } from '../recognise/recognise.ts';

/** The text of a report file. Values that were inferred, and not read, carry a comment that says why. */
export function reportFile({ data, body, origins }: Pick<RecognisedReport, 'data' | 'body' | 'origins'>): string {
  const document = new Document(data);
  visit(document, {
    Scalar: (_, node) => {
      // A date or a number in words would be read as something else by a person who edits it.
      if (typeof node.value === 'string' && /^\d[\d.-]*$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  for (const { path, how, because } of origins) {
    if (how !== 'inferred') continue;
    const node = document.getIn(stepsOf(path), true);
    if (isScalar(node)) node.comment = ` อนุมาน: ${because ?? 'โปรดตรวจ'}`;
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}`}`;
}

/** The steps of a path such as `measures[2].steps[0]`. */
export function stepsOf(path: string): readonly (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The value at a path of data; `undefined` where the path leads nowhere. */
export function valueAt(data: Readonly<Record<string, unknown>>, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);
}
