// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  assignedJson,
  parseLoose,
  scriptJson,
  scriptsContaining,
} from '../../../../lib/recognise/page/json/inline-json.ts';
import { parse } from '../../read-page.ts';

const scripts = (...texts: readonly string[]): Document =>
  parse(texts.map((text) => `<script>${text}</script>`).join(''));

describe('JSON in inline scripts', () => {
  it('a bare undefined becomes null, but not inside a string', () =>
    expect(parseLoose('{"a":undefined,"b":"undefined \\" undefined"}')).toEqual({
      a: null,
      b: 'undefined " undefined',
    }));

  it('a text that is not JSON gives undefined', () => {
    expect(parseLoose('{a:1}')).toBeUndefined();
    expect(parseLoose('')).toBeUndefined();
  });

  it.each([
    'window.STATE={"a":[1,"}"]};(function(){})()',
    'window.STATE = {"a":[1,"}"]}',
    'window["STATE"]={"a":[1,"}"]};',
    'var x = {"STATE": {"a":[1,"}"]}}',
  ])('the literal is read from %s', (text) =>
    expect(assignedJson(scripts(text), 'STATE')).toEqual({ a: [1, '}'] }),
  );

  it('a later script is read where the first only mentions the name', () =>
    expect(assignedJson(scripts('read(STATE)', 'STATE = [1]'), 'STATE')).toEqual([1]));

  it('a literal that does not end gives undefined', () =>
    expect(assignedJson(scripts('STATE = {"a":['), 'STATE')).toBeUndefined());

  it('only inline scripts that contain the word are given, at most 20', () => {
    const document = parse(
      '<script src="x.js">STATE</script><script>other</script>' +
        '<script>STATE</script>'.repeat(30),
    );
    expect(scriptsContaining(document, 'STATE')).toHaveLength(20);
  });

  it('the JSON of a script element is decoded where the platform encodes it', () => {
    const encoded = encodeURIComponent('{"a":"织机"}');
    const document = parse(`<script id="data" type="application/json">${encoded}</script>`);
    expect(scriptJson(document, '#data', decodeURIComponent)).toEqual({ a: '织机' });
    expect(scriptJson(document, '#none')).toBeUndefined();
  });

  it('a script that cannot be decoded gives undefined', () => {
    const document = parse('<script id="data" type="application/json">%E7%</script>');
    expect(scriptJson(document, '#data', decodeURIComponent)).toBeUndefined();
  });
});
