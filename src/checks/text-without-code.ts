import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Place, Problem } from '../reader/problem.ts';
import type { Source } from '../reader/source.ts';
import type { Rule } from './rule.ts';

/** Content is data: what an author writes below the front matter never runs, when the site is built or when it is read. */
export const textWithoutCode: Rule = {
  id: 'OIT-SEC-901',
  about: 'เนื้อความไม่มีโค้ด HTML หรือลิงก์ที่สั่งงานได้',
  check: ({ analyses, measures, results, pages }) => [...analyses, ...measures, ...results, ...pages].flatMap(problemsOf),
};

type Words = Pick<Problem, 'found' | 'expected' | 'fix'>;
type Node = Pick<MdastNode, 'type'> & {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  readonly children?: readonly Node[];
  readonly url?: string;
};

function problemsOf({ source }: { readonly source: Source }): readonly Problem[] {
  const at = (line: number, column: number): Place => {
    const inFile = line + source.bodyLine - 1;
    return { line: inFile, column, length: Math.max(1, (source.lines[inFile - 1] ?? '').length - column + 1) };
  };
  try {
    const tree: Node = (source.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(source.body);
    return nodesIn(tree).flatMap((node) => {
      const words = refusal(node);
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      return words ? [{ rule: textWithoutCode.id, file: source.file, place: at(line, column), ...words }] : [];
    });
  } catch (error) {
    const [, line, column] = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return [{ rule: textWithoutCode.id, file: source.file, place: at(Number(line ?? 1), Number(column ?? 1)), ...refusals.unreadable }];
  }
}

/** All nodes of a tree; what is refused is not searched for more. */
function nodesIn(node: Node): readonly Node[] {
  return [node, ...(refusal(node) ? [] : (node.children ?? []).flatMap(nodesIn))];
}

function refusal(node: Node): Words | undefined {
  if (node.type === 'html') return refusals.html;
  if (node.type.startsWith('mdxJsx')) return refusals.component;
  if (node.type.startsWith('mdx')) return refusals.code;
  if (node.type === 'image' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url ?? '')) return refusals.image;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(node.url ?? '')?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme) ? undefined : refusals.link;
}

const refusals = {
  html: { found: 'HTML ในเนื้อความ', expected: 'ข้อความ Markdown', fix: 'ลบแท็ก < > ออก ใช้ **ตัวหนา** หรือรายการของ Markdown แทน' },
  code: { found: 'คำสั่งโปรแกรมใน MDX (import, export หรือ { })', expected: 'ข้อความ Markdown', fix: 'ลบคำสั่ง ถ้าต้องการพิมพ์วงเล็บปีกกาให้ใส่ \\ ข้างหน้า' },
  component: { found: 'ส่วนประกอบ < > ที่ไม่รู้จักใน MDX', expected: 'ข้อความ Markdown', fix: 'ลบแท็ก < > ออก' },
  link: { found: 'ลิงก์ที่ไม่ใช่ที่อยู่เว็บ', expected: 'ลิงก์ https, http, mailto, tel หรือลิงก์ภายในหน้า', fix: 'แก้ที่อยู่ของลิงก์ หรือลบลิงก์' },
  image: { found: 'ภาพจากเว็บไซต์อื่น', expected: 'เว็บไซต์ไม่เรียกข้อมูลจากที่อื่น', fix: 'บันทึกภาพเป็นไฟล์แนบในโฟลเดอร์ files แทน' },
  unreadable: { found: 'เนื้อความ MDX ที่อ่านไม่ได้', expected: 'ข้อความ Markdown ที่ไม่มี { หรือ < ค้างอยู่', fix: 'ใส่ \\ หน้าเครื่องหมาย { หรือ < ที่ต้องการพิมพ์ หรือเปลี่ยนนามสกุลไฟล์เป็น .md' },
} as const satisfies Record<string, Words>;
