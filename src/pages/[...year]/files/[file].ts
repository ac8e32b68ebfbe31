import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { fileTypeOf } from '../../../domain/file-type.ts';
import { attachments } from '../../../library.ts';

/** Attachments and evidence, byte for byte, each at the address where it was first published. */
export async function getStaticPaths() {
  return (await attachments()).map(({ url, source }) => {
    const [, year = '', file = ''] = /^\/(.*)\/files\/([^/]+)$/.exec(url) ?? [];
    return { params: { year, file }, props: { path: source } };
  });
}

export const GET: APIRoute<{ path: string }> = ({ props, params }) =>
  new Response(readFileSync(props.path), { headers: { 'content-type': fileTypeOf(params['file'] ?? '').mime } });
