import { keepSigners, readKeptSigners } from '../../../../lib/browser/settings/met-signers.ts';
import { readVerifyPage } from '../../../../lib/browser/verify-page.ts';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import { describePage } from '../../../../lib/package/page-build.ts';
import { type OwnBuild, rebuildFiles } from '../../../../lib/package/rebuild-files.ts';
import { listSigners } from '../../../../lib/store/signers.ts';
import { fingerprintOf } from '../../../../lib/trust/x509/fingerprint.ts';
import { decryptWith } from '../../../../lib/verify/decrypt-with.ts';
import {
  type MetCode,
  meetSigners,
  parseMetSigners,
} from '../../../../lib/verify/outcome/meet-signers.ts';
import type { OutcomeLine } from '../../../../lib/verify/outcome/outcome.ts';
import type { SignatureOptions } from '../../../../lib/verify/signatures/verify-signatures.ts';
import { type SetVerification, verifySet } from '../../../../lib/verify/verify-set.ts';
import { useTask } from '../../kit/use-task.ts';

/** The packages that were verified together, and what was found. */
export type VerifiedFiles = {
  readonly files: readonly GivenPackage[];
  readonly result: SetVerification;
  /** For each signer, whether it was met in this browser before, or is its own. */
  readonly met?: readonly OutcomeLine<MetCode>[];
  /** Opened those that are encrypted; it is kept no longer than they are shown. */
  readonly passPhrase?: string;
};

/** If verify.html cannot be read, this build is not known, and no report is compared. */
const ownBuild = async (): Promise<OwnBuild> => {
  const page = await readVerifyPage().catch(() => undefined);
  return page ? describePage(page) : {};
};

/** A verification is shown also if the browser's storage fails. */
const rememberSigners = async (result: SetVerification) => {
  const before = parseMetSigners(await readKeptSigners());
  const own = (await listSigners()).filter(({ fromBackup }) => !fromBackup);
  const fingerprints = new Set(own.map(({ certificate }) => fingerprintOf(certificate)));
  const { met, known } = meetSigners(result, before, new Date().toISOString(), fingerprints);
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
      { passPhrase, ...expected }: SignatureOptions & Pick<VerifiedFiles, 'passPhrase'> = {},
    ): Promise<VerifiedFiles> => {
      const opening = passPhrase !== undefined && decryptWith(passPhrase);
      const result = await verifySet(
        files.map(({ file }) => file),
        { ...options, ...expected, ...opening, rebuild: rebuildFiles(await ownBuild()) },
      );
      const met = await rememberSigners(result).catch(() => []);
      return { files, result, met, ...(passPhrase !== undefined && { passPhrase }) };
    },
  );
  return { state, verify: start, cancel };
};
