import { publishedTable } from './published-table.ts';
import { buildSite } from './site-build.ts';

const content = await buildSite('dist');
if (content) console.log(`${publishedTable(content)}\n\nเว็บไซต์อยู่ในโฟลเดอร์ dist`);
else process.exitCode = 1;
