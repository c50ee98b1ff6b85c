import type { Bytes } from '../evidence/digest.ts';
import type { Instant } from '../evidence/matter.ts';
import { SIGNATURE } from '../format/layout.ts';
import type { PackageInput } from '../package/input.ts';
import { type BagTimeStamp, signBag } from '../package/sign-bag.ts';
import type { Signer } from '../trust/keys/signer.ts';
import { type TimeStampRefusal, TimeStampRefused } from '../trust/time-stamp/time-stamp-refused.ts';
import { fingerprintOf } from '../trust/x509/fingerprint.ts';
import type { AskForTimeStamp } from './chosen-authority.ts';

/** Why a package bears no time-stamp though an authority is set. */
export type Unstamped = { readonly code: TimeStampRefusal; readonly message: string };

/**
 * How the volumes of an export were signed: by whom, when the authority saw the last of them, or
 * why it did not.
 */
export type SignedAs = {
  readonly signer: string;
  readonly genTime?: Instant;
  readonly unstamped?: Unstamped;
};

/**
 * Who signs an export and, where an authority is set, who stamps it; `authorities` are the
 * certificates behind the records' own tokens.
 */
export type PackageSigning = {
  readonly signer: Signer;
  readonly signingTime: Date;
  readonly ask?: AskForTimeStamp;
  readonly authorities?: readonly Bytes[];
  readonly signal?: AbortSignal;
};

/**
 * The `sign` and `signatures` of a package's input, and afterwards how it signed. An authority that
 * failed once is not asked again: it may have stalled.
 */
export const packageSigning = ({ ask, signal, ...signing }: PackageSigning) => {
  let signedAs: SignedAs = { signer: fingerprintOf(signing.signer.certificate) };
  const timeStamp = async (tagmanifest: Bytes): Promise<BagTimeStamp | undefined> => {
    if (!ask || signedAs.unstamped) return undefined;
    try {
      const stamp = await ask(tagmanifest, signal);
      signedAs = { ...signedAs, genTime: stamp.genTime };
      return stamp;
    } catch (error) {
      if (!(error instanceof TimeStampRefused)) throw error;
      const { code, message } = error;
      signedAs = { signer: signedAs.signer, unstamped: { code, message } };
      return undefined;
    }
  };
  const sign: NonNullable<PackageInput['sign']> = (tagmanifest) =>
    signBag(tagmanifest, { ...signing, timeStamp });
  const hasChain = ask !== undefined || (signing.authorities ?? []).length > 0;
  const signatures: PackageInput['signatures'] = [
    ...[SIGNATURE.cms, SIGNATURE.signer],
    ...(ask ? [SIGNATURE.token] : []),
    ...(hasChain ? [SIGNATURE.authority] : []),
  ];
  return { sign, signatures, signedAs: () => signedAs };
};
