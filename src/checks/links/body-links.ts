import { bodyNodes, type BodyNode } from '../../reader/body.ts';
import type { Source } from '../../reader/source.ts';
import type { ContentToCheck } from '../rule.ts';

/** Every link that an author wrote below the front matter; one by name has the address of its definition. */
export function bodyLinks({ sources }: ContentToCheck): readonly { readonly source: Source; readonly node: BodyNode }[] {
  return sources.flatMap((source) => {
    const nodes = bodyNodes(source);
    const named = new Map(nodes.flatMap(({ type, identifier, url }) => (type === 'definition' && identifier !== undefined && url !== undefined ? [[identifier, url]] : [])));
    return nodes.flatMap((node) => {
      if (node.type === 'link') return [{ source, node }];
      const url = node.type === 'linkReference' ? named.get(node.identifier ?? '') : undefined;
      return url === undefined ? [] : [{ source, node: { ...node, url } }];
    });
  });
}
