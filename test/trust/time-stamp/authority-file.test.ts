import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { certificateFile } from '../../../lib/trust/der/pem.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import { parseAuthorityFile } from '../../../lib/trust/time-stamp/authority-file.ts';
import { knownRoots } from '../../../lib/trust/time-stamp/known-roots.ts';

const [root, other] = knownRoots().map(({ der }) => der) as [Bytes, Bytes];
const signer = (await makeSigner({ name: '陈伟' })).certificate;
const text = (content: string): Bytes => new TextEncoder().encode(content);
const pem = (...all: readonly Bytes[]): Bytes => text(certificateFile(all));

describe('a file that a person gives as an authority', () => {
  it.each<[string, Bytes, readonly Bytes[]]>([
    ['a root in PEM', pem(root), [root]],
    ['a root in DER', root, [root]],
    [
      'two roots, with words around them',
      text(`Roots\n${certificateFile([root, other])}`),
      [root, other],
    ],
    ['a root with the certificate of its authority', pem(signer, root), [signer, root]],
  ])('is taken if it is %s', (_, file, certificates) => {
    expect(parseAuthorityFile(file)).toEqual(certificates);
  });

  it.each<[string, Bytes, string]>([
    ['empty', text(''), 'NO_CERTIFICATE'],
    ['a text', text('https://tsa.example'), 'NO_CERTIFICATE'],
    [
      'a private key',
      text('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'),
      'NO_CERTIFICATE',
    ],
    ['another thing in DER', Uint8Array.of(0x30, 3, 2, 1, 1), 'NOT_READABLE'],
    ['a root cut short', root.slice(0, 100), 'NOT_READABLE'],
    ['other bytes as a certificate in PEM', pem(text('no certificate')), 'NOT_READABLE'],
    ['the certificate of a custodian', pem(signer), 'NOT_AN_AUTHORITY'],
  ])('is refused if it is %s', (_, file, fault) => {
    expect(parseAuthorityFile(file)).toBe(fault);
  });
});
