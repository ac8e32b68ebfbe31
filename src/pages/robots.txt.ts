import type { APIRoute } from 'astro';
import { site } from '../library.ts';

/** Lets every robot in and names the sitemap; a site in a sub-path has its sitemap named by the host. */
export const GET: APIRoute = async () => {
  const { origin, urls } = await site();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${urls.sitemap}\n`);
};
