import { preview } from 'astro';
import { addressParts, urlsOf } from '../domain/urls.ts';
import { publishedTable } from './published-table.ts';
import { buildInto, previewFolder as folder } from './release.ts';

process.env['SITE_PREVIEW'] = '1';
const built = await buildInto(folder);
if (built) {
  const { content } = built;
  const server = await preview({ outDir: folder, logLevel: 'error' });
  const origin = `http://localhost:${server.port}`;
  const { base } = addressParts(content.site?.data.address ?? origin);
  console.log(`${publishedTable(content, origin)}\n\nเปิดดูได้ที่ ${origin}${base}\nครบหรือยัง ขาดอะไร ดูที่ ${origin}${urlsOf({ base }).completeness}\nกด Ctrl+C เพื่อหยุด`);
} else {
  process.exitCode = 1;
}
