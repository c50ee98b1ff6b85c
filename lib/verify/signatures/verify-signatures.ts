import type { Bytes } from '../../evidence/digest.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { haveOneHolder } from '../../trust/time-stamp/compare-holders.ts';
import { describeCertificate } from '../../trust/x509/describe-certificate.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { checkSignature, type SignatureShown } from './check-signature.ts';
import { checkStamps, type StampShown } from './check-stamps.ts';

/**
 * Who signed a package and when, as far as it was proven. `signed` and `stamped` are true if the
 * package has a valid signature and a valid time-stamp, `confirmed` if the signer is the expected
 * one. `signer` is the SHA-256 fingerprint of the certificate. `stray` are the certificates of
 * tsa-chain.pem, in DER, that belong to no token of this volume; another volume may have theirs.
 */
export type SignatureFacts = {
  readonly signed: boolean;
  readonly stamped: boolean;
  readonly confirmed?: boolean;
  readonly signer?: string;
  readonly signature?: SignatureShown;
  readonly stamps?: readonly StampShown[];
  readonly stray?: readonly Bytes[];
};

/**
 * `signer` is the fingerprint of the expected certificate; `authorities` are certificates, in DER,
 * of time-stamp authorities that the verifier trusts in addition to those this software knows.
 */
export type SignatureOptions = {
  readonly signer?: string;
  readonly authorities?: readonly Bytes[];
};

/** The facts that signatures and time-stamps prove, and the findings about them. */
export type CheckedSignatures = {
  readonly facts: SignatureFacts;
  readonly findings: readonly Finding[];
};

const NAMES: readonly string[] = Object.values(SIGNATURE);

/**
 * The index names the files of `signatures/`, and the tag manifest covers the index, so a file that
 * was removed or added is found.
 */
const checkFiles = (
  bag: Bag,
  { export: made }: ParsedIndex,
  signer: string | undefined,
): readonly Finding[] => {
  const held = NAMES.filter((path) => bag.files.has(path));
  const expected = new Set([
    ...made.signatures,
    ...(signer !== undefined || held.length > 0 ? [SIGNATURE.cms, SIGNATURE.signer] : []),
  ]);
  return [
    ...[...expected]
      .filter((path) => !bag.files.has(path))
      .map((path) => finding('SIGNATURE_MISSING', 'The package should bear it', path)),
    ...held
      .filter((path) => !made.signatures.includes(path))
      .map((path) => finding('UNLISTED', 'The index does not name it', path)),
  ];
};

const markOwn = (stamp: StampShown, signature: SignatureShown | undefined): StampShown =>
  signature && stamp.standing !== 'known' && haveOneHolder(stamp.chain, signature.certificates)
    ? { ...stamp, standing: 'own' }
    : stamp;

/** A finding for each certificate, in DER, that belongs to no token. */
export const strayFindings = (stray: readonly Bytes[]): readonly Finding[] =>
  stray.map((der) => {
    const { subject, fingerprint } = describeCertificate(der);
    const detail = `${subject}, SHA-256 ${fingerprint}, belongs to no time-stamp of the package`;
    return finding('CERTIFICATE_UNRELATED', detail, SIGNATURE.authority);
  });

/** Checks the files in `signatures/`, and the time-stamps of the records. */
export const verifySignatures = async (
  bag: Bag,
  index: ParsedIndex,
  { signer, authorities = [] }: SignatureOptions,
): Promise<CheckedSignatures> => {
  const checked = await checkStamps(bag, index, authorities);
  const at = checked.shown.find(({ path }) => path === TAG_MANIFEST)?.at;
  const signature = await checkSignature(bag, signer, at);
  const { shown } = signature;
  const stamps = { ...checked, shown: checked.shown.map((stamp) => markOwn(stamp, shown)) };
  return {
    facts: {
      signed: shown !== undefined,
      stamped: stamps.shown.some(({ path }) => path === TAG_MANIFEST),
      ...(shown && {
        confirmed: shown.expected,
        signer: shown.signer.fingerprint,
        signature: shown,
      }),
      ...(stamps.shown.length > 0 && { stamps: stamps.shown }),
      ...(stamps.stray.length > 0 && { stray: stamps.stray }),
    },
    findings: [
      ...checkFiles(bag, index, signer),
      ...signature.findings,
      ...stamps.findings,
      ...(index.export.volume.count === 1 ? strayFindings(stamps.stray) : []),
    ],
  };
};
