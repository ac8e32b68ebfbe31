import { parentPort } from 'node:worker_threads';
import { contentsOf } from './contents.ts';
import type { ByteKind } from './facts.ts';

parentPort?.on('message', async ({ kind, bytes }: { readonly kind: ByteKind; readonly bytes: Uint8Array }) => {
  parentPort?.postMessage(await contentsOf(kind, bytes).catch(() => undefined));
});
