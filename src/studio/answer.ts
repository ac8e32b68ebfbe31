import type { OutgoingHttpHeaders } from 'node:http';
import type { Html } from './html.ts';
import { refusedPage } from './view/refused.ts';

/** An answer to a request. */
export type Answer = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: string | Uint8Array };

export function showing(page: Html, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page.markup };
}

/** Sends the browser on, so that a page can be loaded again without sending the form again. */
export function goingTo(path: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status: 303, headers: { ...headers, location: path }, body: '' };
}

export const notFound = showing(refusedPage('ไม่มีหน้านี้', 'ที่อยู่นี้ไม่มีในโปรแกรม งานที่เปิดไว้จะหายไปเมื่อปิดโปรแกรมแล้วเปิดใหม่'), 404);
export const unknownMethod: Answer = { ...showing(refusedPage('ทำอย่างนี้ไม่ได้', 'โปรแกรมไม่รู้จักคำขอนี้'), 405), headers: { 'content-type': 'text/html; charset=utf-8', allow: 'GET, POST' } };
export const strangeHost = showing(refusedPage('ไม่รับคำขอนี้', 'เปิดหน้านี้ได้จากเครื่องที่สั่ง npm run studio เท่านั้น ด้วยที่อยู่ที่พิมพ์ไว้ในหน้าต่างคำสั่ง'), 403);
export const withoutKey = showing(refusedPage('เปิดด้วยที่อยู่ที่โปรแกรมพิมพ์ไว้', 'คัดลอกที่อยู่ทั้งบรรทัดจากหน้าต่างคำสั่งที่สั่ง npm run studio มาเปิด ที่อยู่เปลี่ยนทุกครั้งที่เริ่มโปรแกรม งานของรอบก่อนที่ยังไม่ได้บันทึกต้องเริ่มใหม่จากเอกสาร'), 403);
export const strangeForm = showing(refusedPage('ไม่รับแบบฟอร์มนี้', 'แบบฟอร์มนี้ไม่ได้มาจากหน้าที่เปิดอยู่ในรอบนี้ กลับไปหน้าแรกแล้วลองใหม่'), 403);
export const tooLarge = showing(refusedPage('ไฟล์ใหญ่เกินไป', 'รวมทุกไฟล์ต้องไม่เกิน 50 MB ลบหรือย่อรูปภาพในเอกสาร หรือเลือกทีละไฟล์'), 413);
export const noForm = showing(refusedPage('อ่านแบบฟอร์มไม่ได้', 'ข้อมูลที่ส่งมาไม่ครบ กลับไปหน้าแรกแล้วลองใหม่'), 400);
export const failed = showing(refusedPage('โปรแกรมขัดข้อง', 'งานที่เปิดไว้และเนื้อหาของท่านยังอยู่ครบ กลับไปหน้าแรกแล้วลองใหม่ ถ้ายังเป็นอีกโปรดส่งข้อความในหน้าต่างคำสั่งให้ผู้ดูแลโปรแกรม'), 500);
