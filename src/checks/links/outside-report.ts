import { answerAdvice, answerText, hasMoved, isAnswered, type AnsweredLink } from './outside-answers.ts';

/** Every address that does not answer or has moved for good, as an officer reads it, with a closing count. `folder` stands before every path. */
export function outsideLinksText(links: readonly AnsweredLink[], folder: string): string {
  if (links.length === 0) return 'ไม่มีที่อยู่ภายนอกในเนื้อหา';
  const told = links.filter(({ answer }) => answerAdvice(answer) !== undefined);
  const failed = links.filter(({ answer }) => !isAnswered(answer));
  const isOffline = failed.length === links.length && failed.every(({ answer }) => answer.kind === 'dns');
  return [...told.map((link) => linkText(link, folder)), ...(isOffline ? ['ไม่พบชื่อใดเลย เครื่องนี้อาจไม่ได้ต่ออินเทอร์เน็ต'] : []), summary(links)].join('\n\n');
}

function linkText({ address, places, answer }: AnsweredLink, folder: string): string {
  return [
    ...places.map(({ file, line, column }) => `${folder}/${file}:${line}:${column}`),
    `   ที่อยู่      ${readable(address)}`,
    `   คำตอบ     ${answerText(answer)}`,
    `   วิธีแก้     ${answerAdvice(answer)}`,
  ].join('\n');
}

/** An address with its Thai letters as they are read; signs that separate its parts stay as they are. */
function readable(address: string): string {
  try {
    return decodeURI(address).replace(/[\p{Cc}\s]/gu, encodeURIComponent);
  } catch {
    return address;
  }
}

function summary(links: readonly AnsweredLink[]): string {
  const places = links.reduce((count, link) => count + link.places.length, 0);
  const answered = links.filter(({ answer }) => isAnswered(answer)).length;
  const moved = links.filter(({ answer }) => hasMoved(answer)).length;
  const movedText = moved > 0 ? ` ย้ายถาวร ${moved}` : '';
  return `สรุป: ที่อยู่ภายนอก ${links.length} แห่ง เขียนไว้ ${places} ที่ เปิดได้ ${answered} เปิดไม่ได้ ${links.length - answered}${movedText}`;
}

/** All addresses as JSON for other programs; a promise: fields are added, never renamed. Lines and columns count from 1. */
export function outsideLinksJson(links: readonly AnsweredLink[]): string {
  const failed = links.filter(({ answer }) => !isAnswered(answer)).length;
  return JSON.stringify({ asked: links.length, failed, links: links.map(asData) }, null, 2);
}

function asData({ address, places, answer }: AnsweredLink) {
  const advice = answerAdvice(answer);
  return { address, answers: isAnswered(answer), ...answer, found: answerText(answer), ...(advice !== undefined && { fix: advice }), places };
}
