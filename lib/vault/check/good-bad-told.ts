import type { VaultError } from '../storage/vault-error.ts';
import type { VaultFinding, VaultFindingCode } from './vault-finding.ts';

type Facts = VaultFinding['facts'];

export const good = (code: VaultFindingCode, facts: Facts = {}): VaultFinding => ({
  ...{ code, state: 'good', facts },
});

export const bad = (code: VaultFindingCode, facts: Facts = {}): VaultFinding => ({
  ...{ code, state: 'bad', facts },
});

export const told = (code: VaultFindingCode, facts: Facts = {}): VaultFinding => ({
  ...{ code, state: 'told', facts },
});

/** The storage's own words, as far as it gave some. */
export const wordsOf = ({ status, engineCode, detail, retryAfter }: VaultError): Facts => {
  const words = [engineCode, detail].filter((part) => part !== undefined).join(': ');
  return {
    ...(status !== undefined && { status }),
    ...(words !== '' && { detail: words }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
};
