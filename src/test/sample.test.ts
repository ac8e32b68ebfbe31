import { expect, test } from 'vitest';
import { checkContent, severityOf } from '../checks/check-content.ts';
import { problemsText } from '../checks/reporters/text.ts';

test('the sample content has no error, and no warning without a recorded reason', async () => {
  const { problems, excused, linesOf } = await checkContent('content');
  const grave = problems.filter((problem) => severityOf(problem) !== 'note');
  expect(grave.length === 0 ? '' : problemsText({ problems: grave, linesOf }, 'content')).toBe('');
  expect(excused.length).toBeGreaterThan(20);
  for (const { exception } of excused) expect(exception.entry.reason.length).toBeGreaterThan(20);
});
