// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ownDocument, sameOriginDocument } from '../../../lib/capture/dom/own-document.ts';

/** A page that names its forms like the properties that we read. */
const shadowed = (): Document =>
  new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="zh"><head><title>Real title</title></head><body>${[
      ...['documentElement', 'body', 'title', 'doctype', 'referrer', 'characterSet'],
      ...['querySelectorAll', 'createTreeWalker', 'implementation', 'scrollingElement'],
    ]
      .map((name) => `<form name="${name}"></form>`)
      .join('')}</body></html>`,
    'text/html',
  );

describe('a document whose properties are shadowed by named forms', () => {
  it('is one where the plain properties give the forms, so that the test can fail', () => {
    expect((shadowed().body as HTMLElement).localName).toBe('form');
  });

  it('still gives its real root, body, title and doctype', () => {
    const { root, body, title, doctype, characterSet } = ownDocument(shadowed());
    expect([root?.localName, body?.localName, title]).toEqual(['html', 'body', 'Real title']);
    expect(doctype?.name).toBe('html');
    expect(characterSet).toBe('UTF-8');
  });

  it('still finds and walks its elements', () => {
    const { all, walk, body } = ownDocument(shadowed());
    expect(all('form')).toHaveLength(10);
    const walker = walk(body as Node);
    expect((walker.nextNode() as Element).getAttribute('name')).toBe('documentElement');
  });

  it('still makes an empty document without a window', () => {
    const inert = ownDocument(shadowed()).inert();
    expect(inert.defaultView).toBeNull();
    expect(inert.forms).toHaveLength(0);
  });
});

describe('the document in a frame', () => {
  it('is given where the frame is of the same origin', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    expect(sameOriginDocument(frame)).toBe(frame.contentDocument);
  });

  it('is undefined where the browser throws or gives null', () => {
    const refuse = {
      get contentDocument(): never {
        throw new DOMException('cross-origin', 'SecurityError');
      },
    };
    expect(sameOriginDocument(refuse as unknown as HTMLIFrameElement)).toBeUndefined();
    const none = { contentDocument: null } as HTMLIFrameElement;
    expect(sameOriginDocument(none)).toBeUndefined();
  });
});
