import type { Bytes } from '../evidence/digest.ts';
import { signDetached } from '../trust/cms/sign.ts';
import { certificateFile, parsePem } from '../trust/der/pem.ts';
import type { Signer } from '../trust/keys/signer.ts';

/** One file for a bag's `signatures/`, with its path inside the bag. */
export type SignatureFile = { readonly path: string; readonly bytes: Bytes };

/** A time-stamp for the bag: the TimeStampResp in DER, and the authority's certificates in PEM. */
export type BagTimeStamp = { readonly response: Bytes; readonly chain: string };

/**
 * How a bag is signed. `timeStamp` gets a token over the tag manifest, or nothing where none is to
 * be had; `authorities` are the certificates, in DER, of those that stamped the bag's records.
 */
export type BagSigning = {
  readonly signer: Signer;
  readonly signingTime: Date;
  readonly timeStamp?: (tagmanifest: Bytes) => Promise<BagTimeStamp | undefined>;
  readonly authorities?: readonly Bytes[];
};

const FOLDER = 'signatures';

const pemFile = (name: string, certificates: readonly Bytes[]): SignatureFile => ({
  path: `${FOLDER}/${name}`,
  bytes: new TextEncoder().encode(certificateFile(certificates)),
});

/**
 * The files of `signatures/` over the bytes of `tagmanifest-sha256.txt` (package-format.md): the
 * CMS signature, signer.pem, and where there are time-stamps the token and tsa-chain.pem. Throws
 * what `timeStamp` throws.
 */
export const signBag = async (
  tagmanifest: Bytes,
  { signer, signingTime, timeStamp, authorities = [] }: BagSigning,
): Promise<SignatureFile[]> => {
  const signature = await signDetached(tagmanifest, signer, signingTime);
  const stamp = await timeStamp?.(tagmanifest);
  const chain = [...(stamp ? parsePem(stamp.chain, 'CERTIFICATE') : []), ...authorities];
  return [
    { path: `${FOLDER}/tagmanifest-sha256.txt.p7s`, bytes: signature },
    pemFile('signer.pem', [signer.certificate, ...signer.chain]),
    ...(stamp ? [{ path: `${FOLDER}/tagmanifest-sha256.txt.tsr`, bytes: stamp.response }] : []),
    ...(chain.length > 0 ? [pemFile('tsa-chain.pem', chain)] : []),
  ];
};
