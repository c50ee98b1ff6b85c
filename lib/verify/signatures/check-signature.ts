import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../format/layout.ts';
import { type SignatureCheck, verifyDetached } from '../../trust/cms/verify-signature.ts';
import { certificateFile, parsePem } from '../../trust/der/pem.ts';
import type { TrustCode } from '../../trust/trust-problem.ts';
import type { CertificateFacts } from '../../trust/x509/describe-certificate.ts';
import { isSameFingerprint } from '../../trust/x509/fingerprint.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';

/**
 * A valid signature of a bag: `certificates` are those in it, in DER, the signer's first; `at` is
 * the time that the signer states, `expected` is true if the signer has the fingerprint that was
 * asked for.
 */
export type SignatureShown = {
  readonly signer: CertificateFacts;
  readonly certificates: readonly Bytes[];
  readonly at?: Instant;
  readonly expected: boolean;
};

export type CheckedSignature = {
  readonly shown?: SignatureShown;
  readonly findings: readonly Finding[];
};

/** Stock tools trust `signer.pem`, so it must hold exactly the certificates of the signature. */
const checkSignerFile = (bag: Bag, { certificates }: SignatureCheck): readonly Finding[] => {
  if (!bag.files.has(SIGNATURE.signer)) return [];
  // Stock tools skip what is no text, and read the certificates after it.
  const text = textOf(bag, SIGNATURE.signer) ?? '';
  const blocks = parsePem(text, 'CERTIFICATE');
  const [first = '', ...others] = certificates.map((der) => certificateFile([der]));
  const held = new Set(blocks.slice(1).map((der) => certificateFile([der])));
  const sound =
    text.startsWith(first) &&
    text === certificateFile(blocks) &&
    blocks.length === certificates.length;
  return sound && others.every((other) => held.has(other))
    ? []
    : [
        finding(
          'SIGNATURE_INVALID',
          'It does not hold the certificates of the signature',
          SIGNATURE.signer,
        ),
      ];
};

const checkSigner = (
  { signer }: SignatureCheck,
  expected: string | undefined,
): readonly Finding[] =>
  signer && expected !== undefined && !isSameFingerprint(signer.fingerprint, expected)
    ? [finding('SIGNED_BY_ANOTHER_KEY', `Signed with ${signer.fingerprint}`, SIGNATURE.cms)]
    : [];

const CODES: { readonly [code in TrustCode]?: FindingCode } = {
  CERTIFICATE_EXPIRED: 'CERTIFICATE_EXPIRED',
  WEAK_KEY: 'WEAK_KEY',
  FORBIDS_SIGNING: 'CERTIFICATE_FORBIDS_SIGNING',
};

/**
 * Checks the signature over the tag manifest (RFC 5652), its signer, and `signer.pem`. The
 * certificate is judged at `stampedAt`, the time of the token over the tag manifest, or else at the
 * time that the signer states.
 */
export const checkSignature = async (
  bag: Bag,
  expected?: string,
  stampedAt?: Instant,
): Promise<CheckedSignature> => {
  const signature = bag.files.get(SIGNATURE.cms);
  const signed = bag.files.get(TAG_MANIFEST)?.content;
  if (!signature) return { findings: [] };
  if (!signature.content || !signed)
    return {
      findings: [finding('SIGNATURE_INVALID', 'It or what it signs cannot be read', SIGNATURE.cms)],
    };
  const at = stampedAt === undefined ? {} : { at: new Date(stampedAt) };
  const check = await verifyDetached(signature.content, signed, at);
  const faults = check.problems.map(({ code, detail }) =>
    finding(CODES[code] ?? 'SIGNATURE_INVALID', detail, SIGNATURE.cms),
  );
  const others = check.signer
    ? [...checkSigner(check, expected), ...checkSignerFile(bag, check)]
    : [];
  const findings = [...faults, ...others];
  if (!check.signer || faults.length > 0) return { findings };
  const { signer, signingTime, certificates } = check;
  const isExpected = expected !== undefined && isSameFingerprint(signer.fingerprint, expected);
  return {
    findings,
    shown: { signer, certificates, ...(signingTime && { at: signingTime }), expected: isExpected },
  };
};
