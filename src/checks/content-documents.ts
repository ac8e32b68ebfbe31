import { pageDocument } from '../domain/urls.ts';
import type { Content } from '../reader/content.ts';

/** The documents of a content folder that a site publishes, by name, sorted: agencies, reports, answers, text pages. */
export function contentDocuments(content: Content): readonly string[] {
  const { agencies, analyses, measures, results, answers, pages } = content;
  const only = publishedAgency(content);
  const isPublished = ({ path }: { readonly path: { readonly agency: string } }) => only === undefined || path.agency === only;
  return [
    ...agencies.filter(isPublished).map(({ path }) => path.agency),
    ...[...analyses, ...measures, ...results].filter(isPublished).map(({ path }) => `${path.agency}/${path.year}/${path.kind}`),
    ...answers.filter(isPublished).map(({ path }) => `${path.agency}/${path.year}/answers`),
    ...pages.map(({ path }) => pageDocument(path.page)),
  ].sort();
}

/** The one agency that the site publishes; nothing on a portal. */
export function publishedAgency({ site }: Pick<Content, 'site'>): string | undefined {
  return site === undefined || site.data.publishes === 'all' ? undefined : site.data.publishes;
}
