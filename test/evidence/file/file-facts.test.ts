import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDigest } from '../../../lib/evidence/digest.ts';
import { addressOfBytes } from '../../../lib/evidence/file/file-facts.ts';

it('names a file by its digest as RFC 6920 does', () => {
  // The example of RFC 6920, section 8.1.
  const digest = createHash('sha256').update('Hello World!').digest('hex');
  expect(addressOfBytes(`sha256:${digest}`)).toBe(
    'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
  );
});

it('an address of a file leads back to the digest of its bytes, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const digest = `sha256:${Buffer.from(bytes).toString('hex')}`;
      if (!isDigest(digest)) throw new Error('The digest has its form');
      const [, name = ''] = addressOfBytes(digest).split(';');
      expect(name).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(name, 'base64url')).toEqual(Buffer.from(bytes));
    }),
  );
});
