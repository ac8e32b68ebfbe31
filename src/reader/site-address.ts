import { addressParts } from '../domain/urls.ts';
import { readContent } from './content.ts';

/** Origin and base of the public address in `site.yaml`; a folder without one is refused by the checker before any build. */
export function siteAddress(folder: string): { readonly origin: string; readonly base: string } {
  const { site } = readContent(folder).content;
  return addressParts(site?.data.address ?? 'https://site.example/');
}
