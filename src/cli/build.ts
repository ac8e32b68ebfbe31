import { parseArgs } from 'node:util';
import { publishedTable } from './published-table.ts';
import { buildSite } from './site-build.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const content = await buildSite(values.out);
if (content) console.log(`${publishedTable(content)}\n\nเว็บไซต์อยู่ในโฟลเดอร์ ${values.out}`);
else process.exitCode = 1;
