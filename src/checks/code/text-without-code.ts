import { bodyTree } from '../../reader/body.ts';
import type { Place, Problem } from '../../reader/problem.ts';
import { isTag, placeInBody, placeOfAttribute, positionOf, type ProseNode } from '../../reader/prose.ts';
import type { Source } from '../../reader/source.ts';
import { isProseName } from '../../schemas/prose.ts';
import type { Words } from './prose-attributes.ts';
import { componentInMarkdown, htmlWords, isKnownTag, needsMdx, tagProblems, type Around } from './prose-tags.ts';
import type { Rule } from '../rule.ts';
import { allowedTags, isRunningText, shortTagIn, unpairedTag } from './short-html.ts';
import { unreadableMdx } from './unreadable-mdx.ts';

/** Content is data: what an author writes below the front matter never runs, when the site is built or when it is read. */
export const textWithoutCode: Rule = {
  id: 'OIT-SEC-901',
  severity: 'error',
  about: 'เนื้อความไม่มีโค้ด HTML หรือลิงก์ที่สั่งงานได้',
  meaning: 'โค้ดในเนื้อหาอาจทำงานบนเครื่องของผู้อ่านหรือเครื่องที่สร้างเว็บ',
  excusable: false,
  examples: [
    {
      file: 'agencies/bansuan/2567/analysis.mdx',
      instead: '**MDX**',
      broken: '{process.env.HOME}',
    },
    {
      file: 'agencies/bansuan/2567/measures.md',
      instead: 'ข้อความใน Markdown',
      broken: '<script>alert(1)</script>',
      sound: 'ข้อความ **ตัวหนา** และ [ลิงก์](https://www.example.go.th)',
    },
  ],
  check: ({ analyses, measures, results, pages }) => [...analyses, ...measures, ...results, ...pages].flatMap(problemsOf),
};

type Document = { readonly source: Source; readonly path: { readonly type: 'report' | 'page' } };
type Found = { readonly words: Words; readonly place: Place };
type Inside = Around & { readonly allowed: ReadonlySet<ProseNode> };

function problemsOf({ source, path }: Document): readonly Problem[] {
  const found = foundIn(source, path.type === 'report');
  const aboutFile = found.find(({ words }) => words.expected === needsMdx);
  return found
    .filter((one) => one.words.expected !== needsMdx || one === aboutFile)
    .map(({ words, place }) => ({ rule: textWithoutCode.id, file: source.file, place, ...words }));
}

function foundIn(source: Source, hasFiles: boolean): readonly Found[] {
  const tree = bodyTree(source);
  if ('root' in tree) return walk(source, tree.root as ProseNode, { hasFiles, inText: false, allowed: new Set() });
  const [, line, column] = /^(\d+):(\d+)/.exec(tree.refused) ?? [];
  return [{ words: unreadableMdx(tree.refused), place: placeInLine(source, Number(line ?? 1), Number(column ?? 1)) }];
}

/** What is refused in a node and all below it; what may not be written at all is not searched for more. */
function walk(source: Source, node: ProseNode, around: Inside): readonly Found[] {
  const own = isTag(node) ? tagsFound(source, node, around) : nodeFound(source, node, around);
  if (own.length > 0 && !(isTag(node) && isKnownTag(node))) return own;
  const inside = { ...around, inText: around.inText || isRunningText(node), allowed: allowedTags(node) };
  return [...own, ...(node.children ?? []).flatMap((child) => walk(source, child, inside))];
}

function tagsFound(source: Source, node: ProseNode, around: Inside): readonly Found[] {
  return tagProblems(node, around).map(({ words, attribute }) => ({
    words,
    place: attribute === undefined ? placeOfNode(source, node) : placeOfAttribute(source, positionOf(node), attribute),
  }));
}

function nodeFound(source: Source, node: ProseNode, around: Inside): readonly Found[] {
  const words = refusal(source.file, node, around);
  return words ? [{ words, place: placeOfNode(source, node) }] : [];
}

function refusal(file: string, node: ProseNode, around: Inside): Words | undefined {
  if (node.type === 'html') return around.allowed.has(node) ? undefined : htmlRefusal(file, node, around);
  if (node.type.startsWith('mdx')) return refusals.code;
  // A browser passes over white space and control characters in an address.
  const address = (node.url ?? '').replace(/[\s\p{Cc}]/gu, '');
  if (node.type === 'image' || node.type === 'imageReference') return refusals.image;
  if (/^[\\/]{2}|\\/.test(address)) return refusals.link;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme) ? undefined : refusals.link;
}

function htmlRefusal(file: string, node: ProseNode, around: Around): Words {
  const name = /^<\/?([A-Za-z]+)/.exec(String(node.value))?.[1] ?? '';
  if (isProseName(name)) return componentInMarkdown(name, file, around);
  const tag = shortTagIn(node);
  return tag ? unpairedTag(tag.name) : htmlWords;
}

function placeOfNode(source: Source, node: ProseNode): Place {
  return placeInBody(source, positionOf(node).offset, Number.POSITIVE_INFINITY);
}

function placeInLine({ bodyLine, lines }: Source, line: number, column: number): Place {
  const inFile = line + bodyLine - 1;
  return { line: inFile, column, length: Math.max(1, (lines[inFile - 1] ?? '').length - column + 1) };
}

const refusals = {
  code: { found: 'คำสั่งโปรแกรมใน MDX (import, export หรือ { })', expected: 'ข้อความ Markdown', fix: 'ลบคำสั่ง ถ้าต้องการพิมพ์วงเล็บปีกกาให้ใส่ \\ ข้างหน้า' },
  link: { found: 'ลิงก์ที่ไม่ใช่ที่อยู่เว็บ', expected: 'ลิงก์ https, http, mailto, tel หรือลิงก์ภายในหน้า', fix: 'แก้ที่อยู่ของลิงก์ หรือลบลิงก์' },
  image: { found: 'ภาพแบบ Markdown ![…](…)', expected: '<Figure file="ชื่อไฟล์" alt="คำบรรยาย" /> ในไฟล์ .mdx', fix: 'บันทึกภาพไว้ในโฟลเดอร์ files แล้วแสดงด้วย <Figure>' },
} as const satisfies Record<string, Words>;
