import { describe, expect, it } from 'vitest';
import { parseExpectedSigner } from '../../../lib/verify/outcome/expected-signer.ts';

const DIGITS = 'ab'.repeat(32);
const COLONS = Array.from({ length: 32 }, () => 'AB').join(':');

describe('parseExpectedSigner', () => {
  it.each(['', '  \n'])('expects nobody where %j is entered', (entered) => {
    expect(parseExpectedSigner(entered)).toEqual({});
  });

  it.each([
    DIGITS,
    COLONS,
    ` ${COLONS} `,
    COLONS.replaceAll(':', ' '),
    `SHA-256:${DIGITS}`,
    `sha256 Fingerprint=${COLONS}`,
  ])('takes the fingerprint %j', (entered) => {
    expect(parseExpectedSigner(entered)).toEqual({ signer: entered.trim() });
  });

  it.each(['AA:BB', DIGITS.slice(1), `${DIGITS}0`, DIGITS.replace('a', 'g'), '陈伟', `x${DIGITS}`])(
    'refuses %j, which is no fingerprint',
    (entered) => {
      expect(parseExpectedSigner(entered)).toBeUndefined();
    },
  );
});
