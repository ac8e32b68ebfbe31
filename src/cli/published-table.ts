import { addressParts, urlsOf } from '../domain/urls.ts';
import { publishedPages } from '../domain/published-pages.ts';
import type { Content } from '../reader/content.ts';

/**
 * What the site publishes, as a table for the terminal: agency, assessment year, item, address.
 * Addresses are public ones, or of the server at `origin` when one is running.
 */
export function publishedTable(content: Content, origin?: string): string {
  const settings = content.site?.data;
  if (!settings) throw new TypeError('content without site settings was built');
  const parts = addressParts(settings.address);
  const only = settings.publishes === 'all' ? undefined : settings.publishes;
  const urls = urlsOf({ base: parts.base, only });
  const rows = publishedPages({
    agencies: content.agencies.map(({ path, data }) => ({ slug: path.agency, name: data.shortName })).filter(({ slug }) => only === undefined || slug === only),
    reports: [...content.analyses, ...content.measures, ...content.results].map(({ path }) => path),
    itemsOf: (year) => content.catalogues.find(({ path }) => path.year === year)?.data.items ?? [],
  }).map(({ agency, name, year, code }) => [name, String(year), code, (origin ?? parts.origin) + urls.item(agency, year, code)]);
  return table([['หน่วยงาน', 'ปี', 'ข้อ', 'ที่อยู่'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))));
  return rows
    .map((row) => row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - columns(cell)))).join('  ').trimEnd())
    .join('\n');
}

/** Terminal columns: Thai vowels and tone marks above or below take none. */
function columns(text: string): number {
  return text.replace(/\p{Mn}/gu, '').length;
}
