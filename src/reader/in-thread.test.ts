import { expect, test } from 'vitest';
import { inThread } from './in-thread.ts';

/** A thread that answers, thinks for ever, fills its memory, throws or leaves, as it is asked. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const deeds = { late: () => { for (;;); }, full: () => { const all = []; for (;;) all.push([all.length]); }, throws: () => { throw new Error('no'); }, leaves: () => process.exit(0) };
    parentPort.on('message', (question) => parentPort.postMessage(deeds[question]?.() ?? question));
  `)}`,
);

test('an answer, or why there is none; the next question is answered all the same', async () => {
  const ask = inThread<string, string>(thread, { maxOldGenerationSizeMb: 16 });
  const asked = ['a', 'late', 'b', 'full', 'throws', 'c', 'leaves', 'd'];
  expect(await Promise.all(asked.map((question) => ask(question, question === 'late' ? 300 : 20_000, [])))).toEqual([
    { answer: 'a' },
    { ended: 'late' },
    { answer: 'b' },
    { ended: 'out-of-memory' },
    { ended: 'failed' },
    { answer: 'c' },
    { ended: 'failed' },
    { answer: 'd' },
  ]);
});

test('a thread is replaced when it holds too much', async () => {
  const ask = inThread<string, string>(thread, {}, 1);
  expect([await ask('a', 20_000, []), await ask('b', 20_000, [])]).toEqual([{ answer: 'a' }, { answer: 'b' }]);
});
