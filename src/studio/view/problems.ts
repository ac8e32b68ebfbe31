import { severityOf } from '../../checks/check-content.ts';
import { severityTerms } from '../../checks/rule.ts';
import { ruleNamed } from '../../checks/rules.ts';
import { reportKindIds, reportKinds, type ReportKind } from '../../domain/report-kind.ts';
import { labelsOf } from '../../import/labels.ts';
import { problemCount } from '../checked.ts';
import { html, type Html } from '../html.ts';
import { labelOf } from '../labels.ts';
import { pathWords, rowWords } from '../path-words.ts';
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
  return html`<li class="problem problem-${severity}"><p><span class="badge ${{ error: 'badge-alert', warning: 'badge-notice', note: '' }[severity]}">${severityTerms[severity]}</span> <strong>${where(kind, path)}${inLabels(kind, problem.found, path)}</strong></p>
<p>${inLabels(kind, problem.fix, path)}</p>${path !== undefined && isLinked && html`<p><a href="#${valueId(kind, path)}">ไปที่ ${pathWords(kind, path)}</a></p>`}
<details class="more"><summary>ต้องเป็นอย่างไร มีผลอย่างไร</summary><p>ต้องเป็น: ${inLabels(kind, problem.expected, path)}</p><p>${ruleNamed(problem.rule)?.meaning} (${problem.rule})</p></details></li>`;
}

/** The row that a problem is about; messages themselves do not always say. */
function where(kind: ReportKind, path: string | undefined): string {
  const row = path === undefined ? '' : rowWords(kind, path);
  return row === '' ? '' : `${row}: `;
}

/** Messages of the checker name the fields of the file; here they have names of their own, which depend on the row that the message is about. */
function inLabels(kind: ReportKind, message: string, path = ''): string {
  const groups = path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.').replace(/\[\d+\]$/, '[]'));
  const labelled = (field: string) =>
    [path, ...groups.map((group) => `${group}.${field}`), field]
      .filter((one) => one === field || one.endsWith(`.${field}`))
      .map((one) => labelOf(kind, one).short)
      .find((short) => /[ก-ฮ]/.test(short));
  const named = message.replace(/ ?(?:เพิ่มบรรทัด |ฟิลด์ )?(?<![\w/.-])([a-z][A-Za-z]+)\b(?![\w/.-]):?/g, (words, field: string) => {
    const label = fieldNames.has(field) ? labelled(field) : undefined;
    return label === undefined ? words : ` ${words.includes('เพิ่มบรรทัด') ? 'เพิ่ม ' : ''}“${label}”`;
  });
  return named.trim();
}

const fieldNames = new Set(reportKindIds.flatMap((kind) => Object.keys(labelsOf(kind)).map((path) => /(\w+)(?:\[\])*$/.exec(path)?.[1] ?? path)));
