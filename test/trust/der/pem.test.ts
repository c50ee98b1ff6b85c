import { describe, expect, it } from 'vitest';
import { certificatesIn, parsePem, pemOf } from '../../../lib/trust/der/pem.ts';

const der = Uint8Array.from({ length: 100 }, (_, at) => (at === 0 ? 0x30 : at));

describe('PEM', () => {
  it('has lines of 64 and its own last newline', () => {
    const lines = pemOf('CERTIFICATE', der).split('\n');
    expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
    expect(lines.slice(1, -2).map(({ length }) => length)).toEqual([64, 64, 8]);
    expect(lines.slice(-2)).toEqual(['-----END CERTIFICATE-----', '']);
  });

  it('is read again, one block or several, with other text and line ends between them', () => {
    const text = `Subject: somebody\r\n${pemOf('CERTIFICATE', der).replaceAll('\n', '\r\n')}\n${pemOf('CERTIFICATE', der.subarray(0, 5))}`;
    expect(parsePem(text, 'CERTIFICATE').map(({ length }) => length)).toEqual([100, 5]);
  });

  it('passes over blocks of another kind and blocks that are no base64', () => {
    const text =
      pemOf('CERTIFICATE REQUEST', der) + pemOf('CERTIFICATE', der).replace('MAEC', 'M===');
    expect(parsePem(text, 'CERTIFICATE')).toEqual([]);
  });

  it('takes a file of DER as one certificate', () => {
    expect(certificatesIn(der)).toEqual([der]);
    expect(certificatesIn(new TextEncoder().encode(pemOf('CERTIFICATE', der)))).toEqual([der]);
    expect(certificatesIn(new TextEncoder().encode('neither'))).toEqual([]);
  });
});
