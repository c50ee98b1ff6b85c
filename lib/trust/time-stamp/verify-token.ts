import type { Bytes } from '../../evidence/digest.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { isHashOf, namedCertificates } from '../cms/signing-certificate.ts';
import { verifySignedData } from '../cms/verify-signed-data.ts';
import { OID } from '../der/oids.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { type TrustProblem, unless, withoutRepeats } from '../trust-problem.ts';
import { type Certificate, sameBytes } from '../x509/certificate.ts';
import { chainOf, verifyChains, verifyValidity } from '../x509/chain.ts';
import { verifyStrength } from '../x509/key-strength.ts';
import { parseTimeStampInfo, type TimeStampInfo } from './time-stamp-info.ts';

/**
 * A checked token: `path` is the authority's certificate and those above it, `complete` is true if
 * the path ends in a self-signed certificate.
 */
export type TokenCheck = {
  readonly problems: readonly TrustProblem[];
  readonly info: TimeStampInfo;
  readonly path: readonly Certificate[];
  readonly complete: boolean;
};

/**
 * The certificate must be for time-stamping only, in a critical extension (RFC 3161, section 2.3).
 */
const verifyPurpose = ({ purposes, mayUseForSignatures }: Certificate): TrustProblem[] => {
  const alone = purposes?.critical === true && purposes.oids.join() === OID.timeStamping;
  const sound = alone && mayUseForSignatures;
  return unless(sound, 'NOT_A_TSA', 'The certificate is not one for time-stamping alone');
};

const verifyName = async (data: SignedData, certificate: Certificate): Promise<TrustProblem[]> => {
  const lists = namedCertificates(data.attributes);
  const first = lists.flatMap(([hash]) => hash ?? []);
  const matches = await Promise.all(first.map((hash) => isHashOf(hash, certificate)));
  const sound = lists.length > 0 && !matches.includes(false);
  return unless(
    sound,
    'BAD_SIGNATURE',
    'The token is not bound to the certificate of its authority',
  );
};

const verifyImprint = (info: TimeStampInfo, imprint: Bytes): TrustProblem[] =>
  unless(
    info.hash !== 'SHA-1' && sameBytes(info.imprint, imprint),
    'WRONG_IMPRINT',
    'The token is for other bytes than these',
  );

/**
 * Checks a time-stamp token (RFC 3161): signature, imprint, the authority's certificate, and its
 * chain at the time that the token states. `imprintOf` returns the digest of the stamped bytes by a
 * hash's name; `others` are further certificates. Throws `DerError`.
 */
export const verifyToken = async (
  token: Der,
  imprintOf: (hash: string) => Promise<Bytes>,
  others: readonly Certificate[],
): Promise<TokenCheck> => {
  const data = parseSignedData(token);
  if (data.contentType !== OID.tstInfo || !data.content)
    throw new DerError('Not a time-stamp token');
  const info = parseTimeStampInfo(data.content);
  const imprint = verifyImprint(info, await imprintOf(info.hash));
  const { problems, certificate } = await verifySignedData(data, data.content, others);
  if (!certificate) return { problems: [...imprint, ...problems], info, path: [], complete: false };
  const pool = [...others, ...data.certificates];
  const { path, complete } = await chainOf(certificate, pool);
  const all = [
    ...imprint,
    ...problems,
    ...(await verifyName(data, certificate)),
    ...verifyPurpose(certificate),
    ...verifyStrength(path),
    ...verifyValidity(path, info.genTime),
    ...(await verifyChains([certificate, ...data.certificates], pool)),
  ];
  return { problems: withoutRepeats(all), info, path, complete };
};
