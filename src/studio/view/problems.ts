import { severityOf } from '../../checks/check-content.ts';
import { severityTerms } from '../../checks/rule.ts';
import { ruleNamed } from '../../checks/rules.ts';
import { reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import { problemCount } from '../checked.ts';
import { html, type Html } from '../html.ts';
import { labelOf } from '../labels.ts';
import type { LinkedProblem } from '../problem-links.ts';
import { valueId } from './ids.ts';

/** What the checker says of one report, the gravest first. */
export function problemsPart(kind: ReportKind, problems: readonly LinkedProblem[], isLinked = true): Html {
  const order = ['error', 'warning', 'note'];
  const sorted = [...problems].sort((a, b) => order.indexOf(severityOf(a.problem)) - order.indexOf(severityOf(b.problem)));
  const [errors, others] = [sorted.filter(({ problem }) => severityOf(problem) === 'error'), sorted.filter(({ problem }) => severityOf(problem) !== 'error')];
  return html`<section class="problems" id="problems-${kind}" aria-labelledby="problems-${kind}-head"><h3 id="problems-${kind}-head" tabindex="-1">${reportKinds[kind].short}: ${problemCount(problems)}</h3>
${errors.length > 0 && html`<ul>${errors.map((one) => problemItem(kind, one, isLinked))}</ul>`}
${others.length > 0 && html`<details id="others-${kind}"${errors.length === 0 && html` open`}><summary>คำเตือนและข้อสังเกต ${others.length} ข้อ</summary><ul>${others.map((one) => problemItem(kind, one, isLinked))}</ul></details>`}</section>`;
}

function problemItem(kind: ReportKind, { problem, path }: LinkedProblem, isLinked: boolean): Html {
  const severity = severityOf(problem);
  return html`<li class="problem problem-${severity}"><p><span class="badge ${{ error: 'badge-alert', warning: 'badge-notice', note: '' }[severity]}">${severityTerms[severity]}</span> <strong>${inLabels(kind, problem.found, path)}</strong></p>
<p>${inLabels(kind, problem.fix, path)}</p>${path !== undefined && isLinked && html`<p><a href="#${valueId(kind, path)}">ไปที่ ${labelOf(kind, path).short}</a></p>`}
<details class="more"><summary>ต้องเป็นอย่างไร มีผลอย่างไร</summary><p>ต้องเป็น: ${inLabels(kind, problem.expected, path)}</p><p>${ruleNamed(problem.rule)?.meaning} (${problem.rule})</p></details></li>`;
}

const fieldName = / ?(?:เพิ่มบรรทัด |ฟิลด์ )?\b(responsible|monitoring|steps|period|published|signed|outputs|outcomes|evidence|title|fiscalYear|summary|memo|indicators|findings)\b:?/g;

/** Messages of the checker name the fields of the file; here they have names of their own, which depend on the row that the message is about. */
function inLabels(kind: ReportKind, message: string, path = ''): string {
  const row = /^.*\]/.exec(path)?.[0];
  const named = message.replace(fieldName, (words, field: string) => {
    const label = [...(row === undefined ? [] : [`${row}.${field}`]), field].map((one) => labelOf(kind, one).short).find((short) => /[ก-ฮ]/.test(short));
    return label === undefined ? words : ` ${words.includes('เพิ่มบรรทัด') ? 'เพิ่ม ' : ''}“${label}”`;
  });
  return named.trim();
}
