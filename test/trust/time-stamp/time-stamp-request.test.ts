import { describe, expect, it } from 'vitest';
import { buildTimeStampRequest } from '../../../lib/trust/time-stamp/time-stamp-request.ts';
import { opensslIn } from '../openssl.ts';

const POLICY = '1.2.3.4.5';

describe('buildTimeStampRequest', () => {
  it('builds a query for the digest that openssl reads', () => {
    const imprint = crypto.getRandomValues(new Uint8Array(32));
    const { der } = buildTimeStampRequest(imprint);
    const { openssl } = opensslIn({ 'query.tsq': der });
    const { said } = openssl('ts -query -in query.tsq -text');
    expect(said).toContain('Version: 1\nHash Algorithm: sha256');
    expect(said).toContain('Policy OID: unspecified');
    expect(said).toContain('Certificate required: yes');
    expect(Buffer.from(der).includes(Buffer.from(imprint))).toBe(true);
    expect(said).toMatch(/Nonce: 0x[0-9A-F]+\n/);
  });

  it('names the requested policy', () => {
    const { openssl } = opensslIn({
      'query.tsq': buildTimeStampRequest(new Uint8Array(32), POLICY).der,
    });
    expect(openssl('ts -query -in query.tsq -text').said).toContain(`Policy OID: ${POLICY}`);
  });

  it('never repeats a nonce', () => {
    const nonces = Array.from({ length: 50 }, () =>
      String(buildTimeStampRequest(new Uint8Array(32)).nonce),
    );
    expect(new Set(nonces).size).toBe(50);
  });
});
