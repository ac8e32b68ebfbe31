import type { OutsideLink } from './outside-links.ts';

/** What became of asking for an address. */
export type OutsideAnswer =
  /** The last status of a server; `movedTo` is where the address leads for good. */
  | { readonly kind: 'status'; readonly status: number; readonly movedTo?: string }
  /** No server could be asked, or none answered as it should; `code` is the name of the fault in the system. */
  | { readonly kind: 'timeout' | 'dns' | 'tls' | 'connection'; readonly host: string; readonly code?: string }
  /** The address is of this machine or of the network around it, and was not asked. */
  | { readonly kind: 'inside'; readonly host: string }
  /** Sent on too often, or to what is no web address. */
  | { readonly kind: 'redirects' }
  | { readonly kind: 'malformed' };

export type AnsweredLink = OutsideLink & { readonly answer: OutsideAnswer };

/** Whether the address shows something to whoever opens it. */
export function isAnswered(answer: OutsideAnswer): boolean {
  return answer.kind === 'status' && answer.status >= 200 && answer.status < 300;
}

/** Whether the address shows something, but at another place for good. */
export function hasMoved(answer: OutsideAnswer): answer is OutsideAnswer & { readonly movedTo: string } {
  return answer.kind === 'status' && isAnswered(answer) && answer.movedTo !== undefined;
}

/** The answer that a fault of the network stands for. */
export function answerOfFault(fault: unknown, host: string): OutsideAnswer {
  const code = codeOf(fault);
  if (/^(?:TimeoutError|ABORT_ERR|AbortError|ETIMEDOUT)$/.test(code)) return { kind: 'timeout', host };
  if (/^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/.test(code)) return { kind: 'dns', host, code };
  if (tlsTerms.has(code) || /^(?:ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|EPROTO|INVALID_(?:CA|PURPOSE))/.test(code)) return { kind: 'tls', host, code };
  return { kind: 'connection', host, code };
}

/** The code of an error, or of the first one within it, where several addresses of a host were tried. */
function codeOf(fault: unknown): string {
  if (fault instanceof AggregateError && fault.errors.length > 0) return codeOf(fault.errors[0]);
  if (!(fault instanceof Error)) return 'UNKNOWN';
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name;
}

const tlsTerms: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'ใบรับรองหมดอายุ'],
  ['CERT_NOT_YET_VALID', 'ใบรับรองยังไม่ถึงวันเริ่มใช้'],
  ['CERT_REVOKED', 'ใบรับรองถูกเพิกถอน'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ใบรับรองที่เว็บไซต์ออกให้ตัวเอง'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'ใบรับรองจากผู้ออกที่ไม่มีใครรับรอง'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'เว็บไซต์ไม่ได้ส่งใบรับรองกลางมาด้วย'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'ใบรับรองจากผู้ออกที่ไม่รู้จัก'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ใบรับรองจากผู้ออกที่ไม่รู้จัก'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'ใบรับรองเป็นของชื่ออื่น'],
]);

const connectionTerms: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'เซิร์ฟเวอร์ไม่รับการเชื่อมต่อ'],
  ['ECONNRESET', 'เซิร์ฟเวอร์ตัดการเชื่อมต่อ'],
  ['EHOSTUNREACH', 'ไม่มีเส้นทางไปถึงเซิร์ฟเวอร์'],
  ['ENETUNREACH', 'ไม่มีเส้นทางไปถึงเซิร์ฟเวอร์'],
]);

/** What the answer was, in Thai. */
export function answerText(answer: OutsideAnswer): string {
  switch (answer.kind) {
    case 'status':
      return isAnswered(answer) ? `เปิดได้ (${answer.status})` : `เซิร์ฟเวอร์ตอบ ${answer.status} ${statusTerm(answer.status)}`.trimEnd();
    case 'timeout':
      return `${answer.host} ไม่ตอบภายในเวลาที่กำหนด`;
    case 'dns':
      return answer.code === 'EAI_AGAIN' ? `ถามชื่อ ${answer.host} จากระบบชื่อโดเมน (DNS) ไม่ได้` : `ไม่พบชื่อ ${answer.host} ในระบบชื่อโดเมน (DNS)`;
    case 'tls':
      return `การเข้ารหัส (TLS) ของ ${answer.host} ไม่ผ่าน: ${tlsTerms.get(answer.code ?? '') ?? 'เชื่อมต่อแบบเข้ารหัสไม่ได้'} (${answer.code})`;
    case 'connection':
      return `เชื่อมต่อ ${answer.host} ไม่ได้: ${connectionTerms.get(answer.code ?? '') ?? 'ไม่ได้คำตอบที่เป็นหน้าเว็บ'} (${answer.code})`;
    case 'inside':
      return `${answer.host} เป็นเครื่องนี้หรือเครือข่ายภายใน จึงไม่ได้เปิดดู`;
    case 'redirects':
      return 'ถูกส่งต่อหลายครั้งจนไม่ถึงหน้าใด หรือส่งต่อไปยังสิ่งที่ไม่ใช่หน้าเว็บ';
    case 'malformed':
      return 'ที่อยู่ผิดรูปแบบ';
  }
}

function statusTerm(status: number): string {
  if (status === 404 || status === 410) return 'ไม่มีหน้านี้';
  if (status === 401 || status === 403) return 'ไม่ให้เปิดดู';
  if (status === 429) return 'ถูกถามบ่อยเกินไป';
  return status >= 500 ? 'เว็บไซต์ขัดข้อง' : '';
}

/** What the officer can do about an address that does not answer, or that has moved for good. */
export function answerAdvice(answer: OutsideAnswer): string | undefined {
  if (hasMoved(answer)) return `หน้านี้ย้ายถาวรแล้ว ถ้าหน้าใหม่เป็นเรื่องเดิมให้เขียนที่อยู่ใหม่แทน: ${answer.movedTo}`;
  if (isAnswered(answer)) return undefined;
  switch (answer.kind) {
    case 'status':
      if (answer.status === 404 || answer.status === 410) return 'หาที่อยู่ใหม่ของหน้านั้น หรือลบลิงก์';
      return answer.status >= 500 ? 'ลองใหม่วันอื่น ถ้ายังไม่ตอบให้แจ้งผู้ดูแลเว็บไซต์นั้น' : 'เปิดด้วยเบราว์เซอร์ ถ้าเปิดได้โดยไม่ต้องเข้าสู่ระบบให้คงไว้ ถ้าไม่ได้ให้แก้หรือลบลิงก์';
    case 'dns':
      return 'ตรวจตัวสะกดของชื่อเว็บไซต์ ถ้าเลิกใช้แล้วให้แก้หรือลบลิงก์';
    case 'tls':
      return 'แจ้งผู้ดูแลเว็บไซต์นั้น เบราว์เซอร์ของผู้อ่านอาจเตือนหรือไม่ยอมเปิด';
    case 'inside':
      return 'ใช้ที่อยู่ที่ประชาชนเปิดได้จากภายนอก';
    case 'malformed':
      return 'เขียนเป็น https://ชื่อเว็บไซต์/หน้า';
    default:
      return 'ลองใหม่วันอื่น และเปิดด้วยเบราว์เซอร์ ถ้ายังเปิดไม่ได้ให้แก้หรือลบลิงก์';
  }
}
