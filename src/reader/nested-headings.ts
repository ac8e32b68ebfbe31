import type { MdastPluginInput } from 'satteri';

/** Headings that authors write from `##` on stand inside a section of the page, so they sink by two levels. */
export const nestedHeadings: MdastPluginInput = {
  name: 'nested-headings',
  heading(node, context) {
    context.setProperty(node, 'depth', Math.min(node.depth + 2, 6) as typeof node.depth);
  },
};
