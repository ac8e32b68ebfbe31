import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { fileTypeOf } from '../../../../domain/file-type.ts';
import { agencySegment } from '../../../../domain/urls.ts';
import { allYears, filePath, filesOf, site } from '../../../../library.ts';

/** Attachments and evidence, byte for byte. */
export async function getStaticPaths() {
  const { only } = await site();
  return (await allYears()).flatMap((record) =>
    filesOf(record).map((file) => ({
      params: { agency: agencySegment({ only }, record.agency.slug), year: String(record.year), file },
      props: { path: filePath(record.agency.slug, record.year, file) },
    })),
  );
}

export const GET: APIRoute<{ path: string }> = ({ props, params }) =>
  new Response(readFileSync(props.path), { headers: { 'content-type': fileTypeOf(params['file'] ?? '').mime } });
