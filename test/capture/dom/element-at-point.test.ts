// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { elementAtPoint } from '../../../lib/capture/dom/element-at-point.ts';
import { countClosedRoots } from '../../../lib/capture/dom/shadow-roots.ts';

const define = (prototype: object, hit: (this: unknown) => Element | null): void =>
  void Object.defineProperty(prototype, 'elementFromPoint', { configurable: true, value: hit });

/** A page whose host lies at every point, with a shadow root of this mode in it. */
const pageWithHost = (mode: ShadowRootMode, html: string) => {
  document.body.innerHTML = '<div id="host"></div>';
  const host = document.body.firstElementChild as HTMLElement;
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  vi.stubGlobal('chrome', {
    dom: { openOrClosedShadowRoot: (element: Element) => (element === host ? root : null) },
  });
  countClosedRoots(document);
  define(Document.prototype, () => host);
  return { host, root };
};

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
  Reflect.deleteProperty(ShadowRoot.prototype, 'elementFromPoint');
});

describe('the element at a point', () => {
  it.each(['open', 'closed'] as const)('is found inside an %s shadow root', (mode) => {
    const { root } = pageWithHost(mode, '<section>We value your privacy</section>');
    define(ShadowRoot.prototype, () => root.firstElementChild);
    expect(elementAtPoint(document, 10, 10)).toBe(root.firstElementChild);
  });

  it('is the host where the root answers with its host, as browsers do over its padding', () => {
    const { host } = pageWithHost('open', '<p>A part of it</p>');
    define(ShadowRoot.prototype, () => host);
    expect(elementAtPoint(document, 10, 10)).toBe(host);
  });

  it('is the host where nothing in the root is hit', () => {
    const { host } = pageWithHost('open', '<p>A part of it</p>');
    define(ShadowRoot.prototype, () => null);
    expect(elementAtPoint(document, 10, 10)).toBe(host);
  });
});
