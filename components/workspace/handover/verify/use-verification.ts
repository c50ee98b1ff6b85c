import { keepSigners, readKeptSigners } from '../../../../lib/browser/settings/met-signers.ts';
import { readVerifyPage } from '../../../../lib/browser/verify-page.ts';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import { describePage } from '../../../../lib/package/page-build.ts';
import { type OwnBuild, rebuildFiles } from '../../../../lib/package/rebuild-files.ts';
import {
  type MetCode,
  meetSigners,
  parseMetSigners,
} from '../../../../lib/verify/outcome/meet-signers.ts';
import type { OutcomeLine } from '../../../../lib/verify/outcome/outcome.ts';
import type { SignatureOptions } from '../../../../lib/verify/signatures/verify-signatures.ts';
import { type SetVerification, verifySet } from '../../../../lib/verify/verify-set.ts';
import type { VerifyOptions } from '../../../../lib/verify/verify-zip.ts';
import { useTask } from '../../kit/use-task.ts';

/** The packages that were verified together, and what was found. */
export type VerifiedFiles = {
  readonly files: readonly GivenPackage[];
  readonly result: SetVerification;
  /** For each signer, whether it was met in this browser before. */
  readonly met?: readonly OutcomeLine<MetCode>[];
};

/** If verify.html cannot be read, this build is not known, and no report is compared. */
const ownBuild = async (): Promise<OwnBuild> => {
  const page = await readVerifyPage().catch(() => undefined);
  return page ? describePage(page) : {};
};

/** A verification is shown also if the browser's storage fails. */
const rememberSigners = async (result: SetVerification) => {
  const before = parseMetSigners(await readKeptSigners());
  const { met, known } = meetSigners(result, before, new Date().toISOString());
  if (met.length > 0) await keepSigners(known);
  return met;
};

/**
 * Verifies zips and unpacked folders when asked to, with the expected signer if there is one;
 * progress is in bytes.
 */
export const useVerification = () => {
  const { state, start, cancel } = useTask(
    async (
      options,
      files: readonly GivenPackage[],
      expected: SignatureOptions & Pick<VerifyOptions, 'openEncrypted'> = {},
    ): Promise<VerifiedFiles> => {
      const result = await verifySet(
        files.map(({ file }) => file),
        { ...options, ...expected, rebuild: rebuildFiles(await ownBuild()) },
      );
      return { files, result, met: await rememberSigners(result).catch(() => []) };
    },
  );
  return { state, verify: start, cancel };
};
