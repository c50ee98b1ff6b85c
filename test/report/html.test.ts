import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../lib/report/html.ts';

describe('html', () => {
  it('escapes text and keeps markup', () => {
    const inner = html`<b>${'<&"\''}</b>`;
    expect(
      html`<p title="${'">'}">${inner}${[inner, inner]}${undefined}${false}${7}</p>`.markup,
    ).toBe(`<p title="&quot;&gt;">${'<b>&lt;&amp;&quot;&#39;</b>'.repeat(3)}7</p>`);
  });

  it('replaces what HTML cannot hold', () => {
    expect(escapeHtml('a\u0000b\u001bc\ud800d\ne\tf')).toBe('a\ufffdb\ufffdc\ufffdd\ne\tf');
  });
});
