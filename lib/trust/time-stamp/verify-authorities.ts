import type { Bytes } from '../../evidence/digest.ts';
import { DerError } from '../der/parse-der.ts';
import type { TrustProblem } from '../trust-problem.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { verifyChains } from '../x509/chain.ts';
import { knownRoots } from './known-roots.ts';

/** Real packages have some ten certificates. Every pair is tried, so their number is limited. */
const MOST = 64;

const parseAll = (all: readonly Bytes[]): readonly Certificate[] | TrustProblem => {
  try {
    return all.map(parseCertificate);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { code: error.code, detail: error.message };
  }
};

/**
 * Checks a list of authorities' certificates in DER by itself: each must have a chain up to a
 * self-signed one, in the list or known. Never throws because of what the bytes contain.
 */
export const verifyAuthorities = async (
  all: readonly Bytes[],
): Promise<readonly TrustProblem[]> => {
  if (all.length > MOST)
    return [{ code: 'CHAIN_BROKEN', detail: 'There are too many certificates' }];
  const certificates = parseAll(all);
  if ('code' in certificates) return [certificates];
  return verifyChains(certificates, [...certificates, ...knownRoots()]);
};
