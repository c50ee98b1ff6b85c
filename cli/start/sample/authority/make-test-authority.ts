import type { Bytes } from '../../../../lib/evidence/digest.ts';
import {
  bits,
  boolean,
  integer,
  octets,
  oid,
  sequence,
  small,
  tagged,
  time,
} from '../../../../lib/trust/der/build-der.ts';
import { OID } from '../../../../lib/trust/der/oids.ts';
import { constructedTag } from '../../../../lib/trust/der/tags.ts';
import { type Signer, signatureAlgorithm, signMessage } from '../../../../lib/trust/keys/signer.ts';
import { buildName } from '../../../../lib/trust/x509/distinguished-name.ts';

/** What every reader of its time-stamps sees. RFC 5280 allows 64 characters each. */
const COMMON_NAME = 'TEST time-stamp authority - DO NOT TRUST 测试机构 请勿信任';
const ORGANISATION = 'Matterproof sample 示例';

const VERSION_3 = 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** digitalSignature, the first bit of KeyUsage. */
const DIGITAL_SIGNATURE = bits(Uint8Array.of(0x80), 7);

const critical = (type: string, value: Bytes): Bytes =>
  sequence(oid(type), boolean(true), octets(value));

/** RFC 3161, section 2.3: for time-stamping alone, in a critical extension. */
const EXTENSIONS = sequence(
  critical(OID.basicConstraints, sequence()),
  critical(OID.keyUsage, DIGITAL_SIGNATURE),
  critical(OID.extendedKeyUsage, sequence(oid(OID.timeStamping))),
);

const validity = (now: Date): Bytes =>
  sequence(time(new Date(now.getTime() - HOUR_MS)), time(new Date(now.getTime() + DAY_MS)));

/**
 * Makes a time-stamp authority that nobody should trust: a new ECDSA P-256 key with a self-signed
 * certificate, valid for a day, whose name says so. The key is never stored.
 */
export const makeTestAuthority = async (now: Date = new Date()): Promise<Signer> => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const algorithm = signatureAlgorithm(keys.privateKey);
  const name = buildName(COMMON_NAME, ORGANISATION);
  const signed = sequence(
    tagged(constructedTag(0), small(VERSION_3)),
    integer(crypto.getRandomValues(new Uint8Array(16))),
    algorithm,
    name,
    validity(now),
    name,
    new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
    tagged(constructedTag(3), EXTENSIONS),
  );
  const signature = bits(await signMessage(keys.privateKey, signed));
  return {
    privateKey: keys.privateKey,
    certificate: sequence(signed, algorithm, signature),
    chain: [],
  };
};
