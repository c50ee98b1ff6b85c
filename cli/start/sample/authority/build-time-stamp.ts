import type { Bytes } from '../../../../lib/evidence/digest.ts';
import { buildSigningCertificate } from '../../../../lib/trust/cms/signing-certificate.ts';
import { hashBytes } from '../../../../lib/trust/der/algorithm.ts';
import {
  integer,
  octets,
  oid,
  sequence,
  setOf,
  small,
  tagged,
} from '../../../../lib/trust/der/build-der.ts';
import { fieldsOf, smallOf } from '../../../../lib/trust/der/der-fields.ts';
import { OID } from '../../../../lib/trust/der/oids.ts';
import { DerError, parseDer } from '../../../../lib/trust/der/parse-der.ts';
import { constructedTag, TAG } from '../../../../lib/trust/der/tags.ts';
import { type Signer, signatureAlgorithm, signMessage } from '../../../../lib/trust/keys/signer.ts';
import { parseCertificate } from '../../../../lib/trust/x509/certificate.ts';

/** A policy of nobody: 2.999 is the arc for examples (ITU-T X.660). */
const TEST_POLICY = '2.999.1';
const SHA256 = sequence(oid(OID.sha256));
const TOKEN_VERSION = 1;
/** The content is not plain data (RFC 5652, section 5.1). */
const SIGNED_DATA_VERSION = 3;
const GRANTED = 0;

/** The digest with its algorithm, and the nonce, as the request states them in DER. */
const parseRequest = (query: Bytes) => {
  const fields = fieldsOf(parseDer(query));
  if (smallOf(fields.next()) !== 1) throw new DerError('The request has an unknown version');
  const imprint = fields.next(TAG.sequence).raw;
  fields.optional(TAG.oid);
  const nonce = fields.optional(TAG.integer)?.raw;
  return { imprint, nonce };
};

const generalizedTime = (at: Date): Bytes => {
  const digits = `${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return tagged(TAG.generalizedTime, new TextEncoder().encode(digits));
};

const buildInfo = (query: Bytes, now: Date): Bytes => {
  const { imprint, nonce } = parseRequest(query);
  return sequence(
    small(TOKEN_VERSION),
    oid(TEST_POLICY),
    imprint,
    integer(crypto.getRandomValues(new Uint8Array(8))),
    generalizedTime(now),
    ...(nonce ? [nonce] : []),
  );
};

const attribute = (type: string, value: Bytes): Bytes => sequence(oid(type), setOf([value]));

const buildSignerInfo = async (info: Bytes, signer: Signer): Promise<Bytes> => {
  const { issuer, serial } = parseCertificate(signer.certificate);
  const attributes = [
    attribute(OID.contentType, oid(OID.tstInfo)),
    attribute(OID.messageDigest, octets(await hashBytes('SHA-256', info))),
    attribute(OID.signingCertificateV2, await buildSigningCertificate([signer.certificate])),
  ];
  return sequence(
    small(1),
    sequence(issuer, tagged(TAG.integer, serial)),
    SHA256,
    setOf(attributes, constructedTag(0)),
    signatureAlgorithm(signer.privateKey),
    octets(await signMessage(signer.privateKey, setOf(attributes))),
  );
};

/**
 * Answers a time-stamp query (RFC 3161, section 2.4) with a token that the test authority signs
 * over the digest, and with its certificate. Throws `DerError` for what is no query.
 */
export const buildTimeStamp = async (
  query: Bytes,
  signer: Signer,
  now: Date = new Date(),
): Promise<Bytes> => {
  const info = buildInfo(query, now);
  const signedData = sequence(
    small(SIGNED_DATA_VERSION),
    setOf([SHA256]),
    sequence(oid(OID.tstInfo), tagged(constructedTag(0), octets(info))),
    setOf([signer.certificate], constructedTag(0)),
    setOf([await buildSignerInfo(info, signer)]),
  );
  const token = sequence(oid(OID.signedData), tagged(constructedTag(0), signedData));
  return sequence(sequence(small(GRANTED)), token);
};
