import { bodyNodes, wordsOf, type BodyNode } from '../../reader/body.ts';
import type { Source } from '../../reader/source.ts';
import type { ContentToCheck } from '../rule.ts';

/** A table that an author wrote below the front matter. */
export type BodyTable = {
  readonly source: Source;
  readonly node: BodyNode;
  /** The words of the header cells. */
  readonly header: readonly string[];
  /** The rows below the header, each with its node and the words of its cells. */
  readonly rows: readonly { readonly node: BodyNode; readonly cells: readonly string[] }[];
};

export function bodyTables({ sources }: ContentToCheck): readonly BodyTable[] {
  return sources.flatMap((source) =>
    bodyNodes(source)
      .filter(({ type }) => type === 'table')
      .map((node) => {
        const [header, ...rows] = (node.children ?? []).map((row) => ({ node: row, cells: (row.children ?? []).map((cell) => wordsOf(cell).trim()) }));
        return { source, node, header: header?.cells ?? [], rows };
      }),
  );
}
