import { describe, expect, it } from 'vitest';
import { fingerprintOf, isSameFingerprint } from '../../../lib/trust/x509/fingerprint.ts';

const FINGERPRINT = fingerprintOf(new TextEncoder().encode('abc'));

describe('fingerprints', () => {
  it('are SHA-256 in upper case with colons (FIPS 180-4, appendix B.1)', () => {
    expect(FINGERPRINT).toBe(
      'BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:' +
        'B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD',
    );
  });

  it.each([
    FINGERPRINT,
    FINGERPRINT.toLowerCase(),
    FINGERPRINT.replaceAll(':', ''),
    FINGERPRINT.replaceAll(':', ' '),
    `sha256:${FINGERPRINT.replaceAll(':', '').toLowerCase()}`,
    `sha256 Fingerprint=${FINGERPRINT}`,
  ])('are the same however they are written: %s', (written) => {
    expect(isSameFingerprint(written, FINGERPRINT)).toBe(true);
  });

  it.each(['', FINGERPRINT.slice(3), FINGERPRINT.replace('BA', 'BB'), `${FINGERPRINT}:00`])(
    'are not the same: %s',
    (written) => {
      expect(isSameFingerprint(written, FINGERPRINT)).toBe(false);
      expect(isSameFingerprint('', written.slice(0, 0))).toBe(false);
    },
  );
});
