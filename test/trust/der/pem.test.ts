import { describe, expect, it } from 'vitest';
import { certificatesIn, parsePem, pemOf } from '../../../lib/trust/der/pem.ts';

const der = Uint8Array.from({ length: 100 }, (_, at) => (at === 0 ? 0x30 : at));

describe('PEM', () => {
  it('writes lines of 64 characters and a last newline', () => {
    const lines = pemOf('CERTIFICATE', der).split('\n');
    expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
    expect(lines.slice(1, -2).map(({ length }) => length)).toEqual([64, 64, 8]);
    expect(lines.slice(-2)).toEqual(['-----END CERTIFICATE-----', '']);
  });

  it('parses one block or several, with CRLF and other text between them', () => {
    const first = pemOf('CERTIFICATE', der).replaceAll('\n', '\r\n');
    const second = pemOf('CERTIFICATE', der.subarray(0, 5));
    const text = `Subject: somebody\r\n${first}\n${second}`;
    expect(parsePem(text, 'CERTIFICATE').map(({ length }) => length)).toEqual([100, 5]);
  });

  it('skips blocks with another label and blocks that are not base64', () => {
    const text =
      pemOf('CERTIFICATE REQUEST', der) + pemOf('CERTIFICATE', der).replace('MAEC', 'M===');
    expect(parsePem(text, 'CERTIFICATE')).toEqual([]);
  });

  it('reads a file in DER as one certificate', () => {
    expect(certificatesIn(der)).toEqual([der]);
    expect(certificatesIn(new TextEncoder().encode(pemOf('CERTIFICATE', der)))).toEqual([der]);
    expect(certificatesIn(new TextEncoder().encode('neither'))).toEqual([]);
  });
});
