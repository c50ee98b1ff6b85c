import type { Digest } from '../evidence/digest.ts';

/**
 * The version of what people read in a package. To be raised with every change of verify.sh or
 * verify.ps1, whose digests stand in `lib/verify/contents/check-scripts.ts` by this version.
 */
const VERSION = 8;

/**
 * Names the maker of the files that people read in a package: a version, and the build, which is
 * the digest of the sources. Another build of the same version may make others, so a verifier
 * compares those of its own build alone.
 */
export const reportMaker = (build: Digest | undefined): string =>
  `matterproof-report/${VERSION} ${build ?? 'unnamed-build'}`;
