import { describe, expect, it } from 'vitest';
import { readArchive } from '../../lib/secrets/read-archive.ts';
import { searchItem } from '../../lib/secrets/search-item.ts';

const archive = (...parts: string[]): string =>
  [
    'From: <Saved by Blink>\r\nMIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part--x1----"\r\n',
    ...parts.map((part) => `------Part--x1----\r\n${part}\r\n`),
    '------Part--x1------\r\n',
  ].join('\r\n');

const part = (type: string, encoding: string, body: string): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;

describe('texts of a page archive', () => {
  it('are joined where quoted-printable broke a line, and decoded as UTF-8', () => {
    const source = archive(part('text/html', 'quoted-printable', '<a b=3D"to=\r\nken">=E4=B8=AD'));
    expect(readArchive(source)[0]?.text).toContain('<a b="token">中');
  });

  it('are read from base64, with line breaks in it', () => {
    const body = btoa('{"password":"hunter2!"}').replace(/(.{10})/g, '$1\r\n');
    const source = archive(part('application/json; charset=utf-8', 'base64', body));
    expect(readArchive(source).map(({ text }) => text)).toEqual(['{"password":"hunter2!"}']);
  });

  it('are those of all frames, without pictures and style sheets', () => {
    const source = archive(
      part('text/html', 'quoted-printable', 'one'),
      part('image/png', 'base64', 'iVBORw0KGgo='),
      part('text/css', 'quoted-printable', 'a{}'),
      part('text/html', '8bit', 'two'),
    );
    expect(readArchive(source).map(({ text }) => text.trim())).toEqual(['one', 'two']);
  });

  it('give up a secret that an encoding breaks in two', () => {
    const body = '<input type=3D"hidden" name=3D"csrf" value=3D"b7f2c9a1=\r\ne4d80536">';
    const text = archive(part('text/html', 'quoted-printable', body));
    expect(searchItem([{ path: 'page.mhtml', text, isArchive: true }])).toEqual([
      { path: 'page.mhtml', kind: 'csrf', where: ['csrf: b7f2••••'], count: 1 },
    ]);
  });

  it('are the whole file where it names no boundary', () => {
    expect(readArchive('no archive').map(({ text }) => text)).toEqual(['no archive']);
  });
});
