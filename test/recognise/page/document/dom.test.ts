// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import * as dom from '../../../../lib/recognise/page/document/dom.ts';
import { parse } from '../../read-page.ts';

const document = parse(
  '<title> T </title><p id="a" title="">one</p><p id="b" title=" two ">2</p><svg><g/></svg>',
);
const [a, b] = dom.findAll(document, 'p') as [Element, Element];

describe('safe reads of a document', () => {
  it('a form with clobbering names is read as if it had none', () => {
    const clobbered = parse(
      '<form id="f"><input name="querySelector"><input name="textContent">' +
        '<input name="parentElement"><b>word</b></form>',
    );
    const form = dom.find(clobbered, 'form') as Element;
    expect(dom.tagOf(dom.find(form, 'b') as Element)).toBe('b');
    expect(dom.sourceText(form)).toBe('word');
    expect(dom.parentOf(form)).toBe(dom.bodyElement(clobbered));
  });

  it('the body is found where an image has the name "body"', () => {
    const clobbered = parse('<body id="real"><img name="body"></body>');
    expect(dom.attribute(dom.bodyElement(clobbered), 'id')).toBe('real');
  });

  it('an attribute is trimmed, and undefined where it is empty or absent', () => {
    expect(dom.attribute(b, 'title')).toBe('two');
    expect(dom.attribute(a, 'title')).toBeUndefined();
    expect(dom.attribute(a, 'lang')).toBeUndefined();
    expect(dom.attribute(undefined, 'id')).toBeUndefined();
  });

  it('siblings and parents are undefined at the edges', () => {
    expect(dom.nextOf(a)).toBe(b);
    expect(dom.previousOf(b)).toBe(a);
    expect(dom.previousOf(a)).toBeUndefined();
    expect(dom.nextOf(undefined)).toBeUndefined();
    expect(dom.parentOf(dom.documentElementOf(document) ?? undefined)).toBeUndefined();
  });

  it('document order is known in both directions', () => {
    expect(dom.follows(a, b)).toBe(true);
    expect(dom.follows(b, a)).toBe(false);
    expect(dom.contains(dom.bodyElement(document) as Element, a)).toBe(true);
  });

  it('no more matches than the limit are given', () =>
    expect(dom.findAll(document, 'p', 1)).toEqual([a]));

  it('only elements of the HTML namespace are HTML', () => {
    expect(dom.isHtml(a)).toBe(true);
    expect(dom.isHtml(dom.find(document, 'g') as Element)).toBe(false);
  });

  it('an invalid selector throws', () => expect(() => dom.find(document, '[')).toThrow());
});
