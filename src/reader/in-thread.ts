import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread answered, or why it did not: its time was up, its memory was, or it ended by itself. */
export type ThreadAnswer<Answer> = { readonly answer: Answer } | { readonly ended: 'late' | 'out-of-memory' | 'failed' };

/** Asks the thread; what is transferred is no longer the caller's. */
export type AskThread<Question, Answer> = (question: Question, milliseconds: number, transfer: readonly ArrayBuffer[]) => Promise<ThreadAnswer<Answer>>;

/**
 * A thread that answers one question at a time, each within its time. Work that reads what others wrote runs there, because nothing else can stop a
 * reader that is busy. The thread starts with the first question, is replaced when it was stopped or when it still holds more than `mostHeld`
 * bytes after an answer, and keeps the program alive only while it is asked.
 */
export function inThread<Question, Answer>(file: URL, resourceLimits: ResourceLimits, mostHeld = Number.POSITIVE_INFINITY): AskThread<Question, Answer> {
  let thread: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (question: Question, milliseconds: number, transfer: readonly ArrayBuffer[]): Promise<ThreadAnswer<Answer>> => {
    // What the program was started with may not suit a file: `--input-type`, `--eval`.
    const asked = (thread ??= new Worker(file, { stdout: true, stderr: true, execArgv: [], resourceLimits }));
    asked.ref();
    return new Promise((resolve) => {
      let result: ThreadAnswer<Answer> | undefined;
      let over = false;
      const stopListening = () => {
        over = true;
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) asked.removeAllListeners(event);
      };
      const keep = (answer: ThreadAnswer<Answer>) => {
        if (over) return;
        stopListening();
        asked.unref();
        resolve(answer);
      };
      const giveUp = (ended: 'late' | 'out-of-memory' | 'failed') => {
        if (over) return;
        stopListening();
        thread = undefined;
        asked.on('error', () => undefined);
        // The memory of the thread is given back before the next one starts.
        void asked.terminate().then(() => resolve(result ?? { ended }));
      };
      const timer = setTimeout(() => giveUp('late'), milliseconds);
      asked
        .once('message', (answer: Answer) => {
          const answered = (result = { answer });
          if (mostHeld === Number.POSITIVE_INFINITY) keep(answered);
          else bytesHeldBy(asked).then((held) => (held > mostHeld ? giveUp('failed') : keep(answered)), () => undefined);
        })
        .once('error', (error: unknown) => giveUp(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'failed'))
        .once('exit', () => giveUp('failed'));
      asked.postMessage(question, [...transfer]);
    });
  };
  return (question, milliseconds, transfer) => {
    const answer = turn.then(() => ask(question, milliseconds, transfer));
    turn = answer;
    return answer;
  };
}

/** Rejects where the thread ends meanwhile. */
async function bytesHeldBy(thread: Worker): Promise<number> {
  const { total_heap_size: heap, external_memory: outside } = await thread.getHeapStatistics();
  return heap + outside;
}
