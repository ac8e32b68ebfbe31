import { z } from 'astro/zod';
import { fileName, imageName, text } from './fields.ts';

/** A component that an author may write in the text of an `.mdx` file. */
export type ProseComponent = {
  /** What the author writes in the tag; always plain text in quotation marks. */
  readonly attributes: z.ZodObject;
  /** Whether Markdown stands between its tags. */
  readonly holdsText: boolean;
};

/** Every component that an author may use; nothing else that looks like one is let in. */
export const proseComponents = {
  Note: {
    holdsText: true,
    attributes: z.strictObject({
      title: text().optional().describe('หัวเรื่องของหมายเหตุ ไม่ใส่ก็ได้'),
    }),
  },
  Figure: {
    holdsText: false,
    attributes: z.strictObject({
      file: imageName().describe('ชื่อไฟล์ภาพในโฟลเดอร์ files ของปีนั้น'),
      alt: text().describe('คำบรรยายสิ่งที่อยู่ในภาพ สำหรับผู้ที่มองไม่เห็นภาพ'),
      caption: text().optional().describe('ข้อความใต้ภาพ ไม่ใส่ก็ได้'),
    }),
  },
  Attachment: {
    holdsText: false,
    attributes: z.strictObject({
      file: fileName().describe('ชื่อไฟล์ในโฟลเดอร์ files ของปีนั้น'),
      title: text().describe('ชื่อเอกสารที่ผู้อ่านเห็น'),
    }),
  },
  Quote: {
    holdsText: true,
    attributes: z.strictObject({
      source: text().describe('ที่มาของข้อความ เช่น ชื่อการประชุม ครั้งที่ และวันที่'),
    }),
  },
} as const satisfies Record<string, ProseComponent>;

export type ProseName = keyof typeof proseComponents;

export const proseNames = Object.keys(proseComponents) as readonly ProseName[];

export function isProseName(name: string): name is ProseName {
  return Object.hasOwn(proseComponents, name);
}

/** Whether a component shows a file of the folder `files`, which only a report has beside it. */
export function showsFile(name: ProseName): boolean {
  return 'file' in proseComponents[name].attributes.shape;
}
