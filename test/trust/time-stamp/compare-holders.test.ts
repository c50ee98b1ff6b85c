import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { haveOneHolder, strayCertificates } from '../../../lib/trust/time-stamp/compare-holders.ts';
import { issue, opensslIn } from '../openssl.ts';

const made = () => {
  const { folder, openssl } = opensslIn();
  for (const root of ['firm', 'other']) issue(openssl, root, { ec: true });
  issue(openssl, 'chen', { ec: true, by: 'firm' });
  issue(openssl, 'stamps', { ec: true, by: 'firm' });
  issue(openssl, 'alien', { ec: true, by: 'other' });
  return (...names: readonly string[]) =>
    names.flatMap((name) =>
      certificatesIn(new Uint8Array(readFileSync(join(folder, `${name}.pem`)))),
    );
};

describe('haveOneHolder', () => {
  it('sees an authority under the signer’s own root, the signer himself, or his name', () => {
    const [mine, theirs] = [made(), made()];
    expect(haveOneHolder(mine('stamps', 'firm'), mine('chen', 'firm'))).toBe(true);
    expect(haveOneHolder(mine('chen'), mine('chen'))).toBe(true);
    expect(haveOneHolder(theirs('chen'), mine('chen'))).toBe(true);
    expect(haveOneHolder(mine('alien', 'other'), mine('chen', 'firm'))).toBe(false);
    expect(haveOneHolder(theirs('stamps', 'firm'), mine('chen', 'firm'))).toBe(false);
  });
});

describe('strayCertificates', () => {
  it('finds those that did not sign a chain, even under the name of one that did', async () => {
    const [mine, theirs] = [made(), made()];
    const chain = mine('stamps');
    expect(await strayCertificates(mine('stamps', 'firm'), chain)).toEqual([]);
    expect(await strayCertificates(mine('firm', 'other', 'alien'), chain)).toEqual(
      mine('other', 'alien'),
    );
    expect(await strayCertificates([...mine('firm'), ...theirs('firm')], chain)).toEqual(
      theirs('firm'),
    );
    expect(await strayCertificates(mine('other'), mine('alien'))).toEqual([]);
  });
});
