import { html, type Html } from '../html.ts';
import { paths } from '../paths.ts';
import { pageOf } from './layout.ts';

/** A page for a request that is not answered. */
export function refusedPage(title: string, words: string): Html {
  return pageOf({ title: `ผิดพลาด: ${title}`, stage: 1, main: html`<h1>${title}</h1><p class="lead">${words}</p><p><a href="${paths.start}">ไปหน้าแรก</a></p>` });
}
