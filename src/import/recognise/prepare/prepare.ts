import type { OriginalBlock } from '../../original.ts';
import { isTemplate } from '../../template/is-template.ts';
import { withCardsAsTables } from './cards.ts';
import { withCutGrids } from './cut-grids.ts';
import { withJoinedLines } from './joined-lines.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { withoutMergedColumns } from './merged-columns.ts';

/** The blocks of an original with its tables as a reader sees them: what only shares a grid is taken apart, what only looks apart is put together, and tables that place words on the page are paragraphs. */
export function prepared(blocks: readonly OriginalBlock[]): readonly OriginalBlock[] {
  return isTemplate(blocks) ? blocks : withCardsAsTables(withoutLayoutTables(withCutGrids(withJoinedLines(withoutMergedColumns(blocks)))));
}
