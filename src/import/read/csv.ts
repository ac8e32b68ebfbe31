import Papa from 'papaparse';
import { linesOf } from './flow.ts';
import { gridTable } from './grid.ts';
import type { Reading } from './reading.ts';
import { cellBudget } from './span-grid.ts';

/** Reads values separated by commas, semicolons or tabs as one table, without its blank rows. Throws `RefusedFile` where it is too large. */
export function readCsv(text: string): Reading {
  const [declared = '', named] = /^sep=([,;\t])\r?\n/.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(text.slice(declared.length), { delimiter: named ?? '', delimitersToGuess: [',', ';', '\t'], skipEmptyLines: 'greedy' });
  const table = gridTable(data.map((cells) => ({ cells: cells.map((cell) => linesOf(cell)), at: {} })), {}, cellBudget());
  return { blocks: table.rows.length > 0 ? [table] : [], notes: [] };
}
