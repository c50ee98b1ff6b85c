import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { timeOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { DerError, parseDer } from '../der/parse-der.ts';
import { type TrustProblem, unless, withoutRepeats } from '../trust-problem.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { chainOf, verifyValidity } from '../x509/chain.ts';
import { type CertificateFacts, factsOf } from '../x509/describe-certificate.ts';
import { verifyStrength } from '../x509/key-strength.ts';
import { parseSignedData, type SignedData } from './signed-data.ts';
import { isHashOf, namedCertificates } from './signing-certificate.ts';
import { verifySignedData } from './verify-signed-data.ts';

/**
 * The result of checking a detached signature. `signingTime` is the time that the signer states;
 * `certificates` are those in the signature, in DER, the signer's first.
 */
export type SignatureCheck = {
  readonly ok: boolean;
  readonly problems: readonly TrustProblem[];
  readonly signer?: CertificateFacts;
  readonly signingTime?: Instant;
  readonly certificates: readonly Bytes[];
};

/**
 * `at` is a time at which the signature is known to have existed, by default its own signing time;
 * `certificates` are further certificates in DER, for instance from signer.pem.
 */
export type SignatureCheckOptions = {
  readonly at?: Date;
  readonly certificates?: readonly Bytes[];
};

const signingTimeOf = ({ attributes }: SignedData): Date | undefined => {
  const value = attributes.get(OID.signingTime);
  return value && timeOf(value);
};

/**
 * The signature must name every certificate in the file, so that nothing in the file is
 * unprotected.
 */
const verifyNames = async (data: SignedData, signer: Certificate): Promise<TrustProblem[]> => {
  const names = namedCertificates(data.attributes).flat();
  const [first] = names;
  const isFirst = first !== undefined && (await isHashOf(first, signer));
  const matches = await Promise.all(
    data.certificates.map(async (one) =>
      (await Promise.all(names.map((name) => isHashOf(name, one)))).includes(true),
    ),
  );
  return [
    ...unless(isFirst, 'BAD_SIGNATURE', 'The signature is not bound to the certificate'),
    ...unless(
      !matches.includes(false),
      'BAD_SIGNATURE',
      'A certificate is there that the signature does not name',
    ),
  ];
};

const verifyChain = async (
  signer: Certificate,
  pool: readonly Certificate[],
  at: Date | undefined,
) => {
  const { path, broken } = await chainOf(signer, pool);
  const problems = unless(!broken, 'CHAIN_BROKEN', 'A certificate was not signed by its issuer');
  const validity = at ? verifyValidity(path, at) : [];
  return { path, problems: [...problems, ...verifyStrength(path), ...validity] };
};

const verifyUse = ({ maySign, subjectText }: Certificate): TrustProblem[] =>
  unless(maySign, 'FORBIDS_SIGNING', `The certificate of ${subjectText} is not one for signing`);

const verifyParsed = async (
  data: SignedData,
  content: Bytes,
  options: SignatureCheckOptions,
): Promise<SignatureCheck> => {
  const others = (options.certificates ?? []).map(parseCertificate);
  const signingTime = signingTimeOf(data);
  const time = signingTime ? { signingTime: signingTime.toISOString() } : {};
  const { problems, certificate } = await verifySignedData(data, content, others);
  const form = [
    ...unless(
      data.contentType === OID.data && !data.content,
      'NOT_DER',
      'The signature is not a detached one',
    ),
    ...unless(!data.extras, 'NOT_DER', 'The file has parts that the signature does not cover'),
    ...unless(signingTime !== undefined, 'NOT_DER', 'The signing time is missing'),
  ];
  if (!certificate)
    return { ok: false, problems: [...form, ...problems], certificates: [], ...time };
  const names = await verifyNames(data, certificate);
  const at = options.at ?? signingTime;
  const chain = await verifyChain(certificate, [...data.certificates, ...others], at);
  const use = verifyUse(certificate);
  const all = withoutRepeats([...form, ...problems, ...names, ...use, ...chain.problems]);
  const carried = data.certificates.filter((one) => one !== certificate).map(({ der }) => der);
  const certificates = [certificate.der, ...carried];
  return {
    ok: all.length === 0,
    problems: all,
    signer: factsOf(certificate),
    certificates,
    ...time,
  };
};

/**
 * Checks a detached CMS signature over the content and lists what is wrong: form, digest,
 * signature, strength, certificate, validity. Never throws because of what the bytes contain.
 * Whether the signer is who the certificate says is left to the reader.
 */
export const verifyDetached = async (
  der: Bytes,
  content: Bytes,
  options: SignatureCheckOptions = {},
): Promise<SignatureCheck> => {
  try {
    return await verifyParsed(parseSignedData(parseDer(der)), content, options);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { ok: false, problems: [{ code: error.code, detail: error.message }], certificates: [] };
  }
};
