import { type Bytes, type Digest, digestOf } from '../../../../lib/evidence/digest.ts';

/** A stored file and the digest that was sealed for it. */
export type Sealed = {
  readonly path: string;
  readonly digest: Digest;
  readonly read: () => Promise<Bytes>;
};

/** Whether the bytes in the store are those that were sealed. */
export type DigestCheck = 'same' | 'different' | 'unreadable';

const checkDigest = async ({ digest, read }: Sealed): Promise<DigestCheck> => {
  try {
    return (await digestOf(await read())) === digest ? 'same' : 'different';
  } catch {
    return 'unreadable';
  }
};

/** Hashes stored files again, one at a time, and tells of each as it is known. */
export const checkDigests = async (
  files: readonly Sealed[],
  tell: (path: string, check: DigestCheck) => void,
): Promise<void> => {
  for (const file of files) tell(file.path, await checkDigest(file));
};
