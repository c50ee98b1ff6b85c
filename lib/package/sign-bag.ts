import type { Bytes } from '../evidence/digest.ts';
import { SIGNATURE } from '../format/layout.ts';
import { signDetached } from '../trust/cms/sign.ts';
import { certificateFile, parsePem } from '../trust/der/pem.ts';
import type { Signer } from '../trust/keys/signer.ts';
import type { SignatureFile } from './input.ts';

/** A time-stamp for the bag: the TimeStampResp in DER, and the authority's certificates in PEM. */
export type BagTimeStamp = { readonly response: Bytes; readonly chain: string };

/**
 * How a bag is signed. `timeStamp` gets a token over the tag manifest, or undefined if none can be
 * had; `authorities` are the certificates, in DER, of the authorities that stamped the records.
 */
export type BagSigning = {
  readonly signer: Signer;
  readonly signingTime: Date;
  readonly timeStamp?: (tagmanifest: Bytes) => Promise<BagTimeStamp | undefined>;
  readonly authorities?: readonly Bytes[];
};

const pemFile = (path: string, certificates: readonly Bytes[]): SignatureFile => ({
  path,
  bytes: new TextEncoder().encode(certificateFile(certificates)),
});

/**
 * Makes the files of `signatures/` for the bytes of `tagmanifest-sha256.txt` (package-format.md):
 * the CMS signature and signer.pem, and with time-stamps also the token and tsa-chain.pem. Throws
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
    { path: SIGNATURE.cms, bytes: signature },
    pemFile(SIGNATURE.signer, [signer.certificate, ...signer.chain]),
    ...(stamp ? [{ path: SIGNATURE.token, bytes: stamp.response }] : []),
    ...(chain.length > 0 ? [pemFile(SIGNATURE.authority, chain)] : []),
  ];
};
