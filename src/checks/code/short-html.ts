import type { ProseNode } from '../../reader/prose.ts';
import type { Words } from './prose-attributes.ts';

/** The tags of HTML that an author may write, each without anything else in it. */
const shortTags: readonly string[] = ['br', 'sub', 'sup', 'u'];

export const shortTagList = '<br> <sub> <sup> <u>';

export function isShortTag(name: string): boolean {
  return shortTags.includes(name);
}

/** Nodes that hold words and what marks them, never a paragraph. */
const runningText: readonly string[] = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'];

export function isRunningText({ type, name }: ProseNode): boolean {
  return runningText.includes(type) || type === 'mdxJsxTextElement' || isShortTag(name ?? '');
}

/** The words of a single tag such as `<sub>` or `</sub>`; nothing else may stand in the node, since raw HTML is taken as it is. */
export function shortTagIn({ type, value }: ProseNode): { readonly name: string; readonly closes: boolean } | undefined {
  if (type !== 'html' || typeof value !== 'string') return undefined;
  if (/^<br ?\/?>$/.test(value.trim())) return { name: 'br', closes: false };
  const [, slash, name] = /^<(\/?)(sub|sup|u)>$/.exec(value.trim()) ?? [];
  return name === undefined ? undefined : { name, closes: slash === '/' };
}

/** The tags in raw HTML below a node that are allowed there: `<br>`, and pairs that close in the text where they opened. */
export function allowedTags(parent: ProseNode): ReadonlySet<ProseNode> {
  const allowed = new Set<ProseNode>();
  const open: { readonly name: string; readonly node: ProseNode }[] = [];
  for (const node of parent.children ?? []) {
    const tag = shortTagIn(node);
    const last = open.at(-1);
    if (tag?.name === 'br') allowed.add(node);
    else if (!tag || !isRunningText(parent)) continue;
    else if (!tag.closes) open.push({ name: tag.name, node });
    else if (last?.name === tag.name) {
      open.pop();
      allowed.add(last.node).add(node);
    }
  }
  return allowed;
}

export function unpairedTag(name: string): Words {
  return {
    found: `แท็ก <${name}> ที่ไม่ครบคู่`,
    expected: 'แท็กเปิดและแท็กปิดครบคู่ในข้อความเดียวกัน เช่น H<sub>2</sub>O',
    fix: `เติม <${name}> หรือ </${name}> ให้ครบคู่ หรือลบแท็กนี้`,
  };
}
