import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, severityOf } from '../checks/check-content.ts';
import { reportKindIds } from '../domain/report-kind.ts';
import { problemsText } from '../checks/reporters/text.ts';

/** The worked examples of the officers' guide: each stands in a fence below a line that names its path. */
const examples = [...readFileSync('content/README.md', 'utf8').matchAll(/^\*\*`([^`]+)`\*\*\n+```\w+\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({ path, text }));

test('the guide has an example of every kind', () => {
  const paths = examples.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['site.yaml', expect.stringMatching(/agency\.yaml$/), expect.stringMatching(/answers\.yaml$/), expect.stringMatching(/^pages\//)]));
  for (const kind of reportKindIds) expect(paths).toContainEqual(expect.stringMatching(new RegExp(`/${kind}\\.mdx?$`)));
});

test('the examples of the guide pass the checker together', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync('content/catalogue', join(folder, 'catalogue'), { recursive: true });
  for (const { path, text } of examples) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { problems, linesOf } = await checkContent(folder);
  rmSync(folder, { recursive: true });
  const grave = problems.filter((problem) => severityOf(problem) !== 'note');
  expect(grave.length === 0 ? '' : problemsText({ problems: grave, linesOf }, 'guide')).toBe('');
});
