/** Lines as a file. */
export function rulesText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Lines under a heading; nothing where there are none. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `# ${title}`, ...lines];
}

/** Headings and sentences that the files have in common. */
export const say = {
  retired: (server: string) => `ที่อยู่ที่ย้ายหรือยกเลิกแล้ว สำหรับ ${server} ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง`,
  movedSite: (server: string) => `เว็บไซต์ย้ายไปที่อยู่ใหม่แล้ว กฎนี้สำหรับที่เดิมบน ${server} ระบบเขียนไฟล์นี้ให้ ไม่ต้องแก้เอง`,
  moved: 'ย้ายแล้ว: ตอบ 301',
  gone: 'ยกเลิกแล้ว: ตอบ 410 พร้อมหน้าที่บอกเหตุผล',
  samePlace: 'ที่อยู่เดิมกับที่อยู่ใหม่เป็นที่เดียวกัน จึงไม่มีกฎ',
  unwritable: (count: number) =>
    `อีก ${count} ที่อยู่ยาวเกินหรือมีเครื่องหมายที่ไฟล์นี้เขียนไม่ได้ จึงไม่มีกฎ หน้าที่เหลือไว้ ณ ที่เดิมยังบอกทางแก่ผู้อ่าน`,
} as const;
