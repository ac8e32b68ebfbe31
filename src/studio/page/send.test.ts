import { afterEach, expect, test, vi } from 'vitest';
import { sendLater, type Sent } from './send.ts';

afterEach(() => vi.unstubAllGlobals());

const sent = (name: string, value: string): Sent => ({ action: '/correct', token: 't', name, value, isNew: true });

/** A server that answers when it is told to. */
function serverThat(answers: (body: URLSearchParams, count: number) => string | Error) {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: URLSearchParams }) => {
    await new Promise((done) => setTimeout(done, 1));
    bodies.push([...body].filter(([name]) => name !== 'token').map((pair) => pair.join('=')).join());
    const answer = answers(body, bodies.length);
    if (answer instanceof Error) throw answer;
    return new Response(answer);
  });
  return bodies;
}

test('all that waits has arrived before the page is left, in the order in which it was said', async () => {
  const bodies = serverThat(() => 'page');
  const queue = sendLater(() => true, () => undefined);
  for (const [name, value] of [['value:a', '1'], ['value:b', '1'], ['value:b', '2'], ['then', 'undo'], ['value:c', '3']] as const) queue.send(sent(name, value));
  expect(queue.isWaiting()).toBe(true);
  expect(await queue.arrived()).toBe(true);
  expect(bodies).toEqual(['value:a=1', 'value:b=2', 'then=undo', 'value:c=3']);
  expect(queue.isWaiting()).toBe(false);
});

test.each([
  ['cannot be reached', new Error('away')],
  ['answers with another page', 'refused'],
])('where the program %s, what was said waits and is sent again', async (_, failure) => {
  const bodies = serverThat((_body, count) => (count === 1 ? failure : 'page'));
  const queue = sendLater((text) => text === 'page', () => undefined);
  queue.send(sent('value:a', '1'));
  queue.send(sent('value:b', '2'));
  expect(await queue.arrived()).toBe(false);
  expect(queue.isWaiting()).toBe(true);
  expect(await queue.arrived()).toBe(true);
  expect(bodies).toEqual(['value:a=1', 'value:a=1', 'value:b=2']);
});
