import type { ProseNode } from '../../reader/prose.ts';
import { isProseName, proseComponents, proseNames, showsFile, type ProseName } from '../../schemas/prose.ts';
import { nearestName } from '../../reader/nearest-name.ts';
import { attributeProblems, type TagProblem, type Words } from './prose-attributes.ts';
import { isShortTag, shortTagList } from './short-html.ts';

/** Where a tag stands: within a line of text, and in a document that has a folder `files` beside it. */
export type Around = { readonly inText: boolean; readonly hasFiles: boolean };

export const htmlWords: Words = {
  found: 'HTML ในเนื้อความ',
  expected: `ข้อความ Markdown หรือแท็กสั้น ๆ ที่ไม่มีอะไรต่อท้ายชื่อ: ${shortTagList}`,
  fix: 'ลบแท็ก < > ออก ใช้ **ตัวหนา** หรือรายการของ Markdown แทน',
};

const namesOf = (names: readonly string[]) => names.map((name) => `<${name}>`).join(' ');

/** What is wrong with a tag of MDX, its attributes included. */
export function tagProblems(node: ProseNode, around: Around): readonly TagProblem[] {
  const name = node.name ?? '';
  if (isShortTag(name)) return shortTagProblems(name, node);
  return isProseName(name) ? [...standingProblems(name, node, around), ...attributeProblems(name, node)] : [{ words: unknownTag(name) }];
}

/** Whether a tag may be written at all, so that it is worth looking inside. */
export function isKnownTag({ name }: ProseNode): boolean {
  return isShortTag(name ?? '') || isProseName(name ?? '');
}

export const needsMdx = 'ส่วนประกอบใช้ได้ในไฟล์ .mdx เท่านั้น';

/** A component in a file that knows Markdown only. */
export function componentInMarkdown(name: ProseName, file: string, { hasFiles }: Around): Words {
  if (showsFile(name) && !hasFiles) return withoutFiles(name);
  return { found: `ส่วนประกอบ <${name}> ในไฟล์ .md`, expected: needsMdx, fix: `เปลี่ยนชื่อไฟล์เป็น ${file.slice(file.lastIndexOf('/') + 1)}x` };
}

function withoutFiles(name: ProseName): Words {
  return {
    found: `ส่วนประกอบ <${name}> ในหน้าข้อความ`,
    expected: `ส่วนประกอบที่หน้าข้อความใช้ได้: ${namesOf(proseNames.filter((other) => !showsFile(other)))}`,
    fix: 'หน้าข้อความไม่มีโฟลเดอร์ files ให้ลบแท็กนี้ หรือย้ายไปไว้ในรายงาน',
  };
}

function unknownTag(name: string): Words {
  const meant = nearestName(name, proseNames);
  if (/^[a-z]/.test(name) && meant?.toLowerCase() !== name) return htmlWords;
  return {
    found: `ส่วนประกอบ <${name}> ที่ไม่รู้จัก`,
    expected: `ส่วนประกอบที่ใช้ได้: ${namesOf(proseNames)}`,
    fix: meant === undefined ? 'ลบแท็กนี้ หรือเขียนเป็น Markdown' : `หมายถึง <${meant}> หรือไม่`,
  };
}

const blocks = ['paragraph', 'heading', 'list', 'blockquote', 'table', 'code', 'thematicBreak'];

function shortTagProblems(name: string, { attributes = [], children = [] }: ProseNode): readonly TagProblem[] {
  if (attributes.length > 0) return [{ words: htmlWords }];
  if (name === 'br' && children.length > 0) {
    return [{ words: { found: 'ข้อความข้างใน <br>', expected: '<br/>', fix: 'ย้ายข้อความออกมาไว้หลัง <br/>' } }];
  }
  if (!children.some(({ type }) => blocks.includes(type))) return [];
  return [{ words: { found: `ย่อหน้าข้างใน <${name}>`, expected: `คำหรือข้อความในบรรทัดเดียวกับ <${name}>`, fix: `เขียน <${name}> และ </${name}> ไว้ในย่อหน้าเดียวกัน` } }];
}

function standingProblems(name: ProseName, { type, children = [] }: ProseNode, { inText, hasFiles }: Around): readonly TagProblem[] {
  const tag = `<${name}>`;
  if (showsFile(name) && !hasFiles) return [{ words: withoutFiles(name) }];
  if (inText || type === 'mdxJsxTextElement') {
    return [{ words: { found: `ส่วนประกอบ ${tag} ที่ปนอยู่กับข้อความ`, expected: 'ส่วนประกอบอยู่บนบรรทัดของตนเอง', fix: 'ขึ้นบรรทัดใหม่ และเว้นบรรทัดว่างก่อนและหลัง' } }];
  }
  if (proseComponents[name].holdsText === children.length > 0) return [];
  return [
    {
      words: proseComponents[name].holdsText
        ? { found: `${tag} ที่ไม่มีข้อความข้างใน`, expected: `ข้อความระหว่าง ${tag} กับ </${name}>`, fix: 'เติมข้อความ หรือลบแท็กนี้' }
        : { found: `ข้อความข้างใน ${tag}`, expected: `<${name} … /> ซึ่งปิดในตัว`, fix: 'ปิดแท็กด้วย /> แล้วเขียนข้อความเป็นย่อหน้าต่างหาก' },
    },
  ];
}
