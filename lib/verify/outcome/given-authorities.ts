import type { Bytes } from '../../evidence/digest.ts';
import { type AuthorityFault, parseAuthorityFile } from '../../trust/time-stamp/authority-file.ts';
import {
  type CertificateFacts,
  describeCertificate,
} from '../../trust/x509/describe-certificate.ts';

/** The authorities of a file that a person gave: certificates in DER, and what they state. */
export type GivenAuthority = {
  readonly name: string;
  readonly certificates: readonly Bytes[];
  readonly facts: readonly CertificateFacts[];
};

/** A file that gives no authority, and why. */
export type RefusedAuthority = { readonly name: string; readonly fault: AuthorityFault };

type GivenFile = { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> };

const readOne = async (file: GivenFile): Promise<GivenAuthority | RefusedAuthority> => {
  const { name } = file;
  const certificates = parseAuthorityFile(new Uint8Array(await file.arrayBuffer()));
  if (typeof certificates === 'string') return { name, fault: certificates };
  return { name, certificates, facts: certificates.map(describeCertificate) };
};

/** Reads the files that a person gives as authorities that they trust, each by itself. */
export const readGivenAuthorities = async (
  files: readonly GivenFile[],
): Promise<{
  readonly given: readonly GivenAuthority[];
  readonly refused: readonly RefusedAuthority[];
}> => {
  const read = await Promise.all(files.map(readOne));
  return {
    given: read.flatMap((one) => ('fault' in one ? [] : [one])),
    refused: read.flatMap((one) => ('fault' in one ? [one] : [])),
  };
};

/** The option of a verification that trusts these authorities. */
export const trusting = (
  given: readonly GivenAuthority[],
): { readonly authorities: readonly Bytes[] } => ({
  authorities: given.flatMap(({ certificates }) => certificates),
});
