import { describe, expect, it } from 'vitest';
import { shownFileName } from '../../../lib/collect/shown-file/file-name.ts';

const nameOf = (disposition: string | undefined, url = 'https://a.example/x/order.pdf?v=1#p') =>
  shownFileName({ url, title: 'Title' }, disposition ? { 'content-disposition': disposition } : {});

describe('the name of a PDF that a tab shows', () => {
  it.each([
    ['inline; filename*=UTF-8\'\'%E8%A3%81%E5%AE%9A.pdf; filename="x.pdf"', '裁定.pdf'],
    ['attachment; filename="a \\"quoted\\" name.pdf"', 'a "quoted" name.pdf'],
    ['attachment; filename=plain.pdf', 'plain.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\order.pdf"', 'order.pdf'],
    ["inline; filename*=UTF-8''%zz.pdf", '%zz.pdf'],
  ])('is the server’s, of %s', (header, name) => {
    expect(nameOf(header)).toBe(name);
  });

  it('is else the end of its address, then the title, then a name of our own', () => {
    expect(nameOf(undefined)).toBe('order.pdf');
    expect(nameOf(undefined, 'https://a.example/')).toBe('Title');
    expect(nameOf(undefined, 'blob:https://a.example/1-2')).toBe('Title');
    expect(shownFileName({ url: 'data:application/pdf,x', title: ' ' }, {})).toBe('file.pdf');
  });

  it('is one line of at most 255 code units without half a character', () => {
    expect(nameOf(undefined, `https://a.example/${encodeURIComponent('a\n\u2028b')}`)).toBe('a b');
    const long = nameOf(undefined, `https://a.example/${'📄'.repeat(200)}`);
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long.isWellFormed()).toBe(true);
  });
});
