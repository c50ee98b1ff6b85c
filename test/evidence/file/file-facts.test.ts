import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { addressOfBytes } from '../../../lib/evidence/file/file-facts.ts';

it('names a file by its digest as RFC 6920 does', () => {
  // The example of RFC 6920, section 8.1.
  const digest = createHash('sha256').update('Hello World!').digest('hex');
  expect(addressOfBytes(`sha256:${digest}`)).toBe(
    'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
  );
});
