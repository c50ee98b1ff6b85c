import { type SetVerification, verifySet } from '../../../../lib/verify/verify-set.ts';
import { useTask } from '../../kit/use-task.ts';

/** A zip to be verified, and its file name. */
export type NamedFile = { readonly name: string; readonly file: Blob };

/** The zips that were verified together, and what was found. */
export type VerifiedFiles = {
  readonly files: readonly NamedFile[];
  readonly result: SetVerification;
};

/** Verifies zips when asked to; progress is in bytes. */
export const useVerification = () => {
  const { state, start, cancel } = useTask(
    async (options, files: readonly NamedFile[]): Promise<VerifiedFiles> => ({
      files,
      result: await verifySet(
        files.map(({ file }) => file),
        options,
      ),
    }),
  );
  return { state, verify: start, cancel };
};
