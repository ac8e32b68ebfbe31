import { html, type Html, type Insert } from '../html.ts';
import { paths } from '../paths.ts';

export type Page = { readonly title: string; readonly stage: 1 | 2 | 3; readonly isWide?: boolean; readonly main: Html };

const stages = ['เลือกเอกสาร', 'ตรวจและแก้', 'บันทึก'];

/** A whole page of the studio. Styles and scripts come from files, because nothing else is allowed to run. */
export function pageOf({ title, stage, isWide, main }: Page): Html {
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · นำเข้ารายงาน</title>
<link rel="icon" href="${paths.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${paths.style}">
<script type="module" src="${paths.script}"></script>
</head>
<body>
<a class="skip" href="#main">ข้ามไปเนื้อหา</a>
<header class="band studio-head"><div class="${isWide ? 'wrap wrap-wide' : 'wrap'}">
<a class="studio-name" href="${paths.start}"><img src="${paths.icon}" alt="" width="36" height="36"> นำเข้ารายงาน</a>
<ol class="stages" aria-label="ขั้นตอน">${stages.map((name, index) => stageItem(name, index + 1, stage))}</ol>
</div></header>
<main id="main" tabindex="-1" class="${isWide ? 'wrap wrap-wide content' : 'wrap content'}">${main}</main>
<footer class="studio-foot"><div class="wrap"><p>ทำงานในเครื่องนี้เท่านั้น ไม่ส่งเอกสารหรือข้อมูลใดออกไปที่อื่น</p></div></footer>
</body>
</html>
`;
}

function stageItem(name: string, number: number, now: number): Html {
  return number === now ? html`<li aria-current="step">${name}</li>` : html`<li class="${number < now ? 'done' : ''}">${name}</li>`;
}

/** What the program says in answer to something that was done; read out when it changes. */
export function said(text: Insert): Html {
  return html`<p id="said" class="said" role="status">${text}</p>`;
}

/** The field that every form carries. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}">`;
}

/** A form of one button. */
export function buttonForm(action: string, token: string, label: Insert, { id, isDisabled, style = 'button-plain' }: { readonly id: string; readonly isDisabled?: boolean; readonly style?: string }): Html {
  return html`<form method="post" action="${action}">${tokenField(token)}<button id="${id}" class="button ${style}"${isDisabled && html` aria-disabled="true"`}>${label}</button></form>`;
}
