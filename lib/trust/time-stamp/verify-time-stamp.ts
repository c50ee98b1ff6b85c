import type { Bytes } from '../../evidence/digest.ts';
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
 * The result of checking a time-stamp. `genTime` is when the authority says it saw the digest;
 * `chain` is its certificate and those above it, in DER; `root` is the certificate at the end of
 * the chain, if it is one of those given or known; `known` is true if the verifier itself knows it.
 */
export type TimeStampCheck = {
  readonly ok: boolean;
  readonly problems: readonly TrustProblem[];
  readonly genTime?: Instant;
  readonly serial?: string;
  readonly policy?: string;
  readonly authority?: CertificateFacts;
  readonly root?: CertificateFacts;
  readonly known: boolean;
  readonly chain: readonly Bytes[];
};

/**
 * Certificates in DER for building the chain: `authorities` came with the evidence (tsa-chain.pem),
 * `trusted` are the verifier's own.
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

const checkOf = (
  token: TokenCheck,
  given: readonly Certificate[],
  roots: readonly Certificate[],
): TimeStampCheck => {
  const { info, path, complete } = token;
  const [authority] = path;
  const top = complete ? path.at(-1) : undefined;
  const root = top && isIn(top, [...given, ...roots]) ? top : undefined;
  const problems = [...token.problems, ...(root ? [] : [UNKNOWN])];
  return {
    ok: problems.length === 0,
    problems,
    genTime: info.genTime.toISOString(),
    serial: hexText(info.serial),
    policy: info.policy,
    ...(authority && { authority: factsOf(authority) }),
    ...(root && { root: factsOf(root) }),
    known: top !== undefined && isIn(top, roots),
    chain: path.map(({ der }) => der),
  };
};

/**
 * Checks a stored time-stamp (a TimeStampResp or a bare token) over the bytes it is for, and lists
 * what is wrong. Never throws because of what the bytes contain. The nonce is not stored, so only
 * `requestTimeStamp` can check it.
 */
export const verifyTimeStamp = async (
  der: Bytes,
  content: Bytes,
  { authorities = [], trusted = [] }: TimeStampCheckOptions = {},
): Promise<TimeStampCheck> => {
  try {
    const response = parseTimeStampResponse(parseBer(der));
    if (!('token' in response)) return failed({ code: 'REJECTED', detail: response.reason });
    const given = authorities.map(parseCertificate);
    const roots = [...trusted.map(parseCertificate), ...knownRoots()];
    const token = await verifyToken(response.token, (hash) => hashBytes(hash, content), [
      ...given,
      ...roots,
    ]);
    return checkOf(token, given, roots);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return failed({ code: error.code, detail: error.message });
  }
};

const failed = (problem: TrustProblem): TimeStampCheck => ({
  ok: false,
  problems: [problem],
  known: false,
  chain: [],
});
