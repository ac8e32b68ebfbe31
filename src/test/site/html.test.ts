import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtSites, html } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Style of the source, which the compiler decides: `disabled` forms, void endings, attribute quotes.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Rows of wide tables are laid out as cards on a phone; the roles keep the table for screen readers that drop it then.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // A year of a Thai date and a score are no telephone numbers.
    'tel-non-breaking': 'off',
    // The front page of a municipality is often opened from a link without JavaScript; nothing is inlined or needs integrity.
    'require-sri': 'off',
  },
});

describe.each(['sample', 'one-agency', 'retired/site'])('%s', (name) => {
  test('is valid HTML', async () => {
    const site = builtSites().find((one) => one.name === name);
    const messages: string[] = [];
    for (const page of site?.pages ?? []) {
      const report = await validator.validateString(html(site!, page));
      for (const result of report.results) {
        messages.push(...result.messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId} ${message}`));
      }
    }
    expect(messages).toEqual([]);
    expect(site?.pages.length).toBeGreaterThan(0);
  });
});
