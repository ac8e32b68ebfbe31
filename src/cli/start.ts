import { preview } from 'astro';
import { addressParts } from '../domain/urls.ts';
import { publishedTable } from './published-table.ts';
import { buildSite } from './site-build.ts';

const content = await buildSite('dist');
if (content) {
  const server = await preview({ outDir: 'dist', logLevel: 'error' });
  const origin = `http://localhost:${server.port}`;
  const { base } = addressParts(content.site?.data.address ?? origin);
  console.log(`${publishedTable(content, origin)}\n\nเปิดดูได้ที่ ${origin}${base}\nกด Ctrl+C เพื่อหยุด`);
} else {
  process.exitCode = 1;
}
