import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../domain/decision.ts';
import { decisionsFile } from '../reader/ledger.ts';
import { writeDurably } from './durable-file.ts';

const heading = '# การตัดสินใจเรื่องที่อยู่ที่เผยแพร่แล้ว เขียนด้วยคำสั่ง npm run url ที่อยู่ละหนึ่งบรรทัด\ndecisions:\n';

/** The text of `ledger/decisions.yaml`: one decision a line, so that the work of two people merges. */
export function decisionsText(decisions: readonly Decision[]): string {
  const fields = ({ url, state, to, date, by, reason }: Decision) => ({ url, state, ...(to !== undefined && { to }), date, by, reason });
  return heading + decisions.map((decision) => `  - { ${Object.entries(fields(decision)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')} }\n`).join('');
}

/** Writes the decisions of a content folder; no file where there are none. */
export function writeDecisions(folder: string, decisions: readonly Decision[]): void {
  const path = join(folder, decisionsFile);
  if (decisions.length === 0) rmSync(path, { force: true });
  else writeDurably(path, decisionsText(decisions));
}
