import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oid, sequence, setOf, tagged, utf8 } from '../../../lib/trust/der/build-der.ts';
import { parseDer } from '../../../lib/trust/der/parse-der.ts';
import { TAG } from '../../../lib/trust/der/tags.ts';
import { hexText } from '../../../lib/trust/x509/describe-certificate.ts';
import { buildName, nameText } from '../../../lib/trust/x509/distinguished-name.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]));
const attribute = (type: string, value: Uint8Array<ArrayBuffer>) => sequence(oid(type), value);
const textOf = (...sets: Uint8Array<ArrayBuffer>[]) => nameText(parseDer(sequence(...sets)));
const common = (value: Uint8Array<ArrayBuffer>) => setOf([attribute('2.5.4.3', value)]);

describe('a name of a certificate', () => {
  it('of a person or an organisation reads as it was written', () => {
    expect(nameText(parseDer(buildName('陈伟', '示例律师事务所')))).toBe(
      'O=示例律师事务所, CN=陈伟',
    );
    expect(nameText(parseDer(buildName('Chen Wei')))).toBe('CN=Chen Wei');
  });

  it.each([
    ['UTF-8', utf8('陈伟'), '陈伟'],
    ['printable letters', tagged(TAG.printableString, latin('Chen')), 'Chen'],
    ['Latin letters', tagged(TAG.teletexString, latin('Müller')), 'Müller'],
    ['UTF-16', tagged(TAG.bmpString, utf16('陈伟')), '陈伟'],
    ['bytes of no text', tagged(TAG.octetString, latin('Chen')), '?'],
  ])('is read from %s', (_, value, read) => {
    expect(textOf(common(value))).toBe(`CN=${read}`);
  });

  it('keeps the order of its parts, and joins those of one set by a plus sign', () => {
    const [country, unit] = [
      attribute('2.5.4.6', utf8('CN')),
      attribute('2.5.4.11', utf8('Legal')),
    ];
    expect(textOf(setOf([country]), setOf([unit]), common(utf8('A')))).toBe('C=CN, OU=Legal, CN=A');
    expect(textOf(setOf([country, unit]))).toBe('C=CN + OU=Legal');
    expect(textOf(setOf([attribute('1.2.3.4', utf8('x'))]))).toBe('1.2.3.4=x');
  });

  it.each([
    ['DigiCert, O=Other', 'DigiCert\\, O\\=Other'],
    ['a+b\\c', 'a\\+b\\\\c'],
    ['line\nbreak\u0000', 'line\uFFFDbreak\uFFFD'],
    ['right\u202Eto left', 'right\uFFFDto left'],
    ['line\u2028separator', 'line\uFFFDseparator'],
  ])('%j cannot pass for other parts, or turn the words after it: %j', (name, shown) => {
    expect(textOf(common(utf8(name)))).toBe(`CN=${shown}`);
  });

  it('never holds an unescaped separator or a control character, whatever was in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT, maxLength: 20 }), (name) => {
        const shown = nameText(parseDer(buildName(name))).slice(3);
        expect(shown.replace(/\\[\\,+=]/g, '')).not.toMatch(/[\\,+=\p{Cc}]/u);
      }),
    );
  });

  it.each([
    ['a set', setOf([])],
    ['a text', utf8('CN=x')],
    ['parts that are no sets', sequence(utf8('CN=x'))],
    ['an attribute without a value', sequence(setOf([sequence(oid('2.5.4.3'))]))],
    ['an attribute with two', sequence(setOf([sequence(oid('2.5.4.3'), utf8('a'), utf8('b'))]))],
  ])('is none that is %s', (_, der) => {
    expect(() => nameText(parseDer(der))).toThrow(expect.objectContaining({ name: 'DerError' }));
  });
});

describe('a serial number', () => {
  it.each([
    [[0x0a, 0x1b], '0A1B'],
    [[0x00, 0xff], 'FF'],
    [[0x00], '00'],
    [[0x00, 0x00, 0x01], '0001'],
    [[0x80], '80'],
  ])('%j reads %s, as openssl prints it', (bytes, text) => {
    expect(hexText(Uint8Array.from(bytes))).toBe(text);
  });
});
