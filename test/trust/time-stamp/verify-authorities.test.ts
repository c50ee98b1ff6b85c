import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { knownRoots, ROOTS_SOURCE } from '../../../lib/trust/time-stamp/known-roots.ts';
import { verifyAuthorities } from '../../../lib/trust/time-stamp/verify-authorities.ts';
import { describeCertificate } from '../../../lib/trust/x509/describe-certificate.ts';
import { issue, opensslIn } from '../openssl.ts';

const makeChain = () => {
  const { folder, openssl } = opensslIn();
  issue(openssl, 'root', { ec: true });
  issue(openssl, 'issuing', { ec: true, by: 'root', ca: true });
  issue(openssl, 'leaf', { ec: true, by: 'issuing' });
  const read = (name: string) =>
    certificatesIn(new Uint8Array(readFileSync(join(folder, `${name}.pem`))));
  return ['leaf', 'issuing', 'root'].flatMap(read);
};

const codes = async (all: Parameters<typeof verifyAuthorities>[0]) =>
  (await verifyAuthorities(all)).map(({ code }) => code);

describe('verifyAuthorities', () => {
  it('accepts complete chains: one, several or none', async () => {
    const [one, two] = [makeChain(), makeChain()];
    expect(await codes(one)).toEqual([]);
    expect(await codes([...one.toReversed(), ...two])).toEqual([]);
    expect(await codes([])).toEqual([]);
    expect(await codes(knownRoots().map(({ der }) => der))).toEqual([]);
  });

  it('reports a chain without its root', async () => {
    expect(await codes(makeChain().slice(0, 2))).toEqual(['UNKNOWN_AUTHORITY']);
  });

  it('reports certificates that do not chain to one another', async () => {
    expect(await codes([...makeChain().slice(0, 1), ...makeChain().slice(1)])).toEqual([
      'CHAIN_BROKEN',
    ]);
  });

  it('reports a changed bit in any certificate of a chain', async () => {
    const chain = makeChain();
    for (const [index, der] of chain.entries()) {
      for (let at = 0; at < der.length; at += 5) {
        const changed = chain.with(index, der.with(at, (der[at] ?? 0) ^ (1 << (at % 8))));
        expect(await codes(changed), `certificate ${index}, byte ${at}`).not.toEqual([]);
      }
    }
  });

  it('rejects a list of hundreds of certificates at once', async () => {
    const [leaf] = makeChain();
    if (!leaf) throw new Error('no leaf');
    expect(await verifyAuthorities(Array.from({ length: 65 }, () => leaf))).toEqual([
      { code: 'CHAIN_BROKEN', detail: 'There are too many certificates' },
    ]);
  });
});

describe('the known roots', () => {
  it('are told in SECURITY.md with their fingerprints and where they were taken from', () => {
    const told = readFileSync('SECURITY.md', 'utf8').replace(/\s+/g, ' ');
    for (const { der } of knownRoots()) {
      const { subject, fingerprint } = describeCertificate(der);
      expect(told).toContain(`| ${subject} | \`${fingerprint}\` |`);
    }
    expect(told).toContain(`taken on ${ROOTS_SOURCE.taken} from Mozilla's list`);
    expect(told).toContain(ROOTS_SOURCE.package);
  });
});
