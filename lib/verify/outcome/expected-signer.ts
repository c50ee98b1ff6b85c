import { isFingerprint } from '../../trust/x509/fingerprint.ts';
import type { SignatureOptions } from '../signatures/verify-signatures.ts';

/**
 * The options that a person's entry of the expected fingerprint gives: none if it is empty, and
 * undefined if it is no SHA-256 fingerprint.
 */
export const parseExpectedSigner = (
  entered: string,
): Pick<SignatureOptions, 'signer'> | undefined => {
  const signer = entered.trim();
  if (signer === '') return {};
  return isFingerprint(signer) ? { signer } : undefined;
};
