import { severityOf } from '../check-content.ts';
import { rules } from '../rules.ts';
import type { Reported } from './text.ts';

/** The problems as SARIF 2.1.0, which code hosts and editors read. Columns count UTF-16 units from 1. */
export function problemsSarif({ problems }: Reported, folder: string): string {
  const used = rules.filter(({ id }) => problems.some(({ rule }) => rule === id));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'ita-disclosure-site',
              rules: used.map(({ id, about, meaning, severity }) => ({
                id,
                shortDescription: { text: about },
                fullDescription: { text: meaning },
                defaultConfiguration: { level: severity },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: problems.map((problem) => ({
            ruleId: problem.rule,
            ruleIndex: used.findIndex(({ id }) => id === problem.rule),
            level: severityOf(problem),
            message: { text: `พบ ${problem.found} ต้องเป็น ${problem.expected} วิธีแก้ ${problem.fix}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: `${folder}/${problem.file}`.split('/').map(encodeURIComponent).join('/') },
                  ...(problem.place && {
                    region: { startLine: problem.place.line, startColumn: problem.place.column, endColumn: problem.place.column + problem.place.length },
                  }),
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}
