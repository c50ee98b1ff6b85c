import { type Digest, hexOf } from '../evidence/digest.ts';

/**
 * Builds a manifest as `sha256sum -c` reads it: one line `<hex> <path>` per file (RFC 8493, 2.1.3).
 */
export const buildManifest = (
  files: readonly { readonly path: string; readonly digest: Digest }[],
): string => files.map(({ path, digest }) => `${hexOf(digest)}  ${path}\n`).join('');
