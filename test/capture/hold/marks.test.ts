// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { addMark, removeMarks } from '../../../lib/capture/hold/marks.ts';
import { HELD_MARK, STILL_CSS } from '../../../lib/capture/hold/still-css.ts';
import { fillBody } from '../../support/capture/layout.ts';

afterEach(() => removeMarks());

describe('marks on elements of a held page', () => {
  it('add up, each once', () => {
    const box = fillBody('<div id="box"></div>')('box');
    for (const mark of ['open', 'open-fixed', 'open'] as const) addMark(box, mark);
    expect(box.getAttribute(HELD_MARK)).toBe('open open-fixed');
  });

  it('are removed from the given elements only', () => {
    const find = fillBody('<div id="one"></div><div id="two"></div>');
    for (const id of ['one', 'two']) addMark(find(id), 'hidden');
    removeMarks([find('one')]);
    expect(find('one').hasAttribute(HELD_MARK)).toBe(false);
    expect(find('two').hasAttribute(HELD_MARK)).toBe(true);
  });

  it('are removed from every element at the end, also from one that left the page', () => {
    const find = fillBody('<div id="one"></div><div id="two"></div>');
    const gone = find('two');
    for (const element of [find('one'), gone]) addMark(element, 'sticky');
    gone.remove();
    removeMarks();
    expect(document.querySelector(`[${HELD_MARK}]`)).toBeNull();
    expect(gone.hasAttribute(HELD_MARK)).toBe(false);
  });

  it('are put on a form whose fields are named like its methods', () => {
    const form = fillBody(
      '<form id="form"><input name="setAttribute"><input name="getAttribute"></form>',
    )('form');
    addMark(form, 'hidden');
    expect(document.querySelector(`form[${HELD_MARK}="hidden"]`)).toBe(form);
  });
});

describe('the style sheet that holds a page still', () => {
  /** The computed style of an element that the page styles itself, with these marks. */
  const styleOf = (own: string, ...marks: Parameters<typeof addMark>[1][]) => {
    const find = fillBody(
      `<style>${STILL_CSS}</style><div id="box" style="${own}">
       <b id="in" style="visibility: visible; opacity: 1"></b></div>`,
    );
    for (const mark of marks) addMark(find('box'), mark);
    return { box: getComputedStyle(find('box')), inside: getComputedStyle(find('in')) };
  };

  it('puts a sticky element back in the flow', () => {
    expect(styleOf('position: sticky; top: 0', 'sticky').box.position).toBe('relative');
  });

  it('hides a fixed element and what is inside it, even where that is made visible', () => {
    const { box, inside } = styleOf('position: fixed', 'hidden');
    expect([box.opacity, inside.opacity]).toEqual(['0', '0']);
  });

  it('leaves the visibility of what it hides, on which the page’s text depends', () => {
    const { box, inside } = styleOf('position: fixed', 'hidden');
    expect([box.visibility, inside.visibility]).toEqual(['visible', 'visible']);
  });

  it('expands an inner scroll container', () => {
    const { box } = styleOf('overflow: auto; height: 300px; max-height: 50px', 'open');
    expect([box.height, box.maxHeight]).toEqual(['auto', 'none']);
    expect(box.overflow || box.overflowY).toBe('visible');
  });

  it('puts a fixed ancestor of it into the flow as well', () => {
    const { box } = styleOf('position: fixed; inset: 0', 'open', 'open-fixed');
    expect(box.position).toBe('relative');
  });

  it('changes the position of no element without a mark', () => {
    expect(styleOf('position: fixed; height: 300px').box).toMatchObject({
      position: 'fixed',
      height: '300px',
    });
  });

  it('declares everything as important, since it must win over the page’s own rules', () => {
    const declarations = [...STILL_CSS.matchAll(/[\w-]+:\s[^;{}]+;/g)].map(([text]) => text);
    expect(declarations.length).toBeGreaterThan(15);
    expect(declarations.filter((text) => !text.includes('!important'))).toEqual([]);
  });
});
