import { inThread } from '../../reader/in-thread.ts';
import type { Answer, Question } from './answer.ts';
import { readerFailed, tooMuchMemory, tooSlow } from './refusal.ts';

const megabyte = 1024 * 1024;

/** Leaves room for the program itself below 200 MB; an ordinary report needs a tenth of it. */
const ask = inThread<Question, Answer>(new URL('./thread.ts', import.meta.url), { maxOldGenerationSizeMb: 72, maxYoungGenerationSizeMb: 8 }, 40 * megabyte);

/** What is read within the time, one file at a time; a refusal where time or memory did not suffice. Bytes are copied, so that the caller keeps them. */
export async function answerInTime(question: Question, milliseconds = 10_000): Promise<Answer> {
  const bytes = 'bytes' in question ? new Uint8Array(question.bytes) : undefined;
  const result = await ask(bytes && 'name' in question ? { name: question.name, bytes } : question, milliseconds, bytes ? [bytes.buffer] : []);
  if ('answer' in result) return result.answer;
  return { late: tooSlow(milliseconds), 'out-of-memory': tooMuchMemory, failed: readerFailed }[result.ended];
}
