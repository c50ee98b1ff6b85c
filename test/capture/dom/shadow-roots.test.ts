// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import {
  countClosedRoots,
  elementsIn,
  shadowRootOf,
  withShadowRoots,
} from '../../../lib/capture/dom/shadow-roots.ts';
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

  it('are not found where they are closed and the browser opens none', () => {
    addShadow(fillBody('<div id="closed"></div>')('closed'), '<p></p>', 'closed');
    expect(countClosedRoots(document)).toBe(0);
    expect(withShadowRoots(document)).toEqual([document]);
  });

  it('are found where they are closed and the browser opens them for extensions', () => {
    const find = fillBody('<x-note id="closed"></x-note><div id="open"></div><p id="none"></p>');
    const closed = addShadow(find('closed'), '<div></div>', 'closed');
    const inner = addShadow(closed.querySelector('div') as Element, '<i></i>', 'closed');
    const open = addShadow(find('open'), '');
    const roots = new Map([closed, inner].map((root) => [root.host, root]));
    const asked: Element[] = [];
    vi.stubGlobal('chrome', {
      dom: {
        openOrClosedShadowRoot: (element: Element) => {
          asked.push(element);
          return roots.get(element as HTMLElement) ?? null;
        },
      },
    });
    expect(countClosedRoots(document)).toBe(2);
    expect(asked).not.toContain(find('open'));
    expect(withShadowRoots(document)).toEqual([document, closed, open, inner]);
    expect(shadowRootOf(find('none'))).toBeNull();
    vi.unstubAllGlobals();
  });

  it('are those that Firefox shows to extensions as a property of the element', () => {
    const host = fillBody('<div id="host"></div>')('host');
    const closed = addShadow(host, '<p></p>', 'closed');
    Object.assign(host, { openOrClosedShadowRoot: closed });
    expect(countClosedRoots(document)).toBe(1);
    expect(shadowRootOf(host)).toBe(closed);
  });

  it('are not asked of a form whose field is named like the property', () => {
    const find = fillBody('<form id="form"><input name="shadowRoot"></form>');
    expect(shadowRootOf(find('form'))).toBeNull();
  });

  it('have their own elements, without those of roots inside them', () => {
    const outer = addShadow(fillBody('<div id="outer"></div>')('outer'), '<p><span></span></p>');
    addShadow(outer.querySelector('span') as Element, '<i></i>');
    expect(elementsIn(document, outer).map(({ localName }) => localName)).toEqual(['p', 'span']);
    expect(elementsIn(document, document).map(({ localName }) => localName)).toContain('body');
  });
});
