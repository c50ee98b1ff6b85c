import { type Bytes, type Digest, hexOf } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { hashBytes } from '../der/algorithm.ts';
import { parseBer } from '../der/parse-ber.ts';
import { DerError } from '../der/parse-der.ts';
import type { TrustProblem } from '../trust-problem.ts';
import { type Certificate, parseCertificate, sameBytes } from '../x509/certificate.ts';
import { type CertificateFacts, factsOf, hexText } from '../x509/describe-certificate.ts';
import { knownRoots } from './known-roots.ts';
import { parseTimeStampResponse } from './time-stamp-response.ts';
import { type TokenCheck, verifyToken } from './verify-token.ts';

/**
 * Who vouches for an authority: this software, which carries its root (`known`); the person who
 * verifies (`given`); or nobody but the evidence itself (`unknown`), which proves nothing.
 */
export type Standing = 'known' | 'given' | 'unknown';

/**
 * The result of checking a time-stamp. `genTime` is when the authority says it saw the digest;
 * `chain` is its certificate and those above it, in DER; `root` is the certificate at the end of
 * the chain, if it is one of those given or known; `standing` says who vouches for the authority.
 */
export type TimeStampCheck = {
  readonly ok: boolean;
  readonly problems: readonly TrustProblem[];
  readonly genTime?: Instant;
  readonly serial?: string;
  readonly policy?: string;
  readonly authority?: CertificateFacts;
  readonly root?: CertificateFacts;
  readonly standing: Standing;
  readonly chain: readonly Bytes[];
};

/**
 * Certificates in DER for building the chain: `authorities` came with the evidence (tsa-chain.pem),
 * `trusted` were given by the person who verifies.
 */
export type TimeStampCheckOptions = {
  readonly authorities?: readonly Bytes[];
  readonly trusted?: readonly Bytes[];
};

const isIn = (certificate: Certificate, all: readonly Certificate[]): boolean =>
  all.some(({ der }) => sameBytes(der, certificate.der));

const UNKNOWN: TrustProblem = {
  code: 'UNKNOWN_AUTHORITY',
  detail: 'The chain of the authority does not end in a certificate that was given or is known',
};

type Sources = { readonly [source in 'enclosed' | 'given']: readonly Certificate[] };

const standingOf = (
  path: readonly Certificate[],
  root: Certificate | undefined,
  given: readonly Certificate[],
): Standing => {
  if (root && isIn(root, knownRoots())) return 'known';
  return root && path.some((certificate) => isIn(certificate, given)) ? 'given' : 'unknown';
};

const checkOf = (token: TokenCheck, { enclosed, given }: Sources): TimeStampCheck => {
  const { info, path, complete } = token;
  const [authority] = path;
  const top = complete ? path.at(-1) : undefined;
  const root = top && isIn(top, [...enclosed, ...given, ...knownRoots()]) ? top : undefined;
  const problems = [...token.problems, ...(root ? [] : [UNKNOWN])];
  return {
    ok: problems.length === 0,
    problems,
    genTime: info.genTime.toISOString(),
    serial: hexText(info.serial),
    policy: info.policy,
    ...(authority && { authority: factsOf(authority) }),
    ...(root && { root: factsOf(root) }),
    standing: standingOf(path, root, given),
    chain: path.map(({ der }) => der),
  };
};

const imprintOf = async (hash: string, content: Bytes | Digest): Promise<Bytes> => {
  if (typeof content !== 'string') return hashBytes(hash, content);
  if (hash !== 'SHA-256') throw new DerError('Only the SHA-256 digest of what it is over is here');
  return Uint8Array.from(hexOf(content).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

/**
 * Checks a stored time-stamp (a TimeStampResp or a bare token) over the bytes it is for, and lists
 * what is wrong. Never throws because of what the bytes contain. Instead of bytes that are not at
 * hand, their SHA-256 digest can be given; a token with another hash is then wrong. The nonce is
 * not stored, so only `requestTimeStamp` can check it.
 */
export const verifyTimeStamp = async (
  der: Bytes,
  content: Bytes | Digest,
  { authorities = [], trusted = [] }: TimeStampCheckOptions = {},
): Promise<TimeStampCheck> => {
  try {
    const response = parseTimeStampResponse(parseBer(der));
    if (!('token' in response)) return failed({ code: 'REJECTED', detail: response.reason });
    const enclosed = authorities.map(parseCertificate);
    const given = trusted.map(parseCertificate);
    const token = await verifyToken(response.token, (hash) => imprintOf(hash, content), [
      ...enclosed,
      ...given,
      ...knownRoots(),
    ]);
    return checkOf(token, { enclosed, given });
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return failed({ code: error.code, detail: error.message });
  }
};

const failed = (problem: TrustProblem): TimeStampCheck => ({
  ok: false,
  problems: [problem],
  standing: 'unknown',
  chain: [],
});
