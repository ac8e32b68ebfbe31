import type { IncomingMessage } from 'node:http';

/** The most that a form may hold, in bytes. */
export const largestForm = 50 * 1024 * 1024;

/** The fields of a form that was sent; `too-large` where it is more than fits, `broken` where it is no form. Of what is too large a part is read and dropped, so that the browser shows the answer. */
export async function readForm(request: IncomingMessage, most = largestForm): Promise<FormData | 'too-large' | 'broken'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most * 4) return 'too-large';
      if (length <= most) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (length > most) return 'too-large';
    return await new Response(Buffer.concat(chunks), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData();
  } catch {
    return 'broken';
  }
}

/** The text of a field; empty where it is absent or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
