// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countClosedRoots } from '../../../lib/capture/dom/shadow-roots.ts';
import { elementText, pageText } from '../../../lib/capture/read/page-text.ts';
import { fillBody } from '../../support/capture/layout.ts';

// jsdom renders no text: what it holds stands for what it shows, but for what is hidden
vi.hoisted(() => {
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    get(this: HTMLElement) {
      const copy = this.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
      return copy.textContent;
    },
    configurable: true,
  });
});
beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the text of an element', () => {
  it('is what the browser shows of it', () => {
    expect(elementText(fillBody('<p id="p">shown<b hidden>hidden</b></p>')('p'))).toBe('shown');
  });

  it('is that of an SVG element, which has no innerText', () => {
    const find = fillBody('<svg><text id="t">drawn</text></svg>');
    expect(elementText(find('t'))).toBe('drawn');
  });

  it('is empty for no element', () => {
    expect(elementText(null)).toBe('');
  });

  it('replaces lone surrogates, which UTF-8 cannot hold', () => {
    const paragraph = fillBody('<p id="p"></p>')('p');
    paragraph.append('a\udc00b');
    expect(elementText(paragraph)).toBe('a\ufffdb');
  });
});

describe('the text of a page', () => {
  it('is its body’s, then that of shadow roots, then that of frames', () => {
    const find = fillBody('<iframe id="frame"></iframe><div id="host"></div><p>body</p>');
    const root = find('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<style>p {}</style><p>shadow</p><div></div>';
    root
      .querySelector('div')
      ?.attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('p'), { textContent: 'deeper' }));
    (find('frame') as HTMLIFrameElement).contentDocument?.body.append('frame');
    expect(pageText(document)).toBe('body\n\nshadow\n\ndeeper\n\nframe');
  });

  it('has the words of a shadow root that stand outside of any element, in their order', () => {
    const root = fillBody('<div id="host"></div>')('host').attachShadow({ mode: 'open' });
    root.innerHTML = 'the  owner <b>is</b> a thief';
    expect(pageText(document)).toBe('the owner is a thief');
  });

  it('has the words of a closed shadow root that the browser opens', () => {
    const host = fillBody('<div id="host"></div><p>body</p>')('host');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>the owner is a thief</p>';
    Object.assign(host, { openOrClosedShadowRoot: root });
    countClosedRoots(document);
    expect(pageText(document)).toBe('body\n\nthe owner is a thief');
  });

  it('has no part that is only white space', () => {
    const find = fillBody('<div id="host"></div>');
    find('host').attachShadow({ mode: 'open' }).innerHTML = '<p>shadow</p>';
    expect(pageText(document)).toBe('shadow');
  });

  it('reads frames in frames no deeper than four', () => {
    let at = document;
    for (let depth = 1; depth <= 6; depth += 1) {
      const frame = at.body.appendChild(at.createElement('iframe'));
      at = frame.contentDocument as Document;
      at.body.append(`frame ${depth}`);
    }
    expect(pageText(document)).toBe('frame 1\n\nframe 2\n\nframe 3\n\nframe 4');
  });
});
