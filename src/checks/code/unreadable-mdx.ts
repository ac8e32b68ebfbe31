import type { Words } from './prose-attributes.ts';

/** What the parser of MDX stumbled over, from its message: a tag left open is the slip that authors make. */
export function unreadableMdx(message: string): Words {
  const tag = /Expected a closing tag for `<([A-Za-z]+)/.exec(message)?.[1];
  if (tag === 'br') return { found: 'แท็ก <br> ที่ไม่มี / ปิดท้าย', expected: '<br/>', fix: 'ในไฟล์ .mdx ให้เขียน <br/>' };
  if (tag !== undefined) {
    return { found: `แท็ก <${tag}> ที่ไม่มีแท็กปิด`, expected: `</${tag}> หลังข้อความ หรือ /> ท้ายแท็กที่ไม่มีข้อความข้างใน`, fix: `เติม </${tag}> หรือ /> หรือลบแท็กนี้` };
  }
  return {
    found: 'เนื้อความ MDX ที่อ่านไม่ได้',
    expected: 'ข้อความ Markdown ที่ไม่มี { หรือ < ค้างอยู่',
    fix: 'ใส่ \\ หน้าเครื่องหมาย { หรือ < ที่ต้องการพิมพ์ หรือเปลี่ยนนามสกุลไฟล์เป็น .md',
  };
}
