import { type TrustProblem, unless } from '../trust-problem.ts';
import { type Certificate, sameBytes } from './certificate.ts';
import { isSelfIssued } from './describe-certificate.ts';
import { isSignedBy } from './public-key.ts';

/**
 * A certificate, its issuer, and so on. `complete` is true if the chain ends in a self-signed
 * certificate; `broken` if an issuer with the right name was found whose key did not sign the
 * certificate.
 */
export type Chain = {
  readonly path: readonly Certificate[];
  readonly complete: boolean;
  readonly broken: boolean;
};

const MAX_LENGTH = 8;

const hasSigned = async (issuer: Certificate, certificate: Certificate): Promise<boolean> => {
  const { publicKey } = issuer;
  const { algorithm, signed, signature } = certificate;
  return isSignedBy({ publicKey, algorithm, message: signed, signature }).catch(() => false);
};

/** Whether a certificate names this issuer, and this issuer's key signed it. */
export const isIssuedBy = async (certificate: Certificate, issuer: Certificate): Promise<boolean> =>
  sameBytes(issuer.subject, certificate.issuer) && (await hasSigned(issuer, certificate));

const mayIssue = (issuer: Certificate, below: number): boolean =>
  issuer.isAuthority && issuer.maySignCertificates && (issuer.pathLength ?? MAX_LENGTH) >= below;

const firstIssuer = async (certificate: Certificate, candidates: readonly Certificate[]) => {
  for (const candidate of candidates) if (await hasSigned(candidate, certificate)) return candidate;
  return undefined;
};

const extendPath = async (
  path: readonly Certificate[],
  pool: readonly Certificate[],
): Promise<Chain> => {
  const top = path.at(-1);
  if (!top || path.length > MAX_LENGTH) return { path, complete: false, broken: false };
  if (isSelfIssued(top)) {
    const complete = await hasSigned(top, top);
    return { path, complete, broken: !complete };
  }
  const named = pool.filter(
    (one) => sameBytes(one.subject, top.issuer) && mayIssue(one, path.length - 1),
  );
  // A cross-certificate has the same name as the root it stands for: prefer the root, which ends
  // the chain.
  const rootsFirst = [...named.filter(isSelfIssued), ...named.filter((one) => !isSelfIssued(one))];
  const issuer = await firstIssuer(top, rootsFirst);
  return issuer
    ? extendPath([...path, issuer], pool)
    : { path, complete: false, broken: named.length > 0 };
};

/**
 * Builds the chain from a certificate through those in the pool (RFC 5280, section 6, without
 * policies and revocation).
 */
export const chainOf = (certificate: Certificate, pool: readonly Certificate[]): Promise<Chain> =>
  extendPath([certificate], pool);

/** A problem CERTIFICATE_EXPIRED for each certificate that was not valid at that time. */
export const verifyValidity = (certificates: readonly Certificate[], at: Date): TrustProblem[] =>
  certificates.flatMap(({ notBefore, notAfter, subjectText }) =>
    unless(
      notBefore <= at && at <= notAfter,
      'CERTIFICATE_EXPIRED',
      `The certificate of ${subjectText} is valid from ${notBefore.toISOString()} ` +
        `to ${notAfter.toISOString()}, not at ${at.toISOString()}`,
    ),
  );

/**
 * Checks that each certificate has a chain up to a self-signed one; else CHAIN_BROKEN or
 * UNKNOWN_AUTHORITY. Without this check, a certificate that no signature covers could be changed
 * without being noticed.
 */
export const verifyChains = async (
  certificates: readonly Certificate[],
  pool: readonly Certificate[],
): Promise<TrustProblem[]> => {
  const chains = await Promise.all(certificates.map((certificate) => chainOf(certificate, pool)));
  const known = chains.every(({ complete, broken }) => complete || broken);
  return [
    ...unless(
      !chains.some(({ broken }) => broken),
      'CHAIN_BROKEN',
      'A certificate was not signed by its issuer',
    ),
    ...unless(known, 'UNKNOWN_AUTHORITY', 'A certificate comes from an issuer that is not known'),
  ];
};
