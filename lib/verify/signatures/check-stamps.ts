import type { Bytes, Digest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { certificateFile, parsePem } from '../../trust/der/pem.ts';
import { strayCertificates } from '../../trust/time-stamp/compare-holders.ts';
import { verifyAuthorities } from '../../trust/time-stamp/verify-authorities.ts';
import { type Standing, verifyTimeStamp } from '../../trust/time-stamp/verify-time-stamp.ts';
import type { CertificateFacts } from '../../trust/x509/describe-certificate.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * A valid time-stamp: `path` is the file it covers, `at` the time that the authority states,
 * `chain` its certificates in DER, `root` the last of them. `standing` says who vouches for the
 * authority; `own`: it is the signer of the package himself, or his issuer.
 */
export type StampShown = {
  readonly path: string;
  readonly at: Instant;
  readonly authority: CertificateFacts;
  readonly root: CertificateFacts;
  readonly standing: Standing | 'own';
  readonly chain: readonly Bytes[];
};

/**
 * `stray` are the certificates of tsa-chain.pem, in DER, that belong to no token of this volume.
 */
export type CheckedStamps = {
  readonly shown: readonly StampShown[];
  readonly stray: readonly Bytes[];
  readonly findings: readonly Finding[];
};

/** A file and its time-stamp; `digest` is that of a file that stays back. */
type Stamped = { readonly path: string; readonly token: string; readonly digest?: Digest };

const CODES: { readonly [code: string]: Finding['code'] } = {
  CERTIFICATE_EXPIRED: 'CERTIFICATE_EXPIRED',
  UNKNOWN_AUTHORITY: 'TOKEN_UNKNOWN_AUTHORITY',
  WEAK_KEY: 'WEAK_KEY',
};

type CheckedStamp = Omit<CheckedStamps, 'stray'>;

const checkStamp = async (
  bag: Bag,
  { path, token, digest }: Stamped,
  given: readonly Bytes[],
  trusted: readonly Bytes[],
): Promise<CheckedStamp> => {
  const file = bag.files.get(token);
  const content = digest ?? bag.files.get(path)?.content;
  if (!file || !content) return { shown: [], findings: [] };
  if (!file.content)
    return { shown: [], findings: [finding('TOKEN_INVALID', 'It cannot be read', token)] };
  const check = await verifyTimeStamp(file.content, content, { authorities: given, trusted });
  const findings = check.problems.map(({ code, detail }) =>
    finding(CODES[code] ?? 'TOKEN_INVALID', detail, token),
  );
  const { ok, genTime: at, authority, root, standing, chain } = check;
  const isWhole = ok && at && authority && root;
  return { findings, shown: isWhole ? [{ path, at, authority, root, standing, chain }] : [] };
};

const CHAIN = SIGNATURE.authority;
const MOST_TEXT = 1 << 18;

/**
 * Stock tools trust `tsa-chain.pem`: every certificate in it must be valid, and it must hold
 * nothing else.
 */
const checkChain = async (
  bag: Bag,
  certificates: readonly Bytes[],
): Promise<readonly Finding[]> => {
  if (!bag.files.has(CHAIN)) return [];
  // Stock tools skip what is no text, and read the certificates after it.
  if (textOf(bag, CHAIN) !== certificateFile(certificates))
    return [finding('TOKEN_INVALID', 'It holds more than certificates', CHAIN)];
  return (await verifyAuthorities(certificates)).map(({ code, detail }) =>
    finding(CODES[code] ?? 'TOKEN_INVALID', detail, CHAIN),
  );
};

const stampedFiles = ({ items }: ParsedIndex): readonly Stamped[] => [
  { path: TAG_MANIFEST, token: SIGNATURE.token },
  ...[...new Map(items.map((item) => [item.folder, item])).values()].map(
    ({ folder, digest, redactedRecord }) => ({
      path: `data/${folder}/record.json`,
      token: `data/${folder}/record.tsr`,
      ...(redactedRecord && { digest }),
    }),
  ),
];

/**
 * Checks every time-stamp of a bag (RFC 3161), first the one over the tag manifest; `trusted` are
 * certificates of authorities in DER.
 */
export const checkStamps = async (
  bag: Bag,
  index: ParsedIndex,
  trusted: readonly Bytes[],
): Promise<CheckedStamps> => {
  const text = (textOf(bag, CHAIN) ?? '').slice(0, MOST_TEXT);
  const given = parsePem(text, 'CERTIFICATE');
  const shown: StampShown[] = [];
  const findings = [...(await checkChain(bag, given))];
  for (const stamped of stampedFiles(index)) {
    const checked = await checkStamp(bag, stamped, given, trusted);
    shown.push(...checked.shown);
    findings.push(...checked.findings);
  }
  if (findings.length > 0) return { shown, findings, stray: [] };
  const chains = shown.flatMap(({ chain }) => chain);
  return { shown, findings, stray: await strayCertificates(given, chains) };
};
