import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { asProse } from './loader.ts';

test('headings sink, ids go, and alignment becomes a class', () => {
  const { html } = markdownToHtml('## หัวข้อ\n\n##### ลึก\n\n| ก | ข |\n| --- | --: |\n| 1 | 2 |\n');
  expect(asProse(html, 2)).toMatchInlineSnapshot(`
    "<h4>หัวข้อ</h4>
    <h6>ลึก</h6>
    <table>
    <thead>
    <tr>
    <th>ก</th>
    <th class="aligned-right">ข</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td class="aligned-right">2</td>
    </tr>
    </tbody>
    </table>
    "
  `);
  expect(asProse('<h2 id="a">ก</h2>', 0)).toBe('<h2>ก</h2>');
});
