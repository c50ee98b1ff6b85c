import type { Bytes } from '../../evidence/digest.ts';
import type { Custodian } from '../../evidence/matter.ts';
import { bits, integer, sequence, small, tagged, time } from '../der/build-der.ts';
import { constructedTag } from '../der/tags.ts';
import { buildExtensions } from '../x509/certificate-extensions.ts';
import { buildName } from '../x509/distinguished-name.ts';
import { type Signer, signatureAlgorithm, signMessage } from './signer.ts';

const YEARS = 10;
/**
 * The certificate is valid from a little before now, so that a signature made in the same moment,
 * or after the clock was set back slightly, does not precede it.
 */
const SLACK_MS = 5 * 60_000;
const VERSION_3 = 2;

const randomSerial = (): Bytes => {
  const serial = crypto.getRandomValues(new Uint8Array(16));
  // A first byte of 0x40 to 0x7f: positive, and of the same length every time.
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  return integer(serial);
};

const validity = (now: Date): Bytes => {
  const to = new Date(now);
  to.setUTCFullYear(now.getUTCFullYear() + YEARS);
  return sequence(time(new Date(now.getTime() - SLACK_MS)), time(to));
};

const selfSigned = async (name: Bytes, keys: CryptoKeyPair, now: Date): Promise<Bytes> => {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const algorithm = signatureAlgorithm(keys.privateKey);
  const signed = sequence(
    tagged(constructedTag(0), small(VERSION_3)),
    randomSerial(),
    algorithm,
    name,
    validity(now),
    name,
    publicKey,
    tagged(constructedTag(3), await buildExtensions(publicKey)),
  );
  return sequence(signed, algorithm, bits(await signMessage(keys.privateKey, signed)));
};

/**
 * Makes a new ECDSA P-256 key that cannot be extracted, with a self-signed certificate (RFC 5280)
 * that names the custodian. It is valid for ten years from now, and for the five minutes before.
 */
export const makeSigner = async (custodian: Custodian, now: Date = new Date()): Promise<Signer> => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const certificate = await selfSigned(
    buildName(custodian.name, custodian.organisation),
    keys,
    now,
  );
  return { privateKey: keys.privateKey, certificate, chain: [] };
};
