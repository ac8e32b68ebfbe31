import { personName } from '../../domain/person-name.ts';

const named = new RegExp(personName);
const only = new RegExp(`^\\(?\\s*(?:ลงชื่อ|ผู้ลงนาม)?[\\s.…:]*\\(?\\s*${personName}(?:\\s+[ก-๙]{2,20})?\\s*\\)?$`);

/** Whether a text names a person somewhere. */
export function namesPerson(text: string): boolean {
  return named.test(text);
}

/** Whether a text is the name of a person and nothing more, in brackets or after ลงชื่อ perhaps. */
export function isPerson(text: string): boolean {
  return text.length <= 120 && only.test(text.trim());
}
