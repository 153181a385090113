import { expect, it } from 'vitest';
import { escapeHtml } from './html.ts';

it('lets no text become markup', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
  expect(escapeHtml('“三公”经费')).toBe('“三公”经费');
});
