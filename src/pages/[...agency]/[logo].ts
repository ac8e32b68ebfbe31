import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { fileTypeOf } from '../../domain/file-type.ts';
import { agencySegment } from '../../domain/urls.ts';
import { agencies, logoPath, site } from '../../library.ts';

/** The logos of the agencies that have one. */
export async function getStaticPaths() {
  const { only } = await site();
  return (await agencies()).flatMap((agency) => {
    const { logo } = agency.data;
    return logo === undefined ? [] : [{ params: { agency: agencySegment({ only }, agency.slug), logo }, props: { path: logoPath(agency, logo) } }];
  });
}

export const GET: APIRoute<{ path: string }> = ({ props, params }) =>
  new Response(readFileSync(props.path), { headers: { 'content-type': fileTypeOf(params['logo'] ?? '').mime } });
