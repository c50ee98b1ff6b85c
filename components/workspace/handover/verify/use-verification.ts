import { readVerifyPage } from '../../../../lib/browser/verify-page.ts';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import type { Bytes } from '../../../../lib/evidence/digest.ts';
import { rebuildFiles } from '../../../../lib/package/rebuild-files.ts';
import type { SignatureOptions } from '../../../../lib/verify/signatures/verify-signatures.ts';
import { type SetVerification, verifySet } from '../../../../lib/verify/verify-set.ts';
import { useTask } from '../../kit/use-task.ts';

/** The packages that were verified together, and what was found. */
export type VerifiedFiles = {
  readonly files: readonly GivenPackage[];
  readonly result: SetVerification;
};

/** A report is compared also if this version's verify.html cannot be read. */
const ownPage = (): Promise<Bytes | undefined> => readVerifyPage().catch(() => undefined);

/**
 * Verifies zips and unpacked folders when asked to, with the expected signer if there is one;
 * progress is in bytes.
 */
export const useVerification = () => {
  const { state, start, cancel } = useTask(
    async (
      options,
      files: readonly GivenPackage[],
      expected: Pick<SignatureOptions, 'signer'> = {},
    ): Promise<VerifiedFiles> => ({
      files,
      result: await verifySet(
        files.map(({ file }) => file),
        { ...options, ...expected, rebuild: rebuildFiles(await ownPage()) },
      ),
    }),
  );
  return { state, verify: start, cancel };
};
