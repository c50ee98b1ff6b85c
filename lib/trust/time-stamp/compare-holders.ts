import type { Bytes } from '../../evidence/digest.ts';
import { type Certificate, parseCertificate, sameBytes } from '../x509/certificate.ts';
import { isIssuedBy } from '../x509/chain.ts';

const isIn = (certificate: Certificate, all: readonly Certificate[]): boolean =>
  all.some(({ der }) => sameBytes(der, certificate.der));

/**
 * Whether an authority's chain and a signer's certificates, both in DER with their own certificate
 * first, belong to one holder: they share a key, or both bear the same name. Throws `DerError`.
 */
export const haveOneHolder = (authority: readonly Bytes[], signer: readonly Bytes[]): boolean => {
  const [stamping, signing] = [authority.map(parseCertificate), signer.map(parseCertificate)];
  const [first] = signing;
  return stamping.some(
    ({ publicKey, subject }) =>
      signing.some((other) => sameBytes(other.publicKey, publicKey)) ||
      (first !== undefined && sameBytes(first.subject, subject)),
  );
};

/**
 * Those of `all` that are neither in the chains of tokens nor have signed a certificate that is,
 * directly or through others. All certificates are in DER. Throws `DerError`.
 */
export const strayCertificates = async (
  all: readonly Bytes[],
  chains: readonly Bytes[],
): Promise<readonly Bytes[]> => {
  const related = chains.map(parseCertificate);
  let rest = all.map(parseCertificate).filter((one) => !isIn(one, related));
  for (let next = 0; next < related.length; next += 1) {
    const below = related[next];
    const issuers: Certificate[] = [];
    for (const one of rest) if (below && (await isIssuedBy(below, one))) issuers.push(one);
    related.push(...issuers);
    rest = rest.filter((one) => !issuers.includes(one));
  }
  return rest.map(({ der }) => der);
};
