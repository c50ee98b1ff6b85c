// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { elementsIn, withShadowRoots } from '../../../lib/capture/dom/shadow-roots.ts';
import { fillBody } from '../../support/capture/layout.ts';

const addShadow = (host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot => {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
};

describe('the shadow roots of a page', () => {
  it('are found also inside other shadow roots, after the document', () => {
    const find = fillBody('<div id="outer"></div><div id="other"></div>');
    const outer = addShadow(find('outer'), '<p><span></span></p>');
    const inner = addShadow(outer.querySelector('span') as Element, '<i></i>');
    const other = addShadow(find('other'), '');
    expect(withShadowRoots(document)).toEqual([document, outer, other, inner]);
  });

  it('are not found where they are closed', () => {
    addShadow(fillBody('<div id="closed"></div>')('closed'), '<p></p>', 'closed');
    expect(withShadowRoots(document)).toEqual([document]);
  });

  it('have their own elements, without those of roots inside them', () => {
    const outer = addShadow(fillBody('<div id="outer"></div>')('outer'), '<p><span></span></p>');
    addShadow(outer.querySelector('span') as Element, '<i></i>');
    expect(elementsIn(document, outer).map(({ localName }) => localName)).toEqual(['p', 'span']);
    expect(elementsIn(document, document).map(({ localName }) => localName)).toContain('body');
  });
});
