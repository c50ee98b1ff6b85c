import { type Digest, hexOf } from '../evidence/digest.ts';

/** A manifest as `sha256sum -c` reads it: one `<hex>  <path>` a line (RFC 8493, 2.1.3). */
export const buildManifest = (
  files: readonly { readonly path: string; readonly digest: Digest }[],
): string => files.map(({ path, digest }) => `${hexOf(digest)}  ${path}\n`).join('');
