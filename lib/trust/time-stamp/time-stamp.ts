import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { hashBytes } from '../der/algorithm.ts';
import { parseBer } from '../der/parse-ber.ts';
import { DerError } from '../der/parse-der.ts';
import { certificateFile } from '../der/pem.ts';
import { type TrustProblem, unless } from '../trust-problem.ts';
import { parseCertificate, sameBytes } from '../x509/certificate.ts';
import { type CertificateFacts, factsOf, hexText } from '../x509/describe-certificate.ts';
import { type AskOptions, askAuthority } from './ask-authority.ts';
import { knownRoots } from './known-roots.ts';
import { TimeStampRefused } from './time-stamp-refused.ts';
import { buildTimeStampRequest, type TimeStampRequest } from './time-stamp-request.ts';
import { parseTimeStampResponse, type TimeStampResponse } from './time-stamp-response.ts';
import { type TokenCheck, verifyToken } from './verify-token.ts';

/**
 * A checked time-stamp: `response` is the TimeStampResp to keep, `chain` the known certificates of
 * the authority's chain in PEM.
 */
export type TimeStamp = {
  readonly response: Bytes;
  readonly token: Bytes;
  readonly genTime: Instant;
  readonly serial: string;
  readonly policy: string;
  readonly authority: CertificateFacts;
  readonly chain: string;
};

/**
 * Options of a request: `policy` is an object identifier; `authorities` are certificates in DER for
 * an authority that sends none.
 */
export type TimeStampOptions = AskOptions & {
  readonly policy?: string;
  readonly authorities?: readonly Bytes[];
  readonly now?: () => Date;
};

const DAY_MS = 86_400_000;

const parseAnswer = (body: Bytes, contentType: string): TimeStampResponse => {
  try {
    return parseTimeStampResponse(parseBer(body));
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const what = contentType ? ` (${contentType})` : '';
    // The sign-in page of a public network answers like this too, so asking again may help.
    throw new TimeStampRefused(
      'NOT_DER',
      `The answer is not a time-stamp${what}: ${error.message}.`,
      true,
    );
  }
};

const verifyAnswer = (
  { info }: TokenCheck,
  request: TimeStampRequest,
  now: Date,
): TrustProblem[] => [
  ...unless(
    info.nonce !== undefined && sameBytes(info.nonce, request.nonce),
    'WRONG_NONCE',
    'The token answers another request',
  ),
  ...unless(
    request.policy === undefined || info.policy === request.policy,
    'WRONG_POLICY',
    `The token was made under the policy ${info.policy}`,
  ),
  ...unless(
    Math.abs(info.genTime.getTime() - now.getTime()) <= DAY_MS,
    'WRONG_TIME',
    `The authority says it is ${info.genTime.toISOString()}, this computer ${now.toISOString()}`,
  ),
];

// A token from an unknown authority is kept: its certificates can be added later.
const isRefusal = ({ code }: TrustProblem): boolean => code !== 'UNKNOWN_AUTHORITY';

const checkToken = async (
  response: TimeStampResponse,
  request: TimeStampRequest,
  options: TimeStampOptions,
) => {
  if (!('token' in response)) {
    throw new TimeStampRefused(
      'REJECTED',
      `The authority refused: ${response.reason}.`,
      response.mayRetry,
    );
  }
  const others = [...(options.authorities ?? []).map(parseCertificate), ...knownRoots()];
  const sha256 = async (hash: string) => (hash === 'SHA-256' ? request.imprint : new Uint8Array());
  const check = await verifyToken(response.token, sha256, others);
  const now = options.now?.() ?? new Date();
  const [problem] = [...verifyAnswer(check, request, now), ...check.problems].filter(isRefusal);
  if (problem) throw new TimeStampRefused(problem.code, `${problem.detail}.`, false);
  return { ...check, token: response.token.raw };
};

const toRefusal = (error: unknown): unknown =>
  error instanceof DerError
    ? new TimeStampRefused(error.code, `The token cannot be read: ${error.message}.`, false)
    : error;

/**
 * Requests a time-stamp over a SHA-256 digest (32 bytes) and checks it before returning it:
 * signature, chain as far as it is known, imprint, nonce, policy and time. Throws
 * `TimeStampRefused` for every failure.
 */
export const requestTimeStampOf = async (
  imprint: Bytes,
  options: TimeStampOptions,
): Promise<TimeStamp> => {
  const request = buildTimeStampRequest(imprint, options.policy);
  const { body, contentType } = await askAuthority(request.der, options);
  const response = parseAnswer(body, contentType);
  const { info, path, token } = await checkToken(response, request, options).catch(
    (error: unknown) => {
      throw toRefusal(error);
    },
  );
  const [authority] = path;
  if (!authority)
    throw new TimeStampRefused('NO_CERTIFICATE', 'The token has no certificate.', false);
  return {
    response: body,
    token,
    genTime: info.genTime.toISOString(),
    serial: hexText(info.serial),
    policy: info.policy,
    authority: factsOf(authority),
    chain: certificateFile(path.map(({ der }) => der)),
  };
};

/**
 * Requests a time-stamp over bytes; only their SHA-256 leaves the machine. Throws as
 * `requestTimeStampOf` does.
 */
export const requestTimeStamp = async (
  bytes: Bytes,
  options: TimeStampOptions,
): Promise<TimeStamp> => requestTimeStampOf(await hashBytes('SHA-256', bytes), options);
