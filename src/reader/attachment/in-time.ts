import { Worker } from 'node:worker_threads';
import type { ByteKind, Contents } from './facts.ts';

let reader: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * What a file holds, one file at a time; `undefined` where it cannot be read within the time. The reading runs in a thread of its
 * own, because nothing else can stop a reader that is busy; the thread starts with the first file and never keeps the program alive.
 */
export function contentsInTime(kind: ByteKind, bytes: Uint8Array, milliseconds = 10_000): Promise<Contents | undefined> {
  const contents = turn.then(() => ask(kind, bytes, milliseconds));
  turn = contents;
  return contents;
}

function ask(kind: ByteKind, bytes: Uint8Array, milliseconds: number): Promise<Contents | undefined> {
  const asked = (reader ??= startReader());
  return new Promise((resolve) => {
    const finish = (contents?: Contents) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) asked.removeAllListeners(event);
      resolve(contents);
    };
    const giveUp = () => {
      reader = undefined;
      finish();
      asked.on('error', () => undefined);
      void asked.terminate();
    };
    const timer = setTimeout(giveUp, milliseconds);
    asked.once('message', finish).once('error', giveUp).once('exit', giveUp);
    const copy = new Uint8Array(bytes);
    asked.postMessage({ kind, bytes: copy }, [copy.buffer]);
  });
}

function startReader(): Worker {
  const file = new URL('./thread.ts', import.meta.url);
  const worker = new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  worker.unref();
  return worker;
}
