import { severityOf } from '../check-content.ts';
import { ruleNamed } from '../rules.ts';
import type { Reported } from './text.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Annotations for GitHub Actions, one line each: `::error file=…,line=…,col=…,title=…::message`. */
export function problemsForGithub({ problems }: Reported, folder: string): string {
  return problems
    .map((problem) => {
      const { place } = problem;
      const properties = [
        `file=${property(`${folder}/${problem.file}`)}`,
        ...(place ? [`line=${place.line}`, `col=${place.column}`, `endColumn=${place.column + place.length}`] : []),
        `title=${property(`${problem.rule} ${ruleNamed(problem.rule)?.about ?? ''}`)}`,
      ];
      return `::${commands[severityOf(problem)]} ${properties.join(',')}::${message(`พบ ${problem.found} ต้องเป็น ${problem.expected} วิธีแก้ ${problem.fix}`)}`;
    })
    .join('\n');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
