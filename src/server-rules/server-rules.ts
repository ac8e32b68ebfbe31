import { apacheMovedSite, apacheRules } from './apache.ts';
import { cloudflareMovedSite, cloudflareRules } from './cloudflare.ts';
import { iisMovedSite, iisRules } from './iis.ts';
import { netlifyMovedSite, netlifyRules } from './netlify.ts';
import { nginxMovedSite, nginxRules } from './nginx.ts';
import type { RetiredPaths } from './retired-paths.ts';

/** A server that takes rules, and the file that it takes them from. */
export type ServerRules = {
  readonly server: 'apache' | 'nginx' | 'iis' | 'netlify' | 'cloudflare';
  /** What to call it in a sentence. */
  readonly name: string;
  readonly file: string;
  /** For a site that stays where it is: its addresses that no longer show a page of their own. */
  readonly retired: (retired: RetiredPaths) => string;
  /** For the old place of a site that moved as a whole. */
  readonly movedSite: (oldAddress: string, newAddress: string) => string;
};

/** Two of the files have one name, so each belongs into a folder of its server. */
export const serverRules: readonly ServerRules[] = [
  { server: 'apache', name: 'Apache', file: '.htaccess', retired: apacheRules, movedSite: apacheMovedSite },
  { server: 'nginx', name: 'nginx', file: 'ita.conf', retired: nginxRules, movedSite: nginxMovedSite },
  { server: 'iis', name: 'IIS', file: 'web.config', retired: iisRules, movedSite: iisMovedSite },
  { server: 'netlify', name: 'Netlify', file: '_redirects', retired: netlifyRules, movedSite: netlifyMovedSite },
  { server: 'cloudflare', name: 'Cloudflare Pages', file: '_redirects', retired: cloudflareRules, movedSite: cloudflareMovedSite },
];

/** The text of one server's file. */
export type RulesFile = Pick<ServerRules, 'server' | 'file'> & { readonly text: string };

/** What every server needs for addresses that were retired. */
export function retiredPathRules(retired: RetiredPaths): readonly RulesFile[] {
  return serverRules.map((rules) => ({ server: rules.server, file: rules.file, text: rules.retired(retired) }));
}

/**
 * What every server needs at the old place of a site that moved: everything below the old base leads to the same path at the new one, but
 * what lies at the new one already. Two addresses of one place give files without rules.
 */
export function movedSiteRules(oldAddress: string, newAddress: string): readonly RulesFile[] {
  return serverRules.map(({ server, file, movedSite }) => ({ server, file, text: movedSite(oldAddress, newAddress) }));
}
