// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { attributeAt, countAt, lineAt, nameAt } from '../../../lib/recognise/page/select.ts';
import { parse } from '../read-page.ts';

const document = parse(
  '<p class="name"> Ada <img alt="🦊">\n Loom </p><p class="name">Second</p>' +
    '<b class="count">1.2万 赞</b><b class="none">赞</b><i title=" x "></i>' +
    `<p class="long">${'word '.repeat(80)}</p>`,
);

describe('reading the first match of a selector', () => {
  it('a line collapses white space and leaves pictures out', () =>
    expect(lineAt(document, '.name')).toBe('Ada Loom'));

  it('a name keeps its emoji pictures', () =>
    expect(nameAt(document, '.name')).toBe('Ada 🦊 Loom'));

  it('a text that is too long is neither a line nor a name', () => {
    expect(lineAt(document, '.long')).toBeUndefined();
    expect(nameAt(document, '.long')).toBeUndefined();
  });

  it('an attribute is trimmed, and undefined where no element matches', () => {
    expect(attributeAt(document, 'i', 'title')).toBe('x');
    expect(attributeAt(document, 'u', 'title')).toBeUndefined();
  });

  it('a count is read from the text, and undefined without a number', () => {
    expect(countAt(document, '.count')).toEqual({ raw: '1.2万 赞', count: 12000 });
    expect(countAt(document, '.none')).toBeUndefined();
  });
});
